"""Names of towns, states and countries in a text, told from other names."""

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from openinquest.extract.gazetteer import City, Gazetteer, fold, load_gazetteer
from openinquest.extract.place_words import (
    DIRECTIONS,
    DOUBTFUL,
    NOT_A_PLACE_AFTER,
    OF_NOUNS,
    OPENERS,
    PRESS_STATES,
    STILL_A_PLACE_AFTER,
    STRONG_BEFORE,
    WEAK_BEFORE,
)
from openinquest.model import Place, Precision

# A town of this size is meant where its name stands, even without a word of place before it.
_WELL_KNOWN = 100_000
# What it adds to the logarithm of the population that the text names the
# country or the state of a town: a factor of about 30.
_NAMED_BONUS = 1.5
_ALTERNATE_MALUS = 1.0
_MOST_WORDS = 4
_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘`ʻʼ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_GAP = re.compile(r"\s|-|\.\s?")
_ARTICLES = frozenset("al el ad an ar as at az ash ed en er es et ez esh".split())
_LINKS = frozenset("of and the de del la las los da do dos di du des le les el al".split())
_SHORT_STATES = {fold(text): code for code, text in PRESS_STATES.items()}


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as it stands in a text."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    word: str
    key: str


@dataclass(frozen=True, slots=True)
class _Match:
    """Tokens `first` to `last` (both included) that bear a name."""

    first: int
    last: int
    key: str
    country: str | None = None  # the name is that of a country
    state: str | None = None  # the name is that of a state of the US
    cities: tuple[tuple[City, bool], ...] = ()  # with whether it is their own name


@dataclass(slots=True)
class _Reading:
    """A text in tokens, and what its names tell of each other."""

    text: str
    tokens: list[_Token]
    gazetteer: Gazetteer
    in_capitals: bool
    is_heading: bool
    countries: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    sure: set[str] = field(default_factory=set)

    def gap(self, index: int) -> str:
        """Return what stands between a token and the next, empty at the end."""
        if not 0 <= index < len(self.tokens) - 1:
            return ""
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]

    def key(self, index: int) -> str:
        """Return the key of a token, empty outside the text."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""


def find_names(text: str, *, is_heading: bool = False) -> list[PlaceName]:
    """Return the towns, states and countries that a text names, in order.

    Example:
        >>> [found.place.name for found in find_names("Shells hit Aleppo, Syria.")]
        ['Aleppo']
    """
    reading = _read(text, is_heading)
    matches = list(_match_all(reading))
    _count_context(reading, matches)
    names = []
    taken = -1
    for match, following in pairwise([*matches, None]):
        assert match is not None
        if match.first <= taken:
            continue
        qualifier = _qualifier(reading, match, following)
        name = _decide(reading, match, qualifier)
        if name is not None:
            names.append(name)
            taken = max(match.last, qualifier.last if qualifier else -1)
    return names


def _read(text: str, is_heading: bool) -> _Reading:
    tokens = []
    for found in _TOKEN.finditer(text):
        word = found[0]
        bare = _POSSESSIVE.sub("", word)
        tokens.append(_Token(found.start(), found.start() + len(bare), word, fold(bare)))
    words = [token.word for token in tokens if len(token.word) > 3]
    capitals = sum(word.isupper() for word in words)
    titled = sum(word[0].isupper() for word in words)
    return _Reading(
        text,
        tokens,
        load_gazetteer(),
        in_capitals=bool(words) and capitals > 0.6 * len(words),
        is_heading=is_heading and titled > 0.6 * len(words),
    )


def _match_all(reading: _Reading) -> Iterator[_Match]:
    """Yield every name of the gazetteer, the longest at each word, left to right."""
    index = 0
    while index < len(reading.tokens):
        match = _match_at(reading, index) if _may_begin(reading, index) else None
        if match:
            yield match
        index = match.last + 1 if match else index + 1


def _may_begin(reading: _Reading, index: int) -> bool:
    token = reading.tokens[index]
    if token.word[0].isupper():
        return True
    return token.key in _ARTICLES and reading.gap(index) == "-"


def _match_at(reading: _Reading, first: int) -> _Match | None:
    keys = [reading.key(first)]
    candidates = []
    for last in range(first, first + _MOST_WORDS):
        if last > first:
            if not _GAP.fullmatch(reading.gap(last - 1)):
                break
            token = reading.tokens[last]
            if not (token.word[0].isupper() or token.key in _LINKS):
                break
            keys.append(token.key)
        if reading.tokens[last].word[0].isupper():
            candidates.append((last, " ".join(keys)))
    for last, key in reversed(candidates):
        match = _look_up(reading, first, last, key)
        if match:
            return match
    return None


def _look_up(reading: _Reading, first: int, last: int, key: str) -> _Match | None:
    gazetteer = reading.gazetteer
    if key in gazetteer.countries:
        short = len(key) <= 3
        if short and (reading.in_capitals or not reading.tokens[first].word.isupper()):
            return None
        state = gazetteer.states.get(key)  # Georgia is both
        return _Match(first, last, key, country=gazetteer.countries[key], state=state)
    if key in gazetteer.states and key != "washington":
        own = tuple((city, True) for city in gazetteer.cities.get(key, ()))
        return _Match(first, last, key, state=gazetteer.states[key], cities=own)
    cities = [(city, True) for city in gazetteer.cities.get(key, ())]
    cities += [(city, False) for city in gazetteer.alternates.get(key, ())]
    return _Match(first, last, key, cities=tuple(cities)) if cities else None


def _count_context(reading: _Reading, matches: list[_Match]) -> None:
    """Note which countries and states the text names, and which towns beyond doubt."""
    for token in reading.tokens:
        people = reading.gazetteer.peoples.get(token.key)
        if people and token.word[0].isupper():
            reading.countries[people] += 1
    for match, following in pairwise([*matches, None]):
        assert match is not None
        if match.country and not match.state:
            reading.countries[match.country] += 1
        elif match.state:
            reading.states[match.state] += 1
            reading.countries["US"] += 1
        elif _is_placed(reading, match) or _qualifier(reading, match, following):
            reading.sure.add(match.key)
            if len(match.cities) == 1 and match.cities[0][0].population >= _WELL_KNOWN:
                reading.countries[match.cities[0][0].country] += 1


@dataclass(frozen=True, slots=True)
class _Qualifier:
    """The state or country that stands after a town and a comma."""

    last: int
    end: int
    country: str
    state: str | None
    words: str


def _qualifier(reading: _Reading, match: _Match, following: _Match | None) -> _Qualifier | None:
    if not re.fullmatch(r",\s{1,2}", reading.gap(match.last)):
        return None
    if following and following.first == match.last + 1 and (following.country or following.state):
        if following.country and not following.state:
            country, state = following.country, None
        else:
            country, state = "US", following.state
        start, end = reading.tokens[following.first].start, reading.tokens[following.last].end
        return _Qualifier(following.last, end, country, state, reading.text[start:end])
    return _short_state(reading, match.last + 1)


def _short_state(reading: _Reading, first: int) -> _Qualifier | None:
    """Return the state of "Ill.", "N.Y." or "IL" at a token."""
    for last in (first + 1, first):
        if last >= len(reading.tokens) or (last > first and reading.gap(first) not in {".", ". "}):
            continue
        start, end = reading.tokens[first].start, reading.tokens[last].end
        key = fold(reading.text[start:end])
        code = _SHORT_STATES.get(key)
        if code and reading.text[end : end + 1] == ".":
            return _Qualifier(last, end + 1, "US", code, _state_name(reading, code))
        word = reading.text[start:end]
        if word in PRESS_STATES and not reading.in_capitals:
            return _Qualifier(last, end, "US", word, _state_name(reading, word))
    return None


def _state_name(reading: _Reading, code: str) -> str:
    return next((name.title() for name, c in reading.gazetteer.states.items() if c == code), code)


def _decide(reading: _Reading, match: _Match, qualifier: _Qualifier | None) -> PlaceName | None:
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    if qualifier and match.cities:
        return _qualified(reading, match, qualifier)
    if _is_of_other_name(reading, match):
        return None
    if match.country and not (match.state and _means_state(reading, match)):
        if match.key in DOUBTFUL and not _is_placed(reading, match):
            return None
        return _with_direction(
            reading,
            match,
            Place(
                _as_named(reading, start, end), precision=Precision.COUNTRY, country=match.country
            ),
        )
    if match.state:
        if match.key in DOUBTFUL and not _is_placed(reading, match):
            return None
        place = Place(_as_named(reading, start, end), precision=Precision.REGION, country="US")
        return PlaceName(start, end, place)
    if not (_is_placed(reading, match) or _may_stand_alone(reading, match)):
        return None
    city = _choose(reading, match)
    place = _place_of(city, _as_named(reading, start, end))
    return _with_direction(reading, match, place)


def _means_state(reading: _Reading, match: _Match) -> bool:
    """Return whether a name of both a country and a state (Georgia) means the state here."""
    others = sum(reading.states.values()) - reading.states[match.state or ""]
    return others > 0 or reading.countries["US"] > reading.states[match.state or ""]


def _qualified(reading: _Reading, match: _Match, qualifier: _Qualifier) -> PlaceName:
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    name = _as_named(reading, start, end)
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


def _place_of(city: City, name: str) -> Place:
    return Place(name, city.latitude, city.longitude, Precision.CITY, city.country)


def _as_named(reading: _Reading, start: int, end: int) -> str:
    words = " ".join(reading.text[start:end].split())
    return words.title() if reading.in_capitals or (words.isupper() and len(words) > 3) else words


def _choose(reading: _Reading, match: _Match) -> City:
    """Return the town that is meant: the largest, those of countries and states named before."""

    def weight(pair: tuple[City, bool]) -> tuple[float, str]:
        city, is_own = pair
        value = math.log10(city.population + 1) - (0 if is_own else _ALTERNATE_MALUS)
        value += _NAMED_BONUS * (city.country in reading.countries)
        value += _NAMED_BONUS * (city.country == "US" and city.state in reading.states)
        return value, city.name

    return max(match.cities, key=weight)[0]


def _is_placed(reading: _Reading, match: _Match) -> bool:
    """Return whether the words before a name say that it is a place."""
    before = match.first - 1
    while reading.key(before) in DIRECTIONS or reading.key(before) == "the":
        before -= 1
    if before < 0 or not re.fullmatch(r"\s{1,3}", reading.gap(before)):
        return _is_dateline(reading, match)
    if reading.key(before) in STRONG_BEFORE:
        return True
    return reading.key(before) == "of" and reading.key(before - 1) in OF_NOUNS


def _is_dateline(reading: _Reading, match: _Match) -> bool:
    """Return whether a name stands in capitals at the head of a line, before a dash."""
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    head = reading.text[max(0, start - 2) : start].strip(" \t")
    if head not in {"", "\n"} and not head.endswith("\n"):
        return False
    return (
        re.match(r"[^.\n]{0,40}?\s?(?:--|—|–|\s-\s|\()", reading.text[end : end + 50]) is not None
    )


def _is_of_other_name(reading: _Reading, match: _Match) -> bool:
    """Return whether a name is part of the name of a person, a street or a school."""
    if reading.in_capitals:
        return False
    before, after = match.first - 1, match.last + 1
    follows = reading.gap(match.last) == " " and after < len(reading.tokens)
    if follows and reading.tokens[after].word[0].isupper():
        key = reading.key(after)
        if key in NOT_A_PLACE_AFTER:
            return True
        known = match.country or key in STILL_A_PLACE_AFTER or reading.is_heading
        if not known and match.key in DOUBTFUL:
            return True
    if before < 0 or reading.is_heading or reading.gap(before) not in {" ", "-", ". "}:
        return False
    word, key = reading.tokens[before].word, reading.key(before)
    if reading.gap(before) == ". " and len(word) > 4:
        return False  # the end of a sentence
    if not word[0].isupper():
        return False
    return key not in OPENERS and key not in DIRECTIONS and key not in reading.gazetteer.peoples


def _may_stand_alone(reading: _Reading, match: _Match) -> bool:
    """Return whether a name without a word of place before it is a place all the same."""
    if match.key in DOUBTFUL or any(len(key) < 3 for key in match.key.split()[:1]):
        return False
    if match.key in reading.sure:
        return True
    if reading.key(match.first - 1) in WEAK_BEFORE and " " in match.key:
        return True
    return any(city.population >= _WELL_KNOWN for city, _ in match.cities)


def _with_direction(reading: _Reading, match: _Match, place: Place) -> PlaceName:
    """Return a place with the words that say which part of it, or which side, is meant."""
    start, end = reading.tokens[match.first].start, reading.tokens[match.last].end
    lead = re.search(
        r"(?<![\w-])(?:(?P<side>(?:north|south|east|west)-?(?:east|west)?\sof)|(?P<part>(?:north|south|"
        r"east|west)-?(?:east|west)?(?:ern)?|central|downtown|old))\s$",
        reading.text[max(0, start - 22) : start],
        re.IGNORECASE,
    )
    if lead is None:
        return PlaceName(start, end, place)
    offset = max(0, start - 22) + lead.start()
    name = f"{' '.join(lead[0].split())} {place.name}"
    precision = place.precision
    if lead["side"] or precision is Precision.COUNTRY:
        precision = Precision.REGION
    return PlaceName(
        offset, end, Place(name, place.latitude, place.longitude, precision, place.country)
    )
