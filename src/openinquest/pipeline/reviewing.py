"""Which claim is to be reviewed next, and what stands beside it in other documents."""

from collections.abc import Iterator

from openinquest.extract import meaning_of
from openinquest.judge import BY_HAND
from openinquest.model import (
    Claim,
    ClaimId,
    Copy,
    Document,
    DocumentId,
    Figure,
    Finding,
    Origin,
    Person,
    Toll,
)
from openinquest.pipeline.overview import Overview


def next_unreviewed(
    overview: Overview, after: ClaimId | None = None, within: DocumentId | None = None
) -> Claim | None:
    """Return the next claim that nobody has reviewed, None where all are.

    Those first on which two readers did not agree. In order of documents and spans, from the claim
    `after` on, else from the first claim of the document `within`, and from the first of the case
    again.
    """
    names = list(overview.claims)
    start = 0
    if after is not None and after in overview.claims:
        start = names.index(after) + 1
    elif within is not None and (own := overview.claims_of.get(within)):
        start = names.index(own[0].id)
    sought = overview.disputed or overview.claims
    for name in (*names[start:], *names[:start]):
        if name in sought and name not in overview.reviewed:
            return overview.claims[name]
    return None


def counterparts(overview: Overview, claim: Claim) -> Iterator[tuple[Claim, str]]:
    """Yield what other documents say on the same, each with how it belongs to the claim.

    Claims of the same voice first, then those of other voices on the same harm and group, or of
    the same kind, in the same incident.
    """
    told: set[ClaimId] = {claim.id}
    for finding in overview.findings_of.get(claim.document, ()):
        own = _origin_of(finding, claim)
        voice = frozenset(own.claims) if own else frozenset()
        alike = [each for each in finding.claims if each.document != claim.document]
        for each in alike:
            if each.id in voice and _subject(each) == _subject(claim) and each.id not in told:
                told.add(each.id)
                yield each, "the same voice"
        for each in alike:
            if _subject(each) == _subject(claim) and each.id not in told:
                told.add(each.id)
                yield each, "another voice"


def ends_set_by(overview: Overview, claim: Claim) -> Iterator[tuple[Figure, str]]:
    """Yield the figures of which a claim sets an end, with which end."""
    for finding in overview.findings_of.get(claim.document, ()):
        for figure in (*finding.figures, *finding.beside.by_other_rules):
            ends = (
                ("low", figure.low_claim),
                ("best", figure.best_claim),
                ("high", figure.high_claim),
            )
            for end, by in ends:
                if by == claim.id:
                    yield figure, end


def wire_copies(overview: Overview, document: DocumentId) -> Iterator[tuple[Document, Copy]]:
    """Yield the documents that carry the text of one, or whose text it carries, each with how."""
    told: set[Copy] = set()
    for finding in overview.findings_of.get(document, ()):
        for copy in finding.copies:
            if document in (copy.document, copy.copy_of) and copy not in told:
                told.add(copy)
                other = copy.copy_of if document == copy.document else copy.document
                if other in overview.documents:
                    yield overview.documents[other], copy


def meaning_of_rule(rule: str) -> str | None:
    """Return what the rule that read a claim reads, None where its extractor does not say."""
    return "a person made the claim by hand" if rule == BY_HAND else meaning_of(rule)


def _origin_of(finding: Finding, claim: Claim) -> Origin | None:
    return next((origin for origin in finding.origins if claim.id in origin.claims), None)


def _subject(claim: Claim) -> tuple[object, ...]:
    detail = claim.detail
    if isinstance(detail, Toll):
        return claim.kind, detail.harm, detail.group
    if isinstance(detail, Person):
        return claim.kind, detail.harm, detail.name
    return (claim.kind,)
