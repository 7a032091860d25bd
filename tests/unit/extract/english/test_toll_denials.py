"""Which deaths a sentence denies, and which it takes as known beside a "not"."""

import pytest
from harm import toll_claims

from openinquest.model import Certainty, Polarity


def polarities(text):
    return {claim.polarity for claim in toll_claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The quarry never reopened after the blast that killed 17 workers.",
        "The school was not open when the shell killed 17 people.",
        "The widow has not been paid for the raid that killed 17 herders.",
        "It was not certain who shot the 17 herders.",
        "The harbour master did not answer a letter about the deaths of 17 sailors.",
        "No inspector had called at the mill before the fire that killed 17 people.",
        "There was no statement from the mayor on a raid in which 17 people were killed.",
        "Police have no suspects in a shooting that left 17 people dead.",
        "The raid not only killed 17 people but burned the school.",
        "There was no siren before the raid that killed 17 people.",
        "She did not hear the blast that killed 17 people.",
        "It was not the flood that killed the 17 villagers.",
        "It was not the first such night: in June a shell killed 17 people.",
        "The surgeon was not able to reach the 17 wounded.",
        "The panel has not determined whether the 17 people killed had been warned.",
        "The navy ruled out that a mine had caused the deaths of the 17 sailors.",
        "The killing of 17 herders did not go unnoticed.",
        "The deaths of 17 herders were not in vain.",
        "He did not know that 17 people had died.",
    ],
)
def test_a_not_that_is_said_of_something_else_leaves_the_deaths_standing(text):
    assert polarities(text) == {Polarity.AFFIRMED}


@pytest.mark.parametrize(
    "text",
    [
        "The gunboat did not kill 17 sailors.",
        "There is no firm evidence that the gunboat killed 17 sailors.",
        "Nobody found evidence that the gunboat had killed 17 sailors.",
        "It is not true that 17 sailors were killed.",
        "It is not the case that 17 sailors were killed.",
        "It is untrue that 17 sailors were killed.",
        "It is unlikely that 17 sailors were killed.",
        "The navy does not believe that its gunboat killed 17 sailors.",
        "The navy ruled out that its gunboat had killed 17 sailors.",
        "The navy did not carry out a raid that killed 17 people.",
        "There were no reports of 17 dead.",
        "There were not 17 people killed.",
        "The raid did not cause 17 deaths.",
        "No gunboat killed 17 sailors.",
        "The gunboat sailed on without killing 17 sailors.",
        "They are not leaving, nor are they holding 17 people hostage.",
    ],
)
def test_a_not_that_reaches_the_deaths_denies_them(text):
    assert polarities(text) == {Polarity.DENIED}


def test_neither_of_two_was_hurt():
    assert polarities("Neither Olsen nor his wife was injured.") == {Polarity.DENIED}


def test_a_part_falls_with_its_whole():
    text = "It is not true that 17 people, including four children, were killed."

    assert len(toll_claims(text)) == 2
    assert polarities(text) == {Polarity.DENIED}


def test_more_likely_than_not_is_no_denial():
    (claim,) = toll_claims("It is more likely than not that the raid killed 17 people.")

    assert claim.polarity is Polarity.AFFIRMED
    assert claim.certainty is Certainty.PROBABLE


def test_who_does_not_indicate_whether_neither_says_nor_denies_it():
    (claim,) = toll_claims("The consul did not indicate whether a shell had killed 17 people.")

    assert claim.polarity is Polarity.AFFIRMED
    assert claim.certainty is Certainty.POSSIBLE


def test_who_escaped_a_blast_does_not_deny_it():
    spared, killed = toll_claims("The cook was not hurt in a blast that killed 17 people.")

    assert spared.polarity is Polarity.DENIED
    assert killed.polarity is Polarity.AFFIRMED
