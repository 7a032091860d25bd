"""Lists of people of several sides: each side has its number, and all of them together have one."""

import pytest
from harm import toll_claims

from openinquest.model import Group, Harm, Scope


def everyone(text, harm=Harm.KILLED):
    """Return the numbers that count the whole of an incident, with whom they count."""
    tolls = (claim.detail for claim in toll_claims(text))
    return [
        (toll.count.at_least, toll.group)
        for toll in tolls
        if toll.harm is harm and toll.scope is Scope.INCIDENT and toll.part_of is None
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("An attack on a checkpoint killed four civilians and a policeman.", 5),
        ("Three soldiers, two policemen and a civilian were killed in a bombing.", 6),
        ("Gunmen killed at least 12 villagers and two soldiers in Dorvan.", 14),
        ("Four civilians died and a policeman was killed in the attack.", 5),
        ("Four civilians were killed along with two soldiers in an attack.", 6),
        ("Four civilians, as well as two soldiers, were killed in the attack.", 6),
        ("The dead were four civilians and a policeman, said the mayor.", 5),
        ("Killed: four civilians and a policeman.", 5),
        ("Killed in the blast were four civilians, two soldiers and a policeman.", 7),
        ("The blast left four civilians and two soldiers dead and nine others hurt.", 6),
        ("Gunmen killed the village chief, two of his guards and a trader in Dorvan.", 4),
        ("A soldier, 22, and two others were killed in Dorvan.", 3),
        ("Two officers, a bystander and the gunman died in the shooting.", 4),
        ("The raid killed one commando and, villagers say, 25 civilians.", 26),
        ("A shell killed a teacher and, the governor said, three of his pupils.", 4),
        ("The fighting left 12 fighters and a paramedic dead.", 13),
        ("Militants beheaded three farmers and shot two others dead in Dorvan.", 5),
        ("Gunmen killed 12 villagers and three traders in Dorvan.", 15),
        ("The shooting left 19 pupils and two teachers dead.", 21),
        ("Five people, including a child, and two attackers were killed.", 7),
        (
            "Fourteen villagers, two of them children, and six rescuers died in the strike.",
            20,
        ),
    ],
)
def test_the_people_of_a_list_of_sides_are_added_up(text, number):
    assert everyone(text) == [(number, Group.ALL)]


def test_each_side_of_a_list_keeps_its_number_as_a_component_of_the_sum():
    claims = toll_claims("An attack on a checkpoint killed four civilians and a policeman.")
    added = next(claim for claim in claims if claim.rule == "toll.listed")
    parts = [claim for claim in claims if claim.id in added.detail.counted]

    assert added.inferred
    assert [(part.detail.count.exact, part.detail.group) for part in parts] == [
        (4, Group.CIVILIANS),
        (1, Group.POLICE),
    ]
    assert {part.detail.part_of for part in parts} == {added.id}


def test_fighters_and_soldiers_in_one_list_are_added_up_as_of_one_side():
    text = (
        "The army said 12 militants and two soldiers were killed in Dorvan, but residents said "
        "nine civilians died."
    )

    assert (14, Group.COMBATANTS) in everyone(text)
    assert (9, Group.CIVILIANS) in everyone(text)
    assert not any(group is Group.ALL for _, group in everyone(text))


@pytest.mark.parametrize(
    "text",
    [
        "The army said it killed 12 militants in Dorvan; residents said nine civilians died.",
        "The blast killed 14 people. Two children and a policeman were among them.",
        "The blast killed 14 people, including two children and a policeman.",
        "Rebels killed 14 villagers, among them three women and a baby, in Dorvan on Monday.",
        "It killed two women, both teachers, and injured two men.",
        "They said 21 people, including 11 children (five boys, six girls) and five women, died.",
        "They named 53 people who had been killed and six people who had been injured.",
        "Among the dead were his nine grandchildren and his five nephews. 39 civilians died.",
        "Eleven were killed and 27 wounded, nine of them critically, in the bombing.",
        "Fourteen people have now died from the blast, after two more died in hospital.",
        "Six people died in the blast. Four civilians and two policemen were killed, he said.",
    ],
)
def test_rival_accounts_and_parts_of_a_total_are_added_to_nothing(text):
    assert not any(claim.rule == "toll.listed" for claim in toll_claims(text))


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A bomb killed seven policemen and wounded five soldiers and two civilians.", 7, 7),
        ("It killed two soldiers and wounded three policemen, four civilians and a medic.", 2, 8),
        ("The raid left seven policemen dead and five soldiers and two men wounded.", 7, 7),
        ("Gunmen killed a guard and wounded the driver and two passengers in Dorvan.", 1, 3),
        ("A grenade thrown into a bar on Monday killed two and wounded eleven.", 2, 11),
    ],
)
def test_those_wounded_by_a_second_verb_are_not_among_the_killed(text, killed, injured):
    for harm, number in ((Harm.KILLED, killed), (Harm.INJURED, injured)):
        told = (claim.detail for claim in toll_claims(text))
        assert max(toll.count.exact for toll in told if toll.harm is harm) == number


