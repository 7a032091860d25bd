import pytest
from harm import exact, tolls_in

from openinquest.model import Harm


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The deaths of 13 weavers went unreported.", [("killed", 13)]),
        ("The explosion caused the death of a crane operator.", [("killed", 1)]),
        ("The shelling caused injuries to 21 people.", [("injured", 21)]),
        ("The judge called the detention of 14 teachers unlawful.", [("detained", 14)]),
        ("The fate of nine crew members is unknown.", [("missing", 9)]),
        ("The remains of 22 people were exhumed from a pit.", [("recovered", 22)]),
    ],
)
def test_a_noun_of_harm_names_those_who_came_to_it(text, expected):
    assert exact(text) == expected


def test_bodies_of_three_are_three_dead():
    text = "Divers found the bodies of a girl, a man and a woman."

    assert exact(text) == [("killed", 1)] * 3


def test_deaths_without_a_number_are_more_than_none():
    (toll,) = tolls_in("There were deaths on both sides.")

    assert (toll.harm, toll.count) == (Harm.KILLED, None)


def test_no_deaths_are_a_count_of_none():
    assert exact("There were no deaths.") == [("killed", 0)]


@pytest.mark.parametrize(
    "text",
    [
        "The stove exploded and caused serious injuries to his hand.",
        "The shots could have caused worse injuries.",
    ],
)
def test_injuries_to_a_limb_or_only_thought_of_are_no_people(text):
    assert [toll for toll in tolls_in(text) if toll.count is None] == []
