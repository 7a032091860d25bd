"""Which sentences of a page count a period or tell of an earlier event, by how the page is built.

A report on one strike ends with what went before: "Since early 2022 the number of attacks has
reached 28. These attacks left 17 dead: • January: ...", or "On 3 March, a raid there killed two."
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.datelines import dateline_end
from openinquest.extract.english.operators import MONTHS, scope_of
from openinquest.extract.english.sentences import Sentence
from openinquest.model import Scope, Span, TimeSpan

_TAKES_UP = AnyCase(
    r"^\W*the\s+(?:fatalities|casualties|dead|victims|figures|attacks|strikes|raids)\b|^\W*they\s|"
    r"\b(?:these|those)\s+(?:\w+\s+)?(?:attacks|strikes|raids|operations|incidents|bombings|fatalities)\b|"
    r"\bas\s+follows\W*$"
)
_ITEM = AnyCase(rf"\s*(?:[•●▪*–—-]\s*\S|\d+\s+\w+|{MONTHS}(?:\s+\d{{1,2}})?(?:,?\s+\d{{4}})?\s*:)")
_CLOSE_DAY = AnyCase(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\btoday\b|\byesterday\b|\btonight\b|"
    r"\b(?:this|last)\s+(?:morning|afternoon|evening|night)\b|\bovernight\b|\bhours\s+ago\b|"
    r"\b(?:at|since)\s+dawn\b|\bearly\s+hours\b"
)
"""How news tells the day of what it reports; what came before gets a month."""
_WORDS_OF = AnyCase(
    r"\b(?:said|says|stated|announced|reported|published|posted|tweeted|statement|report|issued|"
    r"released|until|by|since)\b[^,.;]{0,30}$"
)
_DESCRIBES = AnyCase(r"[,;:]|\b(?:who|which|whom|whose|when|where|after|since|that)\b")
_DEED_THAT = AnyCase(
    r"(?:['’]s)?\s+(?:[\w'’-]+\s+){0,3}?(?:attack|bombing|massacre|murder|killing|explosion|blast|raid|strike|"
    r"ambush|shooting|assault|crash)\s+(?:that|which|in\s+which|where)\s+(?:[\w'’-]+\s+){0,2}?$"
)
"""What joins a day to the toll of its deed: "the 3 March attack that killed"."""
_TURNS = AnyCase(
    r"\W*(?:meanwhile\b|elsewhere\b|separately\b|on\s+the\s+other\s+hand\b|furthermore\b|"
    r"in\s+addition\s*,|also\s+(?:today|yesterday|tonight|in|on|at)\b|"
    r"in\s+(?:another|other|a\s+separate|a\s+different|a\s+second)\s+(?:\w+\s+)?"
    r"(?:attacks?|incidents?|actions?|clash(?:es)?|events?|developments?|cases?|operations?|"
    r"shootings?|bombings?|raids?|strikes?|town|city|village|part)\b)"
)
"""How a report that tells of several incidents goes on with the next."""
_BEFORE_NOW = AnyCase(
    r"\b(?:(?:late|early|earlier)\s+)?(?:last|the\s+previous)\s+(?:week|month|year|spring|summer|autumn|winter|january|"
    r"february|march|april|may|june|july|august|september|october|november|december)\b|"
    r"\b(?:earlier|early|late)\s+(?:this|that|the\s+same)\s+(?:week|month|year)\b|"
    r"\b(?:(?:an?|the|one|two|three|four|five|six|several|some|many|a\s+few)\s+)?(?:days?|weeks?|months?|years?)\s+"
    r"(?:ago|before|earlier)\b"
)
"""How a sentence opens that turns to what came before the news of a report."""
_IS_RELATIVE = AnyCase(r"\b(?:before|earlier)$")
"""What counts from something told: "two days before it exploded" dates no news."""
_DAYS = AnyCase(r"\bdays?\b")
_HAD_HARMED = AnyCase(
    r"\bhad\s+(?:already\s+)?(?:been\s+)?(?:killed|left|claimed|injured|wounded|died|shot|slain|murdered)\b"
)
_HARM = AnyCase(r"\b(?:kill|dead\b|death|died|injur|wound|casualt|victim|fatal|hurt\b)")
_LONG_BEFORE_DAYS = 60  # before a report was filed, from which a day is no longer its news
_LEAD = 3  # sentences in which a page tells the day of what it is about
_LEAD_CHARS = 40  # of a sentence; shorter lines are captions and bylines
_OPENING_CHARS = 12  # before a day that opens its sentence: "On 3 March", "Earlier, on 3 March"
_REACH = 90  # characters between a toll and the day that it is told of


@dataclass(frozen=True, slots=True)
class OtherStories:
    """What a passage tells beside its own story.

    `scopes` are those of sentences, by where they begin. `days` are the days of months that the
    passage gives, where they cannot be that of its story: because it tells the day of that as
    news does ("on Monday", "at dawn") and the day of the document is unknown, or because they
    are long before the day in its dateline; else empty.
    """

    scopes: Mapping[int, Scope]
    days: Sequence[tuple[Span, TimeSpan]]

    def scope_of_toll(self, text: str, sentence: Sentence, start: int, end: int) -> Scope | None:
        """Return the scope that its place or a day beside it gives a toll, None for none."""
        scope = self.scopes.get(sentence.start)
        days = _days_in(self.days, sentence.start, sentence.end)
        if scope is None and any(_is_told_of(text, sentence, day, start, end) for day in days):
            return Scope.OTHER
        return scope


def find_other_stories(
    text: str,
    sentences: Sequence[Sentence],
    dates: Sequence[tuple[Span, TimeSpan]],
    *,
    dated: bool,
    filed: date | None = None,
) -> OtherStories:
    """Return what a passage tells beside its story.

    Args:
        text: The passage.
        sentences: Its sentences, in order.
        dates: The days that it gives, in order.
        dated: Whether the day of the document is known. Its weekdays have dates then, and days
            are compared when figures are made.
        filed: The day that a dateline gives, None where there is none.
    """
    scopes = dict.fromkeys(_of_a_period(text, sentences), Scope.TOTAL)
    days = [] if dated else list(_not_of_the_story(text, sentences, dates))
    if filed is not None and not dated:
        days = list(_long_before(text, sentences, dates, filed))
    scopes |= dict.fromkeys(_opened_by(text, sentences, days), Scope.OTHER)
    scopes |= dict.fromkeys(_turned_back(text, sentences), Scope.OTHER)
    scopes |= dict.fromkeys(_had_been(text, sentences, dates), Scope.OTHER)
    return OtherStories(scopes, days)


def turns_to_another(sentence: str) -> bool:
    """Return whether a sentence turns to another incident: "Meanwhile, a teacher was shot".

    Example:
        >>> turns_to_another("Also today in Laris, a judge was killed.")
        True
    """
    return _TURNS.match(sentence) is not None


def _days_in(days: Sequence[tuple[Span, TimeSpan]], start: int, end: int) -> list[Span]:
    """Return the days that begin in a range; `days` are in order."""
    first = bisect_left(days, start, key=_span_start)
    last = bisect_left(days, end, key=_span_start)
    return [span for span, _ in days[first:last]]


def _span_start(day: tuple[Span, TimeSpan]) -> int:
    return day[0].start


def _is_told_of(text: str, sentence: Sentence, day: Span, start: int, end: int) -> bool:
    """Return whether a toll is told of a day that stands in its clause."""
    between = text[end : day.start] if end <= day.start else text[day.end : start]
    near = len(between) <= _REACH and not _DESCRIBES.search(between)
    near = near or (day.end <= start and _DEED_THAT.fullmatch(between) is not None)
    return near and not _WORDS_OF.search(text, sentence.start, day.start)


def _of_a_period(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield where sentences begin that go on with a count of a period."""
    counting = listing = False
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        item = listing and _ITEM.match(words)
        goes_on = counting and (_TAKES_UP.search(words) or item)
        if goes_on:
            yield sentence.start
        counting = bool(goes_on) or scope_of(words) is Scope.TOTAL
        bullet = _ITEM.match(text, sentence.end)
        listing = counting and bool(words.endswith(":") or item or bullet)


