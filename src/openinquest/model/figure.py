"""What the claims of one incident support for one harm and one group."""

from dataclasses import dataclass

from openinquest.model.claim import ClaimId
from openinquest.model.words import Group, Harm


@dataclass(frozen=True, slots=True)
class SetAside:
    """A claim that a rule left out of a figure, and why."""

    claim: ClaimId
    reason: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A range by a named rule; each end points at the claim that set it.

    `low=None`: no kept claim sets a lower bound. `high=None`: the record sets
    no upper one. `considered` are all claims that the rule kept, `set_aside`
    those it left out; together they are every claim on this harm and group.
    """

    harm: Harm
    group: Group
    low: int | None
    high: int | None
    rule: str
    low_claim: ClaimId | None
    high_claim: ClaimId | None
    considered: tuple[ClaimId, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
