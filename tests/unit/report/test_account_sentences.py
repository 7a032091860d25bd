from dataclasses import replace

from unit.report.tal_nasra import EXPLANATIONS, INCIDENT, P3, P4, P6, PARTS, R3, WIRED, toll

from openinquest.model import (
    Cause,
    Conduct,
    ConductKind,
    Count,
    Event,
    Group,
    Harm,
    Inquiry,
    InquiryStage,
    Polarity,
    Position,
    PositionKind,
    Scope,
    Toll,
)
from openinquest.report import account_sentences as accounts
from openinquest.report.record import Record


def record(**changes):
    return Record(INCIDENT, **(PARTS | changes))


def texts(sentences):
    return [sentence.text for sentence in sentences]


def test_a_component_is_named_as_one_and_a_copied_voice_once():
    sentences = list(accounts.component_sentences(record()))

    assert texts(sentences) == [
        "A component, not a total: 9 members of one family killed, "
        "by the account of a municipal official."
    ]
    assert sentences[0].claims == (WIRED[1].id, WIRED[3].id)


def test_explanations_stand_side_by_side_and_unscored():
    [sentence] = accounts.explanation_sentences(record())

    assert sentence.text == (
        "2 explanations are named, in order of mention; the order says nothing: "
        "(a) an air strike; (b) a vehicle bomb; others stay open."
    )


def test_the_remainder_alone_is_no_explanation():
    assert not list(accounts.explanation_sentences(record(explanations=EXPLANATIONS[-1:])))


def test_an_explanation_that_is_only_denied_is_laid_in_nobodys_mouth_and_cites_the_denial():
    strike = replace(EXPLANATIONS[0], evidence=EXPLANATIONS[0].evidence[2:])
    [sentence] = accounts.explanation_sentences(record(explanations=(strike, EXPLANATIONS[-1])))

    assert "(a) an air strike (no voice in the record speaks for it); others" in sentence.text
    assert sentence.claims == (P3.id,)


def test_a_single_explanation_leaves_others_open():
    [sentence] = accounts.explanation_sentences(record(explanations=EXPLANATIONS[:1]))

    assert sentence.text == "One explanation is named: (a) an air strike; others stay open."


def test_a_denial_names_who_denies():
    assert texts(accounts.denial_sentences(record(), Event, Cause)) == [
        "Denied by the defence ministry: an air strike."
    ]


def test_an_accusation_without_a_number_says_so():
    [with_number] = accounts.position_sentences(record())
    [without] = accounts.position_sentences(record(claims=(P4,)))

    assert with_number.text == (
        "An accusation against the Northern Front, made by the defence ministry."
    )
    assert without.text.endswith(" (no figure comes with it).")


def test_who_says_that_none_was_made_has_made_no_accusation():
    denied = replace(P4, polarity=Polarity.DENIED)

    assert texts(accounts.position_sentences(record(claims=(denied,)))) == [
        "Said not to have been made: an accusation, according to the defence ministry."
    ]


def test_stages_of_one_inquiry_are_one_sentence():
    later = replace(P6, detail=Inquiry("Defence ministry", InquiryStage.CONCLUDED))

    [sentence] = accounts.inquiry_sentences(record(claims=(P6, later)))

    assert sentence.text == "Inquiry of the defence ministry: launched and concluded."


def test_letters_go_on_after_z():
    assert [accounts.letter(place) for place in (0, 25, 26)] == ["a", "z", "aa"]


def test_components_of_one_voice_are_one_sentence():
    men = replace(
        WIRED[0], detail=Toll(Harm.KILLED, Group.MEN, Count(4, 4), Scope.PART), certainty="certain"
    )

    [sentence] = accounts.component_sentences(record(claims=(WIRED[1], men)))

    assert sentence.text == (
        "Components, not totals: 9 members of one family killed and 4 men killed, "
        "by the account of a municipal official."
    )
    assert sentence.claims == (WIRED[1].id, men.id)


def test_what_is_said_of_one_conduct_is_one_sentence_with_each_actor():
    by_front = replace(P4, detail=Conduct(ConductKind.HUMAN_SHIELDS, "Northern Front"))
    by_nobody = replace(R3, detail=Conduct(ConductKind.HUMAN_SHIELDS))

    [sentence] = accounts.conduct_sentences(record(claims=(by_front, by_nobody)))

    assert sentence.text == (
        "Conduct spoken of: the use of human shields by Northern Front, according to the defence "
        "ministry; with no actor named, according to Samira Haddad, a survivor."
    )
    assert sentence.claims == (by_front.id, by_nobody.id)


def test_accusations_are_one_sentence_that_says_against_whom_each_goes():
    at_army = replace(R3, detail=Position(PositionKind.ACCUSATION, "army"))

    [sentence] = accounts.position_sentences(record(claims=(P4, at_army)))

    assert sentence.text == (
        "An accusation against the Northern Front, made by the defence ministry (no figure comes "
        "with it); another against the army, made by Samira Haddad, a survivor (no figure comes "
        "with it)."
    )


def test_the_stages_of_an_inquiry_stand_in_their_order():
    later = replace(P6, detail=Inquiry("Defence ministry", InquiryStage.CALLED_FOR))

    [sentence] = accounts.inquiry_sentences(record(claims=(P6, later)))

    assert sentence.text == "Inquiry of the defence ministry: called for and launched."


def test_components_of_two_documents_stay_apart():
    later = replace(WIRED[1], id="later", document="other", detail=toll(4, 4, scope=Scope.PART))

    assert len(list(accounts.component_sentences(record(claims=(WIRED[1], later))))) == 2
