"""Names of towns, states and countries in a text, told from other names."""

import math
import re

from openinquest.extract.places.gazetteer import City, fold, load_gazetteer, sounds_of
from openinquest.extract.places.matching import (
    Context,
    Match,
    Qualifier,
)
from openinquest.extract.places.reading import PlaceName, Reading
from openinquest.extract.places.words import (
    ARTICLES,
    CALENDAR,
    DIRECTIONS,
    DOUBTFUL,
    NOT_A_PLACE_AFTER,
    OPENERS,
    STILL_A_PLACE_AFTER,
)
from openinquest.model import Place, Precision

# Towns of this size are meant where their name stands, even without a word of
# place before it; towns of other countries than those that the text names
# must be larger.
_WELL_KNOWN = 100_000
_WELL_KNOWN_ABROAD = 1_000_000
_LEAST_LETTERS = 4  # shorter names are seldom towns outside a phrase of place

# What it adds to the logarithm of the population that the text names the
# country or the state of a town: a factor of about 30. So Paris stays in France
# where the text names the United States, and moves to Texas where it names that.
_NAMED_BONUS = 1.5
_OTHER_NAME_MALUS = 1.0

# States that share their name with a city that is meant more often.
_CITY_FIRST = frozenset({"new york", "washington"})

_SIDE = re.compile(
    r"(?<![\w-])(?:(?P<side>(?:north|south|east|west)-?(?:east|west)?\sof)|"
    r"(?P<part>(?:north|south|east|west)-?(?:east|west)?(?:ern)?|central|downtown|Old))\s$",
    re.IGNORECASE,
)
_LONGEST_SIDE = 22


def decide(
    reading: Reading, context: Context, match: Match, qualifier: Qualifier | None
) -> PlaceName | None:
    """Return the place that a match names, None where it is the name of something else."""
    if qualifier:
        return _qualified(reading, match, qualifier)
    if _is_of_other_name(reading, match):
        return None
    if match.country or match.region:
        return _country(reading, context, match)
    if match.state and match.key not in _CITY_FIRST:
        return _state(reading, context, match)
    if not (match.cities and _is_credible(reading, context, match)):
        return None
    city = _choose(context, match)
    place = _place_of(city, reading.words(match.first, match.last))
    return _with_side(reading, match, place)


def _qualified(reading: Reading, match: Match, qualifier: Qualifier) -> PlaceName:
    start = reading.tokens[match.first].start
    name = reading.words(match.first, match.last)
    if qualifier.state:
        name = f"{name}, {qualifier.words}"
    fitting = [
        pair
        for pair in match.cities
        if pair[0].country == qualifier.country
        and (qualifier.state is None or pair[0].state == qualifier.state)
    ]
    if fitting:
        place = _place_of(max(fitting, key=lambda pair: (pair[1], pair[0].population))[0], name)
    else:
        place = Place(name, precision=Precision.CITY, country=qualifier.country)
    return PlaceName(start, qualifier.end, place)


def _country(reading: Reading, context: Context, match: Match) -> PlaceName | None:
    if match.key in DOUBTFUL and match.first not in context.placed:
        return None
    if match.state and context.countries["US"] > context.countries[match.country or ""]:
        return _state(reading, context, match)
    name = reading.words(match.first, match.last)
    precision = Precision.REGION if match.region else Precision.COUNTRY
    return _with_side(reading, match, Place(name, precision=precision, country=match.country))


def _state(reading: Reading, context: Context, match: Match) -> PlaceName | None:
    if match.key in DOUBTFUL and match.first not in context.placed:
        return None
    place = Place(reading.words(match.first, match.last), precision=Precision.REGION, country="US")
    return _with_side(reading, match, place)


def _place_of(city: City, name: str) -> Place:
    return Place(name, city.latitude, city.longitude, Precision.CITY, city.country)


