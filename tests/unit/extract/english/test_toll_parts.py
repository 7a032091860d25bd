import pytest
from harm import exact, tolls_in

from openinquest.model import Group, Harm, Scope


def parts(text):
    return [
        (toll.harm, toll.group, toll.count.exact)
        for toll in tolls_in(text)
        if toll.scope is Scope.PART
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 22 people, including 12 nurses and 10 patients.",
        "The fire killed 22 people: 12 nurses and 10 patients.",
        "The fire killed 22 people, among them 12 nurses and 10 patients.",
        "Of the 22 dead, 12 were nurses and 10 were patients.",
        "Among the dead are 12 nurses and 10 patients.",
    ],
)
def test_components_are_parts_of_the_whole(text):
    assert parts(text) == [
        (Harm.KILLED, Group.MEDICS, 12),
        (Harm.KILLED, Group.PATIENTS, 10),
    ]


def test_components_point_at_their_whole():
    tolls = tolls_in("The fire killed 22 people, including 12 nurses.")

    assert [toll.part_of for toll in tolls] == [None, 0]


def test_some_of_them_are_a_component():
    assert parts("Ten people were hurt, seven of them children.") == [
        (Harm.INJURED, Group.CHILDREN, 7)
    ]


@pytest.mark.parametrize(
    ("text", "harm", "group", "number"),
    [
        ("Thirty people, 11 of them civilians, were killed.", Harm.KILLED, Group.CIVILIANS, 11),
        ("The clerk said 16 people, nine of them women, died.", Harm.KILLED, Group.WOMEN, 9),
        ("Six miners, two of them seriously, were hurt.", Harm.INJURED, Group.ALL, 2),
    ],
)
def test_some_of_them_can_stand_before_what_befell_them(text, harm, group, number):
    whole, part = tolls_in(text)

    assert (whole.scope, part.scope, part.part_of) == (Scope.INCIDENT, Scope.PART, 0)
    assert (part.harm, part.group, part.count.exact) == (harm, group, number)


def test_some_of_them_can_have_the_name_of_their_side():
    text = "Nine people, six of them Harbour Guard soldiers, were killed."

    assert parts(text) == [(Harm.KILLED, Group.COMBATANTS, 6)]


def test_others_are_listed_beside_some_of_them():
    text = "Nine people, six of them soldiers and three civilians, were killed."

    assert parts(text) == [
        (Harm.KILLED, Group.COMBATANTS, 6),
        (Harm.KILLED, Group.CIVILIANS, 3),
    ]


def test_others_who_come_to_more_than_the_whole_are_none_of_them():
    text = "Nine people, six of them women, and eight soldiers were killed."

    assert (Harm.KILLED, Group.COMBATANTS, 8) not in parts(text)


def test_some_of_them_are_of_the_people_beside_whom_they_stand():
    text = "The shell killed 14 people and wounded 20 civilians, nine of them children."

    assert parts(text) == [(Harm.INJURED, Group.CHILDREN, 9)]


def test_components_of_the_wounded_are_wounded():
    assert parts("Of the 40 wounded, 15 were women.") == [(Harm.INJURED, Group.WOMEN, 15)]


def test_the_dead_among_those_who_were_shot_are_a_component():
    shot, dead = tolls_in("4 people were shot, two of them fatally.")

    assert (shot.harm, shot.opened, shot.count.exact) == (Harm.INJURED, True, 4)
    assert (dead.harm, dead.scope, dead.count.exact) == (Harm.KILLED, Scope.PART, 2)


def test_the_badly_hurt_among_the_wounded_are_a_component_of_them():
    assert parts("Eighteen people were wounded, four of them seriously.") == [
        (Harm.INJURED, Group.ALL, 4)
    ]


def test_what_the_dead_include_is_a_component():
    assert parts("The dead include two nurses.") == [(Harm.KILLED, Group.MEDICS, 2)]


def test_a_component_that_the_tree_reads_as_a_victim_is_told_once():
    text = "Ten people were killed in the market, among them a pregnant woman and a boy."

    assert parts(text) == [(Harm.KILLED, Group.WOMEN, 1), (Harm.KILLED, Group.CHILDREN, 1)]


def test_some_of_those_killed_are_a_component_with_what_they_were():
    assert parts("Eight of those killed were children.") == [(Harm.KILLED, Group.CHILDREN, 8)]


def test_components_of_a_number_of_the_dead_point_at_it():
    whole, part = tolls_in("The 14 dead included nine women.")

    assert (whole.count.exact, part.count.exact, part.part_of) == (14, 9, 0)


def test_a_number_of_those_hurt_worse_is_a_component():
    text = "The blast injured 86 people, including six who were seriously injured."

    assert parts(text) == [(Harm.INJURED, Group.ALL, 6)]


def test_those_whom_the_tree_reads_behind_among_the_injured_are_told_once():
    text = "Among the injured are two girls who had stood by the mill."

    assert parts(text) == [(Harm.INJURED, Group.CHILDREN, 2)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Of the five victims, the youngest was four months old.", 4),
        ("Of the nine dead, 88 years was the oldest age.", 88),
    ],
)
def test_an_age_is_no_part_of_the_dead(text, number):
    assert ("killed", number) not in exact(text)


def test_the_kin_of_who_is_among_the_dead_are_listed_with_them():
    told = tolls_in("Officials said 12 people, including a nurse and her two sons, died.")

    assert sorted(toll.count.exact for toll in told if toll.count) == [1, 2, 12]
