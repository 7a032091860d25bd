import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.happenings import Scene, find_happenings
from openinquest.extract.english.means import find_means
from openinquest.model import Means


def scene(text, **changes):
    values = {
        "start": 0,
        "end": len(text),
        "means": find_means(text, 0, len(text)),
        "harm": None,
        "days": [],
        "places": [],
        "voices": [],
        "spoken": [],
        "is_title": False,
        "tree": a_tree(text, drawn()[text]) if text in drawn() else None,
    }
    return Scene(**(values | changes))


def kinds(text, last=None, **changes):
    return [told.what for told in find_happenings(text, scene(text, **changes), last)]


def test_two_clauses_can_tell_of_two_happenings():
    text = (
        "An air strike destroyed a mill in Kirkuk on May 17, and a car bomb killed nine people "
        "in Erbil on May 18."
    )

    assert kinds(text) == [Means.AIR_STRIKE, Means.VEHICLE_BOMB]


def test_what_others_blame_is_no_happening():
    text = "A blast in Kirkuk that residents blame on an air strike killed nine people on May 17."

    assert kinds(text) == [Means.EXPLOSION]


def test_what_was_only_planned_is_no_happening():
    assert kinds("The rebels planned an attack on the market.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A large car bomb was found beside the mill.", []),
        ("A large car bomb exploded beside the mill.", [Means.VEHICLE_BOMB]),
    ],
)
def test_a_thing_has_to_go_off_first(text, found):
    assert kinds(text) == found


def test_an_arrest_beside_a_shooting_is_not_what_happened():
    assert kinds("Police arrested a man over the shooting.") == [Means.GUNFIRE]


def test_harm_without_a_means_is_an_attack_of_unstated_means():
    assert kinds("Nine millers died.", harm=(0, 17)) == [Means.INCIDENT]


@pytest.mark.parametrize("text", ["No figure for casualties was given.", "The mill is open."])
def test_words_that_tell_of_nothing_give_none(text):
    assert kinds(text) == []


def test_what_happened_is_what_was_told_before():
    text = "What happened in Kirkuk is in dispute."

    assert kinds(text, last=Means.EXPLOSION) == [Means.EXPLOSION]
    assert kinds(text) == []
