"""Which charge a trace implies, by each published relation that applies to it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from openinquest.model import DamageGrade, ObservedEffect, Quantity
from openinquest.weigh.physical.air_blast import charges_at_arrival, charges_at_load
from openinquest.weigh.physical.coefficients import published
from openinquest.weigh.physical.wording import kilograms


@dataclass(frozen=True, slots=True)
class Implied:
    """The middle values of all relations, from least to greatest, in kilograms of TNT.

    `doubt` is the standard deviation of the logarithm of a charge about them.
    `open_above`: any greater charge leaves the same trace. `spares_over` says
    why a claim over them is never excluded, None where it can be. One that is off
    by less than `least_factor` is not.
    """

    low_kg: float
    high_kg: float
    doubt: float
    sources: tuple[str, ...]
    open_above: bool = False
    spares_over: str | None = None
    least_factor: float = 1


@dataclass(frozen=True, slots=True)
class NothingApplies:
    """Why no published relation tells which charge a trace implies."""

    reason: str


def implied_by(observed: ObservedEffect, claimed: Quantity) -> Implied | NothingApplies:
    """Return which charge an effect implies.

    The claimed quantity only tells whether it would have gone off so near that it
    was against the building.
    """
    if observed.inside:
        return NothingApplies(
            "it went off inside or against the building: walls that hold the blast in, and how the "
            "building was made, decide there, and nothing published tells a charge from the damage"
        )
    if observed.crater_m is not None:
        return _by_crater(observed.crater_m)
    if observed.distance_m is None:
        return NothingApplies("the distance from the explosion was not measured")
    if observed.arrival_s is not None:
        return _by_arrival(observed.distance_m, observed.arrival_s)
    if observed.damage is None:  # an effect is one of these
        raise ValueError("no effect")
    nearest = published().curves["incident_kpa"][0].low
    if observed.distance_m < nearest * claimed.kg ** (1 / 3):
        return NothingApplies(
            "for the claimed quantity the building stood so near that it went off against it, "
            "where nothing published tells a charge from the damage"
        )
    return _by_house(observed.damage, observed.distance_m)


def _by_house(seen: DamageGrade, distance_m: float) -> Implied | NothingApplies:
    houses, thresholds = published().houses, published().thresholds
    # One lost wall or column can bring down all that no blast did: that much is implied, and
    # more explosives would have left no more of the house.
    is_collapse = seen is DamageGrade.A
    grade = DamageGrade.CB if is_collapse else seen
    charges = [charge_at_house(distance_m, k) for k in houses.constants[grade].values()]
    outside = _outside(charges, houses.from_kg, houses.to_kg)
    if outside:
        return outside
    by_load = [
        charge
        for charge in charges_at_load(distance_m, thresholds.incident_kpa[grade])
        if charge >= thresholds.from_kg or grade in thresholds.at_any_charge
    ]
    sources = (thresholds.source, published().air_blast) if by_load else ()
    return Implied(
        min(*charges, *by_load),
        max(*charges, *by_load),
        _doubt_of_damage(),
        sources=(houses.source, *sources, published().budget.source),
        open_above=is_collapse,
    )


def charge_at_house(distance_m: float, constant: float) -> float:
    """Return the charge in kilograms of TNT for which a grade of damage ends at a distance.

    Source: the formula of Jarrett 1968, solved for the charge: with q = (R/K)^6 it is
    W^4 = q (W^2 + 3175^2).

    Example:
        >>> round(charge_at_house(7.5, 5.6))
        87
    """
    q = (distance_m / constant) ** 6
    short = published().houses.short_blast_kg
    return math.sqrt((q + math.sqrt(q * q + 4 * q * short * short)) / 2)


def _by_crater(diameter_m: float) -> Implied | NothingApplies:
    craters = published().craters
    usual = (diameter_m / craters.usual) ** 3
    outside = _outside((usual,), craters.from_kg, craters.to_kg)
    if outside:
        return outside
    scatter = math.sqrt(math.log(1 + craters.diameter_scatter**2))
    return Implied(
        (diameter_m / craters.softest) ** 3,
        (diameter_m / craters.hardest) ** 3,
        published().budget.charge_per_distance * scatter,
        sources=(craters.source,),
        spares_over="an explosion above the ground leaves a small crater, or none",
        least_factor=craters.least_factor,
    )


def _by_arrival(distance_m: float, seconds: float) -> Implied | NothingApplies:
    sound = published().sound_m_per_s
    if distance_m / seconds < sound:
        return NothingApplies(
            f"the measurement is refused: {distance_m:,.0f} m in {seconds:.2f} s is "
            f"{distance_m / seconds:.0f} m/s, and no blast wave is slower than sound, {sound:.0f} "
            "m/s at 15 degrees Celsius; the moment of the detonation or the distance is wrong"
        )
    middle = charges_at_arrival(distance_m, seconds)
    if not middle:
        return NothingApplies("the time lies outside the fitted range of the curves of arrival")
    budget = published().budget
    timing = [
        abs(math.log(other / own))
        for slip in (-budget.timing_s, budget.timing_s)
        if seconds + slip > 0
        for other in charges_at_arrival(distance_m, seconds + slip)
        for own in middle
    ]
    if not timing:
        return NothingApplies("at this distance a time to a tenth of a second tells no charge")
    curves = budget.charge_per_load * budget.load["curves and height of burst"]
    return Implied(
        min(middle),
        max(middle),
        math.hypot(max(timing), curves, *budget.charge.values()),
        sources=(published().air_blast, budget.source),
    )


def _doubt_of_damage() -> float:
    budget = published().budget
    return math.hypot(
        *(budget.charge_per_load * part for part in budget.load.values()),
        *(budget.charge_per_distance * part for part in budget.distance.values()),
        *budget.charge.values(),
    )


def _outside(charges: Iterable[float], least: float, most: float) -> NothingApplies | None:
    if all(least <= charge <= most for charge in charges):
        return None
    return NothingApplies(
        "what was seen lies outside the range of the published relations, which is taken to be "
        f"that of {kilograms(least)} to {kilograms(most)} kg"
    )
