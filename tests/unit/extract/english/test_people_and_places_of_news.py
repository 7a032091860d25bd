"""Who is counted, who speaks and where it was, in news that readers who saw no rule had written."""

import pytest
from factories import a_document
from harm import counted, exact, toll_claims

from openinquest.extract import claim_extractors
from openinquest.model import Cause, Event, Means


def details(text, kind):
    found = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim.detail for claim in found if isinstance(claim.detail, kind)]


@pytest.mark.parametrize(
    ("text", "tolls"),
    [
        ("Two rockets killed four people in the port.", [("killed", 4)]),
        ("The toll of 33 killed was given by doctors.", [("killed", 33)]),
        ("The health ministry spoke of 60 killed.", [("killed", 60)]),
        ("Medics received 17 bodies with gunshot wounds.", [("recovered", 17)]),
        ("A baby rescued from the rubble died on Monday.", [("killed", 1)]),
        ("One of those rescued, a woman of 64, later died of her injuries.", [("killed", 1)]),
        ("Four people died of cholera in the camp.", []),
        ("His uncle died of a heart attack.", []),
        ("With this report, 1,114 civilians have been killed.", [("killed", 1114)]),
        ("3. Amra Begic Salem, 61 (died in surgery)", [("killed", 1)]),
        ("Save the Children condemned the raid.", []),
        ("A raid killed a leading figure of the party.", [("killed", 1)]),
    ],
)
def test_what_is_counted_are_people_who_came_to_harm(text, tolls):
    assert exact(text) == tolls


@pytest.mark.parametrize(
    ("people", "number"),
    [
        ("a teacher, his pregnant wife and their four children", 6),
        ("a man, his brother and two nephews", 4),
        ("a farmer, his wife and their three sons", 5),
    ],
)
def test_a_family_is_all_of_its_members(people, number):
    found = [claim.detail for claim in toll_claims(f"The shell killed {people}.")]

    assert max(toll.count.exact for toll in found) == number


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("all but one of them women", ("killed", "women", 6, 6)),
        ("not one of them a fighter", ("killed", "combatants", 0, 0)),
        ("none of them police officers", ("killed", "police", 0, 0)),
        ("one of them a fighter", ("killed", "combatants", 1, 1)),
    ],
)
def test_all_but_one_are_the_others_and_not_one_is_none(words, part):
    text = f"Seven people were killed, {words}."

    assert counted(text) == [("killed", "all", 7, 7), part]


def test_who_fired_is_not_who_died():
    text = "The dead included nine people killed when militiamen fired on a bus."

    assert counted(text) == [("killed", "all", 9, 9)]


def test_fighters_of_a_rival_account_are_added_to_nobody():
    text = (
        "The army said it killed 27 rebels. A nurse said the raid killed a woman and her two sons."
    )

    assert sorted(claim.detail.count.exact for claim in toll_claims(text)) == [1, 2, 3, 27]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Officials in Herat, Afghanistan, said nine people died.", "Officials in Herat"),
        ("The mayor of Kherivka, Ukraine, said nine people died.", "mayor of Kherivka"),
        ("A nurse in Rafel, Gaza, said nine people died.", "nurse in Rafel"),
        (
            "The governor of Herat, Ali Reza, said nine people died.",
            "Ali Reza, The governor of Herat",
        ),
        (
            "The governor of Herat, Afghanistan, Ali Reza, said nine people died.",
            "Ali Reza, The governor of Herat",
        ),
        ("Save the Children said nine people died.", "Save the Children"),
        (
            "The Ministry of Health and Social Welfare said nine people died.",
            "Ministry of Health and Social Welfare",
        ),
        ("Nurses spoke of more than 100 dead.", "Nurses"),
    ],
)
def test_a_voice_is_who_speaks_and_no_country_or_half_a_name(text, voice):
    (toll,) = toll_claims(text)

    assert toll.sources[-1].label == voice


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("Jets bombed Tal Sheer, Syria, killing six people.", "Tal Sheer", "SY"),
        ("The shelling of Tarro, Sudan, killed 12 people.", "Tarro", "SD"),
        ("An air strike on Haydan Bala, Yemen, killed nine.", "Haydan Bala", "YE"),
        ("A drone killed three children in Um Darot, Sudan!", "Um Darot", "SD"),
        ("Twelve people died in Rafel, Gaza, on Monday.", "Rafel", "PS"),
        ("Soldiers killed nine people in Moura Koro, Mali.", "Moura Koro", "ML"),
        ("Soldiers killed nine people in Old Mosul, Iraq.", "Mosul", "IQ"),
    ],
)
def test_a_town_before_its_country_is_where_it_was(text, place, country):
    (event,) = details(text, Event)

    assert (event.where.name, event.where.country) == (place, country)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        (
            "Jets hit a mill. The army said rebels had planted a bomb that killed 22.",
            Means.PLANTED_BOMB,
        ),
        (
            "A drone strike hit a mill. In May, a bombing at a bus stop killed 12.",
            Means.EXPLOSIVE_VIOLENCE,
        ),
        ("An air strike hit a mill. Two bombs fell on the yard, killing nine.", Means.AIR_STRIKE),
        ("Jets hit a rocket factory, killing three.", Means.AIR_STRIKE),
    ],
)
def test_a_bomb_that_was_planted_beside_a_strike_is_one(text, means):
    assert details(text, Cause)[-1].means == (means,)


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes caused 58 per cent of the deaths.",
        "Land mines caused a third of all deaths.",
        "Her heart attack came on Monday.",
    ],
)
def test_shares_and_illness_are_no_causes(text):
    assert details(text, Cause) == []


def test_what_was_called_a_leak_is_the_deed_of_nobody_who_called_it_so():
    text = "What the army had called a gas leak was in fact a car bomb, a judge found."

    assert {cause.actor for cause in details(text, Cause)} == {None}
