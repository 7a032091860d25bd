"""Who died of an attack afterwards: added to a toll given before, counted in a later one."""

import pytest
from harm import toll_claims

from openinquest.model import Harm, Scope


def killed(text):
    """Return the numbers of people killed in the incident, sums included."""
    tolls = (claim.detail for claim in toll_claims(text))
    return {
        toll.count.at_least
        for toll in tolls
        if toll.harm is Harm.KILLED and toll.scope is Scope.INCIDENT and toll.count
        if toll.part_of is None
    }


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Shells killed seven people in Dorvan. Two more died in hospital on Tuesday.", 9),
        ("Shells killed seven people in Dorvan. Two of the wounded died later.", 9),
        ("Seven people died on the spot and two died of their wounds in hospital.", 9),
        ("Shells killed three people at once; four died of their wounds in the days behind.", 7),
        ("Three people were killed and a fourth died on the way to hospital.", 4),
        ("Two people were shot dead and a third died at the hospital, police said.", 3),
        ("Four people were killed. Two more died overnight, and another died in hospital.", 7),
        ("Shells killed seven civilians. Two more died in a clinic.", 9),
        ("Three soldiers and two civilians were killed. Two more people died in hospital.", 7),
    ],
)
def test_who_died_later_is_added_to_the_toll_before(text, number):
    assert killed(text) == {number}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Shells killed nine people in Dorvan. Two of them died in hospital.", 9),
        ("Nine people died, two of them in hospital.", 9),
        ("Four people were killed. Later the toll was six, after two of the wounded died.", 6),
        ("The toll rose to nine after two of the wounded died in hospital.", 9),
        ("Seven people died. Two of the injured died in hospital, bringing the toll to nine.", 9),
        ("Four people are dead. The fourth, a driver of 41, died in hospital overnight.", 4),
        ("Shells killed nine people. Two soldiers were killed when a truck turned over later.", 9),
    ],
)
def test_who_is_counted_already_is_added_to_nothing(text, number):
    assert max(killed(text)) == number


def test_a_sum_tells_which_numbers_it_adds():
    claims = toll_claims("Shells killed seven people in Dorvan. Two more died in hospital.")
    added = next(claim for claim in claims if claim.rule == "toll.died_later")
    by_id = {claim.id: claim for claim in claims}

    assert [by_id[each].detail.count.exact for each in added.detail.counted] == [7, 2]
    assert added.inferred


@pytest.mark.parametrize(
    "text",
    [
        "Three of the buses were hit.",
        "Four of the houses were struck by shells.",
        "Two of the four villages were burned.",
        "Ten of the cattle were killed.",
    ],
)
def test_some_of_what_is_no_people_are_no_people(text):
    assert toll_claims(text) == []


def test_a_third_is_a_person_behind_two_and_else_a_share():
    one, share = "Two people were killed and a third was wounded.", "A third were wounded."
    told = [(claim.detail.harm, claim.detail.count.exact) for claim in toll_claims(one)]

    assert told == [(Harm.KILLED, 2), (Harm.INJURED, 1)]
    assert toll_claims(share) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The blast killed nine people, including two who died later in hospital.", 9),
        ("Fourteen people have now died from the blast, after two more died in hospital.", 14),
        ("A bomb killed 20 people, among them a girl who died of her wounds in hospital.", 20),
        ("Seven people were killed, with two dying later in hospital.", 7),
        ("A blast killed nine in Kabul. Two others died on the same day in a fire there.", 9),
        ("A strike killed four. Earlier, two of those wounded in a strike on Brega died.", 4),
        ("At least eight people were killed. More than eight people died, others said.", 9),
        ("Geneva, 3 May 2019 – Twelve people were killed when a rocket hit a camp.", 12),
        ("One in three of those injured in the bombing, which killed 15, was a child.", 15),
    ],
)
def test_words_that_count_them_in_add_nobody(text, number):
    assert max(killed(text)) == number


def test_a_tenth_person_comes_behind_nine():
    assert killed("A blast killed nine people. A tenth person died on Friday.") == {10}


def test_who_is_to_be_buried_is_nobody_further():
    assert killed("A man was killed by shells. His body was washed so that he can be buried.") == {
        1
    }
