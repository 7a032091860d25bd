"""Happenings that a document tells of beside its main one, in words of their own."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from openinquest.link.agreement import Agreement, compare_places, compare_times, is_exact
from openinquest.link.evidence import Bounds, Tolls
from openinquest.link.sightings import (
    Sighting,
    best_place,
    best_time,
    is_after,
    without_words,
)
from openinquest.link.stretch import stretch_of
from openinquest.model import (
    BESIDE_HARM,
    Claim,
    ClaimId,
    Document,
    Event,
    Harm,
    IncidentId,
    Means,
    Place,
    Polarity,
    Scope,
    TimeSpan,
    Toll,
    are_two_places,
    is_coarse,
    share_a_name,
)

_CASUALTIES = {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED}
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Further:
    """A happening that a document tells of beside its main one.

    `sighting` has a day and a place of its own, `claims` are those told with
    it, in order, and `tolls` the numbers among them. `is_well_told`: nothing
    leaves open that it is another than the main one. `is_parted`: the reader says so.
    """

    document: Document
    sighting: Sighting
    claims: tuple[ClaimId, ...]
    tolls: Tolls
    is_well_told: bool
    is_parted: bool = False

    @property
    def id(self) -> IncidentId:
        """The name of an incident that begins with this: it follows from document, day, place."""
        when, where = self.sighting.when, self.sighting.where
        words = f"{self.document.id} {when and when.earliest} {where and where.name}"
        return IncidentId(f"i-{hashlib.sha256(words.encode()).hexdigest()[:12]}")


def told_beside(document: Document, said: Sequence[Claim], main: Sighting) -> list[Further]:
    """Return what a document may tell of beside its `main` happening.

    `said` are its claims, each once, in order of where they stand.

    Each has an exact day and a place no coarser than a town, of which one
    differs from the main one, and people killed or injured in a number, all
    told in one stretch of text. It is *well told* where what happened is named and
    its day given by a date, day and place are surely others than the main ones, and
    no number is one of the main event's, unless the reader took it for another's.
    All else may as well be the main event read otherwise (a photograph's date, a
    weekday of the week before), and is another only if other documents say so, too.

    Two such stretches on one day and place are one happening where they give a
    number of several people in common; else nothing tells which is which, and
    both are left out. No claim is of two happenings.
    """
    if any(claim.happening for claim in said):
        return list(_parted(document, said, main))
    told = _events_of_harm(said)
    apart = [each for each in told if _is_apart(each.event, main, document.published)]
    found = [_with_its_claims(each, told, said, document, main) for each in apart]
    return _one_each([further for further in found if further is not None])


def _parted(document: Document, said: Sequence[Claim], main: Sighting) -> Iterator[Further]:
    """Yield the happenings into which the reader has parted a document, but for its main one."""
    for number in sorted({claim.happening or 1 for claim in said} - {1}):
        own = [claim for claim in said if claim.happening == number]
        events = [Told(claim, claim.detail) for claim in own if isinstance(claim.detail, Event)]
        sightings = [told.sighting for told in events if _is_of_harm(told)]
        there = Sighting(
            best_time([each.when for each in sightings if each.when is not None]),
            best_place([each.where for each in sightings if each.where is not None]),
        )
        tolls = _numbers(own, or_none=True)
        same = agree(there, main) and _share_a_place(there, main)
        if tolls and there != Sighting() and not same and not _is_to_come(there, document):
            ids = tuple(claim.id for claim in own)
            yield Further(document, there, ids, tolls, is_well_told=True, is_parted=True)


def _share_a_place(left: Sighting, right: Sighting) -> bool:
    """Return whether two places bear one name: towns near one another are two, where parted."""
    if left.where is None or right.where is None:
        return True
    return share_a_name(left.where.name, right.where.name)


def _is_to_come(there: Sighting, document: Document) -> bool:
    return there.when is not None and is_after(there.when, document.published)


def days_and_places(said: Iterable[Claim]) -> tuple[Sighting, ...]:
    """Return the days and places, each once, of the events that `told_beside` looks at."""
    found = (
        Sighting(each.event.when, each.event.where)
        for each in _events_of_harm(said)
        if _is_of_a_day_and_place(each.event.when, each.event.where)
    )
    return tuple(dict.fromkeys(found))


def any_apart(events: Iterable[Sighting], main: Sighting, published: date | None) -> bool:
    """Return whether `told_beside` may find something among events, as `days_and_places` has them.

    Most documents tell of one event: nothing else has to be asked of them.
    """
    return any(_is_apart(event, main, published) for event in events)


class Told(NamedTuple):
    """A claim on an event, and the event."""

    claim: Claim
    event: Event

    @property
    def sighting(self) -> Sighting:
        """When and where the event was, by this claim alone."""
        when = without_words(self.event.when) if self.event.when else None
        return Sighting(when, self.event.where and without_guess(self.event.where))


def without_guess(where: Place) -> Place:
    """Return a place that lies nowhere known without its country.

    That was told from the places around it, which are of the main event.
    """
    return replace(where, country=None) if where.latitude is None else where


def _events_of_harm(said: Iterable[Claim]) -> list[Told]:
    told = (Told(claim, claim.detail) for claim in said if isinstance(claim.detail, Event))
    return [each for each in told if _is_of_harm(each)]


def _is_of_harm(told: Told) -> bool:
    return (
        told.event.what not in BESIDE_HARM
        and told.claim.polarity is Polarity.AFFIRMED
        and told.claim.span.field == "text"  # a title tells of the main event
    )


def _is_of_a_day_and_place(when: TimeSpan | None, where: Place | None) -> bool:
    if when is None or where is None or when.earliest is None:
        return False
    return is_exact(when) and not is_coarse(where)


def _is_apart(event: Event | Sighting, main: Sighting, published: date | None) -> bool:
    """Return whether a day and a place are known, and one of them differs from the main one."""
    when, where = event.when, event.where
    if when is None or where is None or not _is_of_a_day_and_place(when, where):
        return False
    if is_after(when, published):
        return False
    if compare_times(main.when, when) is Agreement.DISAGREE:
        return True
    return compare_places(main.where, without_guess(where)) is Agreement.DISAGREE


def _agreements(left: Sighting, right: Sighting) -> tuple[Agreement, Agreement]:
    return compare_times(left.when, right.when), compare_places(left.where, right.where)


def _with_its_claims(
    told: Told, events: Sequence[Told], said: Sequence[Claim], document: Document, main: Sighting
) -> Further | None:
    """Return the happening with what is told with it; None where it may be the main one."""
    others = [
        each.claim.span
        for each in events
        if Agreement.DISAGREE in _agreements(told.sighting, each.sighting)
    ]
    if any(told.claim.span.overlaps(other) for other in others):
        return None
    reach = stretch_of(told.claim.span, others, document.text)
    own = [
        claim
        for claim in said
        if claim.span.overlaps(told.claim.span)
        or (claim.span.start >= reach.start and claim.span.overlaps(reach))
        if not any(claim.span.overlaps(other) for other in others)
        if not _is_of(Scope.TOTAL, claim)
    ]
    ids = {claim.id for claim in own}
    rest = [claim for claim in said if claim.id not in ids]
    tolls = _numbers(own)
    if not tolls or _adds_up(own, rest) or _adds_up(rest, own):
        return None
    of_main = _numbers(claim for claim in rest if not _is_of(Scope.OTHER, claim))
    foreign = all(_is_of(Scope.OTHER, claim) for claim in own if isinstance(claim.detail, Toll))
    well_told = _is_surely_another(told, main) and (foreign or not shared(tolls, of_main))
    return Further(document, told.sighting, tuple(claim.id for claim in own), tolls, well_told)


def _is_of(scope: Scope, claim: Claim) -> bool:
    return isinstance(claim.detail, Toll) and claim.detail.scope is scope


def _adds_up(wholes: Iterable[Claim], others: Iterable[Claim]) -> bool:
    """Return whether some of `others` are parts of `wholes`, or have them as parts."""
    ids = {claim.id for claim in others}
    return any(
        not ids.isdisjoint({*claim.detail.counted, claim.detail.part_of})
        for claim in wholes
        if isinstance(claim.detail, Toll)
    )


def _is_surely_another(told: Told, main: Sighting) -> bool:
    when = told.event.when
    return (
        told.event.what is not Means.INCIDENT  # that may be a late death of the main event
        and when is not None
        and bool(_DIGIT.search(when.words or ""))
        and compare_times(main.when, when) is Agreement.DISAGREE
        and are_two_places(main.where, told.event.where)
    )


def _numbers(claims: Iterable[Claim], *, or_none: bool = False) -> Tolls:
    """Return the numbers above none, `or_none`, that claims affirm of the killed and injured."""
    numbers: dict[Harm, set[Bounds]] = {}
    for claim in claims:
        toll = claim.detail
        if not isinstance(toll, Toll) or toll.count is None or toll.harm not in _CASUALTIES:
            continue
        bounds = (toll.count.at_least, toll.count.at_most)
        if claim.polarity is Polarity.AFFIRMED and (or_none or any(bounds)):
            numbers.setdefault(toll.harm, set()).add(bounds)
    return {harm: frozenset(bounds) for harm, bounds in numbers.items()}


def _one_each(found: Sequence[Further]) -> list[Further]:
    """Return each happening once: the stretches that tell of one are put together."""
    groups: list[list[Further]] = []
    for further in found:
        same = [group for group in groups if agree(group[0].sighting, further.sighting)]
        if same:
            same[0].append(further)
        else:
            groups.append([further])
    one_each = [_together(group) for group in groups if _are_one(group)]
    told = Counter(claim for further in one_each for claim in further.claims)
    return [each for each in one_each if all(told[claim] == 1 for claim in each.claims)]


def _are_one(group: Sequence[Further]) -> bool:
    first = group[0]
    return all(
        each is first
        or set(each.claims) & set(first.claims)
        or any(map(is_of_several, shared(first.tolls, each.tolls)))
        for each in group
    )


def agree(left: Sighting, right: Sighting) -> bool:
    """Return whether two sightings have day and place in common."""
    return _agreements(left, right) == (Agreement.AGREE, Agreement.AGREE)


def shared(left: Tolls, right: Tolls) -> set[Bounds]:
    """Return the numbers that both give for one harm."""
    return {bounds for harm in left for bounds in left[harm] & right.get(harm, frozenset())}


def is_of_several(bounds: Bounds) -> bool:
    """Return whether a number is of more people than one: so few are harmed everywhere."""
    return any(end is not None and end > 1 for end in bounds)


def _together(group: Sequence[Further]) -> Further:
    claims = dict.fromkeys(claim for further in group for claim in further.claims)
    tolls = {
        harm: frozenset().union(*(further.tolls.get(harm, frozenset()) for further in group))
        for harm in dict.fromkeys(harm for further in group for harm in further.tolls)
    }
    return replace(group[0], claims=tuple(claims), tolls=tolls)
