"""The case: its incidents as a table, on a map and in time, and what waits."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from starlette.responses import HTMLResponse, JSONResponse, Response

from openinquest.people import Right
from openinquest.pipeline import IncidentRow, IncidentsAsked, incident_rows
from openinquest.report import RADIUS_METRES
from openinquest.web.visit import Visit, visiting

router = APIRouter()

_A_PAGE = 50
_TIMELINE_PX = 1000

Day = Annotated[str, Query(pattern=r"^(\d{4}-\d{2}-\d{2})?$")]
Words = Annotated[str, Query(max_length=200)]


def asked_for(
    since: Day = "", until: Day = "", place: Words = "", reviewed: Words = ""
) -> IncidentsAsked:
    """Return which incidents a page is asked for."""
    return IncidentsAsked(
        date.fromisoformat(since) if since else None,
        date.fromisoformat(until) if until else None,
        place or None,
        {"yes": True, "no": False}.get(reviewed),
    )


Asked = Annotated[IncidentsAsked, Depends(asked_for)]
Reads = Annotated[Visit, Depends(visiting(Right.READ))]


@router.get("/")
def case(
    visit: Reads,
    asked: Asked,
    selected: Words = "",
    page: Annotated[int, Query(ge=1, le=10**6)] = 1,
) -> HTMLResponse:
    """Show the incidents of the case."""
    rows = tuple(incident_rows(visit.overview.findings, asked, visit.withheld))
    first = (page - 1) * _A_PAGE
    return visit.page(
        "case.html.j2",
        rows=rows[first : first + _A_PAGE],
        total=len(rows),
        asked=asked,
        selected=selected,
        number=page,
        last=max(1, -(-len(rows) // _A_PAGE)),
        timeline=_timeline(rows),
        waiting=_waiting(visit),
    )


@router.get("/incidents.geojson")
def on_a_map(visit: Reads, asked: Asked) -> Response:
    """Return where the incidents were, as exactly as who asks may know."""
    rows = incident_rows(visit.overview.findings, asked, visit.withheld)
    features = [feature for row in rows if (feature := _feature(row))]
    return JSONResponse({"type": "FeatureCollection", "features": features})


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


def _timeline(rows: Sequence[IncidentRow]) -> dict[str, Any] | None:
    """Return where each incident stands on a line of time; None where no two days are known."""
    dated = [(row, row.when.earliest) for row in rows if row.when is not None and row.when.earliest]
    if not dated:
        return None
    days = [day for _, day in dated]
    first, last = min(days), max(days)
    span = max((last - first).days, 1)
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
