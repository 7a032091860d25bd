"""Where names of the gazetteer stand in a text, and what they tell of each other."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from openinquest.extract.places.gazetteer import (
    ARABIC,
    City,
    Gazetteer,
    cities_sounding_like,
    fold,
    load_gazetteer,
    sounds_of,
)
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.words import (
    AREA_NOUNS,
    ARTICLES,
    DIRECTIONS,
    DOUBTFUL,
    LINKS,
    NEVER,
    OF_NOUNS,
    PRESS_STATES,
    STRONG_BEFORE,
    TOWN_NOUNS,
)

_MOST_WORDS = 4
_GAP = re.compile(r"\s|-|\.\s?")
_SHORT_STATES = {fold(text): code for code, text in PRESS_STATES.items()}
# A town of this size, the only one of its name, tells of its country.
_WELL_KNOWN = 200_000
_SHORT = 3  # "US", "UAE": countries that are capitals only


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `first` to `last` (both included) that bear a name."""

    first: int
    last: int
    key: str
    country: str | None = None
    region: bool = False
    state: str | None = None
    cities: tuple[tuple[City, bool], ...] = ()  # with whether it is their own name


@dataclass(frozen=True, slots=True)
class Qualifier:
    """The state or country that stands after a town: "Mosul, Iraq", "Gary, Ind."."""

    last: int
    end: int
    country: str
    state: str | None
    words: str


@dataclass(slots=True)
class Context:
    """What a text names: countries, states, and the names that are places beyond doubt."""

    countries: Counter[str] = field(default_factory=Counter)  # with "Iraqi" and the like
    homes: Counter[str] = field(default_factory=Counter)  # of places only
    states: Counter[str] = field(default_factory=Counter)
    sure: set[str] = field(default_factory=set)
    placed: set[int] = field(default_factory=set)  # first tokens of names that stand as places

    @property
    def country(self) -> str | None:
        """Return the country of most of the places named, None where there is none."""
        if not self.homes:
            return None
        code, count = self.homes.most_common(1)[0]
        return code if 2 * count > self.homes.total() else None

    def add(self, country: str) -> None:
        """Note a place in a country."""
        self.countries[country] += 1
        self.homes[country] += 1


def find_matches(reading: Reading) -> tuple[list[tuple[Match, Qualifier | None]], Context]:
    """Return the names of the gazetteer in a text, each with its qualifier, and the context."""
    gazetteer = load_gazetteer()
    context = Context()
    for token in reading.tokens:
        people = gazetteer.peoples.get(token.key)
        if people and token.is_capitalised:
            context.countries[people] += 1
    matches = list(_match_all(reading, gazetteer))
    _mark_placed(reading, matches, context)
    for match, qualifier in _with_qualifiers(reading, matches):
        _count(context, match, qualifier)
    more = list(_match_by_sound(reading, matches, context))
    for match in more:
        context.add(match.cities[0][0].country)
    matches = sorted([*matches, *more], key=lambda match: match.first)
    _mark_placed(reading, matches, context)
    context.sure |= {match.key for match in matches if match.first in context.placed}
    return _with_qualifiers(reading, matches), context


def _mark_placed(reading: Reading, matches: list[Match], context: Context) -> None:
    """Note the names that stand as places; "in Mosul and Raqqa" places both."""
    before: Match | None = None
    for match in matches:
        joined = before is not None and re.fullmatch(
            r",?\s(?:and|or)\s",
            reading.text[reading.tokens[before.last].end : reading.tokens[match.first].start],
        )
        if is_placed(reading, match.first, match.last) or (
            joined and before and before.first in context.placed
        ):
            context.placed.add(match.first)
        before = match


def _match_all(reading: Reading, gazetteer: Gazetteer) -> Iterator[Match]:
    index = 0
    while index < len(reading.tokens):
        match = None
        if not _may_begin(reading, index):
            index += 1
            continue
        for last, key in _windows(reading, index):
            match = _look_up(reading, gazetteer, index, last, key)
            if match:
                break
        if match:
            yield match
        index = match.last + 1 if match else index + 1


def _may_begin(reading: Reading, index: int) -> bool:
    token = reading.tokens[index]
    return token.is_capitalised or (token.key in ARTICLES and reading.gap(index) == "-")


def _windows(reading: Reading, first: int) -> list[tuple[int, str]]:
    """Return the last token and the key of every name that may begin at a token, longest first."""
    token = reading.tokens[first]
    keys: list[str] = []
    found = []
    for last in range(first, first + _MOST_WORDS):
        if last > first:
            if not _GAP.fullmatch(reading.gap(last - 1)):
                break
            token = reading.tokens[last]
            inner = token.key in LINKS or (token.key in ARTICLES and reading.gap(last) == "-")
            if not (token.is_capitalised or inner):
                break
        keys.append(token.key)
        if token.is_capitalised:
            found.append((last, " ".join(keys)))
    return found[::-1]


def _look_up(
    reading: Reading, gazetteer: Gazetteer, first: int, last: int, key: str
) -> Match | None:
    if key in NEVER:
        return None
    if key in gazetteer.countries:
        shout = reading.tokens[first].word.isupper() and not reading.in_capitals
        if len(key) <= _SHORT and not shout:
            return None
        # Georgia is a country and a state.
        state = gazetteer.states.get(key)
        return Match(first, last, key, country=gazetteer.countries[key], state=state)
    if key in gazetteer.regions:
        return Match(first, last, key, country=gazetteer.regions[key], region=True)
    cities = tuple(gazetteer.cities_called(key))
    state = gazetteer.states.get(key)
    return Match(first, last, key, state=state, cities=cities) if state or cities else None


