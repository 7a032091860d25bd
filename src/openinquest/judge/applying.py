"""What a reader took from a document, as people corrected it and added to it."""

from collections.abc import Iterable
from dataclasses import replace

from openinquest.errors import CaseDamaged
from openinquest.model import Claim, ClaimId, Extraction, Judgement, JudgementKind
from openinquest.wire import from_json

BY_HAND = "by-hand/1"
"""The rule of claims that a person made."""


def read_claim(judgement: Judgement) -> Claim:
    """Return the claim that a decision holds: as it was corrected, or made by hand.

    Raises:
        CaseDamaged: it holds none.
    """
    if judgement.value is None:
        raise CaseDamaged("a correction holds no claim", where=judgement.id)
    return replace(from_json(Claim, judgement.value), judgement=judgement.id)


def apply_to(extraction: Extraction, judgements: Iterable[Judgement]) -> Extraction:
    """Return the claims of one document with those corrected and added that people decided on.

    Args:
        extraction: What a reader took from the document.
        judgements: The decisions in force on this document's claims, as they are read now.

    A corrected claim keeps its identifier, its words and where they stand; what it says is the
    person's, by the last correction. What the reader made of it stays in the case. Rejected claims
    stay: figures and explanations set them aside, with the reason.
    """
    ordered = sorted(judgements, key=lambda each: (each.made_utc, each.id))
    corrected = {
        ClaimId(subject): judgement
        for judgement in ordered
        if judgement.kind is JudgementKind.CORRECT
        for subject in judgement.subjects
    }
    by_hand = [read_claim(each) for each in ordered if each.kind is JudgementKind.CLAIM]
    claims = [
        _corrected(claim, corrected[claim.id]) if claim.id in corrected else claim
        for claim in (*extraction.claims, *by_hand)
    ]
    if not corrected and not by_hand:
        return extraction
    return replace(extraction, claims=tuple(sorted(claims, key=_in_order)))


def _in_order(claim: Claim) -> tuple[bool, int, int, str]:
    return claim.span.field == "text", claim.span.start, claim.span.end, claim.id


def _corrected(claim: Claim, judgement: Judgement) -> Claim:
    said = read_claim(judgement)
    return replace(
        claim,
        detail=said.detail,
        sources=said.sources,
        polarity=said.polarity,
        certainty=said.certainty,
        judgement=judgement.id,
    )
