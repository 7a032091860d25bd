"""Days, months and years that words point at, seen from a day of publication.

Nothing here knows a language: `dates.py` reads the words and asks this module
which days they are.
"""

import calendar
from datetime import date, timedelta

from openinquest.model import TimeSpan

_LEAP_YEAR = 2000  # every day that any year has
_YEARS_TO_A_LEAP_DAY = 8  # from 1896 to 1904, the longest wait for a 29 February


def day_of(
    month: int, day: int, *, year: int | None, published: date | None, words: str
) -> TimeSpan | None:
    """Return the day that a month and a day name, None where there is no such day.

    Without a year it is the latest such day that is not after the day of
    publication; without either the year stays unknown.

    Example:
        >>> day_of(3, 17, year=None, published=date(2017, 5, 2), words="March 17").earliest
        datetime.date(2017, 3, 17)
    """
    if not is_day(_LEAP_YEAR if year is None else year, month, day):
        return None
    if year is None and published is None:
        return TimeSpan(month=month, day=day, words=words)
    if year is None:
        assert published is not None
        year = year_of(month, day, published)
    return one_day(date(year, month, day), words)


def is_day(year: int, month: int, day: int) -> bool:
    """Return whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def year_of(month: int, day: int, published: date) -> int:
    """Return the year of the latest such day that is not after `published`."""
    for year in range(published.year, published.year - _YEARS_TO_A_LEAP_DAY - 1, -1):
        if is_day(year, month, day) and date(year, month, day) <= published:
            return year
    raise AssertionError(f"no year has a day {day} in month {month}")


def one_day(day: date, words: str) -> TimeSpan:
    """Return the span of a single day."""
    return TimeSpan(day, day, words=words)


def month_of(month: int, *, year: int | None, published: date | None, words: str) -> TimeSpan:
    """Return a whole month; without a year the latest that had begun at publication."""
    if year is None and published is None:
        return TimeSpan(month=month, words=words)
    if year is None:
        assert published is not None
        year = year_of(month, 1, published)
    return TimeSpan(date(year, month, 1), _month_end(year, month), words=words)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def part_of_month(whole: TimeSpan, part: str) -> TimeSpan:
    """Return the early, mid or late third of a month; all of it where its year is unknown."""
    if whole.earliest is None or whole.latest is None:
        return whole
    first, last = whole.earliest, whole.latest
    bounds = {
        "early": (first, first.replace(day=10)),
        "mid": (first.replace(day=11), first.replace(day=20)),
        "late": (first.replace(day=21), last),
    }
    earliest, latest = bounds[part]
    return TimeSpan(earliest, latest, words=whole.words)


def year_span(year: int, words: str, part: str | None = None) -> TimeSpan:
    """Return a whole year, or its early, mid or late third."""
    first, last = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part or "", (1, 12))
    return TimeSpan(date(year, first, 1), _month_end(year, last), words=words)


def weekday_before(weekday: int, published: date, words: str, *, before: bool = False) -> TimeSpan:
    """Return the latest such weekday (Monday is 0) up to publication.

    On a Friday, "on Friday" is the day itself, and "last Friday" (`before`)
    is a week earlier.
    """
    back = (published.weekday() - weekday) % 7
    if before and back == 0:
        back = 7
    return one_day(published - timedelta(days=back), words)


def days_before(published: date, count: int, words: str, *, give_or_take: int = 0) -> TimeSpan:
    """Return the day that lies `count` days before publication, with a margin."""
    day = published - timedelta(days=count)
    margin = timedelta(days=give_or_take)
    return TimeSpan(day - margin, day + margin, words=words)


def week_before(published: date, count: int, words: str) -> TimeSpan:
    """Return the week (Monday to Sunday) `count` weeks before that of publication."""
    monday = published - timedelta(days=published.weekday() + 7 * count)
    return TimeSpan(monday, min(monday + timedelta(days=6), published), words=words)


def month_before(published: date, count: int, words: str) -> TimeSpan:
    """Return the month `count` months before that of publication, up to publication."""
    months = published.year * 12 + published.month - 1 - count
    year, month = divmod(months, 12)
    first = date(year, month + 1, 1)
    return TimeSpan(first, min(_month_end(year, month + 1), published), words=words)
