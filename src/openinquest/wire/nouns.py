"""Any noun of the model as JSON text, and back, without loss."""

import json
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from openinquest.errors import CaseDamaged
from openinquest.model import Attribution, Claim, Explanation, Extraction, Finding, Reasons, Why
from openinquest.wire.claims import (
    AttributionRow,
    ClaimRow,
    Row,
    attribution_of,
    attribution_row,
    claim_of,
    claim_row,
)

Noun = TypeVar("Noun")


class ExtractionRow(Row):
    """Everything that one reader took from one document."""

    extractor: str
    attributions: list[AttributionRow]
    claims: list[ClaimRow]


def to_plain(noun: object) -> dict[str, Any]:
    """Return `noun` as dictionaries, lists, text, numbers and None, fit for JSON.

    Claims have the shape that they have in a stream. A document stands with
    its whole text.

    Example:
        >>> from openinquest.model import Skipped
        >>> to_plain(Skipped("a.txt", "E102", "there is nothing in it"))["code"]
        'E102'
    """
    if isinstance(noun, Claim):
        return claim_row(noun).model_dump(mode="json", exclude_unset=True)
    if isinstance(noun, Attribution):
        return attribution_row(noun).model_dump(mode="json")
    if isinstance(noun, Extraction):
        return {
            "extractor": noun.extractor,
            "attributions": [to_plain(attribution) for attribution in noun.attributions],
            "claims": [to_plain(claim) for claim in noun.claims],
        }
    if isinstance(noun, Finding):
        return _finding(noun)
    if isinstance(noun, Why):
        bare: dict[str, Any] = _adapter(Why).dump_python(noun, mode="json", exclude={"claim"})
        return {"claim": to_plain(noun.claim), **bare}
    if isinstance(noun, Reasons):
        return {
            "document": noun.document,
            "whys": [to_plain(why) for why in noun.whys],
            "near_misses": [to_plain(missed) for missed in noun.near_misses],
            "unlisted": noun.unlisted,
        }
    plain: dict[str, Any] = _adapter(type(noun)).dump_python(noun, mode="json")
    return plain


def to_json(noun: object) -> str:
    """Return `noun` as JSON text on one line."""
    return json.dumps(to_plain(noun), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Noun], text: str) -> Noun:
    """Return the noun of class `kind` that `text` spells.

    Not for findings and reasons: they are made anew from what they rest on.

    Raises:
        CaseDamaged: the text is not such a noun.
        InquestError: it is one, and the noun refuses its values.
    """
    try:
        noun: Any
        if kind is Claim:
            noun = claim_of(ClaimRow.model_validate_json(text))
        elif kind is Attribution:
            noun = attribution_of(AttributionRow.model_validate_json(text))
        elif kind is Extraction:
            row = ExtractionRow.model_validate_json(text)
            noun = Extraction(
                extractor=row.extractor,
                attributions=tuple(map(attribution_of, row.attributions)),
                claims=tuple(map(claim_of, row.claims)),
            )
        else:
            noun = _adapter(kind).validate_json(text)
    except ValidationError as error:
        problem = error.errors()[0]
        where = ".".join(map(str, problem["loc"])) or "its beginning"
        raise CaseDamaged(f"a stored {kind.__name__} cannot be read at {where}") from error
    result: Noun = noun
    return result


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "incident": to_plain(finding.incident),
        "summary": [to_plain(sentence) for sentence in finding.summary],
        "answers": [to_plain(answer) for answer in finding.answers],
        "unknowns": [to_plain(sentence) for sentence in finding.unknowns],
        "figures": [to_plain(figure) for figure in finding.figures],
        **to_plain(finding.beside),
        "explanations": [_explanation(explanation) for explanation in finding.explanations],
        "matrix": to_plain(finding.matrix) if finding.matrix else None,
        "checks": [to_plain(check) for check in finding.checks],
        "grades": to_plain(finding.grades),
        "origins": [to_plain(origin) for origin in finding.origins],
        "copies": [to_plain(copy) for copy in finding.copies],
        "derivations": [to_plain(derivation) for derivation in finding.derivations],
        "claims": [to_plain(claim) for claim in finding.claims],
        "documents": [to_plain(document) for document in finding.documents],
        "skipped": [to_plain(skipped) for skipped in finding.skipped],
        "judgements": [to_plain(judgement) for judgement in finding.judgements],
        "open": {
            "pending": [to_plain(judgement) for judgement in finding.open.pending],
            "disputed": [to_plain(judgement) for judgement in finding.open.disputed],
            "unanchored": [to_plain(judgement) for judgement in finding.open.unanchored],
        },
        "method": finding.method,
    }


def _explanation(explanation: Explanation) -> dict[str, Any]:
    """Return an explanation whose evidence also tells the side that its mark is on."""
    plain = to_plain(explanation)
    for piece, evidence in zip(plain["evidence"], explanation.evidence, strict=True):
        piece["bearing"] = evidence.bearing
    return plain


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}


def _adapter(kind: type[object]) -> TypeAdapter[Any]:
    """Return the adapter of a noun's class, made on first use: that takes milliseconds."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]
