"""Where names of the gazetteer stand in a text."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from openinquest.extract.places.gazetteer import Gazetteer, load_gazetteer
from openinquest.extract.places.reading import Reading
from openinquest.extract.places.spelling import ARABIC
from openinquest.extract.places.standing import is_placed
from openinquest.extract.places.towns import Named
from openinquest.extract.places.words import ARTICLES, DOUBTFUL, LINKS, NEVER
from openinquest.model import sounds_of

_MOST_WORDS = 4
_GAP = re.compile(r"\s|-|\.\s?")
_SHORT = 3  # "US", "UAE": countries that are capitals only


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `first` to `last` (both included) that bear a name.

    `named` are the places of the gazetteer that do, also where the name is one of a
    country: "Lebanon, Pa." is a town.
    """

    first: int
    last: int
    key: str
    country: str | None = None
    region: bool = False
    state: str | None = None
    named: tuple[Named, ...] = ()

    @property
    def is_town(self) -> bool:
        """Return whether it is a name of the gazetteer, and none of a country or a region."""
        return bool(self.named) and not (self.country or self.region)


def find_matches(reading: Reading) -> list[Match]:
    """Return the names of the gazetteer in a text, in order, never overlapping."""
    gazetteer = load_gazetteer()
    matches = []
    index = 0
    while index < len(reading.tokens):
        found = _match_at(reading, gazetteer, index) if _may_begin(reading, index) else None
        if found:
            matches.append(found)
        index = found.last + 1 if found else index + 1
    return matches


def find_by_sound(
    reading: Reading,
    matches: Sequence[Match],
    *,
    countries: frozenset[str],
    others: Container[str],
) -> list[Match]:
    """Return names in other spellings of places in the Arabic-speaking countries that are named.

    Args:
        reading: The text.
        matches: The names found in it by their letters.
        countries: The countries that the text names.
        others: Names that are parts of other names.
    """
    gazetteer = load_gazetteer()
    near = {code for country in countries for code in gazetteer.borders.get(country, ())}
    named = ARABIC & countries
    around = (ARABIC & near) | named
    if not around:
        return []
    found = []
    taken = {index for match in matches for index in range(match.first, match.last + 1)}
    for first in range(len(reading.tokens)):
        if first in taken or not _may_begin(reading, first):
            continue
        for last, key in _windows(reading, first):
            if taken.intersection(range(first, last + 1)):
                continue
            if key in DOUBTFUL or key in others or key.split()[-1] in gazetteer.peoples:
                continue
            if not (_is_long(key) or is_placed(reading, first, last)):
                continue
            places = gazetteer.sounding_like(key, around if _is_long(key) else named)
            if places:
                taken |= set(range(first, last + 1))
                found.append(Match(first, last, key, named=places))
                break
    return found


def _match_at(reading: Reading, gazetteer: Gazetteer, first: int) -> Match | None:
    for last, key in _windows(reading, first):
        match = _look_up(reading, gazetteer, first, last, key)
        if match:
            return match
    return None


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
    if key in NEVER or key in gazetteer.peoples:
        return None
    named = gazetteer.called(key)
    state = gazetteer.states.get(key)  # Georgia is a country and a state
    if key in gazetteer.countries:
        shout = reading.tokens[first].word.isupper() and not reading.in_capitals
        if len(key) <= _SHORT and not shout:
            return None
        country = gazetteer.countries[key]
        return Match(first, last, key, country=country, state=state, named=named)
    if key in gazetteer.regions:
        country_of_region = gazetteer.regions[key]
        return Match(first, last, key, country=country_of_region, region=True, named=named)
    return Match(first, last, key, state=state, named=named) if state or named else None


def _is_long(key: str) -> bool:
    """Return whether a name is long enough to be known by its consonants alone.

    Words of vowels alone add nothing to it: "Aya Muhammed" sounds as "Muhammed" does.
    """
    words = [word for word in key.split() if word not in ARTICLES and sounds_of(word)]
    return len(words) > 1 and len(sounds_of(key)) >= 4
