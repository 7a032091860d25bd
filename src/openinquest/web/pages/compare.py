"""Two incidents side by side, to be merged or kept apart."""

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Query
from pydantic import BaseModel, Field
from starlette.responses import HTMLResponse, Response

from openinquest.model import Finding, JudgementKind
from openinquest.people import Right
from openinquest.pipeline import (
    Overview,
    finding_seen,
    likeness_of,
    likest,
    merge_incidents,
    plain_incident,
)
from openinquest.web.again import NOT_YET, Again, Typed, kept_or_again
from openinquest.web.marks import mark_of, refuse_changed
from openinquest.web.pages.incident import shown_sections
from openinquest.web.seen_document import called
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ_WHOLE)]
Judges = Annotated[Visit, visiting(Right.JUDGE)]
Name = Annotated[str, Query(max_length=100)]

_SECTIONS = ("figures", "summary")
_ABOUT = frozenset({JudgementKind.MERGE, JudgementKind.SPLIT})


class Decision(BaseModel):
    """What somebody decides on two incidents, why, and the mark of what they looked at."""

    a: str = Field(min_length=1, max_length=100)
    b: str = Field(min_length=1, max_length=100)
    word: Literal[JudgementKind.MERGE, JudgementKind.SPLIT]
    reason: str = Field(min_length=1, max_length=10_000)
    seen: str = Field(max_length=100)


@router.get("/compare")
def compare(visit: Reads, a: Name, b: Name = "") -> HTMLResponse:
    """Show two incidents; of one alone, which others are likest to be it."""
    overview = visit.overview
    one = _found(visit, overview, a)
    if not b:
        others = likest(overview, one)
        return visit.page("likest.html.j2", one=one.incident, others=others)
    return _shown(visit, one, _found(visit, overview, b))


def _shown(visit: Visit, one: Finding, other: Finding, again: Again = NOT_YET) -> HTMLResponse:
    overview = visit.overview
    return visit.page(
        "compare.html.j2",
        again=again,
        sides=[_side(visit, each) for each in (one, other)],
        likeness=likeness_of(overview.pair_weights, one, other),
        weights=overview.pair_weights,
        documents=overview.documents,
        called=called,
        mark=mark_of(_plain(visit, one, other)),
        decided=_decided(one, other),
    )


@router.post("/compare")
def decide(visit: Judges, decision: Annotated[Decision, Form()], typed: Typed) -> Response:
    """Merge two incidents, or keep them apart."""

    def show(again: Again) -> HTMLResponse:
        one, other = (_found(visit, visit.overview, name) for name in (decision.a, decision.b))
        return _shown(visit, one, other, again)

    return kept_or_again(lambda: _keep(visit, decision), show, "decide", typed)


def _keep(visit: Visit, decision: Decision) -> Response:
    with visit.bench.deciding:
        overview = visit.bench.overview(visit.store)
        one, other = (_found(visit, overview, name) for name in (decision.a, decision.b))
        names = [one.incident.id, other.incident.id]
        refuse_changed(decision.seen, _plain(visit, one, other), where=" ".join(names))
        act = visit.act(decision.reason)
        merge_incidents(visit.store, decision.word, names, act, visit.bench.learnt)
    told = visit.bench.overview(visit.store).findings_of
    a, b = (told[each.incident.documents[0]][0].incident.id for each in (one, other))
    return visit.back_to(f"/incidents/{a}" if a == b else f"/compare?a={a}&b={b}")


def _found(visit: Visit, overview: Overview, name: str) -> Finding:
    return finding_seen(overview.findings, name, visit.withheld)


def _plain(visit: Visit, *findings: Finding) -> object:
    """Return what somebody looks at who decides on two incidents."""
    return [
        (
            plain_incident(each, visit.withheld),
            [to_plain(judgement) for judgement in each.judgements],
            to_plain(each.open),
        )
        for each in findings
    ]


def _decided(*findings: Finding) -> list[Any]:
    """Return what people decided on which documents stand together, each decision once."""
    made = {each.id: each for finding in findings for each in finding.judgements}
    return [each for each in made.values() if each.kind in _ABOUT]


def _side(visit: Visit, finding: Finding) -> dict[str, Any]:
    sections = {each.name: each for each in shown_sections(visit, finding)}
    return {
        "incident": finding.incident,
        "documents": finding.documents,
        "claims": len(finding.claims),
        "voices": len(finding.origins),
        "sections": [sections[name] for name in _SECTIONS if name in sections],
        "explanations": finding.explanations,
        "open": finding.open,
    }
