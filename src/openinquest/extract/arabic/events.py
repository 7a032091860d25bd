"""That something happened, when and where, as an Arabic text tells it sentence by sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import islice

from openinquest.extract.arabic.agents import agent_in
from openinquest.extract.arabic.days import find_days
from openinquest.extract.arabic.event_parts import Parts, find_parts
from openinquest.extract.arabic.event_places import ContentAt, place_of
from openinquest.extract.arabic.event_words import DENIALS, MEANS, OUT_OF_COUNT, means_of
from openinquest.extract.arabic.folding import Folded, fold, folded_words
from openinquest.extract.arabic.places import FoundPlace, find_places
from openinquest.extract.arabic.wording import STOPS, Words, head_of, noun_of
from openinquest.extract.found_event import FoundEvent
from openinquest.model import BESIDE_HARM, LEAVES_OPEN, Event, Field, Means, Span, TimeSpan

_TURNS = folded_words("كما فيما بينما بالمقابل والمقابل إضافة")
"""Words that begin to tell of something else within a sentence."""

_LONG_AGO = 4
"""Sentences after which the day of a heading or of what was told is no longer meant."""

_MOST = 40
"""Days, places and mentions of means that are read in one sentence."""
_NEAR = 30  # characters before the words of an event in which they are denied
_ANOTHER_TIME = re.compile(
    fold(r"(?:منذ|حتى|بعد|قبل|لغاية|بدءا من|اعتبارا من)\s+(?:\w+\s+)?$").text
)
_REMEMBERED_BEFORE = re.compile(
    fold(
        r"(?:(?<![\w])[وفسي]{0,2}(?:تمر|يمر|تحل|يحل|صادف|يصادف|تصادف|وافق|يوافق|نحيي|تحيي|يحيي|مر)\s+"
        r"|قبل (?:\w+ )?(?:عام|عاما|عامين|أعوام|سنة|سنوات) من )$"
    ).text
)
"""What is done on a day of remembrance, right before the day."""
_REMEMBERED = 40  # characters
_OF_THE_WORDS = re.compile(
    fold(r"(?:قال|قالت|صرح|بيان|أعلن|أعلنت|نشر|نشرت|تحديث|تاريخ النشر)\s+(?:\w+\s+){0,2}$").text
)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What one sentence, from word `first` up to `last`, offers an event."""

    first: int
    last: int
    start: int
    end: int
    days: Sequence[tuple[Span, TimeSpan]]
    places: Sequence[FoundPlace]


@dataclass(frozen=True, slots=True)
class _Memory:
    """The day told last with how many sentences ago, and the place of the sentence before."""

    when: TimeSpan | None = None
    since: int = 0
    where: FoundPlace | None = None


def find_events(
    text: str, folded: Folded, *, field: Field, published: date | None, content_at: ContentAt
) -> Iterator[FoundEvent]:
    """Yield the events that an Arabic text gives a day or a place to, in order of its sentences.

    The means is what the sentence names; where it tells only of harm, it is an incident
    of unstated means. A sentence that gives no day takes that of the heading or of what was
    told just before, and one that gives no place that of the sentence before it.

    Args:
        text: The text as the document has it.
        folded: The same in one spelling.
        field: Which field of the document it is.
        published: The day of publication, None where it is unknown.
        content_at: Returns the stretches of the folded text that are said together with a place
            in it by the same voice; none where the publisher alone speaks.
    """
    told = Words.of(folded.text)
    written = partial(folded.written, text)
    memory = _Memory()
    for scene in _scenes(told, folded.text, written, field, published):
        found = _event(folded.text, told, scene, memory, written=written, content_at=content_at)
        if found is not None:
            yield found
        memory = _after(told, scene, found, memory)


def _scenes(
    told: Words, text: str, written: partial[str], field: Field, published: date | None
) -> Iterator[_Scene]:
    days = list(find_days(text, field=field, published=published))
    days = [
        (s, replace(when, words=written(s.start, s.end)))
        for s, when in days
        if not _of_an_anniversary(text, s)
    ]
    inside = {at for span, _ in days for at in range(span.start, span.end)}
    places = find_places(told, written)
    day_starts, place_starts = [span.start for span, _ in days], [each.first for each in places]
    first = 0
    for at in range(len(told) + 1):
        ends = at == len(told) or told.words[at] in _TURNS
        if at < len(told) and told.words[at] in STOPS:
            ends = told.starts[at] not in inside
        if not ends:
            continue
        if at > first:
            start, end = told.starts[first], told.ends[at - 1]
            own_days = days[bisect_left(day_starts, start) : bisect_left(day_starts, end)]
            own_places = places[bisect_left(place_starts, first) : bisect_left(place_starts, at)]
            yield _Scene(first, at, start, end, own_days, own_places)
        first = at


def _of_an_anniversary(text: str, span: Span) -> bool:
    """Return whether a day is that on which something long ago is remembered."""
    return _REMEMBERED_BEFORE.search(text, max(0, span.start - _REMEMBERED), span.start) is not None


