"""How English names days: the patterns, and what each means."""

import re
from collections.abc import Callable
from datetime import date

from openinquest.extract.dates import days
from openinquest.model import TimeSpan

_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]  # fmt: skip
_WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_NUMBERS = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
]  # fmt: skip
_COUNTS = {word: value for value, word in enumerate(_NUMBERS, start=1)} | {
    "a": 1,
    "an": 1,
    "a couple of": 2,
}


def _either_case(words: list[str]) -> str:
    """Return a pattern of capitalised words or words in capitals, never small ones."""
    return "|".join(f"{word}|{word.upper()}" for word in words)


# "May" and "March" are verbs, too: a month is capitalised, and a bare one
# counts only after a word that wants a time.
_FULL = _either_case(_MONTHS)
_SHORT = _either_case(["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct"])
_SHORT += "|Nov|NOV|Dec|DEC"
_S = r"\s{1,4}"
_EDGE = r"(?<![\w$€£])(?<!\d[.,:/-])"
_MONTH = rf"(?:{_FULL}|(?:{_SHORT})\b\.?)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\w%])(?![.,:]\d)(?!-year)"
_PEOPLE = (
    r"people|persons|civilians|men|women|children|others|soldiers|troops|fighters|militants|"
    r"members|families|houses|homes|bodies|victims|residents|police|officers|students|wounded|"
    r"dead|killed|injured|Palestinians|Iraqis|Syrians|Afghans|Yemenis|Ukrainians|Israelis"
)
_NO_COUNT = rf"(?!{_S}(?:{_PEOPLE})\b)"
_FOUR = rf"(?:19|20)\d\d(?![\w%])(?![.,:]\d){_NO_COUNT}"
# "14 APR 89", the date line of an agency: two digits only where nothing is counted.
_TWO = r"'?[789]\d(?=\s{0,2}(?:[.,;:()\[\]]|--|$))"


def _tail(mark: str = "") -> str:
    return (
        rf"(?:(?:,?{_S}(?:(?:of|in){_S})?|-)(?:(?P<year{mark}>{_FOUR})|"
        rf"(?P<near{mark}>this|last)\s+year\b)|{_S}(?P<two{mark}>{_TWO}))?"
    )


_SHORT_WEEKDAY = _either_case(["Mon", "Tues?", "Wed", "Thurs?", "Fri", "Sat", "Sun"])
_ON_WEEKDAY = rf"(?:(?:{_either_case(_WEEKDAYS)}|(?:{_SHORT_WEEKDAY})\b\.?),?{_S}(?:the{_S})?)?"
_DAY_MONTH = rf"(?P<day>{_DAY})(?:{_S}(?:of{_S})?|-)(?P<month>{_MONTH})(?!\w)"
_MONTH_DAY = rf"(?P<month>{_MONTH}){_S}(?:the{_S})?(?P<day>{_DAY})"
_TO = rf"(?:\s?[-–—/]\s?|{_S}(?P<link>to|and|through|until|till|TO|AND|or){_S}(?:the{_S})?)"
_LEAD = rf"(?:(?P<lead>[Bb]etween|BETWEEN|[Ff]rom|FROM){_S}(?:the{_S})?)?"

# What has yet to come is told by these words before it; the year of such a day is not the
# latest one, and a weekday after them is not in the past.
_TO_COME = re.compile(
    r"\b(?:until|till|by|next|coming|this\s+coming|upcoming|scheduled\s+(?:for|on)|set\s+for|due\s+"
    r"(?:on|in|back\s+in\s+court)|will\s+\w+(?:\s+\w+)?\s+on|court(?:\s+\w+)?\s+on)\s*(?:the\s+)?$",
    re.IGNORECASE,
)


def _is_to_come(match: re.Match[str]) -> bool:
    return _TO_COME.search(match.string, max(0, match.start() - 40), match.start()) is not None


def _month_number(words: str) -> int:
    short = words[:3].title()
    return next(n for n, name in enumerate(_MONTHS, start=1) if name.startswith(short))


def _day_number(words: str) -> int:
    return int(re.match(r"\d+", words)[0])  # type: ignore[index]


def _year(match: re.Match[str], published: date | None) -> int | None:
    if match["year"]:
        return int(match["year"])
    if match["two"]:
        return 1900 + int(match["two"].lstrip("'"))
    if match["near"] and published:
        return published.year - (match["near"] == "last")
    return None


