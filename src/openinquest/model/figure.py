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
    those it left out; together they are every claim on this harm and group, or
    on this harm where the rule weighs groups together. `best` is the number
    that the rule holds most probable, None where the rule names none. `notes`
    are clauses on what the rule found: "provisional: one origin only".
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
    best: int | None = None
    best_claim: ClaimId | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRule:
    """A rule by its name, with its version in it, and what it does in one paragraph."""

    name: str
    description: str
