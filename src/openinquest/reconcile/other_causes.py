"""Causes that a document names of another incident than the one it is read for."""

from collections.abc import Iterable, Iterator, Sequence

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


def causes_of_others(claims: Sequence[Claim], incident: Incident) -> frozenset[ClaimId]:
    """Return the causes that are told in the words of another day's event, or of others' tolls.

    "In 2018 a car bomb at the same school wounded four": its event has another day than the
    incident's, or its toll is of another incident or a whole period. Where the
    incident has no day, only tolls tell.
    """
    return frozenset(_of_others(claims, incident))


def _of_others(claims: Sequence[Claim], incident: Incident) -> Iterator[ClaimId]:
    beside = _by_field(claims)
    places = {field: PlacesInText([claim.span for claim in told]) for field, told in beside.items()}
    for claim in claims:
        field = (claim.document, claim.span.field)
        if not isinstance(claim.detail, Cause) or field not in places:
            continue
        told = beside[field]
        last = places[field].before(claim.span.end)
        near = [each for each in told[:last] if each.span.overlaps(claim.span)]
        if _are_of_others(near, incident.when):
            yield claim.id


def _by_field(claims: Iterable[Claim]) -> dict[tuple[DocumentId, str], list[Claim]]:
    """Return the tolls and events of each field, in order."""
    told: dict[tuple[DocumentId, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda each: each.span):
        if isinstance(claim.detail, Toll | Event):
            told.setdefault((claim.document, claim.span.field), []).append(claim)
    return told


def _are_of_others(near: Iterable[Claim], day: TimeSpan | None) -> bool:
    """Return whether tolls and events told in the same words are of another incident."""
    scopes, days = set[Scope](), list[TimeSpan]()
    for claim in near:
        if isinstance(claim.detail, Toll):
            scopes.add(claim.detail.scope)
        elif isinstance(claim.detail, Event) and claim.detail.when is not None:
            days.append(claim.detail.when)
    if day is not None and days:
        return all((when.days_from(day) or 0) >= ANOTHER_DAY for when in days)
    return bool(scopes) and scopes <= {Scope.OTHER, Scope.TOTAL}
