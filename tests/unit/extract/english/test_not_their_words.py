"""Who is not taken at words that they only mention: denied, asked for, or not to be discussed."""

import pytest
from harm import toll_claims, voices_of

from openinquest.model import Certainty, Polarity

REPORTS = "unnamed reports"


@pytest.mark.parametrize(
    "text",
    [
        "The army declined to comment on reports that its mortars had killed 14 herders.",
        "Asked about reports that 14 herders were killed, the colonel said he had no details.",
        "The ministry did not respond to claims that 14 herders were killed.",
        "The ministry responded to claims that 14 herders were killed.",
        "Prosecutors are looking into allegations that 14 herders were killed.",
        "There were reports that 14 herders were killed.",
        "Claims that 14 herders were killed could not be verified.",
    ],
)
def test_what_reports_state_is_said_by_reports_and_not_by_who_speaks_of_them(text):
    assert voices_of(text) == [REPORTS]


def test_who_says_that_there_are_reports_passes_them_on():
    text = "The army said it was aware of reports that 14 herders were killed."

    assert voices_of(text) == ["army", REPORTS]


def test_what_is_only_feared_is_no_report():
    assert voices_of("Fears that 14 herders were killed grew overnight.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The army disputed the governor's claim that 14 herders were killed.",
        "The army would not discuss the governor's claim that 14 herders were killed.",
        "The army cast doubt on the governor's claim that 14 herders were killed.",
        "The governor's allegation that 14 herders were killed was denied by the army.",
    ],
)
def test_who_disputes_a_claim_does_not_pass_it_on(text):
    (claim,) = toll_claims(text)

    assert claim.speaker is not None
    assert [source.label for source in claim.sources] == ["governor"]
    assert claim.polarity is Polarity.AFFIRMED


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The army rejected a UN report that 14 herders were killed.", "United Nations"),
        ("A police statement that 14 herders were killed was withdrawn.", "police"),
    ],
)
def test_a_report_is_that_of_the_body_it_is_named_after(text, label):
    assert voices_of(text) == [label]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The ministry would not say whether 14 herders were killed.", Certainty.POSSIBLE),
        ("The ministry has not confirmed that 14 herders were killed.", Certainty.POSSIBLE),
        ("The ministry did not say how 14 herders were killed.", Certainty.CERTAIN),
    ],
)
def test_what_somebody_neither_says_nor_denies_is_not_theirs(text, certainty):
    (claim,) = toll_claims(text)

    assert (claim.sources, claim.certainty) == ((), certainty)


@pytest.mark.parametrize(
    "text",
    [
        "The spokeswoman stopped short of confirming that 14 herders had been killed.",
        "The army has yet to admit that 14 herders were killed.",
        "The army is unlikely to admit that it killed 14 herders.",
        "Neither the army nor the police admitted killing 14 herders.",
        "Relatives want the army to admit that it killed 14 herders.",
    ],
)
def test_what_somebody_has_yet_to_say_is_not_said_by_them(text):
    (claim,) = toll_claims(text)

    assert (claim.sources, claim.certainty) == ((), Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "The army was forced to admit that it killed 14 herders.",
        "The army did not refuse to say that it killed 14 herders.",
        "The army can confirm that it killed 14 herders.",
    ],
)
def test_what_somebody_was_made_to_say_is_said(text):
    assert voices_of(text) == ["army"]


def test_who_wants_words_of_others_is_not_passing_them_on():
    text = "The governor urged the rebels to admit that they had killed 14 herders."
    (claim,) = toll_claims(text)

    assert [source.label for source in claim.sources] == ["governor"]
    assert claim.certainty is Certainty.POSSIBLE


def test_who_will_not_comment_on_a_claim_leaves_it_with_who_made_it():
    assert voices_of("Officials had no comment on the union's claim that 14 herders died.") == [
        "union"
    ]
    assert voices_of("The army had no comment on the raid that killed 14 herders.") == []


