"""Search over everything that who asks may see."""

from itertools import islice
from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from openinquest.people import Right
from openinquest.pipeline import Found, search_seen, told_in
from openinquest.web.seen_document import called
from openinquest.web.seen_marks import words_marked
from openinquest.web.visit import Visit, visiting

router = APIRouter()

_A_PAGE = 20


@router.get("/search")
def search(
    visit: Annotated[Visit, visiting(Right.READ)],
    q: Annotated[str, Query(max_length=500)] = "",
    page: Annotated[int, Query(ge=1, le=10**4)] = 1,
) -> HTMLResponse:
    """Show where all of the words stand, in documents and in claims."""
    held = search_seen(visit.store, q, visit.profile, lambda: visit.overview.findings)
    first = (page - 1) * _A_PAGE
    found = tuple(islice(held, first, first + _A_PAGE + 1)) if q.strip() else ()
    whole = visit.may("READ_WHOLE")
    told = {} if whole or not found else told_in(visit.overview.findings, visit.withheld)
    return visit.page(
        "search.html.j2",
        q=q,
        rows=[_row(visit, each, told) for each in found[:_A_PAGE]],
        number=page,
        more=len(found) > _A_PAGE,
        first=first + 1,
    )


def _row(visit: Visit, found: Found, told: dict[Any, Any]) -> dict[str, Any]:
    """Return a hit with where it is read: in its document, or with its incident in `told`."""
    document = found.document
    whole = visit.may("READ_WHOLE")  # else nobody may know the name of its file
    incident = told.get(document.id)
    number = found.hit.claim.rpartition("#")[2] if found.hit.claim else None
    address = f"/documents/{quote(document.id)}"
    if number:
        address += f"?claim={quote(number)}#c{quote(number)}"
    return {
        "address": f"/incidents/{incident}/claims" if incident else address,
        "document": document,
        "title": called(document) if whole else document.title or visit.say("Without title"),
        "is_claim": number is not None,
        "passage": words_marked(found.hit.passage, found.marks),
    }
