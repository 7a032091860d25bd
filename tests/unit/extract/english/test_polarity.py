"""Whether what a sentence speaks of came about, for every kind of claim but tolls."""

import pytest
from factories import a_document
from harm import tree_of

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.polarity import is_not_so
from openinquest.model import (
    Certainty,
    Conduct,
    ConductKind,
    Event,
    Inquiry,
    InquiryStage,
    Observation,
    Polarity,
    Position,
)


def claims_of(text, kind):
    extraction = EnglishExtractor().extract(a_document(text))
    return [claim for claim in extraction.claims if isinstance(claim.detail, kind)]


def polarity(text, kind):
    (claim,) = claims_of(text, kind)
    return claim.polarity


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The surveyors could find no crater.", Observation),
        ("No crater was seen by the neighbours.", Observation),
        ("No shops were damaged, the baker said.", Observation),
        ("Nobody was inside.", Observation),
        ("The sappers found no further devices.", Observation),
        ("The shell did not leave a crater.", Observation),
        ("No reparations have been offered.", Conduct),
        ("No pilot was reprimanded.", Conduct),
        ("The widows have never received compensation.", Conduct),
        ("The widows are still waiting for compensation.", Conduct),
        ("The review has not started.", Inquiry),
        ("The review has yet to begin.", Inquiry),
        ("No one condemned it.", Position),
    ],
)
def test_what_was_not_or_is_still_awaited_is_denied(text, kind):
    assert polarity(text, kind) is Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The surveyors found a crater.", Observation),
        ("The crater was not made by a bomb.", Observation),
        ("The rebels, not the army, destroyed the mill.", Observation),
        ("The widows were offered compensation.", Conduct),
        ("The review began.", Inquiry),
    ],
)
def test_what_came_about_is_affirmed_whatever_else_is_denied(text, kind):
    assert polarity(text, kind) is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The cabinet has ruled out an inquiry.", Polarity.AFFIRMED),
        ("The cabinet rejected calls for an inquiry.", Polarity.AFFIRMED),
        ("The cabinet has not ruled out an inquiry.", Polarity.DENIED),
    ],
)
def test_who_rules_out_an_inquiry_refuses_it(text, polarity):
    (claim,) = claims_of(text, Inquiry)

    assert claim.detail.stage is InquiryStage.REFUSED
    assert claim.polarity is polarity


def test_what_is_ruled_out_beside_an_inquiry_is_no_refusal():
    (claim,) = claims_of(
        "Detectives are still investigating and have not ruled out sabotage.", Inquiry
    )

    assert claim.detail.stage is InquiryStage.ONGOING


def test_a_strike_of_which_somebody_once_said_that_there_was_none_is_denied():
    text = "The army had at first said that no strike took place in Mosul."

    assert polarity(text, Event) is Polarity.DENIED


def test_who_denies_blocking_ambulances_did_not_say_that_they_were_blocked():
    (claim,) = claims_of("The militia denied obstructing ambulances.", Conduct)

    assert claim.detail == Conduct(ConductKind.OBSTRUCTION, "militia")
    assert claim.polarity is Polarity.DENIED


def test_what_is_refused_is_surely_not_done():
    (claim,) = claims_of("The ministry has refused to pay compensation.", Conduct)

    assert claim.polarity is Polarity.DENIED
    assert claim.certainty is Certainty.CERTAIN


def test_who_got_no_warning_is_not_who_should_have_given_it():
    (claim,) = claims_of("Villagers received no warning before the raid.", Conduct)

    assert claim.detail.actor is None
    assert claim.polarity is Polarity.DENIED


def test_shells_that_were_never_fired_are_no_store_of_explosives():
    assert claims_of("No shells were fired at the mill.", Observation) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The army refused to pay for the mill.", "pay"),
        ("The village lacked shelters.", "shelters"),
    ],
)
def test_what_is_refused_or_lacking_is_not_so(text, word):
    tree = tree_of(text)

    assert is_not_so(tree, next(each for each in tree.words if each.form == word))


def test_damage_of_which_none_was_bad_is_damage():
    text = "Thirty homes were damaged, none of them badly, in the shelling of Kirkuk."
    assert polarity(text, Observation) is Polarity.AFFIRMED
