"""The claims of an incident, by their numbers in its report."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse

from openinquest.model import ClaimKind, Harm
from openinquest.people import Right
from openinquest.pipeline import Asked, Held, finding_seen, numbered_claims
from openinquest.report import account_words, detail_words
from openinquest.web.visit import Visit, visiting

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ)]
Number = Annotated[int, Query(ge=1, le=10**6)]

_A_PAGE = 50


def asked_for(
    kind: str = "",
    harm: str = "",
    voice: Annotated[str, Query(max_length=200)] = "",
    judged: str = "",
) -> Asked:
    """Return which claims a page is asked for; what is none of a list is not asked for."""
    return Asked(
        kind=ClaimKind(kind) if kind in set(ClaimKind) else None,
        harm=Harm(harm) if harm in set(Harm) else None,
        voice=voice or None,
        judged={"yes": True, "no": False}.get(judged),
    )


@router.get("/incidents/{incident}/claims")
def claims(
    incident: str,
    visit: Reads,
    asked: Annotated[Asked, Depends(asked_for)],
    page: Number = 1,
    at: Number | None = None,
) -> HTMLResponse:
    """Show the claims of an incident; `at` is the number of one whose page is wanted."""
    found = finding_seen(visit.overview.findings, incident, visit.withheld)
    held = tuple(numbered_claims(visit.overview, found, asked, visit.profile))
    if at is not None:
        page = next((i for i, (n, _) in enumerate(held) if n == at), 0) // _A_PAGE + 1
    first = (page - 1) * _A_PAGE
    return visit.page(
        "claims.html.j2",
        incident=visit.withheld.fields(found).incident,
        rows=[_row(visit, *each) for each in held[first : first + _A_PAGE]],
        total=len(held),
        asked=asked,
        at=at,
        kinds=tuple(ClaimKind),
        harms=tuple(Harm),
        number=page,
        last=max(1, -(-len(held) // _A_PAGE)),
    )


def _row(visit: Visit, number: int, held: Held) -> dict[str, Any]:
    said = visit.withheld.text
    return {
        "number": number,
        "claim": held.claim,
        "who": said(account_words(held.claim, held.document)),
        "says": said(detail_words(held.claim.detail)),
        "quote": said(held.claim.quote),
        "publisher": said(held.document.publisher or ""),
        "judgements": held.judgements,
    }
