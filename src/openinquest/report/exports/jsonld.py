"""A finding as linked data: PROV-O for what came of what, Web Annotation for the words."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from openinquest import __version__
from openinquest.model import (
    Box,
    Claim,
    DerivationKind,
    Document,
    Figure,
    Finding,
    FromPicture,
    Head,
    Origin,
    Sentence,
    Span,
    Transcribed,
)
from openinquest.report.claim_words import detail_words
from openinquest.report.exports.flattened import Flattened, flatten
from openinquest.report.exports.jsonld_context import CONTEXT
from openinquest.report.exports.jsonld_nodes import (
    SOFTWARE,
    Node,
    by_rule,
    iri,
    person_node,
    rule_node,
)
from openinquest.report.exports.jsonld_weighed import weighed_nodes
from openinquest.report.precision_area import RADIUS_METRES
from openinquest.report.profiles import Profile, redacted_by, redacted_values

_AROUND = 32  # characters of prefix and suffix


def render_jsonld(findings: Sequence[Finding], profile: Profile, head: Head | None = None) -> bytes:
    """Return a graph in JSON-LD 1.1 whose context stands in it: no network is needed.

    A document is an entity with the hash of its bytes; reading it is an activity of the
    program, by a named rule; a claim is an annotation that quotes its words and says where they
    stand; what a person decided is an activity of that person. What is unknown has no key.
    """
    graph: dict[str, Node] = {SOFTWARE: _software()}
    export: Node = {
        "id": iri("export", profile),
        "type": ["Entity", "Export"],
        "notice": profile.face,
    }
    if head is not None:
        export |= {"auditEntries": head.count, "auditHash": head.hash}
    for flat, finding in zip(flatten(findings, profile), findings, strict=True):
        plain = redacted_by(flat.withheld, finding)
        details = {claim["id"]: claim for claim in plain["claims"]}
        for node in _nodes(flat, details, whole=profile is Profile.FULL):
            graph.setdefault(node["id"], redacted_values(node, flat.withheld))
    document = {"@context": CONTEXT, "@graph": [export, *graph.values()]}
    text = json.dumps(_known(document), ensure_ascii=False, indent=1)
    return (text + "\n").encode("utf-8", "replace")


def _nodes(flat: Flattened, details: dict[str, Any], *, whole: bool) -> Iterator[Node]:
    finding = flat.finding
    yield _incident(flat)
    for document in finding.documents:
        if document.original:
            yield person_node(document.original.captured_by)
        yield _document(document, flat, whole=whole)
    yield from (_origin(origin, flat) for origin in finding.origins)
    for claim in finding.claims:
        yield from _reading(claim)
        yield _claim(claim, details[claim.id], flat, whole=whole)
    beside = finding.beside
    for basis, figures in (
        ("range", (*finding.figures, *beside.by_other_rules)),
        ("conceded", beside.conceded),
    ):
        for figure in figures:
            yield rule_node(figure.rule)
            yield _reconciling(figure.rule, flat)
            yield _figure(figure, basis, flat)
    yield from weighed_nodes(flat)


def _software() -> Node:
    return {"id": SOFTWARE, "type": "SoftwareAgent", "label": f"openinquest {__version__}"}


def _incident(flat: Flattened) -> Node:
    finding, when, where = flat.finding, flat.when, flat.where
    precision = where.precision if where else None
    return {
        "id": iri("incident", flat.id),
        "type": ["Entity", "Incident"],
        "identifier": flat.id,
        "label": flat.place_name,
        "country": where.country if where else None,
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        "precision": precision.value if precision else None,
        "radiusMetres": RADIUS_METRES[precision] if precision else None,
        "dayEarliest": when.earliest.isoformat() if when and when.earliest else None,
        "dayLatest": when.latest.isoformat() if when and when.latest else None,
        "wasDerivedFrom": [iri("document", document.id) for document in finding.documents],
        "summary": [_sentence(sentence, flat) for sentence in finding.summary],
        "unknowns": [_sentence(sentence, flat) for sentence in finding.unknowns],
        "method": finding.method,
    }


def _sentence(sentence: Sentence, flat: Flattened) -> Node:
    return {
        "text": flat.withheld.text(sentence.text),
        "restsOn": [iri("claim", claim) for claim in sentence.claims],
    }


def _document(document: Document, flat: Flattened, *, whole: bool) -> Node:
    original = document.original
    had_from = [
        *((document.whole,) if document.transcribed else ()),
        *(copy.copy_of for copy in flat.finding.copies if copy.document == document.id),
        *_sources(document, flat, quoted=False),
    ]
    return {
        "id": iri("document", document.id),
        "type": ["Entity", "Document"],
        "title": flat.withheld.text(document.title) if document.title else None,
        "publisher": flat.withheld.text(document.publisher) if document.publisher else None,
        "issued": document.published.isoformat() if document.published else None,
        "language": document.language,
        "url": flat.withheld.link(document.url),
        "sha256": flat.sha256_of(document),
        "sizeBytes": original.size_bytes if original else None,
        "mediaType": original.media_type if original else None,
        "capturedAt": original.captured_utc.isoformat() if original else None,
        "capturedBy": iri("person", original.captured_by) if original else None,
        "capturedWith": original.tool if original else None,
        "wasDerivedFrom": [iri("document", each) for each in dict.fromkeys(had_from)],
        "wasQuotedFrom": [iri("document", each) for each in _sources(document, flat, quoted=True)],
        "text": document.text if whole else None,
        "transcribed": _transcribed(document.transcribed) if document.transcribed else None,
    }


def _sources(document: Document, flat: Flattened, *, quoted: bool) -> list[str]:
    """Return the documents from which one has what it says, or from which it quotes a voice."""
    return list(
        dict.fromkeys(
            each.source
            for each in flat.finding.derivations
            if each.document == document.id
            and each.source is not None
            and (each.kind is DerivationKind.QUOTES) == quoted
        )
    )


def _origin(origin: Origin, flat: Flattened) -> Node:
    return {
        "id": iri("origin", flat.id, origin.id),
        "type": ["Agent", "Origin"],
        "label": flat.withheld.text(origin.label),
        "kind": origin.kind.value,
    }


def _reading(claim: Claim) -> Iterator[Node]:
    yield rule_node(claim.rule)
    yield {
        "id": iri("reading", claim.document, claim.rule),
        "type": ["Activity", "Reading"],
        "used": iri("document", claim.document),
        **by_rule(claim.rule),
    }


def _claim(claim: Claim, plain: Node, flat: Flattened, *, whole: bool) -> Node:
    origin = flat.record.origin_of.get(claim.id)
    spans = (claim.span, *claim.repeats)
    return {
        "id": iri("claim", claim.id),
        "type": ["Annotation", "Entity"],
        "motivation": "describing",
        "wasGeneratedBy": iri("reading", claim.document, claim.rule),
        "wasQuotedFrom": iri("document", claim.document),
        "wasAttributedTo": iri("origin", flat.id, origin.id) if origin else None,
        "body": {
            "type": "Claim",
            "kind": claim.kind.value,
            "says": flat.withheld.text(detail_words(claim.detail)),
            "account": flat.withheld.text(flat.record.account(claim)),
            "polarity": claim.polarity.value,
            "certainty": claim.certainty.value,
            "confidence": claim.confidence,
            "inferred": claim.inferred,
            "detail": plain[claim.kind.value],
        },
        "target": [_target(claim, span, flat, whole=whole) for span in spans],
        **({"fromPicture": _picture(claim.picture)} if claim.picture else {}),
        **({"transcribed": _transcribed(claim.transcribed)} if claim.transcribed else {}),
    }


def _transcribed(place: Transcribed) -> Node:
    """Return what a person wrote words down from, and the box or time as a media fragment."""
    if place.box is not None:
        fragment = _box(place.box)
    else:
        fragment = _fragment(f"t={place.start_s},{place.end_s}")
    return {"source": iri("document", place.of), "page": place.page, "selector": fragment}


def _box(box: Box) -> Node:
    left, top, right, bottom = (round(100 * share, 2) for share in box)
    wide, high = round(right - left, 2), round(bottom - top, 2)
    return _fragment(f"xywh=percent:{left},{top},{wide},{high}")


def _fragment(words: str) -> Node:
    return {
        "type": "FragmentSelector",
        "conformsTo": "http://www.w3.org/TR/media-frags/",
        "fragment": words,
    }


def _picture(picture: FromPicture) -> Node:
    """Return where words were recognised: the page, and on it a box as a media fragment."""
    return {
        "page": picture.page,
        "selector": _box(picture.box),
        "confidence": picture.confidence,
        "digitsConfidence": picture.digits_confidence,
    }


def _target(claim: Claim, span: Span, flat: Flattened, *, whole: bool) -> Node:
    words: Node = {"type": "TextQuoteSelector", "exact": flat.withheld.text(claim.quote)}
    if whole:
        text = flat.record.document[claim.document].field(span.field)
        words["prefix"] = text[max(0, span.start - _AROUND) : span.start]
        words["suffix"] = text[span.end : span.end + _AROUND]
    place = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "source": iri("document", claim.document),
        "field": span.field,
        "selector": [words, place],
    }


def _reconciling(rule: str, flat: Flattened) -> Node:
    return {
        "id": iri("reconciling", flat.id, rule),
        "type": ["Activity", "Reconciling"],
        **by_rule(rule),
    }


def _figure(figure: Figure, basis: str, flat: Flattened) -> Node:
    setters = (figure.low_claim, figure.best_claim, figure.high_claim)
    low, best, high = (iri("claim", each) if each else None for each in setters)
    return {
        "id": iri("figure", flat.id, basis, figure.rule, figure.harm, figure.group),
        "type": ["Entity", "Figure"],
        "incident": {"id": iri("incident", flat.id)},
        "basis": basis,
        "rule": figure.rule,
        "harm": figure.harm.value,
        "group": figure.group.value,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        "lowClaim": low,
        "bestClaim": best,
        "highClaim": high,
        "notes": [flat.withheld.text(note) for note in figure.notes],
        "wasGeneratedBy": iri("reconciling", flat.id, figure.rule),
        "wasDerivedFrom": [iri("claim", claim) for claim in figure.considered],
        "setAside": [
            {"claim": iri("claim", each.claim), "reason": flat.withheld.text(each.reason)}
            for each in figure.set_aside
        ],
    }


def _known(value: Any) -> Any:  # noqa: ANN401  # JSON has no narrower type
    """Return a value without keys that hold nothing: in linked data what is unknown is not there.

    The context and what stands verbatim are left as they are.
    """
    if isinstance(value, list):
        return [_known(one) for one in value]
    if isinstance(value, dict):
        return {
            key: one if key in {"@context", "detail"} else _known(one)
            for key, one in value.items()
            if one is not None and (one != [] or key == "@list")
        }
    return value
