"""When and where, with the precision that is known."""

import math
from dataclasses import dataclass, field
from datetime import date

from openinquest.errors import InputError
from openinquest.model.words import Precision

_MONTHS = (  # as English names them
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


_EARTH_KM = 6371.0


def great_circle_km(left: tuple[float, float], right: tuple[float, float]) -> float:
    """Return the great-circle distance in kilometres of two latitudes and longitudes in degrees.

    Example:
        >>> round(great_circle_km((36.0, 43.0), (36.1, 43.0)), 1)
        11.1
    """
    south, north = math.radians(left[0]), math.radians(right[0])
    across = math.radians(right[1] - left[1])
    half = (
        math.sin((north - south) / 2) ** 2
        + math.cos(south) * math.cos(north) * math.sin(across / 2) ** 2
    )
    return 2 * _EARTH_KM * math.asin(math.sqrt(half))


def day_in_words(day: date) -> str:
    """Return a day with its month spelt out, in no country's order of digits.

    Example:
        >>> day_in_words(date(2019, 5, 3))
        '3 May 2019'
    """
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A stretch of days, both ends included.

    `earliest` and `latest` are None together when the year is unknown; then
    `month` and `day` hold what is known. `words` is how the text says it, or
    None where no single text does.
    """

    earliest: date | None = None
    latest: date | None = None
    month: int | None = None
    day: int | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        """Refuse a stretch that is half open, reversed or empty of content."""
        if (self.earliest is None) != (self.latest is None):
            raise InputError("a time span needs both ends or neither")
        if self.earliest and self.latest and self.latest < self.earliest:
            raise InputError(f"time span {self.earliest}..{self.latest} is reversed")
        if self.earliest is None and self.month is None:
            raise InputError("a time span needs days, or a month")

    def overlaps(self, other: "TimeSpan") -> bool | None:
        """Return whether both may be the same time; None if that cannot be told."""
        if self.earliest and self.latest and other.earliest and other.latest:
            return self.earliest <= other.latest and other.earliest <= self.latest
        left, right = self._month_and_day(), other._month_and_day()
        if left is None or right is None:
            return None
        return left == right

    def days_from(self, other: "TimeSpan") -> int | None:
        """Return the least number of days between two times, 0 if they overlap; None if unknown.

        Example:
            >>> TimeSpan(date(2017, 3, 1), date(2017, 3, 2)).days_from(
            ...     TimeSpan(date(2017, 3, 5), date(2017, 3, 5))
            ... )
            3
        """
        if not (self.earliest and self.latest and other.earliest and other.latest):
            return None
        return max((self.earliest - other.latest).days, (other.earliest - self.latest).days, 0)

    @property
    def in_words(self) -> str:
        """The stretch in words, with what is unknown said.

        Example:
            >>> TimeSpan(date(2017, 3, 16), date(2017, 3, 17)).in_words
            '16 March 2017 to 17 March 2017'
            >>> TimeSpan(month=3, day=17).in_words
            '17 March (year unknown)'
        """
        if self.earliest and self.latest:
            first, last = day_in_words(self.earliest), day_in_words(self.latest)
            return first if first == last else f"{first} to {last}"
        month = _MONTHS[(self.month or 1) - 1]
        return f"{self.day} {month} (year unknown)" if self.day else f"{month} (year unknown)"

    def _month_and_day(self) -> tuple[int, int] | None:
        if self.earliest is not None:
            single = self.earliest == self.latest
            return (self.earliest.month, self.earliest.day) if single else None
        if self.month is None or self.day is None:
            return None
        return self.month, self.day


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of several places that bear a name, as the gazetteer has it.

    Latitude and longitude are degrees (WGS 84), None together where a whole
    state or country is meant. `country` is the ISO 3166 two-letter code, `region`
    the name of the first division in it; None where the gazetteer gives none.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None
    country: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A place as a text names it, with coordinates where they are known.

    Latitude and longitude are degrees (WGS 84), None together when unknown.
    `country` is the ISO 3166 two-letter code, or None; `division` the code of the
    first division of it that the place lies in ("SY.12"), None where that is unknown.

    `candidates` holds the places that the name may stand for, the likeliest
    first and the less likely ones cut off, and is empty where only one bears
    it. The first is the one that was taken; where the text does not tell them
    apart none is, and the coordinates are None. `reason` says in words what
    decided, or that nothing did; None where there was nothing to decide. None of
    these, nor `division`, makes two places different ones.
    """

    name: str
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    country: str | None = None
    candidates: tuple[Candidate, ...] = field(default=(), compare=False)
    reason: str | None = field(default=None, compare=False)
    division: str | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        """Refuse half a coordinate pair and one that is not on the globe."""
        if (self.latitude is None) != (self.longitude is None):
            raise InputError(f"place {self.name!r} has half a coordinate pair")
        if self.latitude is None or self.longitude is None:
            return
        if not (-90 <= self.latitude <= 90 and -180 <= self.longitude <= 180):
            raise InputError(f"place {self.name!r} is not on the globe")
