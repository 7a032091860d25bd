import pytest

from openinquest.extract.places import find_places
from openinquest.extract.places.divisions import division_named_after_its_seat
from openinquest.model import Precision


@pytest.mark.parametrize(
    ("name", "country", "division"),
    [
        ("Kunduz", "AF", "AF.24"),
        ("حلب", "SY", "SY.09"),
        ("Baghdad", "IQ", None),  # a capital
        ("Caldas", "CO", None),  # a town of another department
        ("Kunduz", "SY", None),
        ("Kunduz", None, None),
        ("the Lowlands", "AF", None),
    ],
)
def test_a_province_is_the_division_of_its_largest_town(name, country, division):
    assert division_named_after_its_seat(name, country) == division


def test_towns_and_provinces_say_in_which_division_they_lie():
    found = find_places("Shells fell in Taiz province, Yemen, and in Hodeidah, north of Taiz.")
    known = {(place.name, place.precision): place.division for _, place in found}

    assert known["Taiz", Precision.REGION] == "YE.25"
    assert known["Hodeidah", Precision.CITY] == "YE.08"
    assert known["north of Taiz", Precision.REGION] is None
