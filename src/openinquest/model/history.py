"""How the number of one voice moved, and how parts stand to the whole."""

from dataclasses import dataclass
from datetime import date

from openinquest.model.claim import ClaimId
from openinquest.model.count import Count
from openinquest.model.origin import OriginId
from openinquest.model.words import Adding, Extent, Group, Harm, Scope


@dataclass(frozen=True, slots=True)
class Statement:
    """One number that a voice gave on one day.

    `stated` is the day its documents appeared, None where they do not say.
    `extent` is the ground that it counts, None where no words tell. `current`
    is false where the voice replaced it later, or the document that carries it
    calls it early or outgrown. `claims` are all that carry it.
    """

    stated: date | None
    count: Count
    extent: Extent | None
    current: bool
    claims: tuple[ClaimId, ...]


@dataclass(frozen=True, slots=True)
class History:
    """What one voice said over time of one harm and one group, first things first.

    `origin` is None for a claim that no origin holds. `scope` is the incident
    or a part of it: numbers of different scope are never one history. What has
    no day stands last.
    """

    origin: OriginId | None
    harm: Harm
    group: Group
    scope: Scope
    statements: tuple[Statement, ...]

    @property
    def moved(self) -> bool:
        """Whether the voice gave different numbers on different days.

        Of parts it cannot be told: two of them need not be of the same part. Nor
        is a number of a house moved by one of the neighbourhood.
        """
        if self.scope is Scope.PART:
            return False
        dated = [one for one in self.statements if one.stated is not None]
        told = {one.extent for one in dated if one.extent is not None}
        grounds: set[Extent | None] = {*told} or {None}
        same_ground = ([one for one in dated if one.extent in (g, None)] for g in grounds)
        return any(
            len({one.stated for one in same}) > 1 and len({one.count for one in same}) > 1
            for same in same_ground
        )


@dataclass(frozen=True, slots=True)
class PartsCheck:
    """The parts that a document gives of a number, held against that number.

    `low` and `high` are what the parts come to, `high` None where one of them
    is open. `rest` is by how many the whole is larger, negative where it is
    smaller, 0 where they add up.
    """

    whole: ClaimId
    parts: tuple[ClaimId, ...]
    low: int
    high: int | None
    rest: int
    verdict: Adding
