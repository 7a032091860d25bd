"""Whether a claimed quantity of explosives agrees with one effect that was seen."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from openinquest.errors import InputError, NoEffectSeen, Unsourced
from openinquest.model.claim import ClaimId
from openinquest.model.incident import IncidentId
from openinquest.model.words import DamageGrade, Verdict

LEAST_KG, MOST_KG = 1e-6, 1e12
"""What lies beyond was a slip: no explosion is told of in other quantities."""

MOST = 1e7
"""Metres and seconds: a quarter of the way round the earth, and four months."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A claimed quantity of explosives in kilograms of TNT, with the range that is claimed.

    Without a range `low_kg` and `high_kg` are `kg`.
    """

    kg: float
    low_kg: float
    high_kg: float

    def __post_init__(self) -> None:
        """Refuse a range that does not hold the quantity, and what is no quantity."""
        if not LEAST_KG <= self.low_kg <= self.kg <= self.high_kg <= MOST_KG:
            raise InputError(
                f"a quantity must lie within its range, and from {LEAST_KG:g} to {MOST_KG:g} kg"
            )

    @property
    def in_words(self) -> str:
        """The quantity as it was given, the range where there is one.

        Example:
            >>> Quantity(87, 87, 87).in_words, Quantity(9000, 6800, 9100).in_words
            ('87 kg', '6,800 to 9,100 kg')
        """
        if self.low_kg == self.high_kg:
            return f"{self.kg:,.10g} kg"
        return f"{self.low_kg:,.10g} to {self.high_kg:,.10g} kg"


@dataclass(frozen=True, slots=True)
class ObservedEffect:
    """One effect that was seen: damage to a house, a crater, a wave that arrived.

    `damage` is the worst of a house at `distance_m` from the explosion; a
    distance of None was not measured. `crater_m` is the diameter of the hole at
    the level of the ground. `arrival_s` is how many seconds after the detonation
    the wave was seen `distance_m` away. `inside`: it went off in the building
    whose damage was seen, or against it.
    """

    damage: DamageGrade | None = None
    distance_m: float | None = None
    crater_m: float | None = None
    arrival_s: float | None = None
    inside: bool = False

    def __post_init__(self) -> None:
        """Refuse no effect, several at once, and a measure that is none.

        Raises:
            NoEffectSeen: a distance is no effect, nor is nothing.
            InputError: the rest.
        """
        seen = (self.damage is not None or self.inside, self.crater_m, self.arrival_s)
        if not any(each is not None and each is not False for each in seen):
            raise NoEffectSeen("a quantity can be checked against an observed effect only")
        if sum(each is not None and each is not False for each in seen) > 1:
            raise InputError("one effect is checked at a time")
        if self.distance_m is not None and (self.inside or self.crater_m is not None):
            raise InputError("a crater, and a detonation inside, have no distance")
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, float) and not 0 < value < MOST:
                raise InputError(f"{each.name} must be above 0 and below {MOST:g}")


@dataclass(frozen=True, slots=True)
class ImpliedCharge:
    """The kilograms of TNT that nine in ten such traces would imply.

    `high=None`: more would have left the same trace.
    """

    low: float
    high: float | None


@dataclass(frozen=True, slots=True)
class Consistency:
    """What comparing a claimed quantity with one effect gave; never what a quantity would do.

    `implied_kg` and `factor` are None where nothing published applies. `factor`
    is how many times the claim lies under or over what the trace implies by
    its middle, 1 where it lies there. `flips` are the assumptions that would
    change the verdict, `limits` what holds for every such check, `sources` the
    publications it rests on. `on` is the day of the explosion, None where it
    was not given.
    """

    claimed: Quantity
    observed: ObservedEffect
    verdict: Verdict
    reason: str
    implied_kg: ImpliedCharge | None
    factor: float | None
    flips: tuple[str, ...]
    limits: tuple[str, ...]
    sources: tuple[str, ...]
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PhysicalCheck:
    """A comparison that a case keeps: of which incident, and on which claims its values rest.

    Two of one `id` compare the same values; the later one holds.
    """

    id: str
    incident: IncidentId
    claims: tuple[ClaimId, ...]
    found: Consistency
    actor: str
    made_utc: datetime

    def __post_init__(self) -> None:
        """Refuse a check whose values come from nowhere."""
        if not self.claims:
            raise Unsourced("a check rests on no claim")
