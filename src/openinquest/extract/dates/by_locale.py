"""The days that a text in any language names, by the names that its calendar has.

Only what a calendar knows is read: a day and a month, a month and a year, a day of the week. Words
that count from today ("yesterday") are of a language and not of its calendar.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache, partial  # noqa: TID251  (asked with languages)

from babel import Locale, UnknownLocaleError

from openinquest.extract.dates import days
from openinquest.extract.dates.finding import DateForm, read_forms
from openinquest.model import Field, Span, TimeSpan

_YEARS = range(1900, 2101)
_NUMBER = r"\d{1,2}(?!\d)"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_LETTERS = r"[^\W\d_]{1,3}"
_IN = "[בלמהו]?"  # written as one with the name, in Hebrew
# "14 de marzo", "14-го марта", "1er mars": the end of a number, and a short word.
_THEN = rf"(?:[-.º°]?{_LETTERS}|[.º°])?[\s,.]{{0,3}}(?:{_LETTERS}[\s'’]\s?)?{_IN}"
# Between two days stands a dash, the "and" of the language, or one of these for "to". Behind any
# other short word the number before may be an hour: "a las 5 del 14 de marzo".
_TO = "a|al|ao|au|bis|do|до|по|tot"
_EDGE = r"(?<![\w.,:/])(?<!\d-)"


def find_dates_of(
    language: str, text: str, *, field: Field, published: date | None
) -> list[tuple[Span, TimeSpan]]:
    """Return the days that a text names, in order, never overlapping; a day of the week last.

    What a day without a year means is as in `find_dates`. Of a language without a calendar of its
    own only days in numbers are read, and those alone of which the order is known.

    Source:
        The names and orders of CLDR, as Babel has them.

    Example:
        >>> [(_, when)] = find_dates_of(
        ...     "uk", "у ніч на 14 березня", field="text", published=date(2022, 3, 20)
        ... )
        >>> when.earliest.isoformat(), when.words
        ('2022-03-14', '14 березня')
    """
    dated, weekdays = _forms_of(language)
    found = read_forms(text, dated, field=field, published=published)
    return found or read_forms(text, weekdays, field=field, published=published)


@lru_cache(maxsize=128)
def _forms_of(language: str) -> tuple[tuple[DateForm, ...], tuple[DateForm, ...]]:
    """Return the forms of a language that name a date, and those that name a day of the week."""
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return (_in_numbers(None), _ISO), ()
    # The tenth before the twelfth, where that is "the tenth and two", would be read for it.
    months = sorted(_names_of_months(locale), key=lambda month: -len(month[1][0]))
    month = "|".join(rf"(?P<m{number}>{_either(names)})" for number, names in months)
    weekdays = sorted(locale.days["format"]["wide"].items(), key=lambda day: -len(day[1]))
    forms = (
        rf"{_EDGE}{_from_a_day(locale)}(?P<day>{_NUMBER}){_THEN}(?:{month})(?!\w)(?:{_THEN}{_YEAR})?",
        rf"(?<!\w)(?:{_YEAR}[\s,.年년]{{0,3}})?{_IN}(?:{month})\s{{0,3}}(?P<day>{_NUMBER})"
        rf"(?:{_THEN}(?P<later>\d{{4}})(?!\d))?",
        rf"(?<!\w)(?<!\d[.\s]){_IN}(?:{month}){_THEN}{_YEAR}",
    )
    dated = tuple((re.compile(form, re.IGNORECASE), _read_date) for form in forms)
    named = "|".join(rf"(?P<d{number}>{re.escape(name)})" for number, name in weekdays)
    of_week = re.compile(rf"(?<!\w){_IN}(?:{named})(?!\w)", re.IGNORECASE)
    return (*dated, _in_numbers(locale), _ISO), ((of_week, _read_weekday),)


def _from_a_day(locale: Locale) -> str:
    """Return the pattern of the day from which days run, or of a number that may be an hour."""
    and_ = re.escape(locale.list_patterns["standard"]["2"].format("", "").strip())
    till = rf"(?:[-–—]|(?:{_TO}|{and_})\s)\s?(?:{_LETTERS}\s)?"
    beside = rf"(?:{_LETTERS}\.?\s){{1,2}}"
    return rf"(?:(?P<first>{_NUMBER})[.º°]?\s?{till}|(?P<unclear>{_NUMBER})[.º°]?\s?{beside})?"


def _names_of_months(locale: Locale) -> Iterator[tuple[int, list[str]]]:
    """Yield each month with its names.

    Those that stand within a date: Babel 2.18 gives for the ones that stand alone, where a
    language has none of its own, those of a language asked for before.
    """
    for number, name in locale.months["format"]["wide"].items():
        short = locale.months["format"]["abbreviated"][number]
        yield number, [name, *([short] if short[:1].isdigit() else [])]


def _either(names: list[str]) -> str:
    return "|".join(map(re.escape, names))


def _read_date(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    named = {name: value for name, value in match.groupdict().items() if value is not None}
    month = next(int(name[1:]) for name in named if name[0] == "m")
    told = named.get("year") or named.get("later")
    year = int(told) if told else None
    if year is not None and year not in _YEARS:
        return None
    if "day" not in named:
        return days.month_of(month, year=year, published=published, words=words)
    day_of = partial(days.day_of, month, year=year, published=published, words=words)
    if int(named.get("unclear", 99)) < int(named["day"]):
        return None  # from that day on, or at that hour
    last = day_of(int(named["day"]))
    first = day_of(int(named["first"])) if "first" in named else last
    if first is None or last is None or first == last:
        return last
    if first.earliest is None or last.latest is None or first.earliest > last.latest:
        return None
    return TimeSpan(first.earliest, last.latest, words=words)


def _read_weekday(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    if published is None:
        return None
    number = next(int(name[1:]) for name, value in match.groupdict().items() if value)
    return days.weekday_before(number, published, words)


def _in_numbers(locale: Locale | None) -> DateForm:
    """Return the form of "14.3.2022": day first, unless the language has the month or year first.

    Then it is read where it can be read in one way.
    """
    pattern = locale.date_formats["short"].pattern if locale else "M"
    day_first = 0 <= pattern.find("d") < pattern.find("M")

    def read(match: re.Match[str], _: date | None, words: str) -> TimeSpan | None:
        first, second, year = (int(match[name]) for name in ("first", "second", "year"))
        if year not in _YEARS or (not day_first and first <= 12 and second <= 12):
            return None
        day, month = (second, first) if second > 12 else (first, second)
        return days.day_of(month, day, year=year, published=None, words=words)

    form = rf"{_EDGE}(?P<first>{_NUMBER})(?P<sep>[./-])(?P<second>{_NUMBER})(?P=sep){_YEAR}"
    return re.compile(form), read


def _read_iso(match: re.Match[str], _: date | None, words: str) -> TimeSpan | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    if year not in _YEARS:
        return None
    return days.day_of(month, day, year=year, published=None, words=words)


_ISO: DateForm = (
    re.compile(
        rf"{_EDGE}(?P<year>\d{{4}})(?P<sep>[./-])(?P<month>{_NUMBER})(?P=sep)(?P<day>{_NUMBER})"
    ),
    _read_iso,
)
