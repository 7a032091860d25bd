"""The events that claims tell of an incident, with their voices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openinquest.model import (
    BESIDE_HARM,
    Claim,
    ClaimId,
    DocumentId,
    Event,
    Origin,
    Polarity,
    Scope,
    Span,
    Toll,
)
from openinquest.reconcile.places_in_text import PlacesInText


@dataclass(frozen=True, slots=True)
class Happening:
    """An event that a claim affirms; `voice` is its origin, else the claim itself."""

    claim: Claim
    event: Event
    voice: str

    @property
    def id(self) -> ClaimId:
        """The claim's identifier."""
        return self.claim.id


def own_happenings(claims: Iterable[Claim], origins: Sequence[Origin]) -> list[Happening]:
    """Return the events of an incident in order of where they stand, each claim once.

    What is told beside a figure of another incident or of a whole period is
    no part of it, and an arrest has a day and a place of its own.
    """
    origin_of = {claim: origin.id for origin in origins for claim in origin.claims}
    elsewhere: dict[tuple[DocumentId, str], list[Span]] = {}
    events: dict[ClaimId, Happening] = {}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.span, claim.id)):
        detail = claim.detail
        if isinstance(detail, Toll) and detail.scope in (Scope.OTHER, Scope.TOTAL):
            elsewhere.setdefault((claim.document, claim.span.field), []).append(claim.span)
        if not isinstance(detail, Event) or claim.polarity is not Polarity.AFFIRMED:
            continue
        if detail.what not in BESIDE_HARM:
            voice = origin_of.get(claim.id, claim.id)
            events[claim.id] = Happening(claim, detail, str(voice))
    told = {field: PlacesInText(spans) for field, spans in elsewhere.items()}
    nowhere = PlacesInText(())
    return [
        one
        for one in events.values()
        if told.get((one.claim.document, one.claim.span.field), nowhere).last_overlapping(
            one.claim.span
        )
        is None
    ]