def _event(
    text: str,
    told: Words,
    scene: _Scene,
    memory: _Memory,
    *,
    written: partial[str],
    content_at: ContentAt,
) -> FoundEvent | None:
    """Return the event that a sentence tells of, None where it gives it no day and no place."""
    happening = _happening(text, told, scene)
    if happening is None:
        return None
    start, end, what, rule = happening
    day = _day_of(text, scene, start)
    place = place_of(told, scene.places[:_MOST], (start, end), content_at(start))
    when, where = day[1] if day else memory.when, place or memory.where
    if when is None and where is None:
        return None
    if (day is None and when is not None) or (place is None and where is not None):
        rule = "ar.event.completed"
    parts = _parts_of(text, told, scene, happening, written)
    spans = _spans(told, scene, (start, end), day, place)
    return FoundEvent(
        min(first for first, _ in spans),
        max(last for _, last in spans),
        (start, end),
        Event(
            what=what,
            when=when,
            where=where.place if where else None,
            where_relation=where.relation if where else None,
            weapon=parts.weapon,
            actor=parts.actor,
            target=parts.target,
        ),
        rule,
        DENIALS.search(text, max(scene.start, start - _NEAR), start) is not None,
    )


def _spans(
    told: Words,
    scene: _Scene,
    happening: tuple[int, int],
    day: tuple[Span, TimeSpan] | None,
    place: FoundPlace | None,
) -> list[tuple[int, int]]:
    """Return where a sentence tells what happened, on which day and at which place."""
    spans = [happening, *([(day[0].start, day[0].end)] if day else [])]
    if place is not None and place in scene.places:
        spans.append((told.starts[place.first], told.ends[place.last - 1]))
    return spans


def _parts_of(
    text: str,
    told: Words,
    scene: _Scene,
    happening: tuple[int, int, Means, str],
    written: partial[str],
) -> Parts:
    """Return the parts of an event; of harm alone no more than who a verb says did it."""
    start, end, _, rule = happening
    agent = agent_in(told, scene.first, scene.last)
    parts = find_parts(
        text,
        (scene.start, scene.end),
        (start, end),
        agent=agent and (told.starts[agent[0]], told.starts[agent[1]]),
        places=[(told.starts[p.first], told.ends[p.last - 1]) for p in scene.places[:_MOST]],
        written=written,
    )
    return Parts(actor=parts.actor if agent else None) if rule == "ar.event.harm" else parts


def _happening(text: str, told: Words, scene: _Scene) -> tuple[int, int, Means, str] | None:
    """Return the words that tell most of what happened, and as which kind; None for none."""
    left_out = [found.span() for found in OUT_OF_COUNT.finditer(text, scene.start, scene.end)]
    named = []
    for found in islice(MEANS.finditer(text, scene.start, scene.end), _MOST):
        if any(begin <= found.start() < end for begin, end in left_out):
            continue
        rank, what = means_of(found)
        named.append(((what in BESIDE_HARM, what in LEAVES_OPEN, rank), found, what))
    if named:
        _, found, what = min(named, key=lambda each: (each[0], each[1].start()))
        return *_joined(found.span(), [each[1].span() for each in named]), what, "ar.event.means"
    for at in range(scene.first, scene.last):
        word = told.words[at]
        noun = noun_of(word)
        if head_of(word) or (noun is not None and noun.harm):
            return told.starts[at], told.ends[at], Means.INCIDENT, "ar.event.harm"
    return None


def _joined(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return the words for a means with those right before and behind them: "قصف مدفعي"."""
    start, end = span
    for begin, stop in reversed(others):
        start = begin if stop <= start <= stop + 1 else start
    for begin, stop in others:
        end = stop if begin - 1 <= end <= begin else end
    return start, end


def _day_of(text: str, scene: _Scene, start: int) -> tuple[Span, TimeSpan] | None:
    """Return the day nearest to what is told that is no bound and not that of a statement."""
    days = [
        pair
        for pair in scene.days[:_MOST]
        if not _ANOTHER_TIME.search(text, max(scene.start, pair[0].start - _NEAR), pair[0].start)
        and not _OF_THE_WORDS.search(text, max(scene.start, pair[0].start - _NEAR), pair[0].start)
    ]
    return min(days, key=lambda pair: (_width(pair[1]), abs(pair[0].start - start)), default=None)


def _width(when: TimeSpan) -> int:
    if when.earliest is None or when.latest is None:
        return 0 if when.day else 1
    return int((when.latest - when.earliest).days > 1)


def _after(told: Words, scene: _Scene, found: FoundEvent | None, memory: _Memory) -> _Memory:
    """Return what is remembered after a sentence."""
    when, since = (memory.when, memory.since + 1) if memory.since < _LONG_AGO else (None, 0)
    own = found.event.when if found else None
    if scene.days and (found is None or own is not None):
        when, since = own or min(scene.days, key=lambda pair: _width(pair[1]))[1], 0
    return _Memory(
        when, since, place_of(told, scene.places[:_MOST], (scene.start, scene.start), ())
    )
