"""The case: its incidents as a table, on a map and in time, and what waits."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse, JSONResponse, Response

from openinquest.model import WORDS_OF_VIEW, GradeWord
from openinquest.people import Right
from openinquest.pipeline import IncidentRow, IncidentsAsked, incident_rows
from openinquest.report import RADIUS_METRES, total_note, total_rows
from openinquest.web.visit import Visit, visiting

router = APIRouter()

_A_PAGE = 50
_TIMELINE_PX = 1000
_REVIEWED = {"yes": True, "no": False}

Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Words = Annotated[str, Query(max_length=200)]


def asked_for(
    *,
    since: Day = "",
    until: Day = "",
    place: Words = "",
    reviewed: Words = "",
    grade: Words = "",
    party: Words = "",
    words: Words = "",
) -> IncidentsAsked:
    """Return which incidents a page is asked for; what is none of a list is not asked for."""
    return IncidentsAsked(
        _day(since),
        _day(until),
        place.strip() or None,
        _REVIEWED.get(reviewed),
        GradeWord(grade) if grade in set(GradeWord) else None,
        party.strip() or None,
        words.strip() or None,
    )


def _day(text: str) -> date | None:
    """Return the day that a field holds; None where it is empty or no day of a calendar."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


Asked = Annotated[IncidentsAsked, Depends(asked_for)]
Reads = Annotated[Visit, visiting(Right.READ)]


@router.get("/")
def case(
    visit: Reads,
    asked: Asked,
    selected: Words = "",
    page: Annotated[int, Query(ge=1, le=10**6)] = 1,
) -> HTMLResponse:
    """Show the incidents of the case."""
    rows = tuple(_rows(visit, asked))
    first = (page - 1) * _A_PAGE
    return visit.page(
        "case.html.j2",
        rows=rows[first : first + _A_PAGE],
        total=len(rows),
        asked=asked,
        selected=selected,
        number=page,
        last=max(1, -(-len(rows) // _A_PAGE)),
        timeline=_timeline(rows, first),
        query=_query(asked),
        views=WORDS_OF_VIEW,
        waiting=_waiting(visit),
    )


@router.get("/totals")
def totals(visit: Reads) -> HTMLResponse:
    """Show what the model makes of all incidents together."""
    return visit.page("totals.html.j2", **_totals(visit))


@router.get("/totals/table")
def totals_table(visit: Reads) -> HTMLResponse:
    """Return the same as a part of the page of the case, which does not wait for it."""
    return HTMLResponse(visit.draw("totals_table.html.j2", **_totals(visit)))


def _totals(visit: Visit) -> dict[str, Any]:
    found = visit.overview.totals
    return {"totals": tuple(total_rows(found)), "totals_note": total_note(found)}


@router.get("/incidents.geojson")
def on_a_map(visit: Reads, asked: Asked) -> Response:
    """Return where the incidents were, as exactly as who asks may know."""
    features = [feature for row in _rows(visit, asked) if (feature := _feature(row))]
    return JSONResponse({"type": "FeatureCollection", "features": features})


def _rows(visit: Visit, asked: IncidentsAsked) -> Iterator[IncidentRow]:
    overview = visit.overview
    return incident_rows(overview.findings, asked, visit.withheld, overview.memory)


def _feature(row: IncidentRow) -> dict[str, Any] | None:
    where = row.where
    if where is None or where.latitude is None or where.longitude is None:
        return None
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [where.longitude, where.latitude]},
        "properties": {
            "id": row.id,
            "title": f"{row.place}, {row.days}" if row.days else row.place,
            "claims": row.claims,
            "radius_m": RADIUS_METRES[where.precision] if where.precision else None,
        },
    }


def _query(asked: IncidentsAsked) -> str:
    """Return what is asked for as the query of an address."""
    reviewed = {truth: word for word, truth in _REVIEWED.items()}
    fields = {
        "since": asked.since,
        "until": asked.until,
        "place": asked.place,
        "reviewed": None if asked.reviewed is None else reviewed[asked.reviewed],
        "grade": asked.grade and asked.grade.value,
        "party": asked.party,
        "words": asked.words,
    }
    return urlencode({name: value for name, value in fields.items() if value is not None})


def _timeline(rows: Sequence[IncidentRow], at: int) -> dict[str, Any] | None:
    """Return where the incidents of a page stand on the line of time of all; None without a day.

    The page begins with the row `at`.
    """
    days = [row.when.earliest for row in rows if row.when is not None and row.when.earliest]
    if not days:
        return None
    first, last = min(days), max(days)
    span = max((last - first).days, 1)
    shown = rows[at : at + _A_PAGE]
    dated = [
        (row, row.when.earliest) for row in shown if row.when is not None and row.when.earliest
    ]
    points = [(row, 20 + (_TIMELINE_PX - 40) * (day - first).days / span) for row, day in dated]
    return {"first": first, "last": last, "points": points, "width": _TIMELINE_PX}


def _waiting(visit: Visit) -> dict[str, int] | None:
    """Return how much waits for people; None for those who do not judge."""
    if not visit.may("JUDGE"):
        return None
    overview = visit.overview
    open_ = overview.held.judged.open
    return {
        "claims": len(overview.claims) - len(overview.reviewed),
        "pending": len(open_.pending),
        "disputed": len(open_.disputed),
        "unanchored": len(open_.unanchored),
        "unread": sum(each.not_read is not None for each in overview.documents.values()),
        "skipped": len(overview.held.reading.skipped),
    }
