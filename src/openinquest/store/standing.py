"""Which incidents stand, of all that were ever kept: none is taken away, a newer one counts."""

from collections.abc import Iterable
from dataclasses import replace

from openinquest.model import ClaimId, DocumentId, Incident, IncidentId


def standing_incidents(kept: Iterable[Incident]) -> tuple[Incident, ...]:
    """Return the incidents as they were last kept, in order of their first keeping.

    Each document stands in the incident that last said to be its main one, each claim that is
    told beside another incident in the one that last said so. An incident with neither is gone.
    """
    latest: dict[IncidentId, Incident] = {}
    mainly: dict[DocumentId, IncidentId] = {}
    beside: dict[DocumentId, dict[ClaimId, IncidentId]] = {}
    for incident in kept:
        latest[incident.id] = incident
        in_part = {portion.document for portion in incident.portions}
        for document in incident.mainly_told_in:
            mainly[document] = incident.id
            if document not in in_part:
                beside.pop(document, None)
        for portion in incident.portions:
            told = beside.setdefault(portion.document, {})
            for claim in portion.claims:
                if portion.beside:
                    told[claim] = incident.id
                else:
                    told.pop(claim, None)
    return tuple(
        standing
        for incident in latest.values()
        if (standing := _what_stands(incident, mainly, beside)).documents
    )


def _what_stands(
    incident: Incident,
    mainly: dict[DocumentId, IncidentId],
    beside: dict[DocumentId, dict[ClaimId, IncidentId]],
) -> Incident:
    main = {each for each in incident.mainly_told_in if mainly[each] == incident.id}
    portions = tuple(
        portion
        for portion in incident.portions
        if (
            incident.id in beside.get(portion.document, {}).values()
            if portion.beside
            else portion.document in main
        )
    )
    own = main | {portion.document for portion in portions}
    documents = tuple(document for document in incident.documents if document in own)
    return replace(incident, documents=documents, portions=portions)
