"""`inquest import` and `inquest compare`: tables of other recorders beside a case."""

import json

import pytest

from openinquest.wire import (
    ACLED_COLUMNS,
    AIRWARS_COLUMNS,
    IBC_COLUMNS,
    UCDP_COLUMNS,
    write_table,
)

TABLES = {
    "airwars": (
        AIRWARS_COLUMNS,
        {
            "code": "TN901",
            "date": "2019-05-03",
            "location_name": "Tal Nasra",
            "civilian_non_combatants_killed_min": 9,
            "civilian_non_combatants_killed_max": 12,
        },
    ),
    "ucdp": (
        UCDP_COLUMNS,
        {
            "id": "900001",
            "where_prec": 1,
            "where_coordinates": "Tal Nasra",
            "date_start": "2019-05-03",
            "date_end": "2019-05-03",
            "deaths_civilians": 4,
            "low": 4,
            "best": 4,
            "high": 12,
        },
    ),
    "acled": (
        ACLED_COLUMNS,
        {
            "event_id_cnty": "IRQ90001",
            "event_date": "03 May 2019",
            "time_precision": 1,
            "location": "Tal Nasra",
            "geo_precision": 1,
            "fatalities": 10,
        },
    ),
    "ibc": (
        IBC_COLUMNS,
        {
            "IBC code": "k90001",
            "Start Date": "2019-05-03",
            "End Date": "2019-05-03",
            "Location": "Tal Nasra",
            "Reported Minimum": 12,
            "Reported Maximum": 12,
        },
    ),
}


@pytest.fixture
def tables(tmp_path):
    """Return a table of each recorder, with a row for the incident that the reports tell of."""
    paths = {name: tmp_path / f"{name}.csv" for name in TABLES}
    for name, (columns, cells) in TABLES.items():
        paths[name].write_bytes(write_table(columns, [cells]))
    return paths


@pytest.fixture
def case(inquest, reports):
    """Return a case of one incident, of which one voice says 12 were killed and another four."""
    assert inquest("init", "al-mina").returncode == 0
    assert inquest("--case", "al-mina", "add", reports).returncode == 0
    return "al-mina"


def test_tables_that_were_imported_are_told_beside_the_case(inquest, case, tables):
    done = inquest("--case", case, "import", *tables.values())

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [f"{path}: 1 rows, imported." for path in tables.values()]

    compared = json.loads(inquest("--case", case, "compare", "--json").stdout)

    assert [each["row"]["recorder"] for each in compared] == list(tables)
    assert len({each["incident"] for each in compared}) == 1
    assert [_numbers(each) for each in compared] == [
        [("civilians", (9, None, 12), (12, None, 12))],
        [("all", (4, 4, 12), (4, 4, 12)), ("civilians", (None, 4, None), None)],
        [("all", (None, 10, None), (4, 4, 4))],
        [("civilians", (12, None, 12), (4, None, 12))],
    ]
    airwars, ucdp, acled, ibc = (each["figures"] for each in compared)
    assert airwars[0]["why"] == [
        "our low number is 12, set by the health directorate",
        "nobody in our record gives 9",
    ]
    assert ucdp[0]["why"] == []
    assert ucdp[1]["why"][-1] == "our record gives no such number by their rule"
    assert acled[0]["why"] == [
        "our best number is 4, set by the defence ministry",
        "nobody in our record gives 10",
    ]
    assert ibc[0]["why"] == [
        "our low number is 4, set by the defence ministry",
        "12 is the account of the health directorate",
    ]


def test_numbers_of_others_never_become_numbers_of_the_case(inquest, case, tables):
    before = inquest("--case", case, "incidents", "--json").stdout

    inquest("--case", case, "import", *tables.values())

    assert inquest("--case", case, "incidents", "--json").stdout == before


def test_a_rehearsed_import_writes_nothing_and_a_repeated_one_nothing_new(inquest, case, tables):
    tried = inquest("--case", case, "import", "--dry-run", tables["ibc"])
    none = inquest("--case", case, "compare")
    inquest("--case", case, "import", tables["ibc"])
    again = inquest("--case", case, "import", tables["ibc"])

    assert tried.stdout.endswith("1 rows would be imported. Nothing was written.\n")
    assert none.returncode == 2
    assert "nothing to compare with" in none.stderr
    assert again.stdout.endswith("1 rows, there already.\n")


def test_what_is_compared_fits_80_columns_and_says_how_many_rows_fit(inquest, case, tables):
    done = inquest("--case", case, "compare", "--with", tables["ibc"])

    assert (done.returncode, done.stderr) == (0, "")
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert done.stdout.endswith(
        "1 of 1 rows fit an incident of the case; 0 of its 1 incidents have no row.\n"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("import", "none.csv"), "there is no such file in none.csv"),
        (("import", "wrong.csv"), "names no column of Airwars, UCDP, ACLED or Iraq Body Count"),
        (("import", "less.csv"), "as a table of acled it lacks fatalities"),
        (("compare", "i-zzzz", "--with", "ibc.csv"), "the case has no incident 'i-zzzz'"),
    ],
)
def test_what_cannot_be_imported_or_compared_is_refused(inquest, tmp_path, tables, words, told):
    (tmp_path / "wrong.csv").write_text("name,number\nTal Nasra,4\n")
    less = tables["acled"].read_text().replace("fatalities", "dead")
    (tmp_path / "less.csv").write_text(less)
    inquest("init", "empty")

    done = inquest("--case", "empty", *words)

    assert (done.returncode, done.stdout) == (2, "")
    assert told in " ".join(done.stderr.split())
    assert done.stderr.count("\n") == 1


def _numbers(compared):
    """Return the group of each pair with the ends of theirs and of ours, None without ours."""
    return [
        (pair["theirs"]["group"], _ends(pair["theirs"]), pair["ours"] and _ends(pair["ours"]))
        for pair in compared["figures"]
    ]


def _ends(figure):
    return tuple(figure.get(end) for end in ("low", "best", "high"))