def test_who_stands_behind_the_dead_with_wounds_is_hurt():
    claims = toll_claims("Gunmen left 22 dead and 56 with gunshot wounds.")
    told = {(claim.detail.count.exact, claim.detail.harm) for claim in claims}

    assert {(22, Harm.KILLED), (56, Harm.INJURED)} <= told
    assert (56, Harm.KILLED) not in told


def test_who_is_in_the_hospital_that_was_hit_is_not_injured():
    told = [c.detail for c in toll_claims("When it was hit, 105 patients were in the hospital.")]

    assert not any(toll.harm is Harm.INJURED for toll in told)


def test_bodies_that_are_brought_to_a_hospital_are_no_injured():
    tolls = [
        claim.detail for claim in toll_claims("A total of 23 bodies were brought to hospital.")
    ]

    assert {toll.harm for toll in tolls} == {Harm.RECOVERED}


def test_soldiers_do_not_hold_the_policemen_and_the_civilian_behind_them():
    tolls = [
        claim.detail for claim in toll_claims("Three soldiers, two policemen and a civilian died.")
    ]

    assert {toll.group for toll in tolls} >= {Group.COMBATANTS, Group.POLICE, Group.CIVILIANS}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("An imam was among the five dead in the blast.", 5, None),
        ("Four nurses and a cook were among the 16 people shot dead in a home.", 16, None),
        ("Two Kenyans, a man and a woman, and a guide were killed near Dorvan.", 3, None),
        ("The blast wounded 14 people, three of whom later died, in Dorvan.", 3, 14),
        ("Aid group: 6 staff killed, 2 hurt in air raid.", 6, 2),
        ("They said that five people died and 40 others were injured in a strike.", 5, 40),
        ("It hit a home, killing two girls, both pupils and injuring two men.", 2, 2),
        ("Police said 12 people had died and 34 were being treated after the blast.", 12, 34),
    ],
)
def test_some_of_those_counted_are_told_from_all_of_them(text, killed, injured):
    for harm, number in ((Harm.KILLED, killed), (Harm.INJURED, injured)):
        told = [claim.detail for claim in toll_claims(text)]
        numbers = [toll.count.exact for toll in told if toll.harm is harm and toll.count]
        assert max(numbers, default=None) == number


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Shell fire left three dead, five hurt and some forty apartments without windows.", 3, 5),
        ("Thirteen people were injured, one of them fatally, when a bomb went off.", 1, 13),
        ("Nine people lost their lives in the siege of the hotel.", 9, None),
        ("The police chief of Dorvan, his driver and both of his guards were killed.", 4, None),
        ("Twenty-two cattle and a herdsman were killed in the strike.", 1, None),
        ("The mission deplored the loss of three peacekeepers in the attack.", 3, None),
        ("They dragged seven miners from a bus and shot them dead beside the road.", 7, None),
        ("Shelling wiped out a grandmother, her two daughters and four grandchildren.", 7, None),
        ("Police told of an attack in which 13 died and 100 were hurt.", 13, 100),
        ("The strike killed two sisters and sent five people to hospital.", 2, 5),
        ("Eleven villagers were killed and a further five are fighting for their lives.", 11, 5),
        ("Six people died. Thirty-six people are in hospital.", 6, 36),
        ("Six civilians met their deaths when a mine went off.", 6, None),
        ("No fighters were among the 22 dead, a spokesman said.", 22, None),
        ("Villagers said a farmer and his two sons died.", 3, None),
        ("The family says a father of five and his two sons died.", 3, None),
        ("Four died on the spot and two on the way to the clinic.", 6, None),
        (
            "Rockets killed two people in the old town, three near the station and one in port.",
            6,
            None,
        ),
        ("The killing of 23 people, six women and nine minors included, was told.", 23, None),
        (
            "Six passers-by were hit by splinters.",
            None,
            6,
        ),
    ],
)
def test_everyday_turns_of_phrase_count_who_came_to_which_harm(text, killed, injured):
    for harm, number in ((Harm.KILLED, killed), (Harm.INJURED, injured)):
        told = [claim.detail for claim in toll_claims(text)]
        numbers = [toll.count.exact for toll in told if toll.harm is harm and toll.count]
        assert max(numbers, default=None) == number


def test_a_bound_and_a_possible_number_are_a_range():
    (toll,) = [c.detail for c in toll_claims("At least three and possibly five people died.")]

    assert (toll.count.at_least, toll.count.at_most) == (3, 5)
