"""Land and borders of the world: what lies in a stretch of it, with where a name can stand."""

import gzip
import json
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt

Corners = npt.NDArray[np.float64]
"""Corners of an outline as rows of longitude and latitude in degrees; the last is the first."""

_KM_OF_A_DEGREE = 111.2

# A country is named where at least so many points of a grid over the map lie in it.
_GRID, _FEWEST_POINTS = 24, 3

# The middle of a map that is kept free of names, as shares of half its sides.
_KEPT_X, _KEPT_Y = 0.25, 0.09

# How far apart two names stand at least, in the same shares.
_APART_X, _APART_Y = 0.3, 0.08


@dataclass(frozen=True)
class Country:
    """One country: its name, and the parts of its land, each an outline and the holes in it."""

    name: str
    parts: tuple[tuple[Corners, ...], ...]


@dataclass(frozen=True, slots=True)
class View:
    """A square stretch of the globe about a centre in degrees; `reach_km` is half its side."""

    latitude: float
    longitude: float
    reach_km: float

    def degrees(self) -> tuple[float, float]:
        """Return half the sides of a box of longitudes and latitudes that holds it."""
        north = self.reach_km / _KM_OF_A_DEGREE
        farthest = min(abs(self.latitude) + north, 89.0)
        return min(north / math.cos(math.radians(farthest)), 180.0), north

    def near(self, corners: Corners) -> bool:
        """Return whether an outline could reach into it."""
        east, north = self.degrees()
        across = _turned(corners[:, 0] - self.longitude)
        up = corners[:, 1] - self.latitude
        beside = across.min() > east or across.max() < -east
        return not (beside or up.min() > north or up.max() < -north)


def countries_in(view: View) -> tuple[Country, ...]:
    """Return the countries that could reach into a view, with those parts that could."""
    held = []
    for country in _countries():
        parts = tuple(part for part in country.parts if view.near(part[0]))
        if parts:
            held.append(Country(country.name, parts))
    return tuple(held)


def named_in(view: View, countries: Sequence[Country]) -> Iterator[tuple[str, float, float]]:
    """Yield the name, longitude and latitude at which each country can be named in a view.

    The place is that point of its land in view which lies nearest to the middle of it. Of two names
    that would run into each other the larger country keeps its own.
    """
    east, north = view.degrees()
    # Near the edge no name has room, and in the middle stands what the map is for.
    steps = np.linspace(-0.8, 0.8, _GRID)
    shares = [(x, y) for x in steps for y in steps if abs(x) > _KEPT_X or abs(y) > _KEPT_Y]
    grid = np.array(shares) * (east, north)
    grid += (view.longitude, view.latitude)
    seen = {country.name: grid[_inside(country, grid)] for country in countries}
    taken: list[Corners] = []
    for name, inside in sorted(seen.items(), key=lambda one: (-len(one[1]), one[0])):
        if len(inside) < _FEWEST_POINTS:
            continue
        nearest = inside[np.abs(inside - inside.mean(axis=0)).sum(axis=1).argmin()]
        apart = [np.abs(nearest - other) / (east, north) for other in taken]
        if all(one[0] > _APART_X or one[1] > _APART_Y for one in apart):
            taken.append(nearest)
            yield name, float(nearest[0]), float(nearest[1])


def _inside(country: Country, points: Corners) -> npt.NDArray[np.bool_]:
    """Return for each point whether it lies on the land of a country."""
    inside = np.zeros(len(points), dtype=bool)
    for part in country.parts:
        for ring in part:
            # An odd number of crossings to the east: inside. A hole crosses once more.
            inside ^= _odd_crossings(ring, points)
    return inside


def _odd_crossings(ring: Corners, points: Corners) -> npt.NDArray[np.bool_]:
    x, y = points[:, 0, None], points[:, 1, None]
    (x0, y0), (x1, y1) = ring[:-1].T, ring[1:].T
    between = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = x0 + (y - y0) / (y1 - y0) * (x1 - x0)
    odd: npt.NDArray[np.bool_] = (between & (x < crossing)).sum(axis=1) % 2 == 1
    return odd


def _turned(degrees: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return differences of longitude between -180 and 180."""
    return (degrees + 180.0) % 360.0 - 180.0


@cache
def _countries() -> tuple[Country, ...]:
    """Return the countries of the world, read from the TopoJSON that comes with the package."""
    packed = files("openinquest.report") / "world" / "countries-50m.json.gz"
    world = json.loads(gzip.decompress(packed.read_bytes()))
    scale, origin = world["transform"]["scale"], world["transform"]["translate"]
    arcs = [np.cumsum(arc, axis=0) * scale + origin for arc in world["arcs"]]
    return tuple(
        Country(shape["properties"]["name"], _parts(shape, arcs))
        for shape in world["objects"]["countries"]["geometries"]
    )


def _parts(shape: dict[str, Any], arcs: Sequence[Corners]) -> tuple[tuple[Corners, ...], ...]:
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    return tuple(tuple(_ring(ring, arcs) for ring in part) for part in parts)


def _ring(ring: Sequence[int], arcs: Sequence[Corners]) -> Corners:
    """Return an outline from its arcs; a negative number is an arc that runs backwards."""
    run = [arcs[one] if one >= 0 else arcs[~one][::-1] for one in ring]
    # Each arc begins where the one before it ends.
    return np.concatenate([run[0], *(arc[1:] for arc in run[1:])])
