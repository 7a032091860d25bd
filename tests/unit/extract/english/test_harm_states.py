import pytest
from harm import exact, tolls_in

from openinquest.model import Harm


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("The blast left 12 dead.", "killed", 12),
        ("The blast left nine people dead.", "killed", 9),
        ("A boy of six was found dead.", "killed", 1),
        ("Seven dead, nine hurt: that was the report.", "injured", 9),
        ("Forty people are still unaccounted for.", "missing", 40),
        ("Twelve people are still under the rubble.", "missing", 12),
        ("The fire left 300 people homeless.", "displaced", 300),
        ("Neither pilot was injured.", "injured", 0),
    ],
)
def test_a_state_tells_what_became_of_how_many(text, harm, number):
    assert (harm, number) in exact(text)


def test_people_in_critical_condition_are_injured_and_may_have_died():
    (toll,) = tolls_in("Two women are in critical condition.")

    assert (toll.harm, toll.count.exact, toll.opened) == (Harm.INJURED, 2, True)


def test_people_who_escaped_unharmed_are_said_not_to_be_injured():
    (toll,) = tolls_in("Sixty passengers escaped unharmed.")

    assert (toll.harm, toll.count.exact, toll.denied) == (Harm.INJURED, 60, True)


def test_the_dead_without_a_number_are_nobody_new():
    assert tolls_in("The observatory counts the dead by name.") == []


def test_those_who_are_the_dead_are_killed():
    assert exact("The dead are Amal Harouk, Nadim Dubais and Sami Nassur.") == [("killed", 1)] * 3


def test_all_of_a_list_that_was_found_dead_are_killed():
    told = exact("Divers found two girls and a man dead.")

    assert sorted(told) == [("killed", 1), ("killed", 2)]


@pytest.mark.parametrize("text", ["She is dead certain that it fell.", "He is dead right."])
def test_who_is_dead_certain_lives(text):
    assert tolls_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Four people were found dead last night.",
        "Four people were found dead right outside the mill.",
        "Four dead right after the blast.",
    ],
)
def test_who_is_dead_somewhere_or_since_some_time_is_dead(text):
    assert exact(text) == [("killed", 4)]


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("Among the dead were a teacher and two nurses.", "killed", 2),
        ("Among the wounded was a teacher.", "injured", 1),
        ("The dead included the mayor.", "killed", 1),
    ],
)
def test_a_sentence_can_open_with_the_state_of_those_it_names(text, harm, number):
    assert (harm, number) in exact(text)
