"""One document: its text with every claim in place, to be reviewed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any, Literal
from urllib.parse import quote

from fastapi import APIRouter, Depends, Form, Query
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from openinquest.errors import UnknownRecord
from openinquest.model import ClaimId, ClaimKind, DocumentId, JudgementKind
from openinquest.people import Right
from openinquest.pipeline import (
    Held,
    SeenDocument,
    correct_claim,
    counterparts,
    document_seen,
    ends_set_by,
    judge_claims,
    keys_of,
    make_claim,
    next_unreviewed,
    plain_claim_around,
    values_of,
)
from openinquest.report import account_words, detail_words, notes_of
from openinquest.web.marks import mark_of, refuse_changed
from openinquest.web.seen_marks import marked, number_of
from openinquest.web.visit import Visit, visiting

router = APIRouter()

Reads = Annotated[Visit, Depends(visiting(Right.READ_WHOLE))]
Judges = Annotated[Visit, Depends(visiting(Right.JUDGE))]
ClaimNumber = Annotated[str, Query(max_length=20)]

_SHOWN = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})
_ORIGINAL = "default-src 'none'; sandbox"
"""What somebody sent does nothing, and is no page of ours."""
_SET = "set."


class Looked(BaseModel):
    """Why somebody decides, and the mark of what they looked at."""

    reason: str = Field(min_length=1, max_length=10_000)
    seen: str = Field(max_length=100)


class Made(BaseModel):
    """A claim by hand: its words, where they begin, and `values` as KEY=VALUE, one on a line."""

    quote: str = Field(min_length=1)
    kind: ClaimKind
    reason: str = Field(min_length=1, max_length=10_000)
    values: str = ""
    start: str = Field("", pattern=r"^\d{0,9}$")


LookedAt = Annotated[Looked, Form()]


@router.get("/documents/next")
def next_claim(visit: Judges, after: Annotated[str, Query(max_length=300)] = "") -> Response:
    """Lead on to the next claim that nobody has reviewed; to the case where there is none."""
    claim = next_unreviewed(visit.overview, ClaimId(after))
    return visit.back_to(_address(claim.document, number_of(claim)) if claim else "/")


@router.get("/documents/{document}")
def document(document: str, visit: Reads, claim: ClaimNumber = "") -> HTMLResponse:
    """Show a document with its claims."""
    seen = _document(visit, document)
    return _page(visit, seen, claim)


@router.get("/documents/{document}/claims/{number}")
def panel(document: str, number: str, visit: Reads) -> HTMLResponse:
    """Return what is shown of a claim beside its document."""
    seen = _document(visit, document)
    return HTMLResponse(visit.draw("claim.html.j2", **_claim(visit, seen, number)))


@router.get("/documents/{document}/original")
def original(document: str, visit: Reads) -> Response:
    """Return the untouched bytes: a picture to be looked at, all else to be kept."""
    sealed = _document(visit, document).document.original
    if sealed is None:
        raise UnknownRecord("the document has no sealed original")
    content = visit.store.original(sealed.sha256)
    shown = sealed.media_type in _SHOWN
    kind = sealed.media_type if shown else "application/octet-stream"
    headers = {"content-security-policy": _ORIGINAL}
    if not shown:
        headers["content-disposition"] = f'attachment; filename="{sealed.sha256[:12]}"'
    return Response(content, media_type=kind, headers=headers)


@router.post("/documents/{document}/claims/{number}/{kind}")
def decide(
    document: str,
    number: str,
    kind: Literal["accept", "reject"],
    visit: Judges,
    looked: LookedAt,
) -> Response:
    """Accept or reject a claim, as it was looked at."""
    with _as_looked_at(visit, document, number, looked.seen) as held:
        act = visit.act(looked.reason)
        judge_claims(visit.store, JudgementKind(kind), [held.claim.id], act)
    return visit.back_to(_address(held.document.id, number))


async def _fields(request: Request) -> dict[str, str]:
    """Return what a form says of a claim, by key."""
    form = await request.form()
    return {
        key.removeprefix(_SET): value.strip()
        for key, value in form.items()
        if key.startswith(_SET) and isinstance(value, str)
    }


Fields = Annotated[dict[str, str], Depends(_fields)]


@router.post("/documents/{document}/correct/{number}")
def correct(document: str, number: str, visit: Judges, looked: LookedAt, said: Fields) -> Response:
    """Correct what a claim says; its words and where they stand stay."""
    with _as_looked_at(visit, document, number, looked.seen) as held:
        before = values_of(held.claim)
        values = [f"{key}={value}" for key, value in said.items() if before.get(key) != value]
        correct_claim(visit.store, held.claim.id, values, visit.act(looked.reason))
    return visit.back_to(_address(held.document.id, number))


@router.post("/documents/{document}/add")
def add(document: str, visit: Judges, made: Annotated[Made, Form()]) -> Response:
    """Make a claim that the machine missed."""
    seen = _document(visit, document)
    said = [line.strip() for line in made.values.splitlines() if line.strip()]
    at = int(made.start) if made.start else None
    name, act = seen.document.id, visit.act(made.reason)
    decided = make_claim(visit.store, name, made.quote, (made.kind, said), act, at=at)
    claim = next(each for each in decided.judgement.subjects if "#" in each)
    return visit.back_to(_address(name, claim.rpartition("#")[2]))


@contextmanager
def _as_looked_at(visit: Visit, document: str, number: str, seen: str) -> Iterator[Held]:
    """Yield a claim to be decided on, if it is as it was looked at; nobody else decides meanwhile.

    Raises:
        ChangedMeanwhile: somebody has decided on it since.
    """
    with visit.bench.deciding:
        shown = _document(visit, document)
        held = _held(shown, number)
        refuse_changed(seen, plain_claim_around(held, shown.plain), where=held.claim.id)
        yield held


def _document(visit: Visit, name: str) -> SeenDocument:
    return document_seen(visit.store, name, visit.profile, visit.bench.learnt)


def _held(seen: SeenDocument, number: str) -> Held:
    for held in seen.claims:
        if number_of(held.claim) == number:
            return held
    raise UnknownRecord(f"the document has no claim {number!r}")


def _address(document: DocumentId, number: str) -> str:
    return f"/documents/{quote(document)}?claim={quote(number)}#c{quote(number)}"


def _page(visit: Visit, seen: SeenDocument, number: str) -> HTMLResponse:
    document, claims = seen.document, [held.claim for held in seen.claims]
    panels = f"/documents/{quote(document.id)}/claims"
    addresses = {number_of(claim): f"{panels}/{number_of(claim)}" for claim in claims}
    return visit.page(
        "document.html.j2",
        seen=seen,
        document=document,
        title=marked(document, "title", claims, addresses),
        text=marked(document, "text", claims, addresses),
        findings=visit.overview.findings_of.get(document.id, ()),
        kinds=tuple(ClaimKind),
        keys={kind.value: ", ".join(keys_of(kind)) for kind in ClaimKind},
        chosen=_claim(visit, seen, number) if number else None,
        rows=[(held, *_words(held)) for held in seen.claims],
        shown=document.original is not None and document.original.media_type in _SHOWN,
    )


def _words(held: Held) -> tuple[str, str, str]:
    claim = held.claim
    state = held.judgements[-1].kind.value if held.judgements else ""
    return account_words(claim, held.document), detail_words(claim.detail), state


def _claim(visit: Visit, seen: SeenDocument, number: str) -> dict[str, Any]:
    """Return what is shown of a claim beside its document."""
    held = _held(seen, number)
    overview, claim = visit.overview, held.claim
    others = [
        (each, of, how, account_words(each, of), number_of(each))
        for each, how in counterparts(overview, claim)
        for of in (overview.documents[each.document],)
    ]
    account, says, state = _words(held)
    return {
        "held": held,
        "claim": claim,
        "account": account,
        "says": says,
        "state": state,
        "notes": notes_of(claim),
        "others": others,
        "ends": tuple(ends_set_by(overview, claim)),
        "values": values_of(claim),
        "mark": mark_of(plain_claim_around(held, seen.plain)),
        "base": f"/documents/{quote(claim.document)}",
        "number": number,
    }
