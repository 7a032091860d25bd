"""The explanations of an incident: how each claim sits with each, and how the record is graded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query
from pydantic import BaseModel, Field
from starlette.responses import HTMLResponse, Response

from openinquest.errors import UnknownRecord
from openinquest.model import (
    WORDS_OF_VIEW,
    Act,
    ClaimKind,
    Credibility,
    Finding,
    GradeView,
    Mark,
    Reliability,
)
from openinquest.people import Right
from openinquest.pipeline import (
    CellRow,
    Overview,
    cell_rows,
    finding_seen,
    is_disputed,
    judge_cell,
    judge_credibility,
    judge_grade,
    judge_reliability,
)
from openinquest.report import account_words, detail_words, letter
from openinquest.store import Store
from openinquest.web.again import NOT_YET, Again, Typed, kept_or_again
from openinquest.web.deciding import Looked, keep_decided
from openinquest.web.marks import mark_of, refuse_changed
from openinquest.web.pages.incident import shown_sections
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ_WHOLE)]
Judges = Annotated[Visit, visiting(Right.JUDGE)]
Words = Annotated[str, Query(max_length=300)]
Number = Annotated[int, Query(ge=1, le=10**6)]

_A_PAGE = 40
_BY_RULE = "by_rule"
_SECTIONS = frozenset({"matrix"})


class Chosen(BaseModel):
    """Why somebody decides, the mark of what they looked at, and what they decide."""

    reason: str = Field(min_length=1, max_length=10_000)
    seen: str = Field(max_length=100)
    word: str = Field(max_length=100)


OnWhat = Annotated[Chosen, Form()]
FormWords = Annotated[str, Form(max_length=300)]
Cell = tuple[str, str]
"""An explanation and a claim."""
Trusted = tuple[str, ClaimKind]
"""A voice and a topic."""
FoundIn = Callable[[Store], tuple[Finding, ...]]
"""Gives the findings of a case."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which form of the page somebody filled in, with what, and which cell it stands at."""

    form: str
    typed: Mapping[str, str]
    cell: Cell = ("", "")


def _cell(claim: FormWords, explanation: FormWords = "") -> Cell:
    return explanation, claim


def _trusted(voice: FormWords, topic: Annotated[ClaimKind, Form()]) -> Trusted:
    return voice, topic


@router.get("/incidents/{incident}/explanations")
def page(
    incident: str, visit: Reads, explanation: Words = "", claim: Words = "", page: Number = 1
) -> HTMLResponse:
    """Show the matrix, and one cell of it to be marked."""
    return _shown(visit, incident, (explanation, claim), page)


