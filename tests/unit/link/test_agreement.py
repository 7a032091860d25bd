from dataclasses import replace
from datetime import date

import pytest
from stories import OLD_QUARTER, TAL_NASRA, WADI_KASR, on

from openinquest.link.agreement import Agreement, compare_places, compare_times, is_exact
from openinquest.model import Place, Precision, TimeSpan, bear_two_names, distance_km

MAY = TimeSpan(date(2019, 5, 1), date(2019, 5, 31))
NIGHT = TimeSpan(date(2019, 5, 17), date(2019, 5, 18))
COUNTRY = Place("Iraq", precision=Precision.COUNTRY, country="IQ")


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (on(17), on(17), Agreement.AGREE),
        (on(17), NIGHT, Agreement.AGREE),
        (on(17), TimeSpan(month=5, day=17), Agreement.AGREE),
        (on(17), MAY, Agreement.COARSE),
        (on(17), on(18), Agreement.DISAGREE),
        (on(17), TimeSpan(month=5, day=18), Agreement.DISAGREE),
        (on(17), TimeSpan(month=5), Agreement.UNKNOWN),
        (on(17), None, Agreement.UNKNOWN),
    ],
)
def test_times_compare_by_what_is_known_of_both(left, right, expected):
    assert compare_times(left, right) is expected
    assert compare_times(right, left) is expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (TAL_NASRA, OLD_QUARTER, Agreement.AGREE),
        (TAL_NASRA, WADI_KASR, Agreement.DISAGREE),
        (TAL_NASRA, Place("tal nasra"), Agreement.AGREE),
        (TAL_NASRA, Place("Wadi Kasr"), Agreement.DISAGREE),
        (TAL_NASRA, Place("Tal Nasra", country="SY"), Agreement.DISAGREE),
        (TAL_NASRA, COUNTRY, Agreement.COARSE),
        (TAL_NASRA, Place("a lane", precision=Precision.NEIGHBOURHOOD), Agreement.UNKNOWN),
        (TAL_NASRA, None, Agreement.UNKNOWN),
    ],
)
def test_places_compare_by_country_distance_and_name(left, right, expected):
    assert compare_places(left, right) is expected
    assert compare_places(right, left) is expected


def in_division(code, precision=Precision.REGION):
    return Place("the Lowlands", precision=precision, country="IQ", division=code)


def test_a_province_disagrees_with_a_town_of_another_one():
    town = replace(TAL_NASRA, division="IQ.15")

    assert compare_places(in_division("IQ.11"), town) is Agreement.DISAGREE
    assert compare_places(town, in_division("IQ.11")) is Agreement.DISAGREE
    assert compare_places(in_division("IQ.15"), town) is Agreement.COARSE
    assert compare_places(in_division(None), town) is Agreement.COARSE
    assert compare_places(in_division("IQ.11"), TAL_NASRA) is Agreement.COARSE


def a_quarter(name, latitude=36.30):
    return Place(name, latitude, 43.10, Precision.NEIGHBOURHOOD, "IQ")


@pytest.mark.parametrize(
    ("left", "right", "two"),
    [
        (TAL_NASRA, Place("Tal Amar", 36.35, 43.10, Precision.CITY, "IQ"), True),
        (TAL_NASRA, Place("Tell Nasra", 36.30, 43.10, Precision.CITY, "IQ"), False),
        (TAL_NASRA, Place("Tal Amar", precision=Precision.CITY), False),
        (TAL_NASRA, OLD_QUARTER, False),
        (a_quarter("the Mill, Tal Nasra"), a_quarter("the Well, Tal Nasra"), True),
        (a_quarter("Katerji, Tal Nasra"), a_quarter("al-Qaterji, Tal Nasra"), False),
        (a_quarter("the Mill, Tal Nasra"), a_quarter("the Well", 36.31), False),
        (TAL_NASRA, None, False),
    ],
)
def test_two_towns_and_two_quarters_are_told_apart_by_name(left, right, two):
    assert bear_two_names(left, right) is two
    assert bear_two_names(right, left) is two


def test_distance_is_unknown_without_coordinates():
    assert distance_km(TAL_NASRA, Place("Wadi Kasr")) is None
    assert distance_km(Place("Wadi Kasr"), TAL_NASRA) is None


def test_distance_across_the_date_line_is_short():
    assert distance_km(Place("A", 0, 179.9), Place("B", 0, -179.9)) < 25


@pytest.mark.parametrize(
    ("when", "exact"),
    [(on(17), True), (NIGHT, True), (MAY, False), (TimeSpan(month=5), False)],
)
def test_month_is_no_exact_time(when, exact):
    assert is_exact(when) is exact
