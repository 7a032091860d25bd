"""The air blast of TNT on the ground, after Kingery and Bulmash: for inversion inside this package.

Nothing here is handed on: what leaves the package is a charge that a trace implies.
"""

import math
from collections.abc import Callable
from functools import partial
from itertools import pairwise

from openinquest.weigh.physical.coefficients import Piece, published

_STEPS = 64
"""Parts in which a stretch of a curve is searched; the curves bend far less often."""

_HALVINGS = 60

_NEAREST_ARRIVAL = 0.2
"""Nearer than this (m per kg^(1/3)), at 0.09, the average speed of the wave has its peak."""


def scaled(curve: str, z: float) -> float | None:
    """Return a quantity of one kilogram of TNT at `z` metres, None outside the fitted range.

    Source: the form and the coefficients are those of Swisdak 1994.
    """
    pieces = published().curves[curve]
    # Where two stretches meet, the nearer one holds.
    piece = next((each for each in pieces if each.low <= z <= each.high), None)
    return None if piece is None else _value(piece, z)


def charges_at_load(distance_m: float, incident_kpa: float) -> tuple[float, ...]:
    """Return the charges in kilograms that give a load at a distance, least first.

    None outside the fitted range; more than one where stretches of the curve
    overlap.
    """
    found = _crossings("incident_kpa", incident_kpa, _value)
    return tuple(sorted((distance_m / z) ** 3 for z in found))


def charges_at_arrival(distance_m: float, seconds: float) -> tuple[float, ...]:
    """Return the charges in kilograms whose wave needs a time for a distance, least first.

    The time runs from the detonation. None outside the fitted range, nor where
    the camera would have stood so near that two charges give one time.
    """
    slowness = 1000 * seconds / distance_m  # ms/m: does not change with the size of a charge
    found = _crossings("arrival_ms", slowness, lambda piece, z: _value(piece, z) / z)
    return tuple(sorted((distance_m / z) ** 3 for z in found if z >= _NEAREST_ARRIVAL))


def _value(piece: Piece, z: float) -> float:
    logarithm = math.log(z)
    return math.exp(math.fsum(term * logarithm**power for power, term in enumerate(piece.terms)))


def _crossings(curve: str, value: float, at: Callable[[Piece, float], float]) -> list[float]:
    """Return every scaled distance at which a curve passes through a value."""
    pieces = published().curves[curve]
    found = []
    for piece in pieces:
        ratio = (piece.high / piece.low) ** (1 / _STEPS)
        ends = [piece.low * ratio**step for step in range(_STEPS)] + [piece.high]
        passes = partial(_reaches, value, at, piece)
        for left, right in pairwise(ends):
            if passes(left) != passes(right):
                found.append(_between(left, right, passes))
    # Stretches do not quite meet: a value in the gap belongs where they do.
    return found or [
        nearer.high
        for nearer, farther in pairwise(pieces)
        if _reaches(value, at, nearer, nearer.high) != _reaches(value, at, farther, farther.low)
    ]


def _reaches(value: float, at: Callable[[Piece, float], float], piece: Piece, z: float) -> bool:
    return at(piece, z) >= value


def _between(left: float, right: float, passes: Callable[[float], bool]) -> float:
    on_the_left = passes(left)
    for _ in range(_HALVINGS):
        middle = math.sqrt(left * right)
        if passes(middle) == on_the_left:
            left = middle
        else:
            right = middle
    return math.sqrt(left * right)
