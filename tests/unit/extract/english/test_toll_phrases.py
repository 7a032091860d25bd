import pytest
from harm import exact, tolls_in

from openinquest.model import Group, Harm


def only(text):
    (toll,) = tolls_in(text)
    return toll


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The death toll has risen to 58.", 58, 58),
        ("The number of dead could exceed 90.", 91, None),
        ("A clerk put the number of dead at more than 140.", 141, None),
        ("The study puts the number of people killed by mines that year at 1,254.", 1254, 1254),
        ("Civilians reported killed number between 12 and 37.", 12, 37),
    ],
)
def test_a_stated_toll_has_its_bounds(text, low, high):
    toll = only(text)

    assert toll.harm is Harm.KILLED
    assert (toll.count.at_least, toll.count.at_most) == (low, high)


def test_casualties_are_killed_or_injured():
    assert only("There were 40 casualties.").harm is Harm.KILLED_OR_INJURED


def test_people_found_and_rescued_are_rescued():
    assert only("Nine miners were found in a shaft, and their rescue took a day.").harm is (
        Harm.RESCUED
    )


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Government forces have suffered casualties.", Group.COMBATANTS),
        ("The police suffered heavy losses.", Group.POLICE),
        ("Civilians have suffered casualties.", Group.CIVILIANS),
    ],
)
def test_losses_without_a_number_have_no_count(text, group):
    toll = only(text)

    assert (toll.harm, toll.group, toll.count) == (Harm.KILLED_OR_INJURED, group, None)


def test_none_is_a_count_of_zero():
    toll = only("The raid did not cause any civilian deaths.")

    assert (toll.harm, toll.group, toll.count.exact) == (Harm.KILLED, Group.CIVILIANS, 0)


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("A toll of 300 has been circulating online.", Harm.KILLED, 300),
        ("An earlier version put the number of wounded at 45.", Harm.INJURED, 45),
        ("The night passed without loss of life.", Harm.KILLED, 0),
    ],
)
def test_a_set_phrase_names_its_harm(text, harm, number):
    toll = only(text)

    assert (toll.harm, toll.count.exact) == (harm, number)


def test_a_toll_that_passed_a_number_is_more_than_it():
    assert only("The number of dead has passed 300.").count.at_least == 301


def test_a_corrected_figure_counts_what_the_first_one_counted():
    text = "Reports said three people had been killed; the figure was later raised to seven."

    assert exact(text) == [("killed", 3), ("killed", 7)]


def test_a_number_behind_a_label_is_a_toll():
    assert exact("Killed: 14. Wounded: 52.") == [("injured", 52), ("killed", 14)]


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("The number of injured rose from 12 to 30.", Harm.INJURED, 30),
        ("The death toll was lowered to 16.", Harm.KILLED, 16),
        ("The bomb left a toll of three wounded.", Harm.INJURED, 3),
        ("There were no reports of casualties.", Harm.KILLED_OR_INJURED, 0),
        ("The bomb exploded without causing casualties.", Harm.KILLED_OR_INJURED, 0),
    ],
)
def test_a_figure_is_what_it_came_to(text, harm, number):
    toll = only(text)

    assert (toll.harm, toll.count.exact) == (harm, number)


def test_a_figure_that_corrects_another_counts_the_same():
    text = "Police reported seven deaths, then corrected this to six."

    assert exact(text) == [("killed", 6), ("killed", 7)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Two papers have put the deaths higher, at 44 and even at 71.", [44, 71]),
        ("The death toll was put at 12 and then at 15.", [12, 15]),
        ("The toll stood at 40, by others at 60.", [40, 60]),
        ("Deaths were put at 40 and the price of bread at 60.", [40]),
    ],
)
def test_a_toll_can_be_put_at_one_number_and_at_another(text, numbers):
    assert [number for harm, number in exact(text) if harm == "killed"] == numbers
