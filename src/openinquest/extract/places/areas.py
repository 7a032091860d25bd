"""Parts of towns and provinces, told by their nouns: "the al-Jadida neighbourhood"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.places.context import Context
from openinquest.extract.places.divisions import division_named_after_its_seat
from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.reading import PlaceName
from openinquest.extract.places.spelling import fold
from openinquest.extract.places.states import is_of_a_state
from openinquest.extract.places.words import (
    AREA,
    AREA_OF,
    CALENDAR,
    DIRECTIONS,
    FIRST_DIVISIONS,
    NO_NAMES,
    NOT_A_PLACE_AFTER,
    OPENERS,
    REGION,
    REGION_OF,
)
from openinquest.model import Place, Precision

# A neighbourhood belongs to the town named last, if that is not farther back than this.
_REACH = 400
_TOWNS = frozenset({"village", "town", "City", "Township"})
_IN_ITS_NAME = frozenset({"City", "Township", "Province", "County", "Governorate", "Parish"})
_SIGNED = re.compile(r"[^.\d\n]{2,40}\b\d{1,2}\b[^.\n]{0,20}")
_NEXT_NAME = re.compile(r"\s(?P<word>[A-Z]\w+)")
_ADJECTIVE = re.compile(
    r"\b(?P<word>[A-Z]\w+)\s(?:(?:border|coastal|northern|southern|eastern|western)\s)?$"
)
_NAMES_ANOTHER = re.compile(r"\s(?:of|called|named)\s[A-Z]")
"""Behind a town of some region: "the Idlib town of" is another than Idlib."""
_LONGEST_ADJECTIVE = 40  # letters: "Azerbaijani northwestern "
_JOIN = re.compile(r",?\s(?:(?:of|in|at|inside)\s)?(?:the\s)?(?:city\sof\s)?(?:the\s)?$")


def find_areas(text: str, names: Sequence[PlaceName], context: Context) -> Iterator[PlaceName]:
    """Yield neighbourhoods, villages and provinces, placed by the towns around them.

    Args:
        text: The text.
        names: The towns, states and countries in it, in order.
        context: What the text names.
    """
    cities = [name for name in names if name.place.precision is Precision.CITY]
    for pattern in (AREA, AREA_OF):
        for match in pattern.finditer(text):
            proper = proper_name(match)
            is_town = pattern is AREA and match["kind"] in _TOWNS
            belongs = is_town and _NAMES_ANOTHER.match(text, match.end())
            if proper is not None and not belongs and not _is_of_body(text, match.end()):
                country = _country(names, match, context)
                in_country = [c for c in cities if context.country in {None, c.place.country}]
                area = _area(text, match, proper, in_country, country)
                yield _with_coordinates_of_its_own(area, names)
    for pattern in (REGION, REGION_OF):
        for match in pattern.finditer(text):
            proper = proper_name(match)
            if proper is not None:
                yield _region(match, proper, _country(names, match, context))


def _is_of_body(text: str, end: int) -> bool:
    """Return whether the word that follows makes a name that of a newspaper or the like."""
    following = _NEXT_NAME.match(text, end)
    return following is not None and fold(following["word"]) in NOT_A_PLACE_AFTER


def _country(names: Sequence[PlaceName], match: re.Match[str], context: Context) -> str | None:
    """Return the country of an area: as it is called, of its town, of most places, of the nearest.

    It is called so by the word before: "the Danish town of". None where a part of a town is
    called as a town of a country that nothing else speaks for.
    """
    called = _country_called_before(match.string, match.start())
    if called:
        return called
    index = bisect_left(names, match.start(), key=lambda name: name.start)
    inside = names[index] if index < len(names) else None
    if inside and inside.end <= match.end() and inside.place.country:
        code = inside.place.country
        is_part = match.re in {AREA, AREA_OF} and match["kind"] not in _TOWNS
        if is_part and not _fits(code, fold(_bare(inside.place.name)), context):
            return None
        return code
    return context.country or nearest_country(match.string, names, match.start())


def _fits(code: str, key: str, context: Context) -> bool:
    """Return whether a text is of a country, or names it by another name than `key`.

    Where it is not, the quarter of that name is as likely one of some town of its own.
    """
    return context.country in {None, code} or context.names(code, key)


def _country_called_before(text: str, start: int) -> str | None:
    """Return the country whose adjective stands right before some words, None where none does."""
    before = _ADJECTIVE.search(text, max(0, start - _LONGEST_ADJECTIVE), start)
    return load_gazetteer().peoples.get(fold(before["word"])) if before else None


def nearest_country(text: str, names: Sequence[PlaceName], offset: int) -> str | None:
    """Return the country of the place named last before `offset`, or first after it.

    A country before its forces or a thing of theirs ("U.S. drones") is no place.
    """
    index = bisect_right(names, offset, key=lambda name: name.start)
    near = [*reversed(names[max(0, index - 2) : index]), *names[index : index + 2]]
    places = (name.place.country for name in near if not _acts(text, name))
    return next(filter(None, places), None)


def _acts(text: str, name: PlaceName) -> bool:
    return name.place.precision is Precision.COUNTRY and is_of_a_state(text, name.end)


def proper_name(match: re.Match[str]) -> tuple[int, str] | None:
    """Return where the name itself begins, and the name; None if it is none.

    What a sentence begins with is no part of it: "In Jadida", "The Jadida".
    """
    start, name = match.start("name"), match["name"]
    words = list(re.finditer(r"[^\s]+", name))
    for word in words[:-1]:
        is_acronym = word[0].isupper() and len(word[0]) > 2 and not name.isupper()
        if is_acronym or fold(word[0]) in OPENERS or fold(word[0]) in CALENDAR:
            start, name = match.start("name") + word.end() + 1, match["name"][word.end() + 1 :]
    keys = fold(name).split()
    if not keys or all(key in OPENERS | DIRECTIONS | CALENDAR for key in keys):
        return None
    if NO_NAMES.intersection(keys) or keys[0] in load_gazetteer().peoples:
        return None
    is_acronym = name.isupper() and len(name) <= 5 and not match["kind"].isupper()
    return None if is_acronym else (start, name)


def _area(
    text: str,
    match: re.Match[str],
    proper: tuple[int, str],
    cities: list[PlaceName],
    country: str | None,
) -> PlaceName:
    start, name = min(proper[0], match.start("kind")), " ".join(proper[1].split())
    end = max(match.end("name"), match.end("kind"))
    if match["kind"] in _IN_ITS_NAME:
        name = text[start:end]
    index = bisect_right([city.start for city in cities], end - 1)
    following = cities[index] if index < len(cities) else None
    city: PlaceName | None = None
    if following and _JOIN.fullmatch(text[end : following.start]):
        city = following
    else:
        near = [
            c for c in cities[:index] if _may_hold(c, start, name) and not _is_filed_at(text, c)
        ]
        city = near[-1] if near else None
    return _placed(
        start, end, name, city=city, following=following, kind=match["kind"], country=country
    )


def _with_coordinates_of_its_own(area: PlaceName, names: Sequence[PlaceName]) -> PlaceName:
    """Return an area where the gazetteer has it, if it lists just this part of the town."""
    index = bisect_left(names, area.start, key=lambda name: name.start)
    listed = names[index].place if index < len(names) and names[index].end <= area.end else None
    if listed is None or listed.latitude is None:
        return area
    if listed.precision is not Precision.NEIGHBOURHOOD:
        return area
    return replace(area, place=replace(listed, name=area.place.name))


def _may_hold(city: PlaceName, start: int, name: str) -> bool:
    """Return whether a town before an area may be the one that it belongs to, or is the area."""
    if city.start >= start:
        return fold(_bare(city.place.name)) == fold(name)
    return start - _REACH <= city.end <= start


def _is_filed_at(text: str, city: PlaceName) -> bool:
    """Return whether a town stands in a line with a day and little else, as in a letter."""
    begin = text.rfind("\n", 0, city.start) + 1
    stop = text.find("\n", city.end)
    line = text[begin : stop if stop >= 0 else len(text)]
    return bool(_SIGNED.fullmatch(line))


def _placed(
    start: int,
    end: int,
    name: str,
    *,
    city: PlaceName | None,
    following: PlaceName | None,
    kind: str,
    country: str | None,
) -> PlaceName:
    precision = Precision.CITY if kind in _TOWNS else Precision.NEIGHBOURHOOD
    if city is None:
        return PlaceName(start, end, Place(name, precision=precision, country=country))
    place = city.place
    if city is following:
        end = city.end
    is_itself = city.start >= start and fold(_bare(place.name)) == fold(name)
    if kind in _TOWNS and not is_itself:
        return PlaceName(start, end, Place(name, precision=precision, country=place.country))
    if not is_itself:
        name = f"{name}, {_bare(place.name)}"
    return PlaceName(start, end, replace(place, name=name, precision=precision))


def _bare(name: str) -> str:
    """Return the name of a town without the word for one of its parts."""
    words = name.split()
    while len(words) > 1 and (fold(words[0]) in DIRECTIONS or words[0] == "of"):
        words = words[1:]
    return " ".join(words)


def _region(match: re.Match[str], proper: tuple[int, str], country: str | None) -> PlaceName:
    start, name = min(proper[0], match.start("kind")), proper[1]
    end = max(match.end("name"), match.end("kind"))
    kind = match["kind"]
    if kind.capitalize() in _IN_ITS_NAME and not kind.islower():
        name = f"{name} {kind}" if not kind.isupper() else f"{name} {kind}".title()
    elif name.isupper():
        name = name.title()
    place = Place(" ".join(name.split()), precision=Precision.REGION, country=country)
    if kind.lower() in FIRST_DIVISIONS:
        place = replace(place, division=division_named_after_its_seat(proper[1], country))
    return PlaceName(start, end, place)
