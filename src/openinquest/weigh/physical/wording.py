"""Charges, effects and limits in words."""

import math

from openinquest.model import DamageGrade, ObservedEffect

_DIGITS = 2
"""Significant digits of what is implied: more would be pretended."""

_GRADES = {
    DamageGrade.A: "a house completely demolished",
    DamageGrade.B: "a house beyond repair",
    DamageGrade.CB: "a house uninhabitable, its roof or walls partly down",
    DamageGrade.CA: "a house that could be lived in after repair",
    DamageGrade.D: "ceilings, tiles and glass alone",
}

_LIMITS = (
    "One trace tells a quantity to about ten times up or down, not more finely.",
    "The relations come from British and American houses of brick and from explosions on open "
    "ground; frames of concrete, block walls and streets that shield or channel a blast differ.",
    "Fire, damage from before, several strikes, heavy roofs and hollow ground are not told apart.",
    "Kilograms are of TNT. A fill weighs more or less of it: ammonium nitrate in accidents about "
    "0.2 to 0.4, military fills about 1.0 to 1.4, home-made ones often under 1.",
    "A US ton is 907 kg, a tonne 1,000 kg, a long ton 1,016 kg.",
    "Consistent does not mean true: another quantity or another cause can leave the same trace.",
)
_OF_HOUSES = (
    "A collapse can spread from one lost wall or column: it tells that one was lost, and no more.",
    "Single panes break far away, by size and age: only the share of the panes tells anything.",
)
_OF_CRATERS = (
    "The ground is taken for unknown. A crater alone excludes only a charge ten times off or more.",
    "Wet ground, filled land and bulk stores left craters of up to six times the charge.",
    "A small crater, or none, excludes no explosion above the ground.",
)
_OF_ARRIVALS = (
    "The time is taken to be right to a tenth of a second, and the distance to be that of a map: "
    "one in a hundred more of it weighs as much as one in a hundred less of the time.",
)


def kilograms(kg: float) -> str:
    """Return kilograms in words, rounded where they are many.

    Example:
        >>> kilograms(0.94), kilograms(87), kilograms(22345.6)
        ('0.94', '87', '22,000')
    """
    rounded = to_digits(kg)
    return f"{rounded:,.0f}" if rounded >= 10 else f"{rounded:g}"


def to_digits(value: float) -> float:
    """Return a value to two significant digits.

    Example:
        >>> to_digits(1449.0), to_digits(0.0876)
        (1400.0, 0.088)
    """
    return round(value, _DIGITS - 1 - math.floor(math.log10(value)))


def grade_words(grade: DamageGrade) -> str:
    """Return what a grade says of a house.

    Example:
        >>> grade_words(DamageGrade.B)
        'a house beyond repair'
    """
    return _GRADES[grade]


def trace_words(observed: ObservedEffect) -> str:
    """Return what was seen, as words inside a sentence."""
    if observed.crater_m is not None:
        return "the crater"
    if observed.arrival_s is not None:
        return "the time at which the wave arrived"
    return "the damage"


def limits_of(observed: ObservedEffect) -> tuple[str, ...]:
    """Return what limits every check of such an effect, in sentences."""
    if observed.crater_m is not None:
        return (*_LIMITS, *_OF_CRATERS)
    if observed.arrival_s is not None:
        return (*_LIMITS, *_OF_ARRIVALS)
    return (*_LIMITS, *_OF_HOUSES)
