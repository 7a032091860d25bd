"""Incidents as rows of UCDP's Georeferenced Event Dataset: numbers by `ucdp-1`."""

import math
from collections.abc import Sequence

from openinquest.model import Finding, Group, Harm, Place, items_of
from openinquest.report.exports.codebooks import UCDP_WHERE, ucdp_date_prec
from openinquest.report.exports.flattened import UCDP, Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.wire import UCDP_COLUMNS, Cell, write_table

_CELLS_A_ROW = 720  # of PRIO-GRID: half a degree each


def render_ucdp(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table of events, one row for each incident.

    Conflicts, dyads and sides stay empty: we enter nobody as a side.
    """
    return write_table(UCDP_COLUMNS, map(_row, flatten(findings, profile)))


def _row(flat: Flattened) -> dict[str, Cell]:
    return {"id": flat.id, **_sources(flat), **_day(flat), **_place(flat), **_deaths(flat)}


def _sources(flat: Flattened) -> dict[str, Cell]:
    """Return the documents; a cell lists them in one order, set apart by semicolons.

    A film and passages that people transcribed from it are one.
    """
    documents = [
        (
            flat.withheld.text(document.publisher or ""),
            document.published.isoformat() if document.published else "",
            flat.withheld.text(document.title or ""),
        )
        for document in dict.fromkeys(items_of(flat.documents).values())
    ]
    return {
        "number_of_sources": len(documents),
        "source_article": ";".join(_quoted(",".join(parts)) for parts in documents),
        "source_office": ";".join(office for office, _, _ in documents),
        "source_date": ";".join(day for _, day, _ in documents),
        "source_headline": ";".join(_quoted(headline) for _, _, headline in documents),
        "source_original": ";".join(
            flat.withheld.text(origin.label) for origin in flat.finding.origins
        ),
    }


def _quoted(text: str) -> str:
    doubled = text.replace('"', '""')
    return f'"{doubled}"'


def _day(flat: Flattened) -> dict[str, Cell]:
    when, days = flat.when, flat.days
    if when is None or when.earliest is None or when.latest is None or days is None:
        return {}
    return {
        "year": when.earliest.year,
        "date_prec": ucdp_date_prec(days),
        "date_start": when.earliest.isoformat(),
        "date_end": when.latest.isoformat(),
    }


def _place(flat: Flattened) -> dict[str, Cell]:
    where = flat.where
    if where is None:
        return {}
    named: dict[str, Cell] = {
        "where_coordinates": flat.place_name,
        "where_description": " ".join(flat.choices()),
        "where_prec": UCDP_WHERE[where.precision] if where.precision else None,
        "country": flat.country,
    }
    return named | _point(where)


def _point(where: Place) -> dict[str, Cell]:
    latitude, longitude = where.latitude, where.longitude
    if latitude is None or longitude is None:
        return {}
    return {
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": f"POINT ({longitude} {latitude})",
        "priogrid_gid": grid_cell(latitude, longitude),
    }


def grid_cell(latitude: float, longitude: float) -> int:
    """Return the cell of PRIO-GRID that a point lies in, as its number `gid`.

    Cells are half a degree wide, counted from 1 in the south-west, row by row.

    Example:
        >>> grid_cell(-55.75, -69.25)
        49182
    """
    row = min(math.floor((latitude + 90) * 2), 359)
    column = min(math.floor((longitude + 180) * 2), _CELLS_A_ROW - 1)
    return row * _CELLS_A_ROW + column + 1


def _deaths(flat: Flattened) -> dict[str, Cell]:
    """Return the estimates; deaths that no rule divides by side are of unknown side."""
    figure = flat.figure(UCDP, Harm.KILLED, Group.ALL)
    if figure is None:
        return {}
    return {
        "deaths_unknown": figure.best,
        "best": figure.best,
        "high": figure.high,
        "low": figure.low,
    }