def _match_by_sound(reading: Reading, matches: list[Match], context: Context) -> Iterator[Match]:
    """Yield names in other spellings of towns of the countries that the text names."""
    borders = load_gazetteer().borders
    near = {code for country in context.countries for code in borders.get(country, ())}
    named = ARABIC.intersection(context.countries)
    around = ARABIC.intersection(near) | named
    if not around:
        return
    taken = {index for match in matches for index in range(match.first, match.last + 1)}
    for first in range(len(reading.tokens)):
        if first in taken or not _may_begin(reading, first):
            continue
        for last, key in _windows(reading, first):
            if taken.intersection(range(first, last + 1)):
                continue
            if key in DOUBTFUL or not (_is_long(key) or is_placed(reading, first, last)):
                continue
            cities = cities_sounding_like(key, around if _is_long(key) else named)
            if cities:
                taken |= set(range(first, last + 1))
                yield Match(first, last, key, cities=tuple(cities))
                break


def _is_long(key: str) -> bool:
    """Return whether a name is long enough to be known by its consonants alone."""
    return (
        len([word for word in key.split() if word not in ARTICLES]) > 1 and len(sounds_of(key)) >= 4
    )


def _with_qualifiers(
    reading: Reading, matches: list[Match]
) -> list[tuple[Match, Qualifier | None]]:
    by_first = {match.first: match for match in matches}
    pairs = []
    taken = -1
    for match in matches:
        if match.first <= taken:
            continue
        qualifier = _qualifier(reading, match, by_first.get(match.last + 1))
        pairs.append((match, qualifier if match.cities else None))
        if qualifier and match.cities:
            taken = qualifier.last
    return pairs


def _qualifier(reading: Reading, match: Match, following: Match | None) -> Qualifier | None:
    gap = reading.gap(match.last)
    comma = re.fullmatch(r",\s{1,2}", gap) is not None
    if following and (following.state or (comma and following.country)):
        code = following.state or ""
        within = any(city.country == "US" and city.state == code for city, _ in match.cities)
        if comma or (gap == " " and within):
            end = reading.tokens[following.last].end
            words = reading.words(following.first, following.last)
            if following.state and (within or not following.country):
                return Qualifier(following.last, end, "US", following.state, words)
            return Qualifier(following.last, end, following.country or "US", None, words)
    return short_state(reading, match.last + 1) if comma else None


def short_state(reading: Reading, first: int) -> Qualifier | None:
    """Return the state of "Ill.", "N.Y." or "IL" at a token, None where there is none."""
    for last in (first + 1, first):
        if last >= len(reading.tokens) or (last > first and reading.gap(first) not in {".", ". "}):
            continue
        start, end = reading.tokens[first].start, reading.tokens[last].end
        word = reading.text[start:end]
        code = _SHORT_STATES.get(fold(word))
        if code and reading.text[end : end + 1] == ".":
            return Qualifier(last, end + 1, "US", code, state_name(code))
        if word in PRESS_STATES and not reading.in_capitals:
            return Qualifier(last, end, "US", word, state_name(word))
    return None


def state_name(code: str) -> str:
    """Return the full name of a state of the US."""
    names = load_gazetteer().states
    return next((name.title() for name, known in names.items() if known == code), code)


def _count(context: Context, match: Match, qualifier: Qualifier | None) -> None:
    if qualifier:
        context.sure.add(match.key)
        context.add(qualifier.country)
        if qualifier.state:
            context.states[qualifier.state] += 1
    elif match.state and not match.country:
        context.states[match.state] += 1
        context.add("US")
    elif match.country and not match.state:
        context.add(match.country)
    else:
        countries = {city.country for city, _ in match.cities}
        is_known = match.cities[0][0].population >= _WELL_KNOWN if match.cities else False
        # Many towns have a quarter with an article in its name: it vouches for no country.
        has_article = match.key.split()[0] in ARTICLES
        if len(countries) == 1 and not has_article and (is_known or match.first in context.placed):
            context.add(countries.pop())


def is_placed(reading: Reading, first: int, last: int) -> bool:
    """Return whether the words around a name say that it is a place.

    They do before it ("in", "outside", "the city of"), or when it heads a
    line and a dash follows (the date line of an agency).
    """
    before = first - 1
    is_part = reading.key(before) in DIRECTIONS - {"old"} and reading.gap(before) == " "
    if is_part and not reading.is_capitalised(before):
        return True
    while reading.key(before) in DIRECTIONS:
        before -= 1
    if reading.key(before) == "the" and reading.key(last + 1) in AREA_NOUNS:
        before -= 1
    if before < 0 or not re.fullmatch(r"\s{1,3}", reading.gap(before)):
        return _is_dateline(reading, first, last) or _is_of_town(reading, last)
    if reading.key(before) in STRONG_BEFORE or _is_of_town(reading, last):
        return True
    if reading.key(before) == "of":
        return reading.key(before - 1) in OF_NOUNS
    return False


def _is_of_town(reading: Reading, last: int) -> bool:
    return reading.key(last + 1) in TOWN_NOUNS and reading.gap(last) == " "


def _is_dateline(reading: Reading, first: int, last: int) -> bool:
    start, end = reading.tokens[first].start, reading.tokens[last].end
    if reading.text[max(0, start - 2) : start].strip(" \t") not in {"", "\n", "\n\n"}:
        return False
    if not (reading.words(first, last) and reading.tokens[first].word.isupper()):
        return False
    return (
        re.match(r"[^.\n]{0,40}?\s?(?:--|—|–|\s-\s|\()", reading.text[end : end + 50]) is not None
    )
