import pytest
from harm import counted, exact, tolls_in

from openinquest.model import Group, Harm


@pytest.mark.parametrize(
    ("text", "harm", "number"),
    [
        ("Police said the man shot and killed a clerk.", "killed", 1),
        ("Four crewmen drowned.", "killed", 4),
        ("Eleven villagers were hacked to death with machetes.", "killed", 11),
        ("A grenade blew three conscripts to pieces.", "killed", 3),
        ("The bomb took the lives of five market women.", "killed", 5),
        ("The marines lost two men.", "killed", 2),
        ("A lorry driver was hanged for spying.", "killed", 1),
        ("Fourteen people were treated for smoke inhalation.", "injured", 14),
        ("Eleven passengers broke bones.", "injured", 11),
        ("Eight officers sustained burns.", "injured", 8),
        ("Shrapnel struck two journalists in the legs.", "injured", 2),
        ("Six children were rescued at dawn.", "rescued", 6),
        ("Soldiers arrested 40 students at the bridge.", "detained", 40),
        ("Three clerks were taken hostage.", "detained", 3),
        ("The offensive has displaced 85,000 people.", "displaced", 85000),
        ("The 12 people are still trapped.", "missing", 12),
    ],
)
def test_a_verb_tells_what_became_of_how_many(text, harm, number):
    assert (harm, number) in exact(text)


def test_two_verbs_share_one_object():
    assert exact("A guard shot and killed a clerk.") == [("killed", 1)]


def test_those_named_alongside_came_to_the_same_harm():
    tolls = tolls_in("The mayor was killed alongside 11 members of his guard.")

    assert [(toll.harm, toll.count.exact) for toll in tolls] == [
        (Harm.KILLED, 1),
        (Harm.KILLED, 11),
    ]


def test_who_shot_himself_is_the_one_who_was_hit():
    (toll,) = tolls_in("The man shot himself.")

    assert (toll.harm, toll.opened, toll.group) == (Harm.INJURED, True, Group.MEN)


def test_one_of_the_suspects_who_took_his_own_life_is_one_suspect():
    assert counted("One of the three suspects took his own life.") == [("killed", "suspects", 1, 1)]


def test_people_who_were_shot_may_have_died():
    (toll,) = tolls_in("Two men were shot in a park.")

    assert toll.opened


def test_people_who_were_fatally_shot_are_dead():
    (toll,) = tolls_in("Two men were fatally shot in a park.")

    assert (toll.harm, toll.opened) == (Harm.KILLED, False)


def test_people_who_may_be_buried_are_missing():
    (toll,) = tolls_in("Rescuers fear that as many as 70 people may be buried under the hotel.")

    assert (toll.harm, toll.count.at_most) == (Harm.MISSING, 70)


@pytest.mark.parametrize(
    "text",
    [
        "The court sentenced nine men to death.",
        "The flood struck 12 villages.",
        "The firm lost 300 customers.",
        "The reporter lost two friends when she changed sides.",
        "Three characters are killed off in the last chapter.",
        "Twelve houses were burned.",
    ],
)
def test_verbs_that_tell_of_no_harm_to_people_count_nobody(text):
    assert counted(text) == []


def test_people_who_were_fatally_wounded_are_dead():
    assert exact("An officer was fatally wounded.") == [("killed", 1)]


def test_the_age_of_somebody_can_stand_for_them():
    assert exact("The 19-year-old was pronounced dead.") == [("killed", 1)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("an alleged raid killed between six and nine civilians, near the mill.", "civilians"),
        ("an alleged shelling killed between six and nine miners, near the mill.", "all"),
    ],
)
def test_whom_an_attack_killed_stands_behind_the_verb_whatever_the_tree_makes_of_it(text, group):
    assert counted(f"On Monday, March 4th 2019, {text}") == [("killed", group, 6, 9)]


def test_a_word_for_the_captured_before_the_dead_is_no_toll_of_the_captured():
    assert exact("Forty captured soldiers were killed in their beds.") == [("killed", 40)]
    assert exact("Six kidnapped students came home.") == [("detained", 6)]
