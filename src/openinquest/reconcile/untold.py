"""Harm of which nobody tells, where the documents of an incident tell of another."""

import math
from collections.abc import Iterable, Iterator

from openinquest.model import Figure, Group, Harm

RULE = "untold-1"
"""The name under which a stream says 0 for such a harm; no claim says it."""

REGISTERED = (Harm.KILLED, Harm.INJURED)
"""What registers of incidents enter for each."""


def untold_harms(figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield 0 for each harm that registers enter as none for want of any report.

    Registers that enter every incident, and not only deadly ones, write 0 where reports tell
    how many were hurt and of nobody killed: ACLED does for deaths, the Gun Violence Archive for
    both. It says only that nobody was *reported* killed, so it names no claim, and stands in no
    report. Where neither harm is told of, or more people were killed or injured than are told of
    as either, both are unknown, and nothing is yielded.

    Args:
        figures: Those of one incident, by one rule.
    """
    figures = list(figures)
    told = {figure.harm for figure in figures}
    counted = _most(figures, *REGISTERED)
    if not counted or _most(figures, Harm.KILLED_OR_INJURED) > counted:
        return
    for harm in REGISTERED:
        if harm not in told:
            yield Figure(harm, Group.ALL, 0, 0, RULE, None, None)


def _most(figures: Iterable[Figure], *harms: Harm) -> float:
    """Return the highest number of some harms, infinite where a figure has no high end."""
    ends = (math.inf if each.high is None else each.high for each in figures if each.harm in harms)
    return max(ends, default=0)
