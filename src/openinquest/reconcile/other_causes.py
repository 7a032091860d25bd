"""Causes that a document names of another incident than the one it is read for."""

from collections.abc import Container, Iterable, Iterator

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    DocumentId,
    Event,
    Incident,
    Scope,
    TimeSpan,
    Toll,
)
from openinquest.reconcile.elsewhere import ANOTHER_DAY
from openinquest.reconcile.places_in_text import PlacesInText


def causes_of_others(
    claims: Iterable[Claim], incident: Incident, elsewhere: Container[ClaimId] = ()
) -> frozenset[ClaimId]:
    """Return the causes that are told in the words of another day's event, or of others' tolls.

    "In 2018 a car bomb at the same school wounded four": all events told in its words have
    another day than the incident, or all tolls are of another incident or a whole period. Where
    the incident has no day, only tolls tell. `elsewhere` are tolls that are told of another event.
    """
    return frozenset(_of_others(list(claims), incident.when, elsewhere))


def _of_others(
    claims: list[Claim], day: TimeSpan | None, elsewhere: Container[ClaimId]
) -> Iterator[ClaimId]:
    beside = _by_field(claims)
    places = {field: PlacesInText([claim.span for claim in told]) for field, told in beside.items()}
    for claim in claims:
        field = (claim.document, claim.span.field)
        if isinstance(claim.detail, Cause) and field in places:
            near = [beside[field][place] for place in places[field].overlapping(claim.span)]
            if _are_of_another_day(near, day) or _count_others(near, elsewhere):
                yield claim.id


def _by_field(claims: Iterable[Claim]) -> dict[tuple[DocumentId, str], list[Claim]]:
    """Return the tolls and events of each field, in order."""
    told: dict[tuple[DocumentId, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda each: each.span):
        if isinstance(claim.detail, Toll | Event):
            told.setdefault((claim.document, claim.span.field), []).append(claim)
    return told


def _are_of_another_day(near: Iterable[Claim], day: TimeSpan | None) -> bool:
    """Return whether events that have a day are all of another one than the incident's."""
    details = (claim.detail for claim in near)
    days = [each.when for each in details if isinstance(each, Event) and each.when is not None]
    if day is None or not days:
        return False
    return all((when.days_from(day) or 0) >= ANOTHER_DAY for when in days)


def _count_others(near: Iterable[Claim], elsewhere: Container[ClaimId]) -> bool:
    """Return whether tolls are all of another incident or a whole period."""
    of_others = [
        claim.id in elsewhere or claim.detail.scope in {Scope.OTHER, Scope.TOTAL}
        for claim in near
        if isinstance(claim.detail, Toll)
    ]
    return bool(of_others) and all(of_others)
