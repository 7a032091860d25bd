from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS, R1

from openinquest.model import Place, Precision, great_circle_km
from openinquest.report import compose_finding
from openinquest.report.precision_area import RADIUS_METRES, Area, area_around, area_of, located

LATITUDES = st.floats(-85, 85)
LONGITUDES = st.floats(-180, 180)
RADII = st.sampled_from(sorted(RADIUS_METRES.values()))


def signed_area(ring):
    """Return twice the area of a closed ring in square degrees, positive against the clock."""
    corners = pairwise(ring)
    return sum(e * next_n - next_e * n for (e, n), (next_e, next_n) in corners)


@given(LATITUDES, LONGITUDES, RADII)
def test_every_ring_is_closed_runs_against_the_clock_and_stays_on_the_map(lat, lon, radius):
    rings = area_around(lat, lon, radius)

    for ring in rings:
        assert ring[0] == ring[-1]
        assert len(ring) >= 4
        assert all(-180 <= east <= 180 and -90 <= north <= 90 for east, north in ring)
    assert all(signed_area(ring) > 0 for ring in rings if radius > 100)


@given(LATITUDES, st.floats(-170, 170), st.sampled_from([1_000, 10_000, 100_000]))
def test_every_corner_is_as_far_away_as_the_radius(lat, lon, radius):
    corners = [corner for ring in area_around(lat, lon, radius) for corner in ring]

    away = [great_circle_km((lat, lon), (north, east)) for east, north in corners]
    on_the_circle = [km for km in away if abs(km * 1000 - radius) < radius * 0.01]
    cut = 4  # where the date line cuts a circle, its corners on the line are nearer
    assert len(on_the_circle) >= len(away) - cut


def test_what_crosses_the_date_line_is_cut_there():
    west, east = area_around(10.0, 179.5, 100_000)

    assert max(lon for lon, _ in west) == 180
    assert min(lon for lon, _ in east) == -180


def test_an_area_at_a_pole_is_moved_from_it():
    (ring,) = area_around(90.0, 0.0, 100_000)

    assert all(north < 90 for _, north in ring)


def test_every_precision_has_a_radius_and_a_coarser_one_a_larger():
    radii = [RADIUS_METRES[precision] for precision in Precision]

    assert radii == sorted(radii)


@pytest.mark.parametrize("lon", [-180.0, 180.0])
def test_a_place_on_the_date_line_has_both_halves(lon):
    assert len(area_around(0.0, lon, 1_000)) == 2


PORT = Place("the port, Tal Nasra", 36.0, 43.0, Precision.NEIGHBOURHOOD)


def finding_at(place, *named):
    """Return a finding on a place whose claims name other places."""
    claims = [
        replace(R1, id=f"n{number}", detail=replace(R1.detail, where=one))
        for number, one in enumerate(named)
    ]
    parts = PARTS | {"claims": (*CLAIMS, *claims)}
    return compose_finding(replace(INCIDENT, where=place), **parts)


def test_a_quarter_with_the_coordinates_of_its_town_is_known_to_the_town():
    town = Place("Tal Nasra", 36.0, 43.0, Precision.CITY)

    assert located(finding_at(PORT, town)) == replace(PORT, precision=Precision.CITY)
    assert area_of(located(finding_at(PORT, town))) == Area(36.0, 43.0, 10_000)


def test_a_quarter_with_coordinates_of_its_own_keeps_its_precision():
    elsewhere = Place("Port Amal", 37.0, 43.0, Precision.REGION)

    assert located(finding_at(PORT, elsewhere)) == PORT


@pytest.mark.parametrize("place", [None, Place("Tal Nasra"), Place("Tal Nasra", 36.0, 43.0)])
def test_without_coordinates_or_precision_there_is_no_area(place):
    assert located(finding_at(place)) == place
    assert area_of(place) is None
