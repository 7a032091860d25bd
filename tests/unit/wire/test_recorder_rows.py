"""What is read from the tables of other recorders. Every row here is invented."""

from datetime import date

import pytest

from openinquest.errors import NotRecorderTable
from openinquest.model import (
    Group,
    Harm,
    Place,
    Precision,
    RecordedFigure,
    Recorder,
    TimeSpan,
)
from openinquest.wire import (
    ACLED_COLUMNS,
    AIRWARS_COLUMNS,
    IBC_COLUMNS,
    UCDP_COLUMNS,
    read_rows,
    write_table,
)

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
AIRWARS = {
    "code": "CS901",
    "date": "2019-05-03",
    "country_name": "Iraq",
    "location_name": "Tal Nasra",
    "latitude": 36.3,
    "longitude": 43.1,
    "geolocation_accuracy_slug": "neighbourhood_area",
}
UCDP = {
    "id": "900001",
    "date_start": "2019-05-03 00:00:00.000",
    "date_end": "2019-05-03 00:00:00.000",
    "where_prec": 1,
    "where_coordinates": "Tal Nasra town",
    "country": "Myanmar (Burma)",
    "latitude": 21.9,
    "longitude": 96.1,
    "deaths_civilians": 0,
    "low": 4,
    "best": 5,
    "high": 9,
}
ACLED = {
    "event_id_cnty": "IRQ90001",
    "event_date": "03 May 2019",
    "time_precision": 1,
    "country": "Iraq",
    "location": "Tal Nasra",
    "latitude": 36.3,
    "longitude": 43.1,
    "geo_precision": 2,
    "fatalities": 0,
}
IBC = {
    "IBC code": "k90001",
    "Start Date": "2019-05-03",
    "End Date": "2019-05-04",
    "Location": "Tal Nasra",
    "Reported Minimum": 4,
    "Reported Maximum": 7,
}


def read_one(columns, cells, **changes):
    (row,) = read_rows(write_table(columns, [cells | changes]), name="rows.csv")
    return row


def test_a_row_of_airwars_gives_its_ends_by_group():
    row = read_one(
        AIRWARS_COLUMNS,
        AIRWARS,
        civilian_non_combatants_killed_min=4,
        civilian_non_combatants_killed_max=9,
        children_injured_min=0,
    )

    assert (row.recorder, row.id, row.when) == (Recorder.AIRWARS, "CS901", DAY)
    assert row.where == Place("Tal Nasra", 36.3, 43.1, Precision.NEIGHBOURHOOD, "IQ")
    assert row.figures == (
        RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=4, high=9),
        RecordedFigure(Harm.INJURED, Group.CHILDREN, low=0),
    )


def test_a_row_of_ucdp_gives_its_three_estimates():
    row = read_one(UCDP_COLUMNS, UCDP)

    assert (row.recorder, row.id, row.when) == (Recorder.UCDP, "900001", DAY)
    assert row.where == Place("Tal Nasra town", 21.9, 96.1, Precision.CITY, "MM")
    assert row.figures == (RecordedFigure(Harm.KILLED, Group.ALL, low=4, best=5, high=9),)


def test_civilians_of_ucdp_are_read_where_it_counts_some():
    row = read_one(UCDP_COLUMNS, UCDP, deaths_civilians=3)

    assert row.figures[1] == RecordedFigure(Harm.KILLED, Group.CIVILIANS, best=3)


def test_a_row_of_acled_gives_one_number_and_0_is_a_number():
    row = read_one(ACLED_COLUMNS, ACLED)

    assert (row.recorder, row.id, row.when) == (Recorder.ACLED, "IRQ90001", DAY)
    assert row.where == Place("Tal Nasra", 36.3, 43.1, Precision.REGION, "IQ")
    assert row.figures == (RecordedFigure(Harm.KILLED, Group.ALL, best=0),)


def test_a_row_of_iraq_body_count_gives_civilians_killed():
    row = read_one(IBC_COLUMNS, IBC)

    assert row.when == TimeSpan(date(2019, 5, 3), date(2019, 5, 4))
    assert row.where == Place("Tal Nasra")
    assert row.figures == (RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=4, high=7),)


@pytest.mark.parametrize("unknown", ["", "NULL", "NA", "NaN"])
def test_what_is_unknown_is_no_figure_and_never_0(unknown):
    assert read_one(ACLED_COLUMNS, ACLED, fatalities=unknown).figures == ()


@pytest.mark.parametrize(
    ("precision", "first", "last"),
    [(2, date(2019, 4, 27), date(2019, 5, 9)), (3, date(2019, 5, 1), date(2019, 5, 31))],
)
def test_a_coarse_day_of_acled_is_read_as_all_days_that_it_leaves_open(precision, first, last):
    row = read_one(ACLED_COLUMNS, ACLED, time_precision=precision)

    assert row.when == TimeSpan(first, last)


def test_a_row_without_day_and_place_has_neither():
    bare = read_one(ACLED_COLUMNS, {"event_id_cnty": "x", "fatalities": 3})

    assert (bare.when, bare.where) == (None, None)


def test_the_row_is_kept_verbatim_with_its_line():
    table = write_table(ACLED_COLUMNS, [ACLED | {"notes": "=SUM(A1)"}, ACLED])

    first, second = read_rows(b"\xef\xbb\xbf" + table, name="rows.csv")

    assert dict(first.cells)["notes"] == "'=SUM(A1)"
    assert [column for column, _ in first.cells] == list(ACLED_COLUMNS)
    assert (first.line, second.line) == (2, 3)


def test_columns_in_another_order_and_further_ones_are_no_matter():
    columns = ("population_1km", *reversed(ACLED_COLUMNS))

    assert read_one(columns, ACLED).figures == read_one(ACLED_COLUMNS, ACLED).figures


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        (("a", "b"), "names no column of Airwars, UCDP, ACLED or Iraq Body Count in rows.csv"),
        (
            tuple(column for column in UCDP_COLUMNS if column not in ("low", "high")),
            "as a table of ucdp it lacks high, low in rows.csv",
        ),
    ],
)
def test_a_wrong_header_is_said_in_one_line(columns, words):
    with pytest.raises(NotRecorderTable, match=words):
        read_rows(write_table(columns, []), name="rows.csv")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"fatalities": "several"}, "fatalities holds 'several', no number of people"),
        ({"fatalities": -3}, "fatalities holds '-3', no number of people"),
        ({"event_date": "3/4/2019"}, "event_date holds '3/4/2019', no day"),
        ({"event_date": "2019-02-30"}, "event_date holds '2019-02-30', no day"),
        ({"latitude": "north"}, "latitude holds 'north', no degrees"),
        ({"latitude": 136.3}, "not on the globe"),
        ({"latitude": ""}, "half a coordinate pair"),
    ],
)
def test_a_cell_that_holds_something_else_is_said_with_its_line(changes, words):
    with pytest.raises(NotRecorderTable, match=f"{words}.* in rows.csv, line 2"):
        read_one(ACLED_COLUMNS, ACLED, **changes)
