"""Where an incident was, by its claims: the finest place that they support."""

import re
from collections.abc import Container, Mapping, Sequence

from openinquest.model import (
    ClaimId,
    Incident,
    Place,
    PlaceFigure,
    Precision,
    SetAside,
    great_circle_km,
)
from openinquest.reconcile.happenings import Happening

_CLASSES = (
    (Precision.COUNTRY,),
    (Precision.REGION,),
    (Precision.CITY, None),
    (Precision.NEIGHBOURHOOD,),
    (Precision.VICINITY, Precision.EXACT),
)
"""The classes of precision from the widest; a place of no known precision is taken for a town."""

_TOWN_KM = 25.0
"""About the radius of a large city: what lies no farther from a town can be a part of it."""

# What a name may begin or be qualified with and still be the same.
_QUALIFIERS = frozenset(
    {
        *("al", "el", "the", "west", "western", "east", "eastern", "north", "northern", "south"),
        *("southern", "central", "city", "town", "area", "district", "quarter", "neighbourhood"),
        *("province", "governorate"),
    }
)

Name = frozenset[str]


def reconcile_place(
    happenings: Sequence[Happening], incident: Incident, left_out: Container[ClaimId]
) -> PlaceFigure | None:
    """Return the finest place that the claims on an incident support, None where none is told.

    From the country down, each class of precision is settled by the place in
    it that most voices name, of equals that of the incident, and only among
    places that lie in what was settled before. So a place and its ancestor agree: "Mosul"
    holds "Jadida in Mosul". Two quarters of one town disagree.

    Args:
        happenings: The events that the claims tell.
        incident: Where it was taken to be.
        left_out: The claims that name another day: they tell of another place.
    """
    told = [
        (one, one.event.where)
        for one in happenings
        if one.event.where is not None and one.id not in left_out
    ]
    settled: Place | None = None
    chosen: dict[int, Place] = {}
    for rank in range(len(_CLASSES)):
        inside = [
            (one, where)
            for one, where in told
            if _rank(where) >= rank and (settled is None or _lies_in(where, settled))
        ]
        best = _most_named(inside, rank, incident.where)
        if best is not None and not any(_name(best) == _name(wide) for wide in chosen.values()):
            settled = chosen[rank] = best
    return None if settled is None else _figure(told, settled, chosen)


def _figure(
    told: Sequence[tuple[Happening, Place]], settled: Place, chosen: Mapping[int, Place]
) -> PlaceFigure:
    naming = {(one.claim.document, one.voice) for one, at in told if _is(at, settled)}
    set_by: list[ClaimId] = []
    agree: list[ClaimId] = []
    disagree: list[SetAside] = []
    set_aside: list[SetAside] = []
    for one, where in told:
        if _is(where, settled):
            set_by.append(one.id)
        elif _holds(where, settled, chosen):
            agree.append(one.id)
        elif (one.claim.document, one.voice) in naming:
            set_aside.append(SetAside(one.id, f"its voice names it beside this one: {where.name}"))
        else:
            disagree.append(SetAside(one.id, f"it names another place: {where.name}"))
    return PlaceFigure(settled, tuple(set_by), tuple(agree), tuple(disagree), tuple(set_aside))


def _rank(where: Place) -> int:
    return next(rank for rank, kinds in enumerate(_CLASSES) if where.precision in kinds)


def _most_named(
    inside: Sequence[tuple[Happening, Place]], rank: int, known: Place | None
) -> Place | None:
    """Return the place of one class that most voices name.

    None where none is named, or where more voices name a finer place outside
    of it. Of one name that with coordinates is returned. A voice that gives no country speaks for
    every place of the name.
    """
    voices: dict[tuple[Name, str | None], set[str]] = {}
    first: dict[tuple[Name, str | None], Place] = {}
    for one, where in inside:
        if _rank(where) == rank:
            key = _name(where), where.country
            voices.setdefault(key, set()).add(one.voice)
            if key not in first or (first[key].latitude is None and where.latitude is not None):
                first[key] = where

    def preferred(key: tuple[Name, str | None]) -> tuple[int, bool, bool]:
        speaking = len(voices[key] | voices.get((key[0], None), set()))
        return -speaking, known is None or key[0] != _name(known), key[1] is None

    # min() keeps the first of equals: what stands first in the record.
    best = min(voices, key=preferred, default=None)
    if best is None:
        return None
    within: set[str] = set(voices[best])
    outside: set[str] = set()
    for one, where in inside:
        if _rank(where) > rank:
            (within if _lies_in(where, first[best]) else outside).add(one.voice)
    return first[best] if len(within) >= len(outside) else None


def _name(where: Place) -> Name:
    """Return what a place is known by, whatever its article and its side of town.

    "al-Jadidah, Mosul" is "Jadida"; a country is known by its code.
    """
    if where.precision is Precision.COUNTRY and where.country:
        return frozenset({where.country})
    words = re.findall(r"\w+", where.name.partition(",")[0].casefold())
    telling = [word.removesuffix("h") for word in words if word not in _QUALIFIERS]
    return frozenset(telling or words)


def _is(where: Place, settled: Place) -> bool:
    """Return whether two places are one by their names, and nothing known speaks against it."""
    return _name(where) == _name(settled) and _lies_in(where, settled)


def _holds(where: Place, settled: Place, chosen: Mapping[int, Place]) -> bool:
    """Return whether a wider place can hold the settled one.

    A town of another name can where it is near; another region or country cannot.
    """
    rank = _rank(where)
    if rank >= _rank(settled) or not _lies_in(settled, where):
        return any(_is(where, wide) for wide in chosen.values())
    return rank == _CITY or rank not in chosen or _is(where, chosen[rank])


_CITY = next(rank for rank, kinds in enumerate(_CLASSES) if Precision.CITY in kinds)


def _lies_in(fine: Place, wide: Place) -> bool:
    """Return whether a place can lie in a wider one: nothing known speaks against it."""
    if fine.country and wide.country and fine.country != wide.country:
        return False
    if _rank(wide) < _CITY or fine.latitude is None or wide.latitude is None:
        return True
    here = (fine.latitude or 0.0, fine.longitude or 0.0)
    there = (wide.latitude or 0.0, wide.longitude or 0.0)
    return great_circle_km(here, there) <= _TOWN_KM
