import itertools

import pytest

from openinquest.extract.english.described import Described
from openinquest.extract.english.victims import Told, n_hurt, n_killed, tell_apart
from openinquest.model import Group, Harm


def told(index, noun="man", *, n=1, harm=Harm.KILLED, group=Group.ALL, opened=False, **about):
    """Return what one toll tells, each under a word of harm of its own."""
    place = about.pop("list_of", index)
    return Told(index, n, harm, group, opened, Described(noun, **about), ("text", place))


def test_nothing_that_tells_them_apart_makes_two_one():
    assert n_killed(tell_apart([told(0), told(1, known=True)])) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"names": frozenset({"Amal"})}, {"names": frozenset({"Nadim"})}),
        ({"age_years": 23}, {"age_years": 24}),
        ({"sex": "male"}, {"sex": "female"}),
        ({"young": True}, {"young": False}),
        ({}, {"further": True}),
    ],
)
def test_names_ages_sexes_and_another_tell_people_apart(one, other):
    assert n_killed(tell_apart([told(0, **one), told(1, **other)])) == 2


def test_those_of_one_list_cannot_be_one_person():
    assert n_killed(tell_apart([told(0, list_of=9), told(1, list_of=9)])) == 2


def test_a_shared_name_makes_two_one_whatever_their_harm():
    amal = frozenset({"Amal", "Harouk"})
    met = tell_apart([told(0, harm=Harm.INJURED, names=amal), told(1, names=amal)])

    assert (n_killed(met), n_hurt(met)) == (1, 0)


def test_a_pronoun_is_nobody_new():
    assert n_killed(tell_apart([told(0, pronoun=True, sex="male")])) == 0


def test_a_group_that_was_counted_takes_in_its_members():
    members = [told(1, "girl", young=True, age_years=9), told(2, "woman", age_years=40)]
    (group,) = tell_apart([told(0, "people", n=3), *members])

    assert n_killed([group]) == 3
    assert len(group.members) == 2


def test_a_group_that_is_counted_later_takes_in_those_told_of_before():
    met = tell_apart([told(0, age_years=9), told(1, age_years=40), told(2, "people", n=3)])

    assert n_killed(met) == 3


def test_a_group_takes_in_no_more_than_its_number():
    members = [told(index, age_years=20 + index) for index in (1, 2, 3)]

    assert n_killed(tell_apart([told(0, "people", n=2), *members])) == 3


def test_men_are_no_members_of_women():
    women = told(0, "women", n=3, group=Group.WOMEN, sex="female")

    assert n_killed(tell_apart([women, told(1, group=Group.MEN, sex="male")])) == 4


def test_the_dead_among_those_who_were_shot_are_not_hurt_as_well():
    shot = told(0, "people", n=4, harm=Harm.INJURED, opened=True)
    met = tell_apart([shot, told(1, "two", n=2, some_of=True)])

    assert (n_killed(met), n_hurt(met)) == (2, 2)


def test_people_who_are_told_apart_are_as_many_in_any_order():
    people = [told(index, age_years=20 + index) for index in range(4)]

    for order in itertools.permutations(people):
        assert n_killed(tell_apart(order)) == 4


def test_the_dead_among_the_wounded_are_not_wounded_as_well():
    wounded = told(0, "pupils", n=2, harm=Harm.INJURED, group=Group.CHILDREN)
    met = tell_apart([wounded, told(1, "one", group=Group.CHILDREN, some_of=True)])

    assert (n_killed(met), n_hurt(met)) == (1, 1)
