"""One account of what caused the harm, with what bears on it."""

from dataclasses import dataclass
from typing import NewType

from openinquest.model.claim import ClaimId
from openinquest.model.words import Bearing, Mark, Means

ExplanationId = NewType("ExplanationId", str)


@dataclass(frozen=True, slots=True)
class Opinion:
    """How one analyst marked a cell, and why."""

    actor: str
    mark: Mark
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim that was held against an explanation: its mark, why, and by which rule.

    Where analysts marked the cell, `opinions` are theirs, each one's last, and
    `mark` is their mean, rounded toward neutral.
    """

    claim: ClaimId
    mark: Mark
    reason: str
    rule: str
    opinions: tuple[Opinion, ...] = ()

    @property
    def bearing(self) -> Bearing | None:
        """On which side of the explanation the claim stands, None for neither."""
        return self.mark.bearing


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rival account. `means` is its chain of causes; empty for the remainder.

    `rules_out` are means of which its voices say that there was none: the
    account is that these had no part. `merged` are shorter chains that say the
    same less fully. `actor` is whose act it was, as one of its voices names the
    party, None where voices do not differ on that. The evidence is gathered in
    order of mention, which is no verdict.
    """

    id: ExplanationId
    title: str
    means: tuple[Means, ...]
    evidence: tuple[Evidence, ...] = ()
    rules_out: tuple[Means, ...] = ()
    merged: tuple[tuple[Means, ...], ...] = ()
    actor: str | None = None
