from dataclasses import replace
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

from openinquest.model import Grade, Grades, GradeView, GradeWord, Group, Harm, TimeSpan
from openinquest.report.exports.airwars import slug

INCIDENT_COLUMNS = """
post_id post_status post_published post_modified permalink code previous_codes
date_type date date_end
local_time_type local_time local_time_start local_time_end local_time_of_day
local_first_reported_date_time local_first_reported_by local_first_reported_url
country_name country_slug
location_name location_name_arabic location_name_hebrew location_name_ukrainian region
strike_status_name strike_status_slug infrastructure_name infrastructure_slug
strike_type_name strike_type_slug targeted_belligerent_name targeted_belligerent_slug
observation_name observation_slug impact_name impact_slug total_strikes
civilian_harm_reported civilian_harm_status_name civilian_harm_status_slug
cause_of_death_injury_name cause_of_death_injury_slug
geolocated latitude longitude geolocation_status_name geolocation_status_slug
geolocation_accuracy_name geolocation_accuracy_slug geojson_caption
geolocation_notes geolocation_notes_internal
geolocation_sign_off_assessor geolocation_sign_off_date_time
num_media num_victims num_victims_named num_victims_named_english
num_victims_named_arabic num_victims_named_hebrew num_victims_named_ukrainian
num_reconciled num_families num_individuals victim_average_age
declassified_assessment press_release
"""
GROUPS = """
civilian_non_combatants children women men human_rights_defenders journalists
trade_unionists healthcare_personnel other_civilian_non_combatants undetermined
other_protected_persons medical_and_religious_personnel_state
medical_and_religious_personnel_non_state persons_hors_de_combat belligerents
member_of_armed_forces persons_directly_participating_in_hostilities
civilian_role_in_military
"""
ENDS = "killed_min killed_max injured_min injured_max"
LAST_COLUMNS = """
num_sources num_sources_twitter num_sources_facebook num_sources_telegram num_sources_other
"""
BLOCK = """
belligerent_id belligerent_name belligerent_slug type assessment_name assessment_slug
deaths_conceded_min deaths_conceded_max injuries_conceded_min injuries_conceded_max
location mgrs_coordinate mgrs_accuracy civcas_statements strike_reports
"""


def test_the_columns_are_those_of_the_archive_in_its_order():
    header, _ = rows_of(with_figures(), format="airwars")

    groups = [f"{group}_{end}" for group in GROUPS.split() for end in ENDS.split()]
    assert len(groups) == 18 * 4
    assert list(header) == [
        *INCIDENT_COLUMNS.split(),
        *groups,
        *LAST_COLUMNS.split(),
        "summary",
    ]


def test_a_figure_stands_in_the_columns_of_its_group():
    killed = a_figure("airwars-1", 4, 9, group=Group.CIVILIANS)
    hurt = a_figure("airwars-1", 0, None, harm=Harm.INJURED, group=Group.CHILDREN)

    row = row_of(with_figures(killed, hurt), format="airwars")

    assert row["civilian_non_combatants_killed_min"] == "4"
    assert row["civilian_non_combatants_killed_max"] == "9"
    assert row["children_injured_min"] == "0"
    assert row["children_injured_max"] == ""
    assert row["women_killed_min"] == ""


def test_the_figures_of_other_rules_stand_in_no_column():
    row = row_of(with_figures(a_figure("ibc-1", 4, 9, group=Group.CIVILIANS)), format="airwars")

    assert {row[f"{group}_{end}"] for group in GROUPS.split() for end in ENDS.split()} == {""}


def test_people_of_whom_nobody_says_what_they_were_are_undetermined():
    row = row_of(with_figures(a_figure("airwars-1", 4, 9)), format="airwars")

    assert (row["undetermined_killed_min"], row["undetermined_killed_max"]) == ("4", "9")


def test_a_count_of_all_that_holds_counted_civilians_is_told_in_words_only():
    everyone, civilians = (
        a_figure("airwars-1", 4, 9),
        a_figure("airwars-1", 4, 8, group=Group.CIVILIANS),
    )

    row = row_of(with_figures(everyone, civilians), format="airwars")

    assert row["undetermined_killed_min"] == ""
    assert "Without a column of their own: killed all 4 to 9." in row["summary"]


def test_several_days_are_a_range_of_dates():
    one = row_of(at(FINDING, when=TimeSpan(date(2019, 5, 3), date(2019, 5, 3))), format="airwars")
    two = row_of(at(FINDING, when=TimeSpan(date(2019, 5, 3), date(2019, 5, 4))), format="airwars")

    assert (one["date_type"], one["date"], one["date_end"]) == ("", "2019-05-03", "")
    assert (two["date_type"], two["date"], two["date_end"]) == (
        "date_range",
        "2019-05-03",
        "2019-05-04",
    )


@pytest.mark.parametrize(
    ("precision", "accuracy"),
    [
        ("exact", "exact_location"),
        ("city", "city"),
        ("region", "province_governorate"),
        ("country", ""),
    ],
)
def test_a_place_has_the_accuracy_that_is_known_of_it(precision, accuracy):
    row = row_of(at(FINDING, where=a_place(precision)), format="airwars")

    assert row["geolocation_accuracy_slug"] == accuracy
    assert (row["country_name"], row["country_slug"]) == ("Iraq", "iraq")
    assert (row["latitude"], row["longitude"]) == ("36.335", "43.119")


def test_what_a_party_concedes_stands_in_its_own_block():
    claim = FINDING.origins[0].claims[0]
    conceded = replace(a_figure("airwars-1", 2, 3, group=Group.CIVILIANS), considered=(claim,))

    header, (row,) = rows_of(with_figures(conceded=(conceded,)), format="airwars")

    assert list(header[-15:]) == [f"belligerent_1_{field}" for field in BLOCK.split()]
    assert row["belligerent_1_belligerent_name"] == FINDING.origins[0].label
    assert row["belligerent_1_deaths_conceded_min"] == "2"
    assert row["belligerent_1_deaths_conceded_max"] == "3"
    assert row["belligerent_1_injuries_conceded_min"] == ""
    assert row["civilian_non_combatants_killed_min"] == ""


def test_a_name_without_latin_letters_has_no_slug():
    assert slug("الجيش") is None


@pytest.mark.parametrize(("reported", "cell"), [(True, "yes"), (False, "no"), (None, "")])
def test_the_grade_is_that_of_the_view_of_airwars(reported, cell):
    views = (
        Grade(
            GradeView.UN, GradeWord.VERIFIED, GradeWord.VERIFIED, "un-1", "a step", "for a reason"
        ),
        Grade(GradeView.AIRWARS, GradeWord.FAIR, GradeWord.WEAK, "airwars-grade-1", "one", "so"),
    )
    graded = replace(FINDING, grades=Grades(views, civilian_harm_reported=reported))

    row = row_of(graded, format="airwars")

    assert (row["civilian_harm_status_name"], row["civilian_harm_status_slug"]) == ("Fair", "fair")
    assert row["civilian_harm_reported"] == cell


def test_an_ungraded_incident_has_no_grade():
    row = row_of(replace(FINDING, grades=Grades()), format="airwars")

    assert (row["civilian_harm_status_slug"], row["civilian_harm_reported"]) == ("", "")
