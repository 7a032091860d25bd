"""Towns that no gazetteer lists, told by what a text says of them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from openinquest.extract.places.areas import nearest_country, proper_name
from openinquest.extract.places.context import Context
from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.qualifiers import short_state
from openinquest.extract.places.reading import PlaceName, Reading
from openinquest.extract.places.spelling import fold
from openinquest.extract.places.words import (
    CALENDAR,
    DIRECTIONS,
    DOUBTFUL,
    NAME,
    NEVER,
    NO_NAMES,
    STREETS,
    TOWNS_BEGIN,
    TOWNS_END,
)
from openinquest.model import Place, Precision

_DAYS = "|".join(sorted(word.title() for word in CALENDAR))
_NO_NAME_GOES_ON = rf"(?!\w)(?!\s?[-’'(]|\s(?!(?:{_DAYS})\b)[A-Z])"
_BEFORE_STATE = re.compile(rf"(?<![\w'’.-])(?P<name>{NAME})(?P<kind>,\s)(?=[A-Z])")

# What shows that a name is one of a town, and for how much it counts. "In" may
# stand before much else ("in Congress"), so it needs a second sign; a word of
# direction, or what the town is like, does not.
_SIGNS = (
    (
        re.compile(rf"\b(?:[Ii]n|[Nn]ear)\s(?P<kind>)(?P<name>{NAME}){_NO_NAME_GOES_ON}"),
        1,
    ),
    (
        re.compile(
            rf"(?<![\w'’.-])(?P<name>{NAME})\s(?P<kind>[Pp]olice|[Ff]ire|[Rr]esidents?|man|woman|"
            r"[Mm]ayor|teen)\b"
        ),
        1,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|[Nn]ear)\s(?P<kind>)(?P<name>{NAME}),\s(?:an?|which|where|about|just|some|"
            r"north|south|east|west)\b"
        ),
        1,
    ),
    (
        re.compile(
            rf"\b(?:(?:north|south|east|west|outside)\sof|outside|downtown)\s(?P<kind>)"
            rf"(?P<name>{NAME}){_NO_NAME_GOES_ON}"
        ),
        2,
    ),
    (
        re.compile(
            r"\b(?:market|bazaar|streets|outskirts|suburbs?|town|village|port|centre|center|people|"
            rf"hospital|residents)\sof\s(?P<kind>)(?P<name>{NAME}){_NO_NAME_GOES_ON}"
        ),
        2,
    ),
)
_WITH_BUILDINGS = re.compile(
    r"\b(?:bakery|building|camp|checkpoint|clinic|factory|headquarters|homes?|hospital|"
    r"houses?|market|mosque|schools?|shelter|shops?)\sin\s(?P<kind>)"
    rf"(?P<name>{NAME}){_NO_NAME_GOES_ON}"
)
# What stands between a part of a town, or a village beside it, and the town.
_OF_A_TOWN = re.compile(
    r",?\s(?:(?:just\s)?(?:at|close\sto|in|inside|near|of|outside)\s)?(?:the\s(?:city|town)\sof\s)?"
)
_PROVINCE = re.compile(r"\s(?:department|governorate|oblast|prefecture|province)\b", re.IGNORECASE)
# "In Rann, Nigeria, ..."; a name alone before a country may be somebody's: "In Rann, Nigeria sees".
_BEFORE_COUNTRY = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Aa]t|[Oo]utside|of|(?:attacks?|strikes?|raids?|assault|shelling|bombardment|fired?)\son|bombed|struck|hit|shelled|attacked|raided|targeted|stormed)"
    rf"\s(?P<kind>)(?P<name>{NAME}),\s(?=[A-Z])"
)
_LIES_IN = re.compile(
    r",\s|\s\(|,?\s(?:(?:in|of)\s(?:the\s)?(?:[\w’'-]+\s){0,3}|"
    r"(?:an?|the)\s(?:[\w’'-]+\s){1,5}(?:in|of)\s(?:the\s)?(?:[\w’'-]+\s){0,2})"
)
"""What stands between a name and the country it lies in: ", a rebel-held town in northern"."""
_BEHIND_COUNTRY = re.compile(r"[,.;!?)]|\s(?:after|as|by|in|on|when)\b|\s*$")
_PARTS = frozenset({"old", "new", "greater", "inner", "downtown", "al", "el"})
_ENOUGH = 2
_WIDE = (Precision.COUNTRY, Precision.REGION)


def find_unlisted(
    reading: Reading, names: Sequence[PlaceName], context: Context
) -> Iterator[PlaceName]:
    """Yield towns that the gazetteer does not know.

    A name before a state of the US is one ("Hollow Creek, Ill."), and one after
    "in" before a country, or behind what stands in towns ("a school in Wadi
    Kasr"). So is one that stands after "in" or "near" and is treated as a town
    once more.

    Args:
        reading: The text.
        names: The places of the gazetteer in it, in order.
        context: What the text names.
    """
    if reading.in_capitals:
        return
    listed = {name.end for name in names if name.place.latitude or name.place.candidates}
    states = list(_with_states(reading, listed))
    yield from states
    known = {fold(found.place.name.split(",")[0]): found.place for found in states}
    signs, found = _signs_in(reading.text, names)
    stated = _countries_behind(reading.text, names, found)
    for start, name in found:
        place = known.get(fold(name))
        if place is None and signs[fold(name)] >= _ENOUGH and may_be_town(name):
            country = stated.get(fold(name)) or context.country
            country = country or nearest_country(reading.text, names, start)
            place = Place(" ".join(name.split()), precision=Precision.CITY, country=country)
        if place is not None:
            yield PlaceName(start, start + len(name), place)


def _signs_in(text: str, names: Sequence[PlaceName]) -> tuple[Counter[str], list[tuple[int, str]]]:
    """Return how much speaks for each name being a town's, and where the names stand, in order."""
    signs: Counter[str] = Counter()
    found = set()
    for named in (*_before_countries(text, names), *_with_buildings(text, names)):
        signs[fold(named[1])] += _ENOUGH
        found.add(named)
    for pattern, weight in _SIGNS:
        for match in pattern.finditer(text):
            proper = proper_name(match)
            if proper is not None:
                signs[fold(proper[1])] += weight
                found.add(proper)
    return signs, sorted(found)


def _countries_behind(
    text: str, names: Sequence[PlaceName], found: Sequence[tuple[int, str]]
) -> dict[str, str]:
    """Return the countries that names say they lie in, wherever they do: "Umm Kasira, Iraq"."""
    stated: dict[str, str] = {}
    for start, name in found:
        country = _country_behind(text, names, start + len(name))
        if country is not None:
            stated.setdefault(fold(name), country)
    return stated


def _country_behind(text: str, names: Sequence[PlaceName], end: int) -> str | None:
    """Return the country that a name says it lies in, None for none: "Umm Kasira, Iraq"."""
    index = bisect_left(names, end, key=lambda name: name.start)
    name = names[index] if index < len(names) else None
    if index and names[index - 1].start < end < names[index - 1].end:
        return names[index - 1].place.country
    joins = name is not None and _LIES_IN.fullmatch(text, end, name.start) is not None
    return name.place.country if name and joins else None


def _before_countries(text: str, names: Sequence[PlaceName]) -> Iterator[tuple[int, str]]:
    """Yield the names that stand before that of a country, each with where it begins."""
    countries = {name.start: name.end for name in names if _is_wide(name.place)}
    for match in _BEFORE_COUNTRY.finditer(text):
        proper, end = proper_name(match), countries.get(match.end())
        end = end or _end_of_another(names, match, proper)
        if proper is not None and end is not None and _BEHIND_COUNTRY.match(text, end):
            yield proper


def _end_of_another(
    names: Sequence[PlaceName], match: re.Match[str], proper: tuple[int, str] | None
) -> int | None:
    """Return where the country ends behind a name of which a listed town has the last word.

    "Moura Koro, Mali" is not Koro in Mali; "Old Mosul, Iraq" is a part of Mosul. None otherwise.
    """
    index = bisect_left(names, match.end(), key=lambda name: name.end)
    if proper is None or index == len(names) or fold(proper[1]).split()[0] in DIRECTIONS | _PARTS:
        return None
    name = names[index]
    return name.end if proper[0] < name.start < match.end() < name.end else None


def _is_wide(place: Place) -> bool:
    """Return whether towns lie in a place: a country, a region, or the strip that Gaza names."""
    return place.precision in _WIDE or place.name == "Gaza"


def _with_buildings(text: str, names: Sequence[PlaceName]) -> Iterator[tuple[int, str]]:
    """Yield the names of where buildings stand, but for those of a part of a town that is listed.

    A report that gives the town alone would disagree with one that gives them, too.
    """
    towns = {name.start: name.end for name in names if name.place.precision not in _WIDE}
    for match in _WITH_BUILDINGS.finditer(text):
        proper, between = proper_name(match), _OF_A_TOWN.match(text, match.end())
        town = towns.get(between.end()) if between else None
        if proper is not None and (town is None or _PROVINCE.match(text, town)):
            yield proper


def may_be_town(name: str) -> bool:
    """Return whether a name that stands for some place may be that of a town that is not listed."""
    key, gazetteer = fold(name), load_gazetteer()
    if key in gazetteer.countries or key in gazetteer.states or key in gazetteer.regions:
        return False
    words = key.split()
    if key in DOUBTFUL or key in NEVER or words[0] in gazetteer.peoples:
        return False
    return not ((NO_NAMES | CALENDAR).intersection(words) or words[-1] in STREETS)


def is_named_like_a_town(name: str) -> bool:
    """Return whether a name is made as those of villages are: "Kafr Halma", "Sultanabad"."""
    words = fold(name).split()
    made = words[0] in TOWNS_BEGIN and len(words) > 1
    return made or (len(words) == 1 and words[0].endswith(TOWNS_END))


def _with_states(reading: Reading, placed_ends: set[int]) -> Iterator[PlaceName]:
    starts = {token.start: index for index, token in enumerate(reading.tokens)}
    for match in _BEFORE_STATE.finditer(reading.text):
        proper = proper_name(match)
        index = starts.get(match.end())
        if proper is None or index is None or not may_be_town(proper[1]):
            continue
        end, state = _state_at(reading, index)
        if state is None or end in placed_ends:
            continue
        name = " ".join(proper[1].split())
        name = name.title() if name.isupper() else name
        place = Place(f"{name}, {state}", precision=Precision.CITY, country="US")
        yield PlaceName(proper[0], end, place)


def _state_at(reading: Reading, index: int) -> tuple[int, str | None]:
    """Return the end and the name of a state that begins at a token."""
    states = load_gazetteer().states
    for last in (index + 1, index):
        words = " ".join(reading.key(i) for i in range(index, last + 1))
        if words in states and last < len(reading.tokens):
            return reading.tokens[last].end, reading.words(index, last)
    short = short_state(reading, index)
    return (short.end, short.words) if short else (0, None)