def _read_day(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    year = _year(match, published)
    if year is None and _is_to_come(match):
        published = None
    month = _month_number(match["month"])
    day = _day_number(match["day"])
    return days.day_of(month, day, year=year, published=published, words=words)


def _read_range(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return from the first day to the second; both ends need the same or a named month."""
    groups = match.groupdict()
    month_two = _month_number(match["month"])
    month_one = _month_number(groups.get("month_one") or match["month"])
    one, two = _day_number(match["day_one"]), _day_number(match["day"])
    loose = match["link"] in {"and", "AND", "or"} and match["lead"] is None
    if loose and not (month_one == month_two and two == one + 1):
        return None
    last = days.day_of(
        month_two, two, year=_year(match, published), published=published, words=words
    )
    if last is None or last.latest is None:
        return TimeSpan(month=month_two, words=words) if month_one == month_two and last else None
    year = last.latest.year - (month_one > month_two)
    first = days.day_of(month_one, one, year=year, published=None, words=words)
    if first is None or first.earliest is None or first.earliest >= last.latest:
        return None
    return TimeSpan(first.earliest, last.latest, words=words)


def _read_month(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    year = _year(match, published)
    if match["ago"] and published:
        year = days.year_of(_month_number(match["month"]), 28, published)
    whole = days.month_of(
        _month_number(match["month"]), year=year, published=published, words=words
    )
    return days.part_of_month(whole, match["part"].lower()) if match["part"] else whole


def _read_year(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    part = match["part"]
    return days.year_span(int(match["year"]), words, part.lower() if part else None)


def _read_numbers(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "17/03/2017" or "03/17/2017"; None where it may be either."""
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    if first <= 12 and second <= 12 and first != second:
        return None
    day, month = (first, second) if first > 12 else (second, first)
    return days.day_of(month, day, year=year, published=None, words=words)


def _read_iso(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return days.day_of(month, day, year=year, published=None, words=words)


def _read_weekday(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    if published is None or _is_to_come(match):
        return None
    weekday = _WEEKDAYS.index(match["weekday"].title())
    before = (match["last"] or "").lower() in {"last", "past", "previous"}
    return days.weekday_before(weekday, published, words, before=before)


def _read_near(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "today", "yesterday", "last night", "overnight"."""
    if published is None:
        return None
    if words.istitle() and re.search(r"[A-Za-z] $", match.string[: match.start()]):
        return None  # "Cluj Today", a paper
    phrase = " ".join(words.lower().split())
    if phrase in {"last night", "overnight"}:
        return TimeSpan(days.days_before(published, 1, words).earliest, published, words=words)
    back = 2 if "before yesterday" in phrase else 1 if "yesterday" in phrase else 0
    return days.days_before(published, back, words)


def _read_last(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the stretch of "last week", "this month", "last year"."""
    if published is None:
        return None
    back = 0 if match["which"].lower() == "this" else 1
    unit = match["unit"].lower()
    if unit == "week":
        return days.week_before(published, back, words)
    if unit == "month":
        return days.month_before(published, back, words)
    whole = days.year_span(published.year - back, words)
    return whole if back else TimeSpan(whole.earliest, published, words=words)


def _read_ago(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "two days ago"; weeks, months and years are as coarse as they sound."""
    number = " ".join(match["count"].lower().split())
    count = int(number) if number.isdecimal() else _COUNTS.get(number)
    if published is None or count is None or count > 999:
        return None
    unit = match["unit"].lower()
    if unit == "day":
        return days.days_before(published, count, words)
    if unit == "week":
        return days.days_before(published, 7 * count, words, give_or_take=3)
    if unit == "month":
        return days.month_before(published, count, words)
    return days.year_span(published.year - count, words)


_PART = r"(?:(?P<part>[Ee]arly|[Mm]id|[Ll]ate|EARLY|MID|LATE)(?:-|\s{1,4})(?:in\s)?)"
_HOURS = (
    rf"(?:{_S}(?:(?:late|early){_S})?(?:morning|afternoon|evening|night|midday|noon|MORNING|"
    r"AFTERNOON|EVENING|NIGHT)\b)?"
)
_WEEKDAY_NAMES = _either_case(_WEEKDAYS)
_PAPERS = r"(?!\s+(?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|People|Star)\b)"

ENGLISH: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str], date | None, str], TimeSpan | None]], ...
] = (
    (re.compile(rf"{_EDGE}{_ON_WEEKDAY}{_DAY_MONTH}{_tail()}"), _read_day),
    (re.compile(rf"{_EDGE}(?<!\bin ){_ON_WEEKDAY}{_MONTH_DAY}{_tail()}"), _read_day),
    (
        re.compile(rf"{_EDGE}(?<=\bin )(?P<words>{_MONTH_DAY}{_NO_COUNT}{_tail()})"),
        _read_day,
    ),
    (
        re.compile(rf"{_EDGE}{_LEAD}(?P<words>(?P<day_one>{_DAY}){_TO}{_DAY_MONTH}{_tail()})"),
        _read_range,
    ),
    (
        re.compile(
            rf"{_EDGE}{_LEAD}(?P<words>(?P<month>{_MONTH}){_S}(?P<day_one>{_DAY}){_TO}"
            rf"(?P<day>{_DAY}){_tail()})"
        ),
        _read_range,
    ),
    (
        re.compile(
            rf"{_EDGE}{_LEAD}(?P<words>(?P<month_one>{_MONTH}){_S}(?P<day_one>{_DAY}),?{_TO}"
            rf"{_MONTH_DAY}{_tail()})"
        ),
        _read_range,
    ),
    (
        re.compile(
            rf"{_EDGE}{_LEAD}(?P<words>(?P<day_one>{_DAY}){_S}(?:of{_S})?(?P<month_one>{_MONTH}),?"
            rf"{_TO}{_DAY_MONTH}{_tail()})"
        ),
        _read_range,
    ),
    (re.compile(rf"{_EDGE}(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"), _read_iso),
    (
        re.compile(
            rf"{_EDGE}(?P<first>\d\d?)(?P<sep>[/.])(?P<second>\d\d?)(?P=sep)"
            r"(?P<year>(?:19|20)\d\d)(?![\w/])"
        ),
        _read_numbers,
    ),
    (
        re.compile(
            rf"(?<!\d\s)\b(?P<words>{_PART}?(?P<ago>\b)?(?P<month>{_FULL})(?:,?{_S}(?:of{_S})?)"
            rf"(?:(?P<year>{_FOUR})|(?P<near>this|last)\s+year\b)(?P<two>)?)"
        ),
        _read_month,
    ),
    (
        re.compile(
            rf"\b(?:(?:[Ii]n|IN|[Ss]ince|[Dd]uring|[Tt]hroughout|[Ii]n{_S}the{_S}month{_S}of)"
            rf"{_S}|(?=(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s])|(?=[Ll]ast{_S}))"
            rf"(?P<words>(?P<ago>[Ll]ast{_S})?{_PART}?(?P<month>{_FULL}))(?!\w)(?!,?{_S}\d)"
            r"(?P<year>)?(?P<near>)?(?P<two>)?"
        ),
        _read_month,
    ),
    (
        re.compile(
            rf"\b(?:[Ii]n|IN|[Dd]uring|(?=(?:early|mid|late)[-\s]))\s{{0,4}}"
            rf"(?P<words>{_PART}?(?P<year>{_FOUR}))"
        ),
        _read_year,
    ),
    (
        re.compile(
            rf"(?<!Black )(?<!Good )(?<!Bloody )\b(?P<words>(?:(?P<last>[Ll]ast|[Pp]ast|previous|"
            rf"this){_S}|(?:[Ee]arly|[Ll]ate){_S}(?:on{_S})?)?(?P<weekday>{_WEEKDAY_NAMES}){_HOURS})"
            rf"(?!\w){_PAPERS}"
        ),
        _read_weekday,
    ),
    (
        re.compile(
            rf"\b(?:the{_S}day{_S}before{_S}yesterday|yesterday{_HOURS}|today|tonight|last{_S}night|"
            rf"overnight|this{_S}(?:morning|afternoon|evening))\b",
            re.IGNORECASE,
        ),
        _read_near,
    ),
    (
        re.compile(rf"\b(?P<which>last|this|past){_S}(?P<unit>week|month|year)\b", re.IGNORECASE),
        _read_last,
    ),
    (
        re.compile(
            rf"\b(?P<count>an?|a{_S}couple{_S}of|{'|'.join(_NUMBERS)}|\d{{1,3}}){_S}"
            rf"(?P<unit>day|week|month|year)s?{_S}(?:ago|earlier\b(?!{_S}than))\b",
            re.IGNORECASE,
        ),
        _read_ago,
    ),
)
"""The forms of English, most of them with a reading of their own."""