def test_what_is_asked_in_so_many_words_is_who_asks():
    assert voices_of("“Why did 14 herders have to die?” the mother asked.") == ["mother"]


def test_who_wants_an_inquiry_takes_what_it_is_on_to_be_so():
    assert voices_of("The union demanded an inquiry into the raid that killed 14 herders.") == [
        "union"
    ]


def test_what_a_denial_takes_as_known_is_not_told_by_who_denies():
    (claim,) = toll_claims("The army denied any part in the raid that killed 14 herders.")

    assert (claim.sources, claim.polarity) == ((), Polarity.AFFIRMED)


@pytest.mark.parametrize(
    "text",
    [
        "The army denied reports that its mortars had killed 14 herders.",
        "The army rejected as baseless claims that its mortars had killed 14 herders.",
        "The army dismissed as lies claims that its mortars had killed 14 herders.",
        "The army dismissed as propaganda a report that its mortars had killed 14 herders.",
        "The army rejected as false a claim that 14 herders were killed.",
    ],
)
def test_who_denies_what_reports_state_is_heard_with_a_denial(text):
    (claim,) = toll_claims(text)

    assert [source.label for source in claim.sources] == ["army"]
    assert claim.polarity is Polarity.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "The front said its fighters had killed 14 guards, a claim the army denied.",
        "The front said its fighters had killed 14 guards, a claim that the army denies.",
        "The front said its fighters had killed 14 guards, an allegation denied by the army.",
        "The front said its fighters had killed 14 guards — an account rejected by the army.",
    ],
)
def test_a_claim_that_somebody_else_denies_stays_with_who_made_it(text):
    (claim,) = toll_claims(text)

    assert [source.label for source in claim.sources] == ["front"]
    assert (claim.quote, claim.polarity) == ("killed 14 guards", Polarity.AFFIRMED)


def test_who_is_quoted_behind_their_words_is_the_voice():
    text = "Fourteen herders were killed, the agency quoted a midwife as saying."

    assert voices_of(text) == ["agency", "midwife"]


@pytest.mark.parametrize(
    "text",
    [
        "The army would not admit killing 14 herders.",
        "The army, which has not admitted killing 14 herders, held a parade.",
    ],
)
def test_a_not_of_who_will_not_admit_denies_no_deaths(text):
    (claim,) = toll_claims(text)

    assert (claim.polarity, claim.certainty) == (Polarity.AFFIRMED, Certainty.POSSIBLE)


@pytest.mark.parametrize(
    "text",
    [
        "The army did not hesitate to say that it had killed 14 herders.",
        "The army did not just say that 14 herders had died.",
    ],
)
def test_a_not_that_is_turned_leaves_the_words_said(text):
    assert voices_of(text) == ["army"]


def test_who_denies_something_in_the_sentence_before_denies_no_report_in_this_one():
    assert voices_of("The army denied it. Reports that 14 herders died are false.") == []


@pytest.mark.parametrize(
    "when",
    ["on Wednesday", "on Wednesday night", "late on Wednesday", "on 4 May", "on May 4", "in May"],
)
def test_the_day_on_which_somebody_spoke_is_no_voice(when):
    text = f"The interior ministry {when} said 14 herders had died."

    assert voices_of(text) == ["interior ministry"]


def test_what_a_report_is_on_stays_in_its_name():
    text = "The report on the May strikes said 14 herders had died."

    assert voices_of(text) == ["report on the May strikes"]


def test_a_strike_that_raises_a_toll_says_nothing():
    assert voices_of("The strike raised the death toll to 14.") == []
    assert voices_of("The ministry updated the death toll to 14.") == ["ministry"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody will be paid unless the ministry confirms that 14 herders died.",
        "If the ministry admits that 14 herders died, the widows will be paid.",
        "Nobody will be paid until the ministry confirms that 14 herders died.",
    ],
)
def test_what_somebody_would_have_to_say_first_is_said_by_nobody(text):
    (claim,) = toll_claims(text)

    assert voices_of(text) == []
    assert claim.certainty is Certainty.POSSIBLE
