"""What a named rule is, and what it answers with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from openinquest.model import ClaimId, FigureRule, Group, Harm
from openinquest.reconcile.ends import End
from openinquest.reconcile.stated import StatedToll

Subject = tuple[Harm, Group]


@dataclass(frozen=True, slots=True)
class Told:
    """The tolls of one incident as a rule gets them.

    `standing` are those that can set an end; `denied` those whose voice says
    that it is not so, which can only cast doubt.
    """

    standing: Sequence[StatedToll]
    denied: Sequence[StatedToll] = ()


@dataclass(frozen=True, slots=True)
class Support:
    """What the tolls support for one harm and group under one rule.

    `low`, `high` and `best` are None where no toll sets them; `kept` are all
    that were weighed against each other, `aside` those that the rule itself
    left out, with the reason; `notes` are clauses on what it found.
    """

    low: End | None
    high: End | None
    kept: tuple[StatedToll, ...]
    aside: Mapping[ClaimId, str]
    best: End | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to set the ends of a figure, under a name with a version in it.

    `description` says in one paragraph what it does, for whoever reads a
    report. `subjects` returns the harms and groups of which it makes a figure,
    from all tolls and from those that stand. `support` answers for one of them.
    `weighs_groups` marks a rule that weighs all groups of a harm in one
    figure; its figure accounts for every claim on the harm.
    """

    name: str
    description: str
    subjects: Callable[[Sequence[StatedToll], Sequence[StatedToll]], set[Subject]]
    support: Callable[[Harm, Group, Told], Support]
    weighs_groups: bool = False

    @property
    def described(self) -> FigureRule:
        """The rule as a report shows it."""
        return FigureRule(self.name, self.description)


@dataclass(slots=True)
class Weighed:
    """The tolls that a rule weighs, while it leaves some out."""

    tolls: list[StatedToll]
    aside: dict[ClaimId, str] = field(default_factory=dict)

    def leave_out(self, reasons: Mapping[ClaimId, str]) -> None:
        """Move the tolls that have a reason to those set aside."""
        self.aside |= reasons
        self.tolls = [toll for toll in self.tolls if toll.id not in reasons]

    @property
    def counted(self) -> list[StatedToll]:
        """The tolls but those that say that nobody came to the harm."""
        return [toll for toll in self.tolls if not toll.says_none]

    @property
    def in_order(self) -> tuple[StatedToll, ...]:
        """The tolls, the surest and earliest first."""
        return tuple(sorted(self.tolls, key=lambda toll: toll.order))
