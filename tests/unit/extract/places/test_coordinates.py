"""Coordinates as texts write them."""

import pytest

from openinquest.extract.places.coordinates import find_coordinates
from openinquest.model import Precision


@pytest.mark.parametrize(
    ("text", "latitude", "longitude", "precision"),
    [
        ("(36.3412, 43.1267)", 36.3412, 43.1267, Precision.EXACT),
        ("(36.341, 43.127)", 36.341, 43.127, Precision.VICINITY),
        ("(36.34, 43.13)", 36.34, 43.13, Precision.NEIGHBOURHOOD),
        ("36.3412° N, 43.1267° E", 36.3412, 43.1267, Precision.EXACT),
        ("33.4512 S, 70.6653 W", -33.4512, -70.6653, Precision.EXACT),
        ("36°20'30\"N 43°07'30\"E", 36.3417, 43.125, Precision.EXACT),
    ],
)
def test_coordinates_are_read_as_finely_as_they_are_written(text, latitude, longitude, precision):
    [found] = find_coordinates(f"The house stood at {text}.")

    assert found.place.latitude == pytest.approx(latitude, abs=1e-4)
    assert found.place.longitude == pytest.approx(longitude, abs=1e-4)
    assert found.place.precision is precision


@pytest.mark.parametrize("text", ["rates of 36.34, 43.13 and", "(136.3412, 43.1267)", "12:30, 14"])
def test_other_figures_are_no_coordinates(text):
    assert list(find_coordinates(text)) == []
