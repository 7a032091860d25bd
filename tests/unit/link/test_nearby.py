import pytest
from hypothesis import given
from hypothesis import strategies as st
from stories import TAL_NASRA, on

from openinquest.link.nearby import day_keys, neighbour_keys, place_keys
from openinquest.model import Place, Precision, TimeSpan, distance_km
from openinquest.model.same_place import SAME_PLACE_KM

NEAR = st.floats(-0.2, 0.2)


@given(st.floats(-70, 70), st.floats(-179, 179), NEAR, NEAR)
def test_places_close_to_each_other_share_a_key(latitude, longitude, up, right):
    left, other = Place("A", latitude, longitude), Place("B", latitude + up, longitude + right)

    if distance_km(left, other) <= SAME_PLACE_KM:
        assert set(neighbour_keys(left)) & set(place_keys(other))


def test_places_share_a_key_across_the_date_line():
    assert set(neighbour_keys(Place("A", 0, 179.9))) & set(place_keys(Place("B", 0, -179.9)))


def test_place_is_found_by_its_name_without_case():
    assert set(place_keys(TAL_NASRA)) & set(neighbour_keys(Place("TAL NASRA")))


@pytest.mark.parametrize("where", [None, Place("Iraq", precision=Precision.COUNTRY)])
def test_coarse_place_is_found_under_no_key(where):
    assert place_keys(where) == neighbour_keys(where) == []


def test_unknown_year_is_found_under_month_and_day():
    assert day_keys(TimeSpan(month=5, day=17)) == day_keys(on(17))[:1]


@pytest.mark.parametrize("when", [None, TimeSpan(month=5)])
def test_time_that_is_not_exact_is_found_under_no_key(when):
    assert day_keys(when) == []
