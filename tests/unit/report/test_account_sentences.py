from dataclasses import replace

from unit.report.tal_nasra import EXPLANATIONS, INCIDENT, P4, P6, PARTS, WIRED

from openinquest.model import Inquiry, InquiryStage
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


def test_a_single_explanation_leaves_others_open():
    [sentence] = accounts.explanation_sentences(record(explanations=EXPLANATIONS[:1]))

    assert sentence.text == "One explanation is named: (a) an air strike; others stay open."


def test_a_denial_names_who_denies():
    assert texts(accounts.denial_sentences(record())) == [
        "Denied by the defence ministry: an air strike."
    ]


def test_an_accusation_without_a_number_says_so():
    [with_number] = accounts.position_sentences(record())
    [without] = accounts.position_sentences(record(claims=(P4,)))

    assert with_number.text == (
        "An accusation against the Northern Front, made by the defence ministry."
    )
    assert without.text.endswith("; no figure comes with it.")


def test_stages_of_one_inquiry_are_one_sentence():
    later = replace(P6, detail=Inquiry("Defence ministry", InquiryStage.CONCLUDED))

    [sentence] = accounts.inquiry_sentences(record(claims=(P6, later)))

    assert sentence.text == "Inquiry of the defence ministry: launched and concluded."


def test_letters_go_on_after_z():
    assert [accounts.letter(place) for place in (0, 25, 26)] == ["a", "z", "aa"]
