import pytest
from factories import a_claim, a_document

from openinquest.link.fuller_names import place_words, same_under_fuller_names
from openinquest.link.names import read_body
from openinquest.model import Event, Means, Place

PLACES = frozenset({"nasra", "tal", "amar"})


def joined(*names, places=PLACES):
    pairs = same_under_fuller_names([read_body(name) for name in names], places)
    return [{names.index(name) for name in names if read_body(name) in pair} for pair in pairs]


@pytest.mark.parametrize(
    ("short", "fuller"),
    [
        ("the health directorate", "the Iraqi health directorate"),
        ("the health directorate", "the Tal Nasra health directorate"),
        ("the Harvest Observatory", "the Aden-based Harvest Observatory"),
        ("the harvest council", "the rebel-run harvest council in Tal Nasra"),
    ],
)
def test_a_body_is_the_one_that_is_named_more_fully(short, fuller):
    assert joined(short, fuller) == [{0, 1}]


@pytest.mark.parametrize(
    "names",
    [
        (
            "the health directorate",
            "the Tal Nasra health directorate",
            "the Amar health directorate",
        ),
        ("the harvest council", "the rebel-run harvest council", "the army-run harvest council"),
        ("the health directorate", "the Iraqi health directorate", "the Amar health directorate"),
    ],
)
def test_a_body_that_can_be_either_of_two_is_neither(names):
    assert joined(*names) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the health directorate", "the health directorate's hospital"),
        ("the Syrian health directorate", "the Iraqi health directorate of Tal Nasra"),
        ("the Aden-based Harvest Observatory", "the Oslo-based Harvest Observatory"),
    ],
)
def test_what_is_more_than_place_state_and_epithet_makes_another_body(left, right):
    assert joined(left, right) == []


def test_the_fullest_of_names_that_are_short_for_one_another_is_taken():
    pairs = joined(
        "the health directorate",
        "the Tal Nasra health directorate",
        "the rebel-run health directorate of Tal Nasra",
    )

    assert pairs == [{0, 2}, {1, 2}]


def test_a_name_in_two_scripts_is_of_one_body():
    assert joined("وزارة الصحة في صنعاء", "the health ministry in Sanaa", places=()) == [{0, 1}]


def test_names_of_two_towns_in_two_scripts_are_of_two_bodies():
    assert joined("وزارة الصحة في صنعاء", "the health ministry in Aden", places=()) == []


def test_places_are_named_where_events_are_put_and_by_the_words_before_them():
    document = a_document("Shells fell near Wadi Kasr, residents of the town Tal Amar said.")
    event = a_claim(Event(Means.ARTILLERY, where=Place("Harasta")), document=document, quote="fell")

    assert place_words([document], [event]) == {"wadi", "kasr", "harasta"}
