"""Which claims are an incident's own, as they read there."""

from collections.abc import Iterable
from dataclasses import replace

from openinquest.link.further import without_guess
from openinquest.model import Claim, ClaimId, Event, Incident, Scope, Toll


def own_claims(incident: Incident, claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return those of the claims of its documents that are an incident's own, in order.

    What a document tells beside its main incident reads there as that of its own:
    a number for "another incident" is one of the incident itself, and a place that
    lies nowhere known has no country, since that was told from the main one's.
    """
    own: dict[str, set[ClaimId]] = {}
    for portion in incident.portions:
        own.setdefault(portion.document, set()).update(portion.claims)
    beside = {portion.document for portion in incident.portions if portion.beside}
    return tuple(
        _of_this_one(claim) if claim.document in beside else _of_the_main_one(claim)
        for claim in claims
        if claim.document not in own or claim.id in own[claim.document]
    )


def _of_the_main_one(claim: Claim) -> Claim:
    """Return a claim as it reads in the main incident of its document.

    A number of another happening for which no incident was found is set aside, not lost.
    """
    toll = claim.detail
    if claim.happening in {None, 1} or not isinstance(toll, Toll):
        return claim
    return replace(claim, detail=replace(toll, scope=Scope.OTHER))


def _of_this_one(claim: Claim) -> Claim:
    detail = claim.detail
    if isinstance(detail, Toll) and detail.scope is Scope.OTHER:
        return replace(claim, detail=replace(detail, scope=Scope.INCIDENT))
    if isinstance(detail, Event) and detail.where is not None:
        return replace(claim, detail=replace(detail, where=without_guess(detail.where)))
    return claim
