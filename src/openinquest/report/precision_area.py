"""How far from its coordinates a place may lie, by the precision that is known of it."""

import math
from dataclasses import dataclass, replace
from itertools import pairwise

from openinquest.model import Event, Finding, Place, Precision

RADIUS_METRES: dict[Precision, int] = {
    Precision.EXACT: 10,
    Precision.VICINITY: 100,
    Precision.NEIGHBOURHOOD: 1_000,
    Precision.CITY: 10_000,
    Precision.REGION: 100_000,
    Precision.COUNTRY: 500_000,
}
"""The radius of the area that stands for a precision, in metres.

Round numbers, chosen wide: the area says how little is known, it follows no border.
"""

_EARTH_METRES = 6_371_000
_CORNERS = 48
_DECIMALS = 6  # about 10 cm
_DATE_LINE = 180.0

Ring = list[tuple[float, float]]
"""The corners of an area as (longitude, latitude) in degrees; the last is the first."""


@dataclass(frozen=True, slots=True)
class Area:
    """A circle on the globe, in degrees and metres, in which a place lies."""

    latitude: float
    longitude: float
    radius_m: int


def located(finding: Finding) -> Place | None:
    """Return the place of an incident with the precision that its coordinates have.

    A quarter is often given the coordinates of its town: then they are no better
    than those of the town, and the place is known to the town's precision.
    """
    where = finding.incident.where
    if where is None or where.latitude is None or where.precision is None:
        return where
    told = (claim.detail.where for claim in finding.claims if isinstance(claim.detail, Event))
    same = [
        place.precision
        for place in told
        if place and (place.latitude, place.longitude) == (where.latitude, where.longitude)
    ]
    known = [where.precision, *(precision for precision in same if precision)]
    return replace(where, precision=max(known, key=RADIUS_METRES.__getitem__))


def area_of(place: Place | None) -> Area | None:
    """Return the area in which a place lies, None where its coordinates or precision are unknown.

    Example:
        >>> area_of(Place("Tal Nasra", 36.0, 43.0, Precision.CITY))
        Area(latitude=36.0, longitude=43.0, radius_m=10000)
    """
    if place is None or place.latitude is None or place.longitude is None or not place.precision:
        return None
    return Area(place.latitude, place.longitude, RADIUS_METRES[place.precision])


def area_around(latitude: float, longitude: float, radius_metres: float) -> list[Ring]:
    """Return a circle on the globe as closed rings: two where the date line cuts it, else one.

    A ring runs against the clock, as RFC 7946 has it of the outside of a polygon. A circle that
    would hold a pole is moved away from it, for it has no outline in longitudes.

    Example:
        >>> (ring,) = area_around(36.0, 43.0, 1000)
        >>> ring[0] == ring[-1], len(ring)
        (True, 49)
    """
    reach = radius_metres / _EARTH_METRES
    most = 90.0 - math.degrees(reach) - 0.01
    centre = math.radians(max(-most, min(most, latitude)))
    circle = [_corner(centre, longitude, reach, step) for step in range(_CORNERS)]
    for line in (_DATE_LINE, -_DATE_LINE):
        beyond = 1 if line > 0 else -1
        if any(beyond * east > _DATE_LINE for east, _ in circle):
            over = _turned(_cut(circle, line, keep=beyond), -2 * line)
            return [_closed(piece) for piece in (_cut(circle, line, keep=-beyond), over) if piece]
    return [_closed(circle)]


def _corner(latitude: float, longitude: float, reach: float, step: int) -> tuple[float, float]:
    bearing = -2 * math.pi * step / _CORNERS
    north = math.asin(
        math.sin(latitude) * math.cos(reach)
        + math.cos(latitude) * math.sin(reach) * math.cos(bearing)
    )
    across = math.atan2(
        math.sin(bearing) * math.sin(reach) * math.cos(latitude),
        math.cos(reach) - math.sin(latitude) * math.sin(north),
    )
    return longitude + math.degrees(across), math.degrees(north)


def _cut(ring: Ring, meridian: float, *, keep: int) -> Ring:
    """Return the part of an open ring on one side of a meridian: west (-1) or east (1) of it."""
    kept: Ring = []
    for (east, north), (next_east, next_north) in pairwise([*ring, ring[0]]):
        if keep * (east - meridian) >= 0:
            kept.append((east, north))
        if (east - meridian) * (next_east - meridian) < 0:
            share = (meridian - east) / (next_east - east)
            kept.append((meridian, north + share * (next_north - north)))
    return kept


def _turned(ring: Ring, degrees: float) -> Ring:
    return [(east + degrees, north) for east, north in ring]


def _closed(ring: Ring) -> Ring:
    rounded = [(round(east, _DECIMALS), round(north, _DECIMALS)) for east, north in ring]
    return [*rounded, rounded[0]]
