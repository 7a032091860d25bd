"""The happenings of a text that tells of several, each with claims of its own.

A round-up, a log or a list tells of several happenings, each with dead of its own. Their people
are added to nobody else's, and no figure of one is a rival of another's.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.entries import Entry
from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.tellings import Telling, gather
from openinquest.extract.english.told_units import Unit, counts, is_own_event, read_units
from openinquest.model import (
    Event,
    Harm,
    Means,
    Place,
    Scope,
    TimeSpan,
    Toll,
    is_coarse,
)

_MANY = AnyCase(
    r"\b(?:strikes|attacks|raids|bombings|bombardments|incidents|shootings|explosions|blasts|assaults|"
    r"cities|towns|villages|areas|regions|places|provinces|locations|districts|governorates)\b"
)
"""What tells that a number at the head of a round-up counts all of it."""

_CAME_FROM = AnyCase(
    r"\b(?:(?:came|come|hail(?:ed|ing)?)\s+from|natives\s+of|home\s+(?:villages?|towns?)|"
    r"by\s+(?:the\s+)?(?:home\s+|their\s+)?(?:villages?|towns?|hospitals?|famil(?:y|ies)|clans?|households?|nationality|country))\b"
)
"""What tells that a list breaks the dead of one attack down by whose they were."""
_ELSEWHERE = AnyCase(r"\b(?:elsewhere|other\s+(?:towns|villages|areas|places|attacks|incidents))\b")
_FEWEST_NAMES = 2


def part(text: str, scenes: Sequence[Scene], drafts: list[Draft], entries: Sequence[Entry]) -> None:
    """Number the drafts of a text by the happening that they tell of, where it tells of several.

    The main one is 1: that of the first sentence, else the one that most words tell of. What is
    told of none stays 0. A toll at the head of all, or outside their entries, counts a total. What
    an entry gives at its head is given to its events; where it tells of none, one is added.
    """
    units = list(read_units(text, scenes, drafts, entries))
    if sum(unit.entry is not None and bool(unit.tolls) for unit in units) > 1:
        units = [unit for unit in units if unit.entry is not None or unit.tolls]
    tellings = gather(text, units)
    if len(told := _with_numbers(tellings)) > 1:
        if _breaks_down(text, tellings):
            return
        _count_totals(text, told)
    if len(told := _with_numbers(told)) < 2:
        return
    _share_one_day(told, {day for each in tellings for day in each.days})
    main = told[0] if told[0].units[0] is units[0] else max(told, key=_length)
    if len(_told_at_once(main, told, units)) < 2:
        return
    beside = [each for each in tellings if each is not main and each.units]
    for number, telling in enumerate((main, *beside), start=1):
        added = list(_completed(telling))
        drafts += added
        for draft in (*added, *(each for unit in telling.units for each in unit.drafts)):
            draft.telling = number


def _with_numbers(tellings: Sequence[Telling]) -> list[Telling]:
    """Return the happenings of which a text gives numbers of those harmed."""
    return [each for each in tellings if any(map(counts, each.units))]


def _breaks_down(text: str, tellings: Sequence[Telling]) -> bool:
    """Return whether names and numbers, without a deed, are the dead of the one attack told.

    "Twelve were killed in Tal Nasra. They came from: - Wadi Kasr: seven dead - Ain Dara: five".
    They add up to its number, or it has a place, and they come to no more.
    """
    deeds = [each for each in tellings if any(unit.kinds for unit in each.units)]
    names = [each for each in _with_numbers(tellings) if each not in deeds]
    if len(deeds) > 1 or len(names) < _FEWEST_NAMES:
        return False
    first = min(unit.start for each in names for unit in each.units)
    if not deeds or _CAME_FROM.search(text, 0, first):
        return _CAME_FROM.search(text, 0, first) is not None
    most = [max((n for unit in each.units for n in _dead(unit)), default=0) for each in names]
    dead = {n for unit in deeds[0].units for n in _dead(unit)}
    several = _MANY.search(text, 0, first) or _ELSEWHERE.search(text, 0, first)
    of_one = bool(deeds[0].places) and not several and sum(most) <= max(dead, default=sum(most))
    return sum(most) in dead or of_one


def _told_at_once(main: Telling, told: Sequence[Telling], units: Sequence[Unit]) -> list[Telling]:
    """Give the main one what sentences tell in several places: one report comes back to its own.

    A round-up tells each happening once, and goes on to the next.
    """
    of = {id(unit): telling for telling in told for unit in telling.units}
    in_order = [of[id(unit)] for unit in units if id(unit) in of]
    runs = Counter(
        id(each)
        for each, before in zip(in_order, [None, *in_order], strict=False)
        if each is not before
    )
    for telling in told:
        listed = any(unit.entry is not None for unit in telling.units)
        if telling is not main and not listed and runs[id(telling)] > 1:
            main.units += telling.units
            telling.units = []
    return [each for each in told if each.units]


def _length(telling: Telling) -> int:
    """Return how many characters tell of a happening, without what only goes on with it."""
    return sum(unit.end - unit.start for unit in telling.units if unit.tells)


def _count_totals(text: str, told: Sequence[Telling]) -> None:
    """Give tolls that count all happenings the scope of a total, and leave them out of each."""
    in_entries = sum(any(unit.entry for unit in each.units) for each in told) > 1
    placed = (unit.start for each in told for unit in each.units if unit.place is not None)
    first = min(placed, default=0)
    most = [max((n for unit in each.units for n in _dead(unit)), default=0) for each in told]
    for telling in told:
        totals = [
            unit
            for unit in telling.units
            if unit.entry is None and unit.place is None
            if in_entries
            or (unit.start < first and _MANY.search(text, unit.start, unit.end))
            or _adds_up(unit, telling, most)
        ]
        telling.units = [unit for unit in telling.units if unit not in totals]
        for draft in (draft for unit in totals for draft in unit.tolls):
            assert isinstance(draft.detail, Toll)
            draft.detail = replace(draft.detail, scope=Scope.TOTAL)


def _adds_up(unit: Unit, telling: Telling, most: Sequence[int]) -> bool:
    """Return whether a number of those killed is what several happenings come to, or more.

    `most` is the highest number of each, `telling` the one that the number was put to.
    """
    here = max(_dead(unit), default=0)
    if here < max(most):
        return False
    others = (n for each in telling.units for n in _dead(each) if n < here)
    rest = [n for n in most if n != here] + [max(others, default=0)]
    return sum(map(bool, rest)) > 1 and here >= sum(rest) > max(rest)


def _dead(unit: Unit) -> list[int]:
    """Return the numbers of people killed that a unit gives, by their lower bound."""
    tolls = (draft.detail for draft in unit.tolls)
    return [
        toll.count.at_least or toll.count.at_most or 0
        for toll in tolls
        if isinstance(toll, Toll) and toll.harm is Harm.KILLED and toll.count is not None
    ]


def _share_one_day(tellings: Sequence[Telling], days: Collection[TimeSpan]) -> None:
    """Give what is told without a day the only one of all `days` that a text tells of."""
    spans = {(day.earliest, day.latest) for day in days}
    if len(spans) != 1:
        return
    day = next(iter(days))
    for telling in tellings:
        if not telling.days:
            telling.days.append(day)


def _completed(telling: Telling) -> Iterator[Draft]:
    """Give the events of a happening its day and place; yield one where an entry tells of none."""
    posted = (unit.posted[1] for unit in telling.units if unit.posted)
    when = next(iter(telling.days), None) or next(posted, None)
    where = next(iter(telling.places), None)
    for unit in telling.units:
        events = [draft for draft in unit.drafts if is_own_event(draft)]
        for draft in events:
            event = draft.detail
            assert isinstance(event, Event)
            there = event.where if event.where and not is_coarse(event.where) else where
            then = when if when and _is_dated_by(unit, event.when, when) else event.when
            full = replace(event, when=then or when, where=there or event.where)
            if full != event:
                draft.detail, draft.rule = full, "event.completed"
        if not events and unit.tolls and (unit.entry or unit.place):
            yield _event_of(unit, when, where)


def _is_dated_by(unit: Unit, own: TimeSpan | None, known: TimeSpan) -> bool:
    """Return whether the day of an event is the one at the head of its entry, or lacks its year."""
    head = unit.entry.day if unit.entry else None
    if own is not None and head is not None and own.words == head[1].words:
        return True
    return own is not None and own.earliest is None and own.overlaps(known) is not False


def _event_of(unit: Unit, when: TimeSpan | None, where: Place | None) -> Draft:
    """Return the event of an entry that names it by its head, or by a means, alone."""
    toll = unit.tolls[0]
    means = next((mention for scene in unit.scenes for mention in scene.means), None)
    given = (unit.day or unit.posted, unit.place)
    head = [pair[0] for pair in given if pair and pair[0].start >= unit.start]
    spans = [(span.start, span.end) for span in head]
    spans += [(means.start, means.end)] if means else [] if spans else [(toll.start, toll.end)]
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    what = means.means if means else Means.INCIDENT
    return Draft(start, end, Event(what, when, where), "event.entry", anchor=spans[0])


def put_first(drafts: Sequence[Draft], title: str) -> None:
    """Make that happening the main one which lies where the title says: "Six dead in Dorvan"."""
    numbers = (
        draft.telling
        for draft in drafts
        if isinstance(event := draft.detail, Event) and event.where and draft.telling
        if re.search(rf"\b{re.escape(event.where.name.split(',')[0])}\b", title)
    )
    main = next(numbers, 1)
    for draft in drafts if main > 1 else ():
        if draft.telling in {1, main}:
            draft.telling = main + 1 - draft.telling
