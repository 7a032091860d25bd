"""How Arabic names days: the patterns, and what each means.

Months have three sets of names: those of the Levant and Iraq ("شباط"), those of
Egypt and the Gulf ("فبراير") and those of the Maghreb ("فيفري"); two of them often
stand side by side ("فبراير/شباط").
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.numbers import word_value
from openinquest.extract.dates import days, read_forms
from openinquest.extract.dates.finding import DateForm
from openinquest.model import Field, Span, TimeSpan

_MONTHS = (
    "يناير|كانون الثاني|كانون ثاني|كانون ثان|جانفي",
    "فبراير|شباط|فيفري",
    "مارس|آذار",
    "أبريل|إبريل|نيسان|أفريل",
    "مايو|أيار|ماي",
    "يونيو|حزيران|جوان",
    "يوليو|يوليوز|تموز|جويلية",
    "أغسطس|آب|غشت|أوت",
    "سبتمبر|أيلول|شتنبر",
    "أكتوبر|تشرين الأول|تشرين أول",
    "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين ثان|نونبر",
    "ديسمبر|كانون الأول|كانون أول|دجنبر",
)
_WEEKDAYS = (
    "الاثنين|الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد",
)  # fmt: skip
_ORDINALS = (
    "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر "
    "الثالث_عشر الرابع_عشر الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين "
    "الحادي_والعشرين الثاني_والعشرين الثالث_والعشرين الرابع_والعشرين الخامس_والعشرين "
    "السادس_والعشرين السابع_والعشرين الثامن_والعشرين التاسع_والعشرين الثلاثين الحادي_والثلاثين"
)


def _folded(pattern: str) -> str:
    return fold(pattern).text


def _numbered(names: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        name: number
        for number, spelt in enumerate(names, start=first)
        for name in _folded(spelt).split("|")
    }


_MONTH_OF = _numbered(_MONTHS, 1)
_WEEKDAY_OF = _numbered(_WEEKDAYS, 0)
_DAY_OF = {_folded(word): number for number, word in enumerate(_ORDINALS.split(), start=1)}
"""Folding turns the low lines into blanks."""


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_EDGE = r"(?<![\w])(?<!\d[.,:/-])"
_END = r"(?![\w])"
_NAME = rf"(?:{_any_of(_MONTH_OF)})"
# "8 آب / أغسطس": both names of one month.
_MONTH = rf"(?P<month>{_NAME})(?:\s?[/(]\s?{_NAME}\)?)?"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_OF = _folded(r"\s{1,3}(?:من\s{1,3})?(?:شهر\s{1,3})?")
_YEAR = _folded(
    r"(?:\s{0,3}[،,]?\s{0,3}(?:من\s)?(?:عام\s|العام\s|سنة\s)?(?P<year>(?:19|20)\d\d)(?!\d))?"
)
_NIGHT = r"منتصف\s{1,3}ليل|منتصف\s{1,3}ليلة|ليل|ليلة"
_PART = rf"(?:(?P<hours>فجر|صباح|ظهر|عصر|مساء|{_NIGHT}|بعد\s{{1,3}}ظهر)\s{{1,3}})?"
_NAMED = _folded("(?:اليوم|أمس|يوم|نهار)")
_THE_DAY = rf"{_PART}(?:{_NAMED}[\s،,]{{1,3}}){{0,2}}"
_WEEKDAY = _any_of(_WEEKDAY_OF)
_GONE = _folded("الماضي|الماضية|الفائت|المنصرم")


def _read_day(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    named = match.groupdict()
    ordinal = named.get("ordinal")
    day = _DAY_OF[" ".join(ordinal.split())] if ordinal else int(match["day"])
    year = int(match["year"]) if match["year"] else None
    month = _MONTH_OF[" ".join(match["month"].split())]
    return days.day_of(month, day, year=year, published=published, words=words)


def _read_days(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the days of "from 5 to 7 June"; the last alone where the year is unknown."""
    last = _read_day(match, published, words)
    first = int(match["from"])
    if last is None or last.earliest is None or not 0 < first < last.earliest.day:
        return last
    return TimeSpan(last.earliest.replace(day=first), last.latest, words=words)


