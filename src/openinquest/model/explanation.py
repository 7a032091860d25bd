"""One account of what caused the harm, with what bears on it."""

from dataclasses import dataclass
from typing import NewType

from openinquest.model.claim import ClaimId
from openinquest.model.words import Bearing, Means

ExplanationId = NewType("ExplanationId", str)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim that speaks for or against an explanation, and why."""

    claim: ClaimId
    bearing: Bearing
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rival account. `means` is its chain of causes; empty for the remainder.

    The evidence is gathered, not scored: a list is no verdict.
    """

    id: ExplanationId
    title: str
    means: tuple[Means, ...]
    evidence: tuple[Evidence, ...] = ()
