"""Tolls that a document tells beside another event, in words that give its day or country."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from openinquest.model import Claim, ClaimId, DocumentId, Event, Harm, Incident, Means, Scope
from openinquest.reconcile.places_in_text import PlacesInText
from openinquest.reconcile.stated import StatedToll

ANOTHER_DAY = 4
"""From this many days on, a day is another event's. Before, it may be the day on which somebody
died of wounds, or the night after; the casebook has other strikes five days away and more."""

WOUNDED_FOR = 30
"""So many days after an incident a death without an event of its own is taken for one of its."""

_REACH = 60  # characters between a toll and the event behind it that it is told of
_CLAUSE_ENDS = re.compile(
    r"[.!?;:\n]|\b(?:and|but|who|which|after|since|before|following|while|when)\b", re.IGNORECASE
)
_OF_THE_DAY = {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED, Harm.MISSING}
"""Harm that falls on the day of an event; bodies are found, and people rescued, on later days. They
are of another day's event only where it is told in words of its own, with what acted in it."""


def told_elsewhere(
    tolls: Iterable[StatedToll], claims: Iterable[Claim], incident: Incident | None
) -> dict[ClaimId, str]:
    """Return the tolls that are told of another day or country than the incident's, and why.

    A toll goes with the event told in the same words, else with one that the
    rest of its sentence gives a time, else with the last one told before it in
    its paragraph. Nothing is left out where the incident's
    day and country are unknown.
    """
    if incident is None:
        return {}
    told: dict[tuple[DocumentId, str], list[Claim]] = {}
    events_told = (claim for claim in claims if isinstance(claim.detail, Event))
    for claim in sorted(events_told, key=lambda each: each.span):
        told.setdefault((claim.document, claim.span.field), []).append(claim)
    events = {
        field: _Events(near, PlacesInText([event.span for event in near]))
        for field, near in told.items()
    }
    tolls, found = list(tolls), {}
    for toll in tolls:
        near = events.get((toll.claim.document, toll.claim.span.field), _NO_EVENTS)
        reason = _why_elsewhere(toll, _event_of(toll, near), incident)
        if reason and not toll.toll.counted:
            found[toll.id] = reason
    for toll in tolls:
        if any(part in found for part in toll.toll.counted):
            found[toll.id] = "some of those whom it adds up are told of elsewhere"
    return found


def released(tolls: Iterable[StatedToll], aside: Mapping[ClaimId, str]) -> Iterator[StatedToll]:
    """Yield the tolls, those for themselves that a sum adds up which is set aside."""
    tolls = list(tolls)
    sums = {toll.id for toll in tolls if toll.toll.counted}
    for toll in tolls:
        if toll.toll.part_of in aside and toll.toll.part_of in sums:
            yield replace(toll, toll=replace(toll.toll, scope=Scope.INCIDENT, part_of=None))
        else:
            yield toll


@dataclass(frozen=True, slots=True)
class _Events:
    """The events of one field of a document, in order, and where they stand."""

    claims: Sequence[Claim]
    places: PlacesInText


_NO_EVENTS = _Events((), PlacesInText(()))


def _event_of(toll: StatedToll, near: _Events) -> Claim | None:
    """Return the event that a toll is told with, None where there is none."""
    span, events = toll.claim.span, near.claims
    if (place := near.places.last_overlapping(span)) is not None:
        return events[place]
    last = near.places.before(span.end)
    if toll.document is None:
        return None
    text = toll.document.field(span.field)
    for event in events[last : last + 1]:
        between = text[span.end : event.span.start]
        if len(between) <= _REACH and not _CLAUSE_ENDS.search(between) and _has_time(event):
            return event
    if last == 0:
        return None
    before = events[last - 1]
    between = text[before.span.end : span.start]
    return None if "\n" in between.strip(" ") else before


def _is_late_death(toll: StatedToll, claim: Claim, incident: Incident) -> bool:
    """Return whether words give a death no event of its own, after the incident's day.

    "He died on Thursday", of a strike on Sunday: he died of it.
    """
    event = claim.detail
    if not isinstance(event, Event) or event.what is not Means.INCIDENT:
        return False
    if toll.toll.harm is not Harm.KILLED or not claim.span.overlaps(toll.claim.span):
        return False
    if event.when is None or incident.when is None:
        return False
    first, last = event.when.earliest, incident.when.latest
    later = first is not None and last is not None and first >= last
    return later and (event.when.days_from(incident.when) or 0) <= WOUNDED_FOR


def _has_time(claim: Claim) -> bool:
    return isinstance(claim.detail, Event) and claim.detail.when is not None


def _why_elsewhere(toll: StatedToll, claim: Claim | None, incident: Incident) -> str | None:
    if claim is None or not isinstance(claim.detail, Event):
        return None
    own_event = claim.detail.what is not Means.INCIDENT and not claim.span.overlaps(toll.claim.span)
    if toll.toll.harm not in _OF_THE_DAY and not own_event:
        return None
    when, where = claim.detail.when, claim.detail.where
    if _is_late_death(toll, claim, incident):
        return None
    if when and incident.when and (when.days_from(incident.when) or 0) >= ANOTHER_DAY:
        return f"it is told of another day ({when.words or when.earliest})"
    title = toll.claim.span.field == "title"  # it names the page's town beside the story
    if where and incident.where and not title and claim.span.overlaps(toll.claim.span):
        countries = {where.country, incident.where.country} - {None}
        if len(countries) > 1:
            return f"it is told of another country ({where.name})"
    return None
