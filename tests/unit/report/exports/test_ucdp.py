from datetime import date

import pytest
from unit.report.exports.reading import (
    FINDING,
    a_figure,
    a_place,
    at,
    row_of,
    rows_of,
    with_figures,
)

from openinquest.model import TimeSpan

COLUMNS = """
id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office
source_date source_headline source_original where_prec where_coordinates where_description
adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region
event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians
deaths_unknown best high low gwnoa gwnob
"""


def test_the_columns_are_those_of_the_event_dataset_in_its_order():
    header, _ = rows_of(FINDING, format="ucdp")

    assert list(header) == COLUMNS.split()
    assert len(header) == 49


def test_the_numbers_are_those_of_the_rule_of_ucdp():
    finding = with_figures(
        a_figure("airwars-1", 1, 2), a_figure("acled-1", 3, 3), a_figure("ucdp-1", 4, 9, best=5)
    )

    row = row_of(finding, format="ucdp")

    assert (row["low"], row["best"], row["high"]) == ("4", "5", "9")
    assert row["deaths_unknown"] == "5"
    assert (row["deaths_a"], row["deaths_b"], row["deaths_civilians"]) == ("", "", "")


def test_an_unknown_number_is_empty_and_none_is_0():
    unknown = row_of(with_figures(a_figure("ucdp-1", None, None)), format="ucdp")
    nobody = row_of(with_figures(a_figure("ucdp-1", 0, 0, best=0)), format="ucdp")
    untold = row_of(with_figures(), format="ucdp")

    assert (unknown["low"], unknown["best"], unknown["high"]) == ("", "", "")
    assert (nobody["low"], nobody["best"], nobody["high"]) == ("0", "0", "0")
    assert (untold["low"], untold["best"], untold["high"]) == ("", "", "")


@pytest.mark.parametrize(("last", "code"), [(3, "1"), (5, "2"), (9, "3"), (31, "4"), (None, "5")])
def test_days_have_the_class_of_their_number(last, code):
    latest = date(2019, 5, last) if last else date(2019, 8, 1)
    finding = at(FINDING, when=TimeSpan(date(2019, 5, 3), latest))

    row = row_of(finding, format="ucdp")

    assert row["date_prec"] == code
    assert row["date_start"] == "2019-05-03"
    assert row["date_end"] == latest.isoformat()


@pytest.mark.parametrize(
    ("precision", "code"),
    [("exact", "1"), ("neighbourhood", "1"), ("city", "2"), ("region", "4"), ("country", "6")],
)
def test_a_place_has_the_class_of_its_precision(precision, code):
    row = row_of(at(FINDING, where=a_place(precision)), format="ucdp")

    assert row["where_prec"] == code
    assert row["geom_wkt"] == "POINT (43.119 36.335)"
    assert row["priogrid_gid"] == "181887"
    assert row["country"] == "Iraq"
    assert precision in row["where_description"]


def test_a_day_without_a_year_and_an_unknown_place_are_empty():
    row = row_of(at(FINDING, when=TimeSpan(month=5, day=3)), format="ucdp")

    assert [row[column] for column in ("year", "date_start", "date_prec", "latitude")] == [""] * 4


def test_sources_are_listed_in_one_order_in_every_cell():
    row = row_of(FINDING, format="ucdp")

    assert row["number_of_sources"] == str(len(FINDING.documents))
    assert row["source_office"].split(";")[:2] == ["Harbour Radio", "Morning Post"]
    assert row["source_date"].split(";")[1] == "2019-05-04"
    assert '"Morning Post,2019-05-04,Car bomb in market"' in row["source_article"]
