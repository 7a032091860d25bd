import pytest

from openinquest.extract.english.tolls import find_tolls
from openinquest.model import Group, Harm


def only(text):
    (toll,) = find_tolls(text, 0, len(text))
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