def _opened_by(
    text: str, sentences: Sequence[Sentence], days: Sequence[tuple[Span, TimeSpan]]
) -> Iterator[int]:
    """Yield where sentences begin that open with a day, and the rest of their paragraphs."""
    paragraph = None
    for sentence in sentences:
        near = _days_in(days, sentence.start, sentence.start + _OPENING_CHARS + 1)
        if any(not _WORDS_OF.search(text, sentence.start, day.start) for day in near):
            paragraph = sentence.paragraph
        if sentence.paragraph == paragraph:
            yield sentence.start


def _turned_back(text: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield where sentences begin that open with an earlier time: "Last month, a raid killed two".

    Harm has been told before then, of a day as news gives it, and not of such a time. What was
    "two weeks earlier" was so whatever day the news is of; "a day earlier" may be the same deed.
    """
    harm = near = False
    for each in sentences:
        then = _BEFORE_NOW.search(text, each.start, each.end)
        opens = then and not any(map(str.isalnum, text[each.start : then.start()]))
        relative = then is not None and _IS_RELATIVE.search(then[0]) is not None
        weeks_before = then is not None and relative and not _DAYS.search(then[0])
        if opens and harm and (near or weeks_before):
            yield each.start
        elif then and not relative:
            return
        harm = harm or _HARM.search(text, each.start, each.end) is not None
        near = near or _CLOSE_DAY.search(text, each.start, each.end) is not None


def _had_been(
    text: str, sentences: Sequence[Sentence], dates: Sequence[tuple[Span, TimeSpan]]
) -> Iterator[int]:
    """Yield where sentences begin that open with a first day and what had come before then.

    "On 26 August, a bombing had killed 183", behind news of harm without a day.
    """
    harm = False
    for each in sentences:
        given = _days_in(dates, each.start, each.end)
        opens = given and given[0].start <= each.start + _OPENING_CHARS
        if opens and harm and _HAD_HARMED.search(text, each.start, each.end):
            yield each.start
        elif given:
            return
        harm = harm or _HARM.search(text, each.start, each.end) is not None


def _not_of_the_story(
    text: str, sentences: Sequence[Sentence], dates: Sequence[tuple[Span, TimeSpan]]
) -> Iterator[tuple[Span, TimeSpan]]:
    """Yield the days of a passage whose lead tells its day as news does and gives none of them."""
    lead = [each for each in sentences if each.end - each.start >= _LEAD_CHARS][:_LEAD]
    told = next((s.end for s in lead if _CLOSE_DAY.search(text, s.start, s.end)), None)
    given = [pair for pair in dates if _is_a_day(pair[1])]
    if told is None or any(span.start < told for span, _ in given):
        return
    if any(_days_in(given, s.start, dateline_end(text, s.start)) for s in sentences):
        return
    yield from (pair for pair in dates if pair[0].start >= told)


def _long_before(
    text: str,
    sentences: Sequence[Sentence],
    dates: Sequence[tuple[Span, TimeSpan]],
    filed: date,
) -> Iterator[tuple[Span, TimeSpan]]:
    """Yield the days long before a report was filed, where its lead tells of a day that is not.

    A day that it returns to is what it is about, too.
    """
    told = [each for each in sentences if dateline_end(text, each.start) < each.end]
    lead = [each for each in told if each.end - each.start >= _LEAD_CHARS][:_LEAD]
    about = [when for span, when in dates for s in lead if s.start <= span.start < s.end]
    fresh = any(_CLOSE_DAY.search(text, s.start, s.end) for s in lead)
    if not fresh and all(_is_long_before(when, filed) for when in about):
        return
    told_of = Counter(when.earliest for _, when in dates if _is_a_day(when))
    for span, when in dates:
        returned_to = _is_a_day(when) and told_of[when.earliest] > 1
        kept = returned_to or any(when.overlaps(each) for each in about)
        if _is_long_before(when, filed) and not kept:
            yield span, when


def _is_long_before(when: TimeSpan, filed: date) -> bool:
    return when.latest is not None and (filed - when.latest).days > _LONG_BEFORE_DAYS


def _is_a_day(when: TimeSpan) -> bool:
    return when.day is not None or (when.earliest is not None and when.earliest == when.latest)
