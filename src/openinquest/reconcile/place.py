"""Where an incident was, by its claims: the finest place that they support."""

import re
from collections.abc import Container, Sequence

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
    chosen: dict[int, Name] = {}
    for rank in range(len(_CLASSES)):
        inside = [
            (one, where)
            for one, where in told
            if _rank(where) == rank
            and _name(where) not in chosen.values()
            and (settled is None or _lies_in(where, settled))
        ]
        if inside:
            settled = _most_named(inside, incident.where)
            chosen[rank] = _name(settled)
    return None if settled is None else _figure(told, settled, chosen)


def _figure(
    told: Sequence[tuple[Happening, Place]], settled: Place, chosen: dict[int, Name]
) -> PlaceFigure:
    finest = chosen[max(chosen)]
    naming = {(one.claim.document, one.voice) for one, at in told if _name(at) == finest}
    set_by: list[ClaimId] = []
    agree: list[ClaimId] = []
    disagree: list[SetAside] = []
    set_aside: list[SetAside] = []
    for one, where in told:
        if _name(where) == finest:
            set_by.append(one.id)
        elif _name(where) in chosen.values() or _holds(where, settled):
            agree.append(one.id)
        elif (one.claim.document, one.voice) in naming:
            set_aside.append(SetAside(one.id, f"its voice names it beside this one: {where.name}"))
        else:
            disagree.append(SetAside(one.id, f"it names another place: {where.name}"))
    return PlaceFigure(settled, tuple(set_by), tuple(agree), tuple(disagree), tuple(set_aside))


def _rank(where: Place) -> int:
    return next(rank for rank, kinds in enumerate(_CLASSES) if where.precision in kinds)


def _most_named(inside: Sequence[tuple[Happening, Place]], known: Place | None) -> Place:
    """Return the place that most voices name, with coordinates where one of its names has them."""
    voices: dict[Name, set[str]] = {}
    first: dict[Name, Place] = {}
    for one, where in inside:
        name = _name(where)
        voices.setdefault(name, set()).add(one.voice)
        if name not in first or (first[name].latitude is None and where.latitude is not None):
            first[name] = where
    own = _name(known) if known else None
    # min() keeps the first of equals: what stands first in the record.
    return first[min(voices, key=lambda name: (-len(voices[name]), name != own))]


def _name(where: Place) -> Name:
    """Return what a place is known by, whatever its article and its side of town.

    "al-Jadidah, Mosul" is "Jadida"; a country is known by its code.
    """
    if where.precision is Precision.COUNTRY and where.country:
        return frozenset({where.country})
    words = re.findall(r"\w+", where.name.partition(",")[0].casefold())
    telling = [word.removesuffix("h") for word in words if word not in _QUALIFIERS]
    return frozenset(telling or words)


def _holds(where: Place, settled: Place) -> bool:
    """Return whether a town of another name can hold the settled place."""
    return _rank(where) == _CITY < _rank(settled) and _lies_in(settled, where)


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
