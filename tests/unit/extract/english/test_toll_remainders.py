import pytest
from harm import exact, tolls_in

from openinquest.model import Scope


@pytest.mark.parametrize(
    "text",
    [
        "Nineteen people died: seven in the market and 12 on the road.",
        "Nineteen people died, seven on the spot and 12 in hospital.",
    ],
)
def test_numbers_that_make_up_a_toll_are_parts_of_it(text):
    whole, *parts = tolls_in(text)

    assert [part.count.exact for part in parts] == [7, 12]
    assert {(part.scope, part.part_of) for part in parts} == {(Scope.PART, 0)}
    assert whole.count.exact == 19


def test_a_number_with_a_place_of_its_own_counts_more_people():
    assert exact("There were 101 dead in the house and four next door.") == [
        ("killed", 4),
        ("killed", 101),
    ]


def test_a_number_that_does_something_is_no_remainder():
    assert exact("Nine people died and 12 in the street fled.") == [("killed", 9)]


def test_a_number_that_another_voice_gives_is_a_rival():
    assert exact("The ministry says 40 died; the opposition says 90.") == [
        ("killed", 40),
        ("killed", 90),
    ]
