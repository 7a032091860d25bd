"""What people decide."""

from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter
from pydantic import BaseModel, Field
from starlette.requests import Request
from starlette.responses import Response

from openinquest.model import Claim, ClaimKind, JudgementKind
from openinquest.people import Right
from openinquest.pipeline import Decided, correct_claim, judge_claims, make_claim, merge_incidents
from openinquest.web.api.answering import KEY, REFUSALS, IfMatch, answer, told
from openinquest.web.api.reading import claim_of
from openinquest.web.deciding import Looked, keep_decided
from openinquest.web.marks import refuse_changed
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter(prefix="/api", tags=["judging"], responses=REFUSALS, dependencies=[KEY])

_KEPT = told(201, "The decision that was kept.", "judgement", "waits")

Judges = Annotated[Visit, visiting(Right.JUDGE)]


class Decision(BaseModel):
    """That a claim is accepted or rejected, and why."""

    kind: Literal["accept", "reject"]
    reason: str = Field(min_length=1, max_length=10_000)


class Correction(BaseModel):
    """What a claim says, as `KEY=VALUE` words, and why."""

    values: list[str] = Field(min_length=1)
    reason: str = Field(min_length=1, max_length=10_000)


class ByHand(BaseModel):
    """A claim that the machine missed, in words of a document; `at` is where they begin."""

    quote: str = Field(min_length=1)
    kind: ClaimKind
    values: list[str] = []
    at: int | None = Field(None, ge=0)
    reason: str = Field(min_length=1, max_length=10_000)


class Together(BaseModel):
    """That incidents, or documents, tell of one incident, or of several, and why."""

    kind: Literal["merge", "split"]
    names: list[str] = Field(min_length=2)
    reason: str = Field(min_length=1, max_length=10_000)


@router.post("/claims/{claim}/decisions", status_code=201, responses=_KEPT)
def decide(
    request: Request, claim: str, decision: Decision, visit: Judges, if_match: IfMatch = None
) -> Response:
    """Accept or reject a claim."""
    kind, act = JudgementKind(decision.kind), visit.act(decision.reason)

    def keep(looked: Claim) -> Decided:
        return judge_claims(visit.store, kind, [looked], act)

    return _kept(request, _on_claim(visit, claim, if_match, keep))


@router.patch("/claims/{claim}", status_code=201, responses=_KEPT)
def correct(
    request: Request, claim: str, correction: Correction, visit: Judges, if_match: IfMatch = None
) -> Response:
    """Correct what a claim says; its words and where they stand stay."""
    act = visit.act(correction.reason)

    def keep(looked: Claim) -> Decided:
        return correct_claim(visit.store, looked, correction.values, act)

    return _kept(request, _on_claim(visit, claim, if_match, keep))


@router.post("/documents/{document}/claims", status_code=201, responses=_KEPT)
def make(request: Request, document: str, made: ByHand, visit: Judges) -> Response:
    """Make a claim by hand."""
    said, act = (made.kind, made.values), visit.act(made.reason)
    return _kept(request, make_claim(visit.store, document, made.quote, said, act, at=made.at))


@router.post("/incidents/decisions", status_code=201, responses=_KEPT)
def join(request: Request, together: Together, visit: Judges) -> Response:
    """Merge incidents, or keep them apart."""
    kind, act = JudgementKind(together.kind), visit.act(together.reason)
    learnt = visit.bench.learnt
    return _kept(request, merge_incidents(visit.store, kind, together.names, act, learnt))


def _on_claim(
    visit: Visit, name: str, if_match: str | None, keep: Callable[[Claim], Decided]
) -> Decided:
    """Keep a decision on a claim, if it is as it was looked at."""

    def look() -> Looked[Claim]:
        at = visit.store.head()
        held, plain = claim_of(visit, name)
        refuse_changed(if_match, plain, where=name)
        return Looked(held.claim, at, frozenset({held.document.id}))

    return keep_decided(visit, look, keep)


def _kept(request: Request, decided: Decided) -> Response:
    plain = {"judgement": to_plain(decided.judgement), "waits": decided.waits}
    return answer(request, plain, status=201)
