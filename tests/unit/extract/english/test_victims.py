import itertools

import pytest

from openinquest.extract.english.described import Described
from openinquest.extract.english.told import Told
from openinquest.extract.english.victims import n_hurt, n_killed, tell_apart
from openinquest.model import Group, Harm


def told(index, noun="man", *, n=1, harm=Harm.KILLED, group=Group.ALL, opened=False, **about):
    """Return what one toll tells, each under a word of harm of its own."""
    place, shot = about.pop("list_of", index), about.pop("shot", False)
    who = Described(noun, **about)
    return Told(index, n, harm, group, opened, who, ("text", place), shot=shot)


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


def test_a_sister_may_be_the_girl_told_of_before():
    girl = told(0, "girl", young=True, group=Group.CHILDREN, sex="female")

    assert n_killed(tell_apart([girl, told(1, "sister", group=Group.WOMEN, sex="female")])) == 1


def test_an_officer_is_no_child():
    girl = told(0, "girl", young=True, group=Group.CHILDREN)

    assert n_killed(tell_apart([girl, told(1, "officer", group=Group.POLICE)])) == 2


def test_the_victim_is_not_the_gunman():
    assert n_killed(tell_apart([told(0, "gunman"), told(1, "victim", known=True)])) == 2


def test_who_did_it_is_not_who_was_hit():
    hit = told(0, "clerk", at=40, doers=frozenset({10}))

    assert n_killed(tell_apart([hit, told(1, "man", at=10)])) == 2


def test_one_word_stands_for_one_person_whatever_befell_them():
    met = tell_apart([told(0, harm=Harm.INJURED, at=5), told(1, at=5)])

    assert (n_killed(met), n_hurt(met)) == (1, 0)


def test_a_part_of_a_name_that_was_told_before_is_the_same_person():
    whole, first = frozenset({"Amal", "Harouk"}), frozenset({"Amal"})
    last = frozenset({"Harouk"})

    met = tell_apart([told(0, names=whole), told(1, names=last), told(2, names=first)])

    assert n_killed(met) == 1


def test_a_name_whose_death_is_told_later_goes_with_the_dead():
    amal = frozenset({"Amal"})
    dead = told(0, "student", age_years=17)
    hurt = told(1, "teenager", harm=Harm.INJURED, further=True)
    met = tell_apart([dead, hurt, told(2, harm=Harm.INJURED, opened=True, names=amal),
                      told(3, names=amal)])  # fmt: skip

    assert (n_killed(met), n_hurt(met)) == (1, 1)


def test_another_goes_on_with_the_members_of_a_group():
    shot = told(0, "men", n=2, harm=Harm.INJURED, opened=True)
    met = tell_apart([shot, told(1, "one", some_of=True),
                      told(2, harm=Harm.INJURED, opened=True, further=True)])  # fmt: skip

    assert (n_killed(met), n_hurt(met)) == (1, 1)


def test_a_fourth_is_no_member_of_three():
    three = told(0, "people", n=3)
    met = tell_apart([three, told(1, "girl"), told(2, "man", further=True, place=4)])

    assert n_killed(met) == 4


def test_two_others_who_were_shot_are_not_the_dead():
    dead = told(0, "woman", sex="female")
    others = told(1, "others", n=2, harm=Harm.INJURED, opened=True, further=True)
    met = tell_apart([others, dead])

    assert (n_killed(met), n_hurt(met)) == (1, 2)


def test_a_pronoun_before_its_person_is_nobody_further():
    she = told(0, "she", harm=Harm.INJURED, opened=True, pronoun=True, sex="female")
    met = tell_apart([she, told(1, names=frozenset({"Amal"}))])

    assert (n_killed(met), n_hurt(met)) == (1, 0)


def test_two_whom_one_sentence_tells_of_as_new_are_two():
    dead = told(0, "person", at=10, sentence=0)
    taken = told(1, "one", harm=Harm.INJURED, opened=True, at=40, sentence=0)

    assert (n_killed(tell_apart([dead, taken])), n_hurt(tell_apart([dead, taken]))) == (1, 1)


def test_the_other_is_not_the_one_told_of_last():
    girl, boy = told(0, "girl", sex="female"), told(1, "boy", sex="male")
    other = told(2, "victim", known=True, further=True)

    assert n_killed(tell_apart([girl, boy, other])) == 2


def test_a_gunman_is_none_of_those_he_killed():
    four = told(0, "people", n=4, doers=frozenset({3}))

    assert n_killed(tell_apart([four, told(1, "gunman", known=True)])) == 5


def test_a_gunman_may_be_one_of_the_people_who_died():
    assert n_killed(tell_apart([told(0, "people", n=4), told(1, "gunman", known=True)])) == 4


def test_who_is_named_as_who_did_it_attacks():
    three = told(0, "people", n=3, doers=frozenset({3}), by=frozenset({"Harouk"}))
    amal = told(1, "amal", names=frozenset({"Amal", "Harouk"}))

    assert n_killed(tell_apart([three, amal])) == 4


def test_a_dead_person_belongs_to_a_group_of_the_dead_before_a_stranger_who_was_shot():
    shot = told(0, "people", n=2, harm=Harm.INJURED)
    dead = told(1, "people", n=2)
    one = told(2, "person", harm=Harm.INJURED, opened=True, some_of=True)
    met = tell_apart([shot, dead, one, told(3, "amal", names=frozenset({"Amal"}))])

    assert (n_killed(met), n_hurt(met)) == (2, 2)


def test_those_who_were_shot_may_be_those_who_died():
    dead = told(0, "people", n=3, sentence=0)
    shot = told(1, "amal", harm=Harm.INJURED, opened=True, shot=True, names=frozenset({"Amal"}))

    assert n_hurt(tell_apart([dead, shot])) == 0


def test_those_who_were_shot_beside_the_dead_of_one_sentence_are_not_the_dead():
    dead = told(0, "people", n=3, sentence=0, at=0)
    shot = told(1, "two", n=2, harm=Harm.INJURED, opened=True, shot=True, sentence=0, at=30)

    assert n_hurt(tell_apart([dead, shot])) == 2


def test_groups_within_groups_without_end_are_told_apart():
    met = tell_apart([told(n, "people", n=n + 1) for n in range(1_500)])

    assert n_killed(met) == 1_500
