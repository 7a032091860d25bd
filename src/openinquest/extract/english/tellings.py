"""Which entries and sentences of a text go on with one happening, and which begin the next."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from openinquest.extract.english.told_units import Unit, begins_paragraph, is_sure
from openinquest.extract.places.words import NAME
from openinquest.model import (
    Harm,
    Means,
    Place,
    Precision,
    TimeSpan,
    Toll,
    is_finer_than_city,
    lie_apart,
    share_a_name,
)

_WITHIN = r"(?:\s(?:[\w-]+\s){0,3}(?:in|of|near|inside)\s(?:[\w-]+\s){0,2}|\s(?=[A-Z]))"
"""What stands between a quarter, or a village, and the town that it belongs to."""
_SEARCHED = 20_000
"""Characters of a text in which two names are looked for together, so that none takes long."""
_NAMED = re.compile(rf"(?<![\w'’-]){NAME}")
_SEVERAL = 4
"""A number of so many people that stands twice in sentences is one number: fewer die everywhere."""
_MOST = 200
"""Happenings that a text is parted into; what is told after them is put to the last."""
_A_LEAP_YEAR = 2000
_RELATED_DAYS = 2
"""So many days part what is told of one place in sentences: the first may be misread by one."""


@dataclass(slots=True)
class Telling:
    """What is known of one happening while a text is gone through, and the units that tell it."""

    places: list[Place] = field(default_factory=list)
    days: list[TimeSpan] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    units: list[Unit] = field(default_factory=list)
    numbers: set[tuple[Harm, int]] = field(default_factory=set)
    kinds: set[Means] = field(default_factory=set)


def gather(text: str, units: Sequence[Unit]) -> list[Telling]:
    """Return the happenings of which units tell, the first told first."""
    tellings: list[Telling] = []
    current: Telling | None = None
    here: Telling | None = None  # what this paragraph tells of
    last: Unit | None = None
    for unit in units:
        goes_on = last is not None and "\n" not in text[last.end : unit.start].strip(" ")
        here, last = here if goes_on else None, unit
        if unit.tells:
            named = unit.place or unit.day or unit.turned or unit.entry
            before = current if named else here or next(iter(tellings), None)
            here = _that_tells(text, unit, tellings, before)
            if here is None and len(tellings) >= _MOST:
                here = tellings[-1]
            if here is None:
                here = Telling()
                tellings.append(here)
            _add(text, here, unit)
            current = here
        elif here and not any(isinstance(draft.detail, Toll) for draft in unit.drafts):
            here.units.append(unit)
    return _without_repeats(text, tellings)


def _without_repeats(text: str, tellings: Sequence[Telling]) -> list[Telling]:
    """Put what sentences tell together where they give a number of several people twice."""
    kept: list[Telling] = []
    for telling in tellings:
        listed = any(unit.entry is not None for unit in telling.units)
        same = [each for each in kept if not listed and _says_again(each, telling)]
        if same:
            for unit in telling.units:
                _add(text, same[0], unit)
        else:
            kept.append(telling)
    return kept


def _says_again(first: Telling, then: Telling) -> bool:
    """Return whether two tellings give a number of several people, or one kind and all numbers.

    A headline names the town, and the report under it a village there.
    """
    if any(number >= _SEVERAL for _, number in first.numbers & then.numbers):
        return True
    return bool(then.numbers) and then.numbers <= first.numbers and bool(first.kinds & then.kinds)


def _that_tells(
    text: str, unit: Unit, tellings: Sequence[Telling], current: Telling | None
) -> Telling | None:
    """Return the happening of which a unit goes on to tell, None where it begins one."""
    if current is None:
        return None
    if unit.place is not None and not (is_sure(text, unit) or _fits(text, unit, current)):
        return current
    if unit.place is not None:
        alike = [each for each in tellings if _fits(text, unit, each)]
        same = [each for each in alike if each.places and not _is_listed_apart(unit, each)]
        placeless = [each for each in alike if not each.places and _fits(text, unit, each, least=1)]
        return next(iter(same or placeless[:1]), None)
    if unit.entry is not None:
        names = set(_names(text, unit))
        knowing = [each for each in tellings if names & each.names and _fits(text, unit, each)]
        if knowing:
            return knowing[-1]
        return current if unit.entry.clocked and unit.entry.day is None else None
    if unit.strand != current.units[-1].strand and unit.kinds:
        return None
    if unit.day is not None and (unit.kinds or unit.goes_on) and not _fits(text, unit, current):
        return next((each for each in tellings if each.days and _fits(text, unit, each)), None)
    return current


def _is_listed_apart(unit: Unit, telling: Telling) -> bool:
    """Return whether a list gives one town two entries, each with a deed and dead of its own.

    A log comes back to what it told before, with the time of day.
    """
    if unit.entry is None or unit.entry.clocked or not unit.tolls:
        return False
    others = (each for each in telling.units if each.entry not in {None, unit.entry})
    return any(
        each.tolls and (each.kinds or unit.kinds) and not _numbers(each) & _numbers(unit)
        for each in others
    )


def _fits(text: str, unit: Unit, telling: Telling, least: int = _RELATED_DAYS) -> bool:
    """Return whether neither day nor place of a unit speaks against a happening."""
    if unit.place is not None and any(
        _are_apart(text, unit, unit.place[1], each) for each in telling.places
    ):
        return _is_of_its_day(unit, telling)
    if unit.place is not None and telling.places:
        other = not any(share_a_name(unit.place[1].name, each.name) for each in telling.places)
        least = 1 if other else least
    if unit.day is None:
        return True
    least = 1 if unit.entry is not None else least
    return all(_days_between(unit.day[1], each) < least for each in telling.days)


def _days_between(left: TimeSpan, right: TimeSpan) -> int:
    """Return the days between two times, in one year where a text gives neither's; 0 if unknown."""
    if (days := left.days_from(right)) is not None:
        return days
    if not (left.month and left.day and right.month and right.day):
        return 0
    first, last = sorted(
        date(_A_LEAP_YEAR, month, day)
        for month, day in ((left.month, left.day), (right.month, right.day))
    )
    return (last - first).days


