"""What is judged untrue, rejected, asked or left open: found by readers who had seen no rule."""

import pytest
from factories import a_document
from harm import toll_claims

from openinquest.extract import claim_extractors
from openinquest.extract.english.left_open import left_open
from openinquest.model import Certainty, Event, Polarity, Position, PositionKind


def claims(text, kind):
    found = claim_extractors.get("english").extract(a_document(text)).claims
    return [claim for claim in found if isinstance(claim.detail, kind)]


def denials(text):
    """Return the numbers that are denied in a text, with whoever denies them last."""
    return [
        (claim.detail.count.exact, claim.sources[-1].label if claim.sources else None)
        for claim in toll_claims(text)
        if claim.polarity is Polarity.DENIED
    ]


@pytest.mark.parametrize(
    ("text", "judge"),
    [
        ("The report that 12 civilians died was assessed to be non-credible.", None),
        ("The coalition assessed the claim that 12 civilians died as non-credible.", "coalition"),
        ("The inquiry found the allegation that 12 people died to be false.", "inquiry"),
        ("The army deemed the claim that 12 people died false.", "army"),
        ("Claims that 12 people had died turned out to be untrue.", None),
        ("The army said the figure of 12 dead was exaggerated.", "army"),
        ("The governor said talk of 12 deaths was pure fantasy.", "governor"),
        ("The police chief called the count of 12 deaths nonsense.", "police chief"),
        ("Reports on social media that 12 people died are false.", None),
        ("Claims on a forum that 12 people died are untrue, the ministry said.", "ministry"),
        ("Allegations by rebels that the army killed 12 are false, the army said.", "army"),
        ("Earlier we wrote that 12 people had died. That was wrong.", None),
        ("Allegation that 12 people died on a farm. It was dry that day. Non-credible.", None),
    ],
)
def test_whoever_judges_a_report_untrue_denies_what_it_says(text, judge):
    assert denials(text) == [(12, judge)]


@pytest.mark.parametrize(
    "text",
    [
        "The report said that 12 people were killed and that the army's account was false.",
        "In a statement on talks the mayor said that 12 people died and claims of gas were untrue.",
        "The group made allegations that 12 died. The army's denial is not credible, it said.",
        "The number of dead reached 12, but the ministry's account was inaccurate.",
        "The story of the siege, in which 12 people died, is a myth.",
        "Nobody dismissed the report that 12 people died as false.",
        "The army found the report that 12 people died credible.",
        "The mayor said the roof was false and that 12 people died.",
        "Reports that 12 people died were confirmed. The story of the mill is false.",
    ],
)
def test_what_is_not_judged_untrue_is_not_denied(text):
    assert denials(text) == []


def test_an_event_falls_with_the_deaths_that_are_denied():
    text = "There is no evidence that soldiers killed 12 people in Mosul, the army said."

    assert [claim.polarity for claim in claims(text, Event)] == [Polarity.DENIED]


@pytest.mark.parametrize(
    ("text", "voices"),
    [
        ("The clinic declined to comment on a raid which nurses say left 14 dead.", ["nurses"]),
        ("The navy said it knew nothing about a raid that the mayor says killed 14.", ["mayor"]),
        ("The rebels rejected a UN finding that their men had killed 14 people.", ["UN"]),
    ],
)
def test_whoever_has_nothing_to_say_of_it_passes_nothing_on(text, voices):
    (toll,) = toll_claims(text)

    assert [source.label for source in toll.sources] == voices


def test_it_is_whoever_the_claim_is_of():
    text = "The monitors said the army's claim that it killed 30 fighters in Mosul was wrong."

    assert {claim.detail.actor for claim in claims(text, Event)} == {"army"}


@pytest.mark.parametrize(
    "text",
    [
        "Q: Did a raid kill nine people in Mosul?",
        "QUESTION: Was it a shell, and can you confirm nine dead?",
        "The ministry said it was in no position to confirm the nine dead.",
        "The spokesman would not confirm a figure of nine killed.",
        "Claims that soldiers shot dead nine people have not been verified.",
        "There are unverified reports that soldiers killed nine people.",
    ],
)
def test_what_is_asked_or_was_not_verified_is_possible_and_no_more(text):
    (toll,) = toll_claims(text)

    assert toll.certainty is Certainty.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "Did you know that nine people were killed?",
        "Why did soldiers kill nine people?",
        "The ministry confirmed that nine people died.",
        "The UN said it could confirm nine deaths.",
        "Nine people died. The army could not be reached.",
        "The hospital was unable to confirm the ages of the nine dead.",
        "The agency could not verify the footage but nurses said nine people died.",
        "The mayor said there were no reports of damage but nine people died.",
        "Did no one see the bomb that killed nine people?",
        "Was the mill, where nine people died, marked on maps?",
    ],
)
def test_what_is_known_is_certain(text):
    assert [claim.certainty for claim in toll_claims(text)] == [Certainty.CERTAIN]


def test_stretches_that_are_left_open_are_sorted_and_apart():
    text = "Did it fall? Was it hit by a shell? Reports that it burned could not be verified."

    assert [text[slice(*place)] for place in left_open(text)] == [
        "Did it fall",
        "Was it hit by a shell",
        "it burned",
    ]


@pytest.mark.parametrize(
    ("text", "kind", "toward", "voice"),
    [
        ("The army called the figure false.", PositionKind.DENIAL, None, "army"),
        ("The navy dismissed that number as inflated.", PositionKind.DENIAL, None, "navy"),
        ("The ministry said this was untrue.", PositionKind.DENIAL, None, "ministry"),
        ("The group said it was not behind the blast.", PositionKind.DENIAL, None, "group"),
        ("India blamed Nepal for the blast.", PositionKind.ACCUSATION, "Nepal", "India"),
        (
            "The attack was blamed on rebels by the government.",
            PositionKind.ACCUSATION,
            "rebels",
            "government",
        ),
    ],
)
def test_who_rejects_what_others_say_or_blames_them_takes_a_position(text, kind, toward, voice):
    (claim,) = claims(text, Position)
    told = (claim.detail.what, claim.detail.toward, claim.sources[-1].label)

    assert told == (kind, toward, voice)


def test_a_denial_and_the_charge_that_follows_it_are_two_positions():
    text = "Turkey denied firing the shell and blamed Syria."
    found = [(claim.detail.what, claim.detail.toward) for claim in claims(text, Position)]

    assert found == [(PositionKind.DENIAL, None), (PositionKind.ACCUSATION, "Syria")]


def test_a_judge_who_dismisses_charges_denies_nothing():
    assert claims("The judge dismissed the charges on Monday.", Position) == []
