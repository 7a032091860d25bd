"""How sure the clauses over a word leave it."""

import pytest
from factories import a_document
from harm import toll_claims

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.hedges import weaker
from openinquest.model import Cause, Certainty, Event


def certainty(text):
    (claim,) = toll_claims(text)
    return claim.certainty


@pytest.mark.parametrize(
    "text",
    [
        "It is possible that 17 sailors drowned.",
        "The harbour master said it was possible that 17 sailors had been killed.",
        "There is a chance that 17 sailors were killed.",
        "There is a possibility 17 sailors were killed.",
        "It is conceivable that the raid killed 17 people.",
        "If the neighbours are right, 17 people were killed.",
        "Assuming the list is complete, 17 people were killed.",
        "Did the gunboat really kill 17 sailors?",
        "Is it true that 17 sailors were killed?",
    ],
)
def test_what_is_possible_supposed_or_asked_is_possible(text):
    assert certainty(text) is Certainty.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "It appears that 17 sailors were killed.",
        "It seems 17 sailors were killed.",
        "There is every likelihood that 17 sailors were killed.",
        "It is widely believed, in this town of fishermen and of their many friends, "
        "that 17 sailors were killed.",
    ],
)
def test_what_appears_so_is_probable(text):
    assert certainty(text) is Certainty.PROBABLE


@pytest.mark.parametrize(
    "text",
    [
        "Even if the navy disagrees, 17 sailors were killed.",
        "Why were 17 sailors killed?",
        "Who killed the 17 sailors?",
        "Did you know that 17 sailors were killed?",
        "The captain, if he is convicted, faces prison for the raid that killed 17 people.",
        "Police are looking into the possibility that he knew of the killing of 17 sailors.",
        "It is not possible that 17 sailors were killed.",
    ],
)
def test_what_is_known_or_wholly_denied_is_certain(text):
    assert certainty(text) is Certainty.CERTAIN


def test_a_cause_is_as_sure_as_the_clause_that_tells_it():
    text = "It appears that 17 people were killed by a mortar shell."
    claims = EnglishExtractor().extract(a_document(text)).claims

    assert [each.certainty for each in claims if isinstance(each.detail, Cause)] == [
        Certainty.PROBABLE
    ]


def test_the_weaker_of_two_certainties_holds():
    assert weaker(Certainty.CERTAIN, Certainty.PROBABLE) is Certainty.PROBABLE
    assert weaker(Certainty.POSSIBLE, Certainty.PROBABLE) is Certainty.POSSIBLE


def event_certainty(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    (event,) = [claim for claim in claims if isinstance(claim.detail, Event)]
    return event.certainty


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An alleged air strike on a mill in Mosul is under review.", Certainty.POSSIBLE),
        ("An unconfirmed air strike hit a mill in Mosul.", Certainty.POSSIBLE),
        ("The mill in Mosul may have been shelled.", Certainty.POSSIBLE),
        ("The blast in Mosul could have been an air strike.", Certainty.POSSIBLE),
        ("Rumours of an air strike in Mosul could not be verified.", Certainty.POSSIBLE),
        ("A suspected drone strike hit a mill in Mosul.", Certainty.PROBABLE),
        ("The mill in Mosul was reportedly shelled on Monday.", Certainty.PROBABLE),
        ("An air strike apparently hit a mill in Mosul.", Certainty.PROBABLE),
        ("The mill in Mosul was shelled, reportedly", Certainty.PROBABLE),
    ],
)
def test_a_hedge_in_a_noun_or_on_its_verb_holds_for_the_event(text, expected):
    assert event_certainty(text) is expected


@pytest.mark.parametrize(
    "text",
    [
        "The alleged bomber fled after the air strike in Mosul.",
        "The air strike in Mosul may have killed nine people.",
        "An air strike hit Mosul in May.",
        "An air strike on a ward in Mosul may amount to a crime.",
        "Two men died in an apparent accidental shooting in Mosul.",
        "A feud could be behind a shooting in Mosul on Monday.",
        "The army has not confirmed the names of the men who shelled Mosul.",
    ],
)
def test_a_hedge_on_something_else_leaves_an_event_certain(text):
    assert event_certainty(text) is Certainty.CERTAIN


def test_a_cause_is_as_sure_as_the_event_of_the_same_words():
    claims = (
        EnglishExtractor()
        .extract(a_document("An apparent drone strike killed a miller in Mosul."))
        .claims
    )

    sure = [claim.certainty for claim in claims if isinstance(claim.detail, Cause | Event)]

    assert sure == [Certainty.PROBABLE, Certainty.PROBABLE]


@pytest.mark.parametrize(
    "text",
    [
        "An attack on a mill in Kirkuk may have been carried out by rebels.",
        "An air strike in Kirkuk may have killed 40 bakers.",
        "A raid in Kirkuk may have led to the arrest of a baker.",
        "Shelling in Kirkuk has reportedly stopped.",
        "Friday's blast may have been the worst bombing in Kirkuk.",
    ],
)
def test_a_hedge_on_what_a_deed_did_or_whose_it_was_leaves_the_deed_certain(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    assert {c.certainty for c in claims if isinstance(c.detail, Event)} == {Certainty.CERTAIN}