def _read_numbers(match: re.Match[str], _: date | None, words: str) -> TimeSpan | None:
    """Return the day of "5-12-2024": Arabic puts the day first, unless the second says not."""
    first, second, year = (int(match[name]) for name in ("first", "second", "year"))
    day, month = (second, first) if second > 12 else (first, second)
    return days.day_of(month, day, year=year, published=None, words=words)


def _read_iso(match: re.Match[str], _: date | None, words: str) -> TimeSpan | None:
    year, month, day = (int(match[name]) for name in ("year", "month", "day"))
    return days.day_of(month, day, year=year, published=None, words=words)


def _read_on_this_day(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "on such a day as this of the year 2016"."""
    if published is None:
        return None
    month, day = published.month, published.day
    return days.day_of(month, day, year=int(match["year"]), published=published, words=words)


def _read_night(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the two days of "in the night of Tuesday, Wednesday"."""
    if published is None:
        return None
    first, second = (_WEEKDAY_OF[match[name]] for name in ("first", "second"))
    last = days.weekday_before(second, published, words, before=False)
    if (first + 1) % 7 != second or last.earliest is None:
        return None
    return TimeSpan(last.earliest - timedelta(days=1), last.latest, words=words)


def _read_month(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    month = _MONTH_OF[" ".join(match["month"].split())]
    year = int(match["year"]) if match["year"] else None
    return days.month_of(month, year=year, published=published, words=words)


def _read_weekday(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    if published is None:
        return None
    weekday = _WEEKDAY_OF[match["weekday"]]
    return days.weekday_before(weekday, published, words, before=match["gone"] is not None)


def _read_near(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "today", "yesterday", "last night", "the dawn"."""
    if published is None:
        return None
    phrase = " ".join(words.split())
    if phrase in _LAST_NIGHT:
        return TimeSpan(days.days_before(published, 1, words).earliest, published, words=words)
    is_past = any(word in phrase for word in (_YESTERDAY, _BEFORE, "امبارح"))
    back = 2 if _FIRST in phrase else 1 if is_past else 0
    return days.days_before(published, back, words)


def _read_ago(match: re.Match[str], published: date | None, words: str) -> TimeSpan | None:
    """Return the day of "three days ago"; weeks are as coarse as they sound."""
    if published is None:
        return None
    unit, word = match["unit"], match["count"]
    if word is None and unit in _SEVERAL:
        return None
    count = 2 if unit in _TWO else 1 if word is None else word_value(word)
    if count is None or count > 99:
        return None
    if unit in _WEEKS:
        return days.days_before(published, 7 * count, words, give_or_take=3)
    return days.days_before(published, count, words)


_YESTERDAY, _BEFORE, _FIRST = _folded("أمس"), "البارح", _folded("أول")
_LAST_NIGHT = frozenset(
    _folded(words)
    for words in ("الليلة الماضية", "ليلة أمس", "ليل أمس", "ليلة البارحة", "الليلة الفائتة")
)
_TWO = frozenset(("يومين", "اسبوعين"))
_SEVERAL = frozenset(("ايام", "اسابيع"))
_WEEKS = frozenset(("اسبوع", "اسبوعين", "اسابيع"))

_IN = _folded("في|خلال|منتصف|أواخر|أوائل|مطلع|نهاية|بداية|شهر")
_NEAR = _folded(
    "أول أمس|أول من أمس|أمس الأول|يوم أمس|ليلة أمس|ليل أمس|ليلة البارحة|البارحة|أمس|امبارح|"
    "الليلة الماضية|الليلة الفائتة|اليوم|الليلة|هذا الصباح|هذا المساء|فجرا|صباحا"
)
_UNIT = _folded("يوم|يومين|أيام|أسبوع|أسبوعين|أسابيع")
_FOUR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_SPLIT = r"\s?(?P<sep>[-/.–])\s?"
_AGAIN = r"\s?(?P=sep)\s?"

ARABIC: tuple[DateForm, ...] = (
    (
        re.compile(
            rf"{_EDGE}(?P<words>(?:{_THE_DAY}(?:{_WEEKDAY})[\s،,]{{1,3}})?"
            rf"(?:الموافق\s(?:ل)?)?{_DAY}{_OF}{_MONTH}{_END}{_YEAR})"
        ),
        _read_day,
    ),
    (
        re.compile(
            rf"{_EDGE}(?P<words>(?:من|بين)\s(?P<from>\d\d?)\s?(?:{_folded('إلى|حتى|و')}|-)\s?"
            rf"{_DAY}{_OF}{_MONTH}{_END}{_YEAR})"
        ),
        _read_days,
    ),
    (
        re.compile(
            rf"{_EDGE}(?P<words>(?P<ordinal>{_any_of(_DAY_OF)})\sمن\s(?:شهر\s)?"
            rf"{_MONTH}{_END}{_YEAR})"
        ),
        _read_day,
    ),
    (re.compile(rf"{_EDGE}(?P<words>{_MONTH}\s{{1,3}}{_DAY}\s?[,،]\s?{_FOUR})"), _read_day),
    (
        re.compile(
            rf"{_EDGE}(?P<first>\d\d?){_SPLIT}(?P<second>\d\d?){_AGAIN}"
            r"(?P<year>(?:19|20)\d\d)(?![\w/])"
        ),
        _read_numbers,
    ),
    (
        re.compile(
            rf"{_EDGE}(?P<year>(?:19|20)\d\d){_SPLIT}(?P<month>\d\d?){_AGAIN}(?P<day>\d\d?)(?!\d)"
        ),
        _read_iso,
    ),
    (re.compile(rf"{_EDGE}(?:{_IN})\s(?:شهر\s)?(?P<words>{_MONTH}{_END}{_YEAR})"), _read_month),
    (re.compile(rf"{_EDGE}(?<!\d )(?P<words>{_MONTH}\s{{1,3}}{_FOUR})"), _read_month),
    (
        re.compile(
            _folded(rf"{_EDGE}(?P<words>مثل هذا اليوم من (?:عام|سنة) {_FOUR})"),
        ),
        _read_on_this_day,
    ),
    (
        re.compile(
            rf"{_EDGE}(?P<words>(?:{_NIGHT})\s{{1,3}}(?P<first>{_WEEKDAY})\s{{0,3}}[-/–]?\s{{0,3}}"
            rf"(?P<second>{_WEEKDAY})){_END}"
        ),
        _read_night,
    ),
    (
        re.compile(
            rf"{_EDGE}(?:و|ف)?(?P<words>{_THE_DAY}(?P<weekday>{_WEEKDAY})"
            rf"(?:\s{{1,3}}(?P<gone>{_GONE}))?){_END}(?!\s?-\s?(?:{_WEEKDAY}))"
        ),
        _read_weekday,
    ),
    (re.compile(rf"{_EDGE}(?P<words>{_PART}(?P<near>{_NEAR})){_END}"), _read_near),
    (
        re.compile(rf"{_EDGE}(?P<words>قبل\s(?:(?P<count>\w+)\s)?(?P<unit>{_UNIT})){_END}"),
        _read_ago,
    ),
)
"""The forms of Arabic, over text as `fold` leaves it."""


_NAMED_AFTER = re.compile(
    _folded(r"(?<![\w])[وفبل]?(?:سوق|شارع|حي|مدرسة|جسر|ساحة|جامع|مسجد|جامعة|ملعب|دوار|نفق)\s$")
)
"""Markets, schools and bridges that may bear the name of a day; "the bridge" bears none."""
_MAY_NAME = re.compile(rf"(?:{_WEEKDAY}|{_DAY}\s{_NAME})")
"""What they are named after: not "yesterday", "on Friday" or a day of some year."""
_FAR_FROM_A_NAME = 12  # characters


def find_days(
    text: str, *, field: Field, published: date | None
) -> Iterator[tuple[Span, TimeSpan]]:
    """Yield the days that a folded Arabic text names, in order, never overlapping.

    A day without a year is the latest such day up to `published`; words that only
    count from the day of publication ("أمس") name no day where that is None.

    Example:
        >>> [(span, when)] = find_days("قصف يوم 17 اذار 2017", field="text", published=None)
        >>> when.earliest.isoformat(), when.words
        ('2017-03-17', '17 اذار 2017')
    """
    for span, when in read_forms(text, ARABIC, field=field, published=published):
        is_bare = _MAY_NAME.fullmatch(text, span.start, span.end)
        near = max(0, span.start - _FAR_FROM_A_NAME)
        if not (is_bare and _NAMED_AFTER.search(text, near, span.start)):
            yield span, when
