"""One document: its text with every claim in place; and the list of all of them."""

from collections.abc import Mapping
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse, Response

from openinquest.errors import UnknownRecord
from openinquest.model import ClaimId, DocumentId
from openinquest.people import Right
from openinquest.pipeline import (
    DocumentsAsked,
    document_rows,
    next_unreviewed,
    page_of_original,
)
from openinquest.web.seen_document import (
    called,
    claim_shown,
    document_of,
    document_shown,
    fields_shown,
    place_of,
)
from openinquest.web.seen_original import SHOWN, original_shown
from openinquest.web.visit import Visit, visiting

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ_WHOLE)]
Judges = Annotated[Visit, visiting(Right.JUDGE)]
Words = Annotated[str, Query(max_length=200)]
Name = Annotated[str, Query(max_length=300)]
Number = Annotated[str, Query(max_length=20)]
Page = Annotated[int, Query(ge=0, le=10**6)]

_A_PAGE = 50
_ORIGINAL = "default-src 'none'; sandbox"
"""What somebody sent does nothing, and is no page of ours."""
_ENDINGS: Mapping[str, str] = SHOWN | {"application/pdf": ".pdf", "text/plain": ".txt"}
"""What a browser may be told that it is; all else is bytes."""
_YES_OR_NO = {"yes": True, "no": False}


def asked_for(
    words: Words = "", language: Words = "", read: Words = "", reviewed: Words = ""
) -> DocumentsAsked:
    """Return which documents a page is asked for."""
    return DocumentsAsked(
        words.strip() or None, language or None, _YES_OR_NO.get(read), _YES_OR_NO.get(reviewed)
    )


@router.get("/documents")
def documents(
    visit: Reads,
    asked: Annotated[DocumentsAsked, Depends(asked_for)],
    page: Annotated[int, Query(ge=1, le=10**6)] = 1,
) -> HTMLResponse:
    """Show the documents of the case."""
    rows = tuple(document_rows(visit.overview, asked))
    first = (page - 1) * _A_PAGE
    spoken = {each.language for each in visit.overview.documents.values() if each.language}
    chosen = {"words": asked.words, "language": asked.language}
    chosen |= {"read": _word(asked.read), "reviewed": _word(asked.reviewed)}
    return visit.page(
        "documents.html.j2",
        rows=[(called(row.document), row) for row in rows[first : first + _A_PAGE]],
        total=len(rows),
        asked=asked,
        languages_there=sorted(spoken),
        number=page,
        last=max(1, -(-len(rows) // _A_PAGE)),
        query=urlencode({key: value for key, value in chosen.items() if value}),
    )


def _word(truth: bool | None) -> str:
    return next((word for word, means in _YES_OR_NO.items() if means is truth), "")


@router.get("/documents/next")
def next_claim(visit: Judges, after: Name = "", within: Name = "") -> Response:
    """Lead on to the next claim that nobody has reviewed; to the case where there is none."""
    claim = next_unreviewed(visit.overview, ClaimId(after), DocumentId(within))
    return visit.back_to(place_of(claim.id) if claim else "/")


@router.get("/documents/{document}")
def document(document: str, visit: Reads, claim: Number = "", page: Page = 0) -> HTMLResponse:
    """Show a document with its claims."""
    return visit.page("document.html.j2", **document_shown(visit, document, claim, page=page))


@router.get("/documents/{document}/claims/{number}")
def panel(document: str, number: str, visit: Reads) -> HTMLResponse:
    """Return what is shown of a claim beside its document."""
    seen = document_of(visit, document)
    chosen = claim_shown(visit, seen, number)
    return HTMLResponse(visit.draw("claim.html.j2", chosen=chosen, typed={}, doing=""))


@router.get("/documents/{document}/fields")
def fields(document: str, visit: Judges, kind: Words) -> HTMLResponse:
    """Return what is asked of a claim of a kind that is to be added to a document."""
    return HTMLResponse(visit.draw("claim_fields.html.j2", **fields_shown({"kind": kind})))


@router.get("/documents/{document}/beside")
def beside(document: str, visit: Reads, claim: Number = "", page: Page = 0) -> HTMLResponse:
    """Return the page of the original on which a claim stands, or another one."""
    shown = original_shown(visit, document_of(visit, document), claim, page)
    return HTMLResponse(visit.draw("original.html.j2", original=shown, at=claim))


@router.get("/documents/{document}/pages/{page}")
def page_picture(document: str, page: int, visit: Reads) -> Response:
    """Return a page of a PDF document as a picture that we drew."""
    kept = document_of(visit, document).document
    with visit.bench.drawing:
        png = page_of_original(visit.store, kept, page, visit.limits)
    return Response(png, headers={"content-security-policy": _ORIGINAL}, media_type="image/png")


@router.get("/documents/{document}/original")
def original(document: str, visit: Reads) -> Response:
    """Return the untouched bytes, to be kept; a page of ours shows them only as a picture."""
    sealed = document_of(visit, document).document.original
    if sealed is None:
        raise UnknownRecord("the document has no sealed original")
    content = visit.store.original(sealed.sha256)
    known = sealed.media_type in _ENDINGS
    name = f"{sealed.sha256[:12]}{_ENDINGS.get(sealed.media_type, '.bin')}"
    headers = {
        "content-type": sealed.media_type if known else "application/octet-stream",
        "content-disposition": f'attachment; filename="{name}"',
        "content-security-policy": _ORIGINAL,
    }
    return Response(content, headers=headers)
