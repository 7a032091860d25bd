"""Why claims that a model told of were taken: what was asked, and where their words stand."""

from dataclasses import replace

from openinquest.extract.model_server.meanings import meaning_of
from openinquest.extract.tracing import Tracer
from openinquest.model import Document, Extraction, Reasons, Why


def without_model(extraction: Extraction) -> Extraction:
    """Return what rules took: an extraction without what a model told of."""
    return replace(
        extraction,
        attributions=tuple(a for a in extraction.attributions if meaning_of(a.rule) is None),
        claims=tuple(claim for claim in extraction.claims if meaning_of(claim.rule) is None),
    )


def with_model(reasons: Reasons, document: Document, extraction: Extraction) -> Reasons:
    """Return the reasons for what rules took, and for what a model told of, in order of claims.

    A number that a model counts is no near miss of the rules.
    """
    whys = {why.claim.id: why for why in reasons.whys}
    tracers = {field: Tracer(document.field(field) or "", [0], ()) for field in ("title", "text")}
    by_model = {
        claim.id: Why(
            claim, meaning, (claim.quote,), (), tracers[claim.span.field].voices_of(claim)
        )
        for claim in extraction.claims
        if (meaning := meaning_of(claim.rule)) is not None
    }
    whys |= by_model
    counted = [why.claim.span for why in by_model.values()]
    return replace(
        reasons,
        whys=tuple(whys[claim.id] for claim in extraction.claims if claim.id in whys),
        near_misses=tuple(
            missed
            for missed in reasons.near_misses
            if not any(missed.span.overlaps(span) for span in counted)
        ),
    )
