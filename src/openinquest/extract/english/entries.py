"""The entries of a list, a log or a report under headings: each has a day or a place at its head.

A list of attacks, a live blog or a situation report tells of one happening after another without
a word that turns to the next: "3 May - Tal Nasra: ...", "09:30 ...", a line with a day alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.parties import find_parties
from openinquest.extract.english.people_in_lists import is_of_somebody
from openinquest.extract.places import may_be_town
from openinquest.extract.places.areas import proper_name
from openinquest.extract.places.words import NAME
from openinquest.model import Place, Precision, Span, TimeSpan, is_coarse

Day = tuple[Span, TimeSpan]
Where = tuple[Span, Place]

_LINE = re.compile(r"[^\n]+")
_MARK = re.compile(
    r"\s*(?:[•●▪◦‣*–—-]\s+|[•●▪◦‣]|\(?\d{1,3}[.)]\s+|\d{1,3}/\d{0,3}\s+|\([a-z]\)\s+)?"
)
_CLOCK = re.compile(
    r"(?:\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
    r"(?:\s+(?:GMT|UTC|[A-Z]{2,4}T|local(?:\s+time)?))?(?=[\s:,|–—-])[\s:,.|–—-]*"
)
_AT = r"(?:[Nn]ear|[Ii]n|[Aa]t|[Oo]utside|[Aa]round|[Vv]illage\s+of|[Tt]own\s+of)"
_DAY_OPENS = re.compile(r"(?:(?:the\s+)?(?:night|evening|morning)\s+of\s+|on\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s:,.;|()\[\]–—-]*")
A_REGION = re.compile(
    r"['’]?s?\s+(?:province|governorate|countryside|region|oblast|state|department)\b",
    re.IGNORECASE,
)
"""What makes the name of a town that of the part of a country around it."""
_GOES_ON = re.compile(r"\s*,\s")
"""What makes prose of a place at the head of a line: "In Tal Nasra, a missile struck"."""
_DASH = re.compile(r"\s*(?:--|[-–—])\s")
_FILED_AT = re.compile(
    r"^[^\S\n]*(?:[*•–-][^\S\n]+)?(?P<name>[A-Z][A-Z’'-]+(?:[^\S\n][A-Z][A-Z’'-]+){0,3})[^\S\n](?:--|[-–—])\s",
    re.MULTILINE,
)
"""A town in capitals before a dash at the head of a line."""
_CLOSES_DAY = re.compile(
    rf"\s*(?:[:.;|()\]–—-]|,\s+\d{{1,2}}[:.h]\d\d|,\s+(?:{_AT}\s+)?{NAME}\s*(?:[.:;(–—]|-\s|,\s+[a-z])|$)"
)
"""What ends the day of a head; behind a comma a name alone does: "29 May, Tal Nasra. A house"."""
_NAMED = re.compile(
    rf"(?:{_AT}\s+)?"
    rf"(?P<name>{NAME})(?P<kind>)(?:\s+[a-z]+){{0,3}}(?=\s*(?:[:.;,|(–—]|-\s|$))"
)
_COUNTS = re.compile(
    rf":\s+(?:at\sleast\s|about\s|some\s)?(?:{EXACT}|an?)\s"
    r"(?:[\w’'-]+\s){0,3}(?:kill\w+|dead|died|injur\w+|wound\w+|hurt)\b",
    re.IGNORECASE,
)
"""What a line of a list counts behind the name of a town: "Tal Nasra: two people killed"."""
_COUNTED_LINE = re.compile(rf"^[^\S\n]*{NAME}{_COUNTS.pattern}", re.MULTILINE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBERED = re.compile(r"\d")
_HEADING_CHARS = 70  # of a line that heads what follows, and ends like no sentence
_HARM = re.compile(
    r"\b(?:kill\w*|dead|died|deaths|injur\w+|wound\w+|hurt|bod(?:y|ies)|shot)\b", re.IGNORECASE
)
"""What no heading tells, and most entries do: an entry may end without a full stop."""
_NO_PLACE = frozenset(
    {"total", "men", "women", "children", "civilians", "fighters", "soldiers", "killed", "dead",
     "injured", "wounded", "others", "unknown"}
)  # fmt: skip
_ENDED = re.compile(r"[.!?…;,”\"’')]\s*$")
_BEFORE_DAY = 4  # characters between a name and its day: "Tal Nasra (3 May)"
_FEWEST = 2  # heads of one kind that make a list
_MOST_LINES = 2_000
"""Lines of a text that are looked at: with more of them it is a table."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch of a text under a head of its own.

    `day` and `place` are what its head gives, with where it stands, None where it gives none;
    `over_day` and `over_place` are those of the heading over it. `clocked` heads give a time of
    day.
    """

    start: int
    end: int
    day: Day | None = None
    place: Where | None = None
    clocked: bool = False
    over_day: Day | None = None
    over_place: Where | None = None

    @property
    def tells_when_or_where(self) -> bool:
        """Whether its head parts it from the entries before: by day, place or time of day."""
        return self.clocked or bool(self.day or self.place or self.over_day or self.over_place)


@dataclass(frozen=True, slots=True)
class _Head:
    start: int
    end: int
    day: Day | None
    place: Where | None
    clocked: bool
    heading: bool
    somebody: bool


@dataclass(frozen=True, slots=True)
class _Form:
    """What the lines of a text have in common: towns in capitals, or what each town counts."""

    lists_towns: bool
    counts: bool


def find_entries(text: str, days: Sequence[Day], places: Sequence[Where]) -> list[Entry]:
    """Return the entries of a text, in order; none where its lines have no heads of one kind.

    Where all others are lines, so is the last: what is told behind it is of none.

    Args:
        text: The text, unwrapped.
        days: The days in it, in order.
        places: The places of the gazetteer in it, in order.
    """
    lines = [line.span() for line in _LINE.finditer(text) if line[0].strip()]
    if not _FEWEST < len(lines) + 1 <= _MOST_LINES:
        return []
    heads = _without_people(list(_heads(text, lines, days, places)))
    clocked = [head for head in heads if head.clocked]
    dated = [head for head in heads if head.day is not None]
    placed = [head for head in heads if head.place is not None]
    if max(map(len, (clocked, dated, placed))) < _FEWEST:
        return []
    found = list(_entries(text, heads))
    if not any("\n" in text[each.start : each.end].rstrip() for each in found[:-1]):
        line = text.find("\n", found[-1].start)
        found[-1] = replace(found[-1], end=len(text) if line < 0 else line)
    return found


def _without_people(heads: list[_Head]) -> list[_Head]:
    """Return the heads of a list without places that no gazetteer lists, where it names people."""
    if not any(head.somebody for head in heads):
        return heads
    listed = [head.place and head.place[1].latitude is not None for head in heads]
    return [
        replace(head, place=head.place if known else None)
        for head, known in zip(heads, listed, strict=True)
    ]


def _entries(text: str, heads: Sequence[_Head]) -> Iterator[Entry]:
    """Yield what stands under each head, with the day and place of the heading over it."""
    day: Day | None = None
    place: Where | None = None
    for number, head in enumerate(heads):
        end = heads[number + 1].start if number + 1 < len(heads) else len(text)
        if head.heading:
            titled = number == 0 and not _is_a_day_alone(text, head)  # a title names the whole
            day, place = head.day, None if titled else head.place
            yield Entry(head.start, end, None, None, False, None if titled else day, place)
        else:
            yield Entry(head.start, end, head.day, head.place, head.clocked, day, place)


def _is_a_day_alone(text: str, head: _Head) -> bool:
    """Return whether a heading gives its day and nothing else, or does not begin the text."""
    behind = text[head.day[0].end : head.day[0].end + _HEADING_CHARS] if head.day else ""
    alone = head.day is not None and not behind.partition("\n")[0].strip(" .:–—-")
    return alone or bool(text[: head.start].strip())


def _heads(
    text: str, lines: Sequence[tuple[int, int]], days: Sequence[Day], places: Sequence[Where]
) -> Iterator[_Head]:
    near = next((when.earliest for _, when in days if _YEAR.search(when.words or "")), None)
    form = _Form(_lists_towns(text), len(_COUNTED_LINE.findall(text)) > _FEWEST)
    for number, (start, end) in enumerate(lines):
        follows = number + 1 < len(lines)
        short = len(text[start:end].strip()) <= _HEADING_CHARS
        tells = _ENDED.search(text, start, end) or _HARM.search(text, start, end)
        heading = short and follows and not tells
        head = _head(text, start, end, days, places, heading=heading, form=form)
        if head is not None:
            head = replace(head, day=_in_its_year(head.day, near))
            near = (head.day and head.day[1].earliest) or near
            yield head


def _lists_towns(text: str) -> bool:
    """Return whether the towns in capitals before a dash are those of a list of happenings.

    Most of its lines tell of harm; where reactions are gathered from many towns, few do.
    """
    lines = [text[match.start() :].partition("\n")[0] for match in _FILED_AT.finditer(text)]
    telling = sum(_HARM.search(line) is not None for line in lines)
    return telling > _FEWEST and 2 * telling > len(lines)


def _head(
    text: str,
    start: int,
    end: int,
    days: Sequence[Day],
    places: Sequence[Where],
    *,
    heading: bool,
    form: _Form,
) -> _Head | None:
    mark = _MARK.match(text, start, end)
    begin = at = mark.end() if mark else start
    marked = begin > start and not text[start:begin].isspace()
    clock = _CLOCK.match(text, at, end)
    at = clock.end() if clock else at
    day = _day_at(text, at, end, days)
    if day is not None:
        between = _BETWEEN.match(text, day[0].end, end)
        at = between.end() if between else day[0].end
        clock = clock or _CLOCK.match(text, at, end)
        at = max(at, clock.end()) if clock else at
    named = _NAMED.match(text, at, end)
    somebody = named is not None and is_of_somebody(text, named.end("name"))
    reported = _FILED_AT.match(text, start, end) if form.lists_towns else None
    if reported is not None:
        named = _NAMED.match(text, reported.start("name"), end)
    counted = form.counts and named is not None and _COUNTS.match(text, named.end(), end)
    sure = bool(day or reported or (marked and not clock) or (counted and not somebody))
    place = _place_at(text, named, places, sure=sure, filed=reported is None)
    if place is not None and somebody and place[1].latitude is None:
        place = None
    if named is not None and place is not None and day is None:
        day = _day_behind(text, named.end(), end, days)
    if clock is None and day is None and place is None and not (heading or marked):
        return None
    return _Head(start, end, day, place, clock is not None, heading, somebody)


def _day_at(text: str, at: int, end: int, days: Sequence[Day]) -> Day | None:
    """Return the day with which a head begins, closed by a mark or the end of its line."""
    opens = _DAY_OPENS.match(text, at, end)
    first = bisect_left(days, at, key=_start)
    for span, when in days[first : first + 1]:
        begins = span.start in {at, opens.end() if opens else at}
        closed = text[span.end - 1] == "." or _CLOSES_DAY.match(text, span.end, end)
        if begins and span.end <= end and closed:
            return span, when
    return None


def _day_behind(text: str, at: int, end: int, days: Sequence[Day]) -> Day | None:
    """Return the day that stands right behind a name: "Tal Nasra (3 May)"."""
    first = bisect_left(days, at, key=_start)
    for span, when in days[first : first + 1]:
        if span.start <= at + _BEFORE_DAY and span.end <= end:
            return None if text[at : span.start].isalnum() else (span, when)
    return None


def _place_at(
    text: str, named: re.Match[str] | None, places: Sequence[Where], *, sure: bool, filed: bool
) -> Where | None:
    """Return the place that a head names; of one that no gazetteer lists a `sure` head is asked.

    The town in capitals before a dash is where a report was `filed`; several are where the
    happenings of a list were.
    """
    if named is None:
        return None
    proper = proper_name(named) if filed else (named.start("name"), named["name"])
    if proper is None:
        return None
    start, name = proper
    if filed and name.isupper() and _DASH.match(text, named.end()):
        return None
    if A_REGION.match(text, start + len(name)) or (not sure and _GOES_ON.match(text, named.end())):
        return None
    first = bisect_left(places, named.start(), key=_start)
    for span, place in places[first : first + 1]:
        if span.start <= named.end():
            return None if is_coarse(place) else (span, place)
    is_body = next(find_parties(text, start, start + len(name)), None) is not None
    if not sure or is_body or not may_be_town(name) or name.lower() in _NO_PLACE:
        return None
    own = name.title() if name.isupper() else name
    return Span(start, start + len(name)), Place(own, precision=Precision.CITY)


def _in_its_year(day: Day | None, near: date | None) -> Day | None:
    """Return a day without its year in the one that brings it nearest to the day told before."""
    if day is None or near is None or _YEAR.search(day[1].words or ""):
        return day
    first = day[1].earliest
    if first is not None and not (first == day[1].latest and _NUMBERED.search(day[1].words or "")):
        return day  # "Monday" is of the week that the text was published in
    month, number = (first.month, first.day) if first else (day[1].month, day[1].day)
    found = []
    for year in (near.year - 1, near.year, near.year + 1) if month and number else ():
        with suppress(ValueError):  # 29 February
            found.append(date(year, month or 1, number or 1))
    that = min(found, key=lambda each: abs((each - near).days), default=None)
    return day if that is None else (day[0], TimeSpan(that, that, words=day[1].words))


def _start(pair: tuple[Span, object]) -> int:
    return pair[0].start


def entry_at(entries: Sequence[Entry], position: int) -> Entry | None:
    """Return the entry at a position, None outside all."""
    index = bisect_right(entries, position, key=lambda entry: entry.start) - 1
    found = entries[index] if index >= 0 else None
    return found if found is not None and position < found.end else None
