"""Parts of towns and provinces, told by their nouns: "the al-Jadida neighbourhood"."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from openinquest.extract.gazetteer import fold, load_gazetteer
from openinquest.extract.place_names import PlaceName
from openinquest.extract.place_words import AREA, AREA_OF, DIRECTIONS, OPENERS, REGION, REGION_OF
from openinquest.model import Place, Precision

# A neighbourhood belongs to the town named last, if that is not farther back than this.
_REACH = 400
_TOWNS = {"village", "town"}
_JOIN = re.compile(r"s?,?\s(?:(?:of|in|at|inside)\s)?(?:the\scity\sof\s)?(?:the\s)?$")


def find_areas(text: str, names: Sequence[PlaceName]) -> Iterator[PlaceName]:
    """Yield neighbourhoods, villages and provinces, placed by the towns around them.

    Args:
        text: The text.
        names: The towns, states and countries in it, in order.
    """
    cities = [name for name in names if name.place.precision is Precision.CITY]
    countries = {name.place.country for name in names if name.place.country}
    only = countries.pop() if len(countries) == 1 else None
    for pattern in (AREA, AREA_OF):
        for match in pattern.finditer(text):
            name = _proper(match)
            if name is not None:
                yield _area(text, match, name, cities, only)
    for pattern in (REGION, REGION_OF):
        for match in pattern.finditer(text):
            name = _proper(match)
            if name is not None:
                yield _region(match, name, only)


def _proper(match: re.Match[str]) -> tuple[int, str] | None:
    """Return where the name itself begins, and the name; None if it is none."""
    start, name = match.start("name"), match["name"]
    while True:
        first, _, rest = name.partition(" ")
        if not rest or fold(first) not in OPENERS:
            break
        start, name = start + len(first) + 1, rest
    key = fold(name)
    if key in OPENERS or key in DIRECTIONS or key.split()[0] in load_gazetteer().peoples:
        return None
    if re.search(r"\b(?:police|school|court|islamic|security|court|department)\b", key):
        return None
    return start, name


def _area(
    text: str,
    match: re.Match[str],
    proper: tuple[int, str],
    cities: list[PlaceName],
    only: str | None,
) -> PlaceName:
    start, name = proper
    start = min(start, match.start("kind"))
    end = match.end("name") if match.end("name") > match.end("kind") else match.end("kind")
    kind = match["kind"]
    index = bisect_right([city.start for city in cities], match.end())
    after = cities[index] if index < len(cities) else None
    if after and _JOIN.fullmatch(text[end : after.start]):
        end = after.end
        city: PlaceName | None = after
    else:
        before = [c for c in cities[:index] if match.start() - _REACH <= c.end <= start]
        city = before[-1] if before else None
    if kind in _TOWNS or city is None:
        country = city.place.country if city else only
        precision = Precision.CITY if kind in _TOWNS else Precision.NEIGHBOURHOOD
        return PlaceName(start, end, Place(name, precision=precision, country=country))
    place = Place(
        f"{name}, {_bare(city.place.name)}",
        city.place.latitude,
        city.place.longitude,
        Precision.NEIGHBOURHOOD,
        city.place.country,
    )
    return PlaceName(start, end, place)


def _bare(name: str) -> str:
    """Return the name of a town without the word for one of its parts."""
    words = name.split()
    while len(words) > 1 and (fold(words[0]) in DIRECTIONS or words[0] == "of"):
        words = words[1:]
    return " ".join(words)


def _region(match: re.Match[str], proper: tuple[int, str], only: str | None) -> PlaceName:
    start, name = proper
    start = min(start, match.start("kind"))
    words = f"{name} {match['kind']}" if match["kind"][0].isupper() else name
    return PlaceName(start, match.end(), Place(words, precision=Precision.REGION, country=only))