def _shown(
    visit: Visit,
    incident: str,
    cell: tuple[str, str] = ("", ""),
    page: int = 1,
    again: Again = NOT_YET,
) -> HTMLResponse:
    found = finding_seen(visit.overview.findings, incident, visit.withheld)
    rows = tuple(cell_rows(found))
    first = (page - 1) * _A_PAGE
    return visit.page(
        "explanations.html.j2",
        again=again,
        incident=found.incident,
        explanations=found.explanations,
        rows=[_row(visit, each) for each in rows[first : first + _A_PAGE]],
        number=page,
        last=max(1, -(-len(rows) // _A_PAGE)),
        chosen=_chosen(visit, found, *cell) if all(cell) else None,
        marks=tuple(Mark),
        standings=found.matrix.standings if found.matrix else (),
        sections=[each for each in shown_sections(visit, found) if each.name in _SECTIONS],
        grades=_grades(found),
        is_disputed=is_disputed,
        letter=letter,
    )


@router.post("/incidents/{incident}/cells")
def mark(
    incident: str,
    visit: Judges,
    looked: OnWhat,
    at: Annotated[Cell, Depends(_cell)],
    typed: Typed,
) -> Response:
    """Mark a cell of the matrix."""

    def seen(found: Finding) -> object:
        return _cell_plain(found, *at)

    def keep(act: Act, found_in: FoundIn) -> None:
        judge_cell(visit.store, *at, looked.word, act, found_in=found_in)

    return _decide(visit, incident, looked, (seen, keep), Asked("cell", typed, at))


@router.post("/incidents/{incident}/grades")
def grade(
    incident: str,
    visit: Judges,
    looked: OnWhat,
    view: Annotated[GradeView, Form()],
    typed: Typed,
) -> Response:
    """Give the word of one view."""

    def seen(found: Finding) -> object:
        return [to_plain(each) for each in found.grades.views if each.view is view]

    def keep(act: Act, found_in: FoundIn) -> None:
        judge_grade(visit.store, incident, view, looked.word, act, found_in=found_in)

    return _decide(visit, incident, looked, (seen, keep), Asked(f"view {view}", typed))


@router.post("/incidents/{incident}/reliability")
def reliability(
    incident: str,
    visit: Judges,
    looked: OnWhat,
    trusted: Annotated[Trusted, Depends(_trusted)],
    typed: Typed,
) -> Response:
    """Say how far a voice has earned trust on a topic."""

    def seen(found: Finding) -> object:
        sources = found.grades.sources
        return [to_plain(each) for each in sources if (each.origin, each.topic) == trusted]

    def keep(act: Act, found_in: FoundIn) -> None:
        judge_reliability(visit.store, *trusted, looked.word, act, found_in=found_in)

    form = "voice {} {}".format(*trusted)
    return _decide(visit, incident, looked, (seen, keep), Asked(form, typed))


@router.post("/incidents/{incident}/credibility")
def credibility(
    incident: str,
    visit: Judges,
    looked: OnWhat,
    at: Annotated[Cell, Depends(_cell)],
    typed: Typed,
) -> Response:
    """Say how well a claim is supported by others."""
    _, claim = at

    def seen(found: Finding) -> object:
        return [to_plain(each) for each in found.grades.items if each.claim == claim]

    def keep(act: Act, _: FoundIn) -> None:
        judge_credibility(visit.store, claim, looked.word, act)

    return _decide(visit, incident, looked, (seen, keep), Asked("item", typed, at))


def _decide(
    visit: Visit,
    incident: str,
    looked: Chosen,
    decided: tuple[Callable[[Finding], object], Callable[[Act, FoundIn], None]],
    asked: Asked,
) -> Response:
    """Keep a decision on what is as it was looked at; else show it as it is now, to be decided."""
    seen, keep = decided

    def look(overview: Overview) -> Looked[tuple[Overview, Finding]]:
        withheld = overview.withheld(visit.profile)
        found = finding_seen(overview.findings, incident, withheld)
        refuse_changed(looked.seen, seen(found), where=found.incident.id)
        names = frozenset((found.incident.id, *found.incident.documents))
        return Looked((overview, found), overview.head, names)

    def keep_on(at: tuple[Overview, Finding]) -> Response:
        overview, found = at
        keep(visit.act(looked.reason), lambda _: overview.findings)
        return visit.back_to(f"/incidents/{found.incident.id}/explanations")

    def kept() -> Response:
        return keep_decided(
            visit,
            lambda: look(visit.overview_just_before),
            keep_on,
            look_again=lambda: look(visit.bench.overview(visit.store)),
        )

    def show(again: Again) -> HTMLResponse:
        return _shown(visit, incident, asked.cell, again=again)

    return kept_or_again(kept, show, asked.form, asked.typed)


def _row(visit: Visit, row: CellRow) -> dict[str, Any]:
    claim = row.claim
    return {
        "claim": claim,
        "who": account_words(claim, visit.overview.documents.get(claim.document)),
        "says": detail_words(claim.detail),
        "cells": row.cells,
        "disputed": row.disputed,
    }


def _chosen(visit: Visit, found: Finding, name: str, claim: str) -> dict[str, Any]:
    """Return one cell, whether or not anybody has marked it."""
    for explanation in found.explanations:
        for held in found.claims:
            if (explanation.id, held.id) == (name, claim):
                cells = [each for each in explanation.evidence if each.claim == claim]
                return _row(visit, CellRow(held, ())) | {
                    "explanation": explanation,
                    "cell": cells[0] if cells else None,
                    "mark": mark_of(_cell_plain(found, name, claim)),
                    "item": _item(found, claim),
                }
    raise UnknownRecord("the matrix has no such cell", where=found.incident.id)


def _cell_plain(found: Finding, explanation: str, claim: str) -> object:
    return [
        to_plain(piece)
        for one in found.explanations
        if one.id == explanation
        for piece in one.evidence
        if piece.claim == claim
    ]


def _item(found: Finding, claim: str) -> dict[str, Any] | None:
    for each in found.grades.items:
        if each.claim == claim:
            words = (*(word.value for word in Credibility), _BY_RULE)
            return {"grade": each, "mark": mark_of([to_plain(each)]), "words": words}
    return None


def _grades(found: Finding) -> dict[str, Any]:
    """Return what people may grade otherwise, each with the mark of how it is now."""
    labels = {origin.id: origin.label for origin in found.origins}
    return {
        "views": [
            (
                each,
                mark_of([to_plain(each)]),
                [*(w.value for w in WORDS_OF_VIEW[each.view]), _BY_RULE],
            )
            for each in found.grades.views
        ],
        "sources": [
            (labels.get(each.origin, each.origin), each, mark_of([to_plain(each)]))
            for each in found.grades.sources
        ],
        "letters": [*(each.value for each in Reliability), _BY_RULE],
    }
