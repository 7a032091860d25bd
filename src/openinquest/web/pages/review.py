"""What people decide on the claims of a document; what they typed is never lost."""

from collections.abc import Callable, Mapping
from typing import Annotated, Literal

from fastapi import APIRouter
from starlette.responses import HTMLResponse, Response

from openinquest.errors import InquestError, NotToBeJudged
from openinquest.model import Claim, ClaimId, ClaimKind, Document, JudgementKind
from openinquest.people import Right
from openinquest.pipeline import (
    Held,
    correct_claim,
    judge_claims,
    make_claim,
    plain_claim_around,
    remake_claim,
    values_of,
)
from openinquest.web.again import Again, Typed
from openinquest.web.deciding import Looked, keep_decided
from openinquest.web.marks import refuse_changed
from openinquest.web.seen_document import (
    SET,
    claim_among,
    document_of,
    document_shown,
    place_of,
)
from openinquest.web.visit import Visit, visiting

router = APIRouter()

Judges = Annotated[Visit, visiting(Right.JUDGE)]

_MOST_OF_A_REASON = 10_000
_WAS = "was."
"""Before the key of what a claim said when its form was shown."""


@router.post("/documents/{document}/claims/{number}/{kind}")
def decide(
    document: str, number: str, kind: Literal["accept", "reject"], visit: Judges, typed: Typed
) -> Response:
    """Accept or reject a claim, as it was looked at."""

    def keep(held: Held) -> ClaimId:
        act = visit.act(_reason(typed))
        judge_claims(visit.store, JudgementKind(kind), [held.claim], act)
        return held.claim.id

    return _on_claim(visit, document, number, typed, keep, doing=kind)


@router.post("/documents/{document}/correct/{number}")
def correct(document: str, number: str, visit: Judges, typed: Typed) -> Response:
    """Correct what a claim says; where other words were chosen, have them say it instead."""
    typed = _touched(typed)

    def keep(held: Held) -> ClaimId:
        claim, act = held.claim, visit.act(_reason(typed))
        before = values_of(claim)
        said = _said(typed)
        values = [f"{key}={value}" for key, value in said.items() if before.get(key) != value]
        quote, at = _chosen(typed, claim, held.document)
        if quote is None:
            correct_claim(visit.store, claim, values, act)
            return claim.id
        decided = remake_claim(visit.store, claim.id, quote, values, act, at=at)
        return _made_by(decided.judgement.subjects)

    return _on_claim(visit, document, number, typed, keep, doing="correct")


@router.post("/documents/{document}/add")
def add(document: str, visit: Judges, typed: Typed) -> Response:
    """Make a claim that the machine missed."""
    seen = document_of(visit, document)
    name, quote = seen.document.id, typed.get("quote", "")
    try:
        said = [f"{key}={value}" for key, value in _said(typed).items() if value]
        at = _start(typed, quote, seen.document)
        act = visit.act(_reason(typed))
        decided = make_claim(visit.store, name, quote, (_kind(typed), said), act, at=at)
    except InquestError as error:
        return _again(visit, document, "", typed, error, doing="add")
    return visit.back_to(place_of(_made_by(decided.judgement.subjects)))


@router.post("/documents/{document}/fields")
def ask_fields(document: str, visit: Judges, typed: Typed) -> Response:
    """Ask for what a claim of the chosen kind says; for who has no scripts."""
    return visit.page("document.html.j2", **document_shown(visit, document, "", typed, doing="add"))


def _on_claim(
    visit: Visit,
    document: str,
    number: str,
    typed: Mapping[str, str],
    keep: Callable[[Held], ClaimId],
    *,
    doing: str,
) -> Response:
    """Keep a decision on a claim that is as it was looked at; nobody else decides meanwhile.

    Where it has changed since, or what was typed cannot be kept, the page is shown as it is now,
    with what was typed.
    """

    def look() -> Looked[Held]:
        head, seen = visit.store.head(), document_of(visit, document)
        held = claim_among(seen, number)
        now = plain_claim_around(held, seen.plain["original"])
        refuse_changed(typed.get("seen", ""), now, where=held.claim.id)
        return Looked(held, head, frozenset({held.document.id}))

    try:
        at = keep_decided(visit, look, keep)
    except InquestError as error:
        return _again(visit, document, number, typed, error, doing=doing)
    return visit.back_to(place_of(at))


def _again(
    visit: Visit,
    document: str,
    number: str,
    typed: Mapping[str, str],
    error: InquestError,
    *,
    doing: str,
) -> HTMLResponse:
    """Return the page as it is now, with the error and what was typed."""
    shown = document_shown(visit, document, number, typed, doing=doing)
    return visit.page("document.html.j2", again=Again(error, doing, typed), **shown)


def _reason(typed: Mapping[str, str]) -> str:
    reason = typed.get("reason", "")
    if len(reason) > _MOST_OF_A_REASON:
        raise NotToBeJudged(f"a reason has at most {_MOST_OF_A_REASON:,} characters")
    return reason


def _said(typed: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix(SET): value for key, value in typed.items() if key.startswith(SET)}


def _touched(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed without the fields of a claim that were left as they were shown.

    So who is told that the claim has changed meanwhile does not undo it where they said nothing.
    """
    return {
        key: value
        for key, value in typed.items()
        if not key.startswith(SET) or typed.get(_WAS + key.removeprefix(SET)) != value
    }


def _kind(typed: Mapping[str, str]) -> ClaimKind:
    try:
        return ClaimKind(typed.get("kind", ""))
    except ValueError as error:
        raise NotToBeJudged(f"{typed.get('kind')!r} is no kind of claim") from error


def _chosen(
    typed: Mapping[str, str], claim: Claim, document: Document
) -> tuple[str | None, int | None]:
    """Return other words than those of a claim, with where they stand if that is known."""
    quote = typed.get("quote", claim.quote)
    at = _start(typed, quote, document)
    if quote == claim.quote.strip() and at in (None, claim.span.start):
        return None, None
    return quote, at


def _start(typed: Mapping[str, str], quote: str, document: Document) -> int | None:
    """Return the offset that a form gives, None where other words stand there."""
    start = typed.get("start", "")
    if not (start.isascii() and start.isdecimal()):
        return None
    at = int(start[:12])
    there = any(document.field(name)[at:].startswith(quote) for name in ("text", "title"))
    return at if there else None


def _made_by(subjects: tuple[str, ...]) -> ClaimId:
    return next(ClaimId(each) for each in subjects if "#" in each)
