"""What the page of a document shows: the document, its claims, and what may be said of them."""

from collections.abc import Mapping
from itertools import islice
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from openinquest.errors import UnknownRecord
from openinquest.model import Claim, ClaimId, ClaimKind, Copy, Document
from openinquest.pipeline import (
    Held,
    SeenDocument,
    counterparts,
    document_seen,
    ends_set_by,
    fields_of,
    meaning_of_rule,
    plain_claim_around,
    values_of,
    wire_copies,
)
from openinquest.report import account_words, changes_in, detail_words, notes_of
from openinquest.web.marks import mark_of
from openinquest.web.seen_marks import marked, number_of
from openinquest.web.seen_original import original_shown, written_down_from
from openinquest.web.seen_voices import spoken_in
from openinquest.web.visit import Visit

SET = "set."
"""What stands in a form before the key of a part of a claim."""

_MOST_OTHERS = 40
_MOST_COPIES = 100
_STATES = {
    "accept": "accepted",
    "reject": "rejected",
    "correct": "corrected",
    "claim": "by-hand",
}


def document_of(visit: Visit, name: str) -> SeenDocument:
    """Return a document as who asks may see it.

    Raises:
        UnknownRecord, AmbiguousName: the name is of none, or of several.
    """
    return document_seen(visit.store, name, visit.profile, visit.bench.learnt)


def called(document: Document) -> str:
    """Return how people know a document: its title, else the name of its file."""
    original = document.original
    return document.title or (PurePath(original.location).name if original else "") or document.id


def claim_among(seen: SeenDocument, number: str) -> Held:
    """Return a claim of a document by its number.

    Raises:
        UnknownRecord: the document has no such claim.
    """
    for held in seen.claims:
        if number_of(held.claim) == number:
            return held
    raise UnknownRecord(f"the document has no claim {number!r}")


def place_of(claim: ClaimId) -> str:
    """Return the address of a claim within the page of its document."""
    document, _, number = claim.rpartition("#")
    return f"/documents/{quote(document, safe='')}?claim={quote(number)}#c{quote(number)}"


def document_shown(
    visit: Visit,
    name: str,
    number: str,
    typed: Mapping[str, str] | None = None,
    *,
    doing: str = "",
    page: int = 0,
) -> dict[str, Any]:
    """Return what the page of a document shows.

    Args:
        visit: Who asks.
        name: The document.
        number: The claim that is chosen, empty where none is.
        typed: What was typed into a form that could not be kept.
        doing: Into which: accept, reject, correct or add.
        page: Which page of the original is shown, 0 for that of the claim.

    Raises:
        UnknownRecord, AmbiguousName: there is no such document or claim, or several.
    """
    seen = document_of(visit, name)
    document, given = seen.document, dict(typed or {})
    return {
        "seen": seen,
        "document": document,
        "called": called(document),
        **_marked(seen),
        "findings": visit.overview.findings_of.get(document.id, ()),
        "kinds": tuple(each.value for each in ClaimKind),
        "chosen": claim_shown(visit, seen, number) if number else None,
        "rows": [_row(visit, held) for held in seen.claims],
        "copies": _copies(visit, document),
        **_original(visit, seen, number, page),
        "doing": doing,
        **fields_shown(given),
    }


def _original(visit: Visit, seen: SeenDocument, number: str, page: int) -> dict[str, Any]:
    """Return the original as it is shown, and how passages that people wrote down belong to it."""
    whole = written_down_from(visit, seen.document)
    return {
        "original": original_shown(visit, seen, number, page),
        "passages": [(each, f"/documents/{quote(each.id, safe='')}") for each in seen.passages],
        "written_down_from": [(called(each), at) for each, at in whole],
    }


def _marked(seen: SeenDocument) -> dict[str, Any]:
    """Return the words of a document with its claims marked, and where its pages are."""
    document, claims = seen.document, [held.claim for held in seen.claims]
    spoken = spoken_in(seen.attributions, claims)
    base = f"/documents/{quote(document.id, safe='')}"
    addresses = {number_of(claim): f"{base}/claims/{number_of(claim)}" for claim in claims}
    return {
        "base": base,
        "heading": marked(document, "title", claims, addresses, spoken),
        "text": marked(document, "text", claims, addresses, spoken),
        "spoken": bool(spoken),
    }


def claim_shown(visit: Visit, seen: SeenDocument, number: str) -> dict[str, Any]:
    """Return what is shown of a claim beside its document.

    Raises:
        UnknownRecord: the document has no such claim.
    """
    held = claim_among(seen, number)
    overview, claim = visit.overview, held.claim
    others = tuple(counterparts(overview, claim))
    return {
        "held": held,
        "claim": claim,
        "row": _row(visit, held),
        "notes": notes_of(claim),
        "meaning": meaning_of_rule(claim.rule),
        "others": [
            _other(each, overview.documents[each.document], how)
            for each, how in others[:_MOST_OTHERS]
        ],
        "left_out": max(0, len(others) - _MOST_OTHERS),
        "ends": tuple(ends_set_by(overview, claim)),
        "asked": fields_of(claim.kind),
        "says_now": values_of(claim),
        "mark": mark_of(plain_claim_around(held, seen.plain["original"])),
        "base": f"/documents/{quote(claim.document, safe='')}",
        "number": number,
    }


def fields_shown(typed: Mapping[str, str]) -> dict[str, Any]:
    """Return what is asked of a claim that is to be added, with what was typed."""
    kind = typed.get("kind", "")
    known = ClaimKind(kind) if kind in {each.value for each in ClaimKind} else ClaimKind.TOLL
    return {"kind": known.value, "fields": fields_of(known), "typed": typed}


def _row(visit: Visit, held: Held) -> dict[str, Any]:
    claim = held.claim
    own = [each for each in held.judgements if each.kind.value in _STATES]
    waiting = {each.id for each in visit.overview.held.judged.open.pending}
    state = _STATES[own[-1].kind.value] if own else ""
    return {
        "number": number_of(claim),
        "kind": claim.kind.value,
        "account": account_words(claim, held.document),
        "says": detail_words(claim.detail),
        "denied": claim.polarity.value == "denied",
        "state": "pending" if own and own[-1].id in waiting else state,
        "address": place_of(claim.id),
    }


def _other(claim: Claim, document: Document, how: str) -> dict[str, Any]:
    return {
        "claim": claim,
        "how": how,
        "account": account_words(claim, document),
        "says": detail_words(claim.detail),
        "document": document,
        "address": place_of(claim.id),
    }


def _copies(visit: Visit, document: Document) -> list[dict[str, Any]]:
    copies = islice(wire_copies(visit.overview, document.id), _MOST_COPIES)
    return [_carried(document, other, copy) for other, copy in copies]


def _carried(document: Document, other: Document, copy: Copy) -> dict[str, Any]:
    """Return how two documents share a text; `ours` says that this one is the copy."""
    ours = copy.document == document.id
    original, carrier = (other, document) if ours else (document, other)
    return {
        "other": other,
        "called": other.publisher or called(other),
        "ours": ours,
        "exact": copy.exact,
        "likeness": copy.likeness,
        "changes": changes_in(copy, original, carrier),
        "address": f"/documents/{quote(other.id, safe='')}",
    }
