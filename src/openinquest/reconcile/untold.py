"""Harm of which nobody tells, where the documents of an incident tell of another."""

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
    report. Where neither harm is told of, or people were killed or injured and the words do not
    say which, both are unknown, and nothing is yielded.

    Args:
        figures: Those of one incident, by one rule.
    """
    figures = list(figures)
    told = {figure.harm for figure in figures}
    counted = {figure.harm for figure in figures if figure.high or figure.low}
    if Harm.KILLED_OR_INJURED in told or counted.isdisjoint(REGISTERED):
        return
    for harm in REGISTERED:
        if harm not in told:
            yield Figure(harm, Group.ALL, 0, 0, RULE, None, None)