def _choose(context: Context, match: Match) -> City:
    """Return the town that is meant: the largest, those in countries and states named first."""

    def weight(pair: tuple[City, bool]) -> tuple[float, str]:
        city, is_own = pair
        value = math.log10(city.population + 1) - (0 if is_own else _OTHER_NAME_MALUS)
        value += _NAMED_BONUS * (city.country in context.countries)
        value += _NAMED_BONUS * (city.country == "US" and city.state in context.states)
        return value, city.name

    return max(match.cities, key=weight)[0]


def _is_credible(reading: Reading, context: Context, match: Match) -> bool:
    """Return whether a name of the gazetteer is a town here."""
    city = _choose(context, match)
    is_own = sounds_of(match.key) == sounds_of(fold(city.name))
    is_named = city.country in context.countries or not context.countries
    is_large = city.population >= _WELL_KNOWN
    if not is_named and _has_article(reading, match):
        return False  # "al-Jadida" is a quarter of many towns, and the name of one in Morocco
    if match.first in context.placed:
        return is_named or (is_large and match.key not in DOUBTFUL)
    if match.key in DOUBTFUL:
        return match.key in context.sure and reading.key(match.last + 1) in STILL_A_PLACE_AFTER
    if _is_followed_by_name(reading, match) and not (is_named and is_large):
        return False
    if match.key in context.sure and is_named:
        return True
    if len(match.key) < _LEAST_LETTERS or not (is_own or is_named):
        return False
    return is_large if is_named else city.population >= _WELL_KNOWN_ABROAD


def _has_article(reading: Reading, match: Match) -> bool:
    """Return whether a name stands with an Arabic article."""
    joined = reading.gap(match.first - 1) == "-" and reading.key(match.first - 1) in ARTICLES
    return joined or reading.key(match.first) in ARTICLES


def _is_followed_by_name(reading: Reading, match: Match) -> bool:
    """Return whether a capitalised word follows that makes the whole another name."""
    if reading.in_capitals or reading.in_title_case or reading.gap(match.last) != " ":
        return False
    after = match.last + 1
    key = reading.key(after)
    return reading.is_capitalised(after) and key not in STILL_A_PLACE_AFTER and key not in CALENDAR


def _is_of_other_name(reading: Reading, match: Match) -> bool:
    """Return whether a name is part of the name of a person, a street or a school."""
    if reading.in_capitals:
        return False
    if reading.gap(match.last) == " " and reading.is_capitalised(match.last + 1):
        if reading.key(match.last + 1) in NOT_A_PLACE_AFTER:
            return True
        if match.key in DOUBTFUL and _is_followed_by_name(reading, match):
            return True
    before = match.first - 1
    if reading.gap(before) == "-" and reading.key(before) in ARTICLES:
        before -= 1
    gap = reading.gap(before)
    if before < 0 or reading.in_title_case or gap not in {" ", "-", ". "}:
        return False
    if not reading.is_capitalised(before):
        return False
    word, key = reading.tokens[before].word, reading.key(before)
    if gap == ". " and len(word) >= _LEAST_LETTERS:
        return False  # the end of a sentence, where shorter words are titles
    known = key in OPENERS or key in DIRECTIONS or key in CALENDAR
    return not (known or key in load_gazetteer().peoples)


def _with_side(reading: Reading, match: Match, place: Place) -> PlaceName:
    """Return a place with the words that say which part of it, or which side, is meant."""
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    if match.key in {"u s", "u k"} and reading.text[end : end + 1] == ".":
        end += 1
    since = max(0, start - _LONGEST_SIDE)
    side = _SIDE.search(reading.text[since:start])
    if side is None or side[0].startswith("old"):
        return PlaceName(start, end, place)
    words = " ".join(side[0].split())
    name = f"{words.lower() if words.isupper() else words} {place.name}"
    precision = place.precision
    if side["side"] or precision is Precision.COUNTRY:
        precision = Precision.REGION
    named = Place(name, place.latitude, place.longitude, precision, place.country)
    return PlaceName(since + side.start(), end, named)