def _are_apart(text: str, unit: Unit, own: Place, told: Place) -> bool:
    """Return whether the place of a unit is another town than one told before.

    What stands in an entry of its own happened apart from all that has another name. A quarter,
    or a village, may lie in a city of which alone a gazetteer knows where it is.
    """
    if share_a_name(own.name, told.name):
        return False
    if unit.entry is not None:
        return True
    if not _two_towns(_town(own), _town(told)):
        return False
    known_alike = (own.latitude is None) == (told.latitude is None)
    return known_alike or (_is_told_of_it(text, unit) and not _lies_in(text, own, told))


def _two_towns(left: Place, right: Place) -> bool:
    """Return whether two places lie in two towns; quarters whose town is not told may be of one."""
    if share_a_name(left.name, right.name):
        return False
    if is_finer_than_city(left) or is_finer_than_city(right):
        apart = left.latitude is not None and right.latitude is not None
        return apart and lie_apart(left, right)
    return True


def _is_of_its_day(unit: Unit, telling: Telling) -> bool:
    """Return whether a sentence takes up the day of a happening, though it names another place.

    "On March 17" said twice is one day's deed, told by the town and by its quarter, unless a
    gazetteer has the two places far apart.
    """
    if unit.entry is not None or unit.turned or unit.day is None or unit.place is None:
        return False
    if not any(scene.days for scene in unit.scenes):
        return False  # the day was taken up from the sentence before
    far = any(lie_apart(unit.place[1], each) for each in telling.places if each.latitude)
    same = any((day.earliest, day.latest) == _ends(unit.day[1]) for day in telling.days)
    return same and not (far and unit.place[1].latitude is not None)


def _ends(day: TimeSpan) -> tuple[object, object]:
    return day.earliest, day.latest


def _lies_in(text: str, left: Place, right: Place) -> bool:
    """Return whether a text puts one of two places in the other: "Wadi Kasr in Tal Nasra"."""
    names = [re.escape(place.name.split(",")[0]) for place in (left, right)]
    pairs = (names, names[::-1])
    return any(
        re.search(rf"\b{one}\b,?{_WITHIN}{other}\b", text[:_SEARCHED]) for one, other in pairs
    )


def _is_told_of_it(text: str, unit: Unit) -> bool:
    """Return whether a unit tells what acted in its place, or begins with it."""
    told = unit.entry or unit.kinds or unit.turned or unit.led
    return bool(told) or begins_paragraph(text, unit)


def _town(place: Place) -> Place:
    """Return the town of a quarter whose name gives it: "al-Raml, Tyre"; else the place."""
    quarter, _, town = place.name.rpartition(", ")
    return replace(place, name=town, precision=Precision.CITY) if quarter else place


def _add(text: str, telling: Telling, unit: Unit) -> None:
    telling.units.append(unit)
    telling.names.update(_names(text, unit))
    telling.numbers.update(_numbers(unit))
    telling.kinds.update(unit.kinds)
    if unit.place is not None and unit.place[1] not in telling.places:
        telling.places.append(unit.place[1])
    if unit.day is not None and unit.day[1] not in telling.days:
        telling.days.append(unit.day[1])


def _numbers(unit: Unit) -> set[tuple[Harm, int]]:
    """Return the numbers of people that a unit gives, by harm."""
    tolls = [draft.detail for draft in unit.tolls]
    return {
        (toll.harm, toll.count.exact)
        for toll in tolls
        if isinstance(toll, Toll) and toll.count is not None and toll.count.exact
    }


def _names(text: str, unit: Unit) -> Iterator[str]:
    for scene in unit.scenes:
        for match in _NAMED.finditer(text, scene.start + 1, scene.end):
            if " " in match[0] or "-" in match[0]:
                yield match[0].lower()
