import pytest

from openinquest.model import Place, Precision
from openinquest.model.when_where import great_circle_km
from openinquest.report.exact_places import (
    COARSE_RADIUS_M,
    coarsened,
    holds_coordinates,
    is_too_fine,
    without_exact_places,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("house no. 14", "house no. [number withheld]"),
        ("House Number 14B, alley 3", "House Number [number withheld], alley 3"),
        ("in house 15, alley 4", "in house [number withheld], alley 4"),
        ("apartment 3", "apartment [number withheld]"),
        ("at 12 Harbour Street", "at [number withheld] Harbour Street"),
        ("No. 7, Al-Nur Lane", "[number withheld] Al-Nur Lane"),
        ("at 36.34123, 43.12345.", "at [coordinates withheld]."),
        ("36°20'41\"N 43°07'23\"E", "[coordinates withheld] [coordinates withheld]"),
        ("38SLF 30250 22900", "[coordinates withheld]"),
    ],
)
def test_numbers_of_houses_and_coordinates_are_withheld(text, shown):
    assert without_exact_places(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "At least 12 people were killed on the road",
        "4 people in Harbour Street",
        "3 houses and 12 flats fell",
        "between 30 and 40 on 3.5.2019",
        "7 children in a house",
        "House 15 people had left fell",
    ],
)
def test_figures_stay(text):
    assert without_exact_places(text) == text


def test_a_place_is_no_finer_than_a_neighbourhood_and_within_the_radius_that_is_told():
    exact = Place("the market", 36.341299, 43.129999, Precision.EXACT)

    shown = coarsened(exact)

    assert (shown.latitude, shown.longitude) == (36.34, 43.13)
    assert shown.precision is Precision.NEIGHBOURHOOD
    away_km = great_circle_km((36.341299, 43.129999), (36.34, 43.13))
    assert away_km * 1000 < COARSE_RADIUS_M
    assert coarsened(shown) == shown


def test_a_precision_that_is_not_known_stays_unknown_and_a_town_stays_as_it_is():
    unknown, town = Place("x", 36.341299, 43.1), Place("y", 36.341299, 43.1, Precision.CITY)

    assert coarsened(unknown).precision is None and coarsened(unknown).latitude == 36.34
    assert coarsened(town) is town
    assert not is_too_fine(Place("no coordinates", precision=Precision.EXACT))


def test_coordinates_in_an_address_are_seen():
    assert holds_coordinates("https://maps.example/@36.34123,43.12345,17z")
