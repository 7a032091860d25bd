from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError
from openinquest.model import Candidate, Place, TimeSpan

DAY = date(2019, 5, 3)


@st.composite
def known_spans(draw):
    first = draw(st.dates(date(2019, 1, 1), date(2019, 3, 1)))
    return TimeSpan(first, first + timedelta(days=draw(st.integers(0, 20))))


@pytest.mark.parametrize(
    "ends",
    [{"earliest": DAY}, {"latest": DAY}, {"earliest": DAY, "latest": date(2019, 5, 2)}, {}],
    ids=["no end", "no start", "reversed", "nothing"],
)
def test_time_span_that_says_nothing_or_too_little_is_refused(ends):
    with pytest.raises(InputError):
        TimeSpan(**ends)


def test_day_without_a_year_may_be_that_day_of_any_year():
    yearless = TimeSpan(month=5, day=3)

    assert yearless.overlaps(TimeSpan(DAY, DAY)) is True
    assert yearless.overlaps(TimeSpan(month=5, day=4)) is False


def test_month_without_a_day_cannot_be_compared():
    assert TimeSpan(month=5).overlaps(TimeSpan(DAY, DAY)) is None


def test_day_without_a_year_cannot_be_compared_with_a_week():
    week = TimeSpan(DAY, DAY + timedelta(days=6))

    assert TimeSpan(month=5, day=3).overlaps(week) is None


@given(known_spans(), known_spans())
def test_known_time_spans_overlap_where_they_share_a_day(left, right):
    shared = left.earliest <= right.latest and right.earliest <= left.latest

    assert left.overlaps(right) is right.overlaps(left) is shared


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(1.0, None), (None, 1.0), (91.0, 0.0), (0.0, -180.5)]
)
def test_place_that_is_not_on_the_globe_is_refused(latitude, longitude):
    with pytest.raises(InputError, match="Tal Nasra"):
        Place("Tal Nasra", latitude, longitude)


def test_what_decided_between_candidates_makes_no_other_place():
    undecided = Place("Tal Nasra")
    told = Place("Tal Nasra", candidates=(Candidate("Tall Naşrā", 35.2, 36.7, "SY"),), reason="x")

    assert undecided == told
    assert hash(undecided) == hash(told)


def test_place_without_coordinates_is_a_place():
    assert Place("Tal Nasra").latitude is None


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (TimeSpan(date(2019, 5, 3), date(2019, 5, 3)), "3 May 2019"),
        (TimeSpan(date(2019, 5, 1), date(2019, 5, 31)), "1 May 2019 to 31 May 2019"),
        (TimeSpan(month=5, day=3), "3 May (year unknown)"),
        (TimeSpan(month=5), "May (year unknown)"),
    ],
)
def test_times_are_said_as_exactly_as_they_are_known(when, words):
    assert when.in_words == words
