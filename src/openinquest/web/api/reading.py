"""What the case holds."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from openinquest.model import ClaimKind, Entry, Finding, Harm
from openinquest.people import Right
from openinquest.pipeline import (
    Asked,
    Held,
    claim_seen,
    claims_seen,
    custody_seen,
    document_seen,
    documents_seen,
    finding_seen,
    plain_claim,
    plain_claim_around,
    plain_document,
    plain_found,
    plain_incident,
    profile_for,
    search_seen,
    state_of,
    with_changes,
)
from openinquest.report import Profile, render_json
from openinquest.web.api.answering import (
    KEY,
    REFUSALS,
    Limit,
    Offset,
    answer,
    answer_page,
    told,
)
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter(prefix="/api", tags=["reading"], responses=REFUSALS, dependencies=[KEY])

_MEMBER = ("name", "role", "profile")
_STATE = ("documents", "claims", "incidents", "judgements", "head", "changed_utc")
_INCIDENT = ("id", "documents", "when", "where", "figures")
_DOCUMENT = ("id", "text", "title", "publisher", "published", "language", "original")
_CLAIM = ("id", "document", "kind", "span", "quote", "sources", "polarity", "rule")
_ENTRY = ("number", "at_utc", "actor", "action", "reason", "hash")
_OF_DOCUMENT = {"document": "document", "make": "document"}
_OF_CLAIM = {"claim": "claim", "decide": "claim", "correct": "claim"}
_INCIDENTS = told(200, "The incidents.", *_INCIDENT, many=True, leads_to={"incident": "incident"})
_FINDING = told(200, "The finding.", "profile", "findings", "head")
_DOCUMENTS = told(200, "The documents.", *_DOCUMENT, many=True, leads_to=_OF_DOCUMENT)
_ONE_DOCUMENT = told(200, "The document.", *_DOCUMENT, "claims", "judgements")
_CLAIMS = told(200, "The claims.", *_CLAIM, many=True, leads_to=_OF_CLAIM)
_ONE_CLAIM = told(200, "The claim.", *_CLAIM, "before", "after", "custody", "judgements")
_FOUND = told(200, "What was found.", "document", "claim", "passage", many=True)

Reads = Annotated[Visit, visiting(Right.READ)]
ReadsWhole = Annotated[Visit, visiting(Right.READ_WHOLE)]


@router.get("/me", responses=told(200, "Who asks.", *_MEMBER))
def me(request: Request, visit: Reads) -> Response:
    """Return who asks, and what they may see."""
    member = {"name": visit.member.name, "role": visit.member.role.value}
    return answer(request, member | {"profile": visit.profile.value})


@router.get("/status", responses=told(200, "The case in numbers.", *_STATE))
def status(request: Request, visit: ReadsWhole) -> Response:
    """Return the case in numbers, and where its audit ends."""
    state = state_of(visit.store, visit.bench.learnt)
    changed = state.changed_utc and state.changed_utc.isoformat()
    return answer(request, asdict(state) | {"changed_utc": changed})


@router.get("/incidents", responses=_INCIDENTS)
def incidents(request: Request, visit: Reads, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List the incidents with their figures."""

    def plain(finding: Finding) -> object:
        return plain_incident(finding, visit.withheld)

    return answer_page(request, visit.overview.findings, plain, limit, offset)


@router.get("/incidents/{incident}", responses=_FINDING)
def incident(
    request: Request, incident: str, visit: Reads, profile: Profile | None = None
) -> Response:
    """Return the finding on an incident, as a report for the readers of a profile has it."""
    import json

    allowed = profile_for(visit.member, profile)
    overview = visit.overview
    found = finding_seen(overview.findings, incident, visit.withheld)
    (changed,) = with_changes(visit.store, [found], visit.bench.learnt)
    # What changed is told of what the finding holds: nothing more is to be withheld for it.
    withheld = overview.withheld(allowed)
    text = render_json([changed], profile=allowed, head=overview.head, withheld=withheld)
    return answer(request, json.loads(text))


@router.get("/documents", responses=_DOCUMENTS)
def documents(request: Request, visit: Reads, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List the documents."""
    seen = documents_seen(visit.store, visit.profile, visit.bench.learnt)
    return answer_page(request, seen.documents, dict, limit, offset)


@router.get("/documents/{document}", responses=_ONE_DOCUMENT)
def document(request: Request, document: str, visit: Reads) -> Response:
    """Return a document with its claims and the decisions on it."""
    seen = document_seen(visit.store, document, visit.profile, visit.bench.learnt)
    return answer(request, plain_document(seen))


def asked_for(
    document: str | None = None,
    incident: str | None = None,
    kind: ClaimKind | None = None,
    harm: Harm | None = None,
    voice: str | None = None,
    *,
    judged: bool | None = None,
) -> Asked:
    """Return which claims are asked for."""
    return Asked(document, incident, kind, harm, voice, judged)


@router.get("/claims", responses=_CLAIMS)
def claims(
    request: Request,
    visit: Reads,
    asked: Annotated[Asked, Depends(asked_for)],
    limit: Limit = 100,
    offset: Offset = 0,
) -> Response:
    """List who says what in which words."""
    held = claims_seen(visit.store, asked, visit.profile, visit.bench.learnt)
    return answer_page(request, held, plain_claim, limit, offset)


@router.get("/claims/{claim}", responses=_ONE_CLAIM)
def claim(request: Request, claim: str, visit: Reads) -> Response:
    """Return a claim with the words around it, the custody of its document and its decisions."""
    _, plain = claim_of(visit, claim)
    return answer(request, plain)


def claim_of(visit: Visit, name: str) -> tuple[Held, dict[str, object]]:
    """Return the claim of that name as who asks may see it, also as plain values."""
    learnt = visit.bench.learnt
    held = claim_seen(visit.store, name, visit.profile, learnt)
    custody = custody_seen(visit.store, held, visit.profile, learnt)
    return held, plain_claim_around(held, custody)


@router.get("/search", responses=_FOUND)
def search(
    request: Request, visit: Reads, q: str, limit: Limit = 100, offset: Offset = 0
) -> Response:
    """Find documents and claims by the words in them."""
    found = search_seen(visit.store, q, visit.profile, lambda: visit.overview.findings)
    return answer_page(request, found, plain_found, limit, offset)


@router.get("/log", responses=told(200, "The changes.", *_ENTRY, many=True))
def log(request: Request, visit: ReadsWhole, limit: Limit = 100, offset: Offset = 0) -> Response:
    """List the changes of the case: when, who, what and why, oldest first."""
    entries: Iterator[Entry] = visit.store.audit()
    return answer_page(request, entries, to_plain, limit, offset)
