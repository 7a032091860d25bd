"""Reasons that people gave for their decisions: written for colleagues, and told to nobody else."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from openinquest.model import Finding

REASON_WITHHELD = "[reason withheld]"


@dataclass(frozen=True)
class Reasons:
    """What people wrote as their reasons; it can name whom no claim names.

    Rules carry a reason on: into why a figure leaves a claim out, why incidents were
    put together, what a cell of the matrix rests on. There it stands whole, or after what is
    said of it.
    """

    given: frozenset[str] = frozenset()

    def of(self, text: str) -> str:
        """Return `text` with each reason in it marked as withheld.

        Example:
            >>> Reasons(frozenset({"Aya told me"})).of("a person rejected it: Aya told me")
            'a person rejected it: [reason withheld]'
        """
        return self._written.sub(REASON_WITHHELD, text) if self.given else text

    @cached_property
    def _written(self) -> re.Pattern[str]:
        # The longest first: one reason can begin as another does.
        known = "|".join(re.escape(one) for one in sorted(self.given, key=len, reverse=True))
        return re.compile(rf"(?:^|(?<=: )|(?<=; ))(?:{known})(?=$|[.;])")


NO_REASONS = Reasons()


def reasons_in(findings: Iterable[Finding]) -> Reasons:
    """Return the reasons of all decisions on findings, also of those without effect."""
    made = (
        judgement
        for finding in findings
        for judgement in (
            *finding.judgements,
            *finding.open.pending,
            *finding.open.disputed,
            *finding.open.unanchored,
        )
    )
    return Reasons(frozenset(each.reason for each in made if each.reason.strip()))
