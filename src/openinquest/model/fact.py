"""Which values the voices of one incident give for a question, and what stands behind each."""

from dataclasses import dataclass

from openinquest.model.answer import Dependence
from openinquest.model.claim import ClaimId
from openinquest.model.origin import OriginId
from openinquest.model.words import FactKind


@dataclass(frozen=True, slots=True)
class Support:
    """One value that is given, with who gives it and who denies it.

    `value` is in the words of the closed list for means, a chain joined by ">";
    for a weapon or an actor it is as most claims spell it. `origins` give the
    value, those first, or a kind of it; `against` deny it or what it is a kind of; `claims`
    are those of both. `share` (0 to 1) is the weight of the origins over that
    of all who answer or deny anything here. It is no probability, and shares
    do not add up to 1: a kind and what it is a kind of are both given.
    """

    value: str
    origins: tuple[OriginId, ...]
    against: tuple[OriginId, ...]
    claims: tuple[ClaimId, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Fact:
    """What a question has for answers, those with the most weight first. None is chosen.

    `weights` are those of the voices that answer or deny: 1 for one of which
    the record tells too little to judge it. `weighed` marks a fact on which
    some voice could be judged.
    """

    kind: FactKind
    values: tuple[Support, ...]
    weights: tuple[tuple[OriginId, float], ...]
    weighed: bool


@dataclass(frozen=True, slots=True)
class OutletComparison:
    """What comparing the outlets of a whole record for copying gave.

    `compared` is how many pairs answer enough of the same questions in their
    own name, `taken` how many of those are taken for copies of each other, and
    `copying` holds these: in a finding only those of which both tell of its
    incident.
    """

    compared: int = 0
    taken: int = 0
    copying: tuple[Dependence, ...] = ()

    @property
    def pairs(self) -> frozenset[frozenset[str]]:
        """The outlets of each pair that is taken for copies of each other."""
        return frozenset(frozenset(pair.sources) for pair in self.copying)


NOT_COMPARED = OutletComparison()
"""Of a record in which no two outlets answer enough of the same questions."""
