import pytest
from drawn_trees import a_tree, drawn

from openinquest.extract.english.inquiries import find_inquiries
from openinquest.model import InquiryStage


def read(text):
    return [
        (found.detail.investigator, found.detail.stage)
        for found in find_inquiries(text, 0, len(text))
    ]


@pytest.mark.parametrize(
    ("text", "body", "stage"),
    [
        ("Amnesty called for an inquiry.", None, InquiryStage.CALLED_FOR),
        ("The Pentagon opened an investigation.", "Pentagon", InquiryStage.LAUNCHED),
        ("The police investigation is ongoing.", "police", InquiryStage.ONGOING),
        (
            "The army gave the preliminary findings of its review.",
            "army",
            InquiryStage.INITIAL_FINDINGS,
        ),
        ("The Pentagon concluded its review in June.", "Pentagon", InquiryStage.CONCLUDED),
        ("The government ruled out an independent inquiry.", "government", InquiryStage.REFUSED),
    ],
)
def test_body_and_stage_of_an_inquiry_are_read(text, body, stage):
    assert read(text) == [(body, stage)]


def test_two_bodies_in_one_sentence_have_their_own_stages():
    text = (
        "The Ministry of Health launched an inquiry, as did the police, whose initial findings "
        "came out on Friday."
    )

    assert read(text) == [
        ("Ministry of Health", InquiryStage.LAUNCHED),
        ("police", InquiryStage.INITIAL_FINDINGS),
    ]


def test_a_sentence_without_an_inquiry_has_none():
    assert read("The school opened on Monday.") == []


@pytest.mark.parametrize(
    ("text", "body", "stage"),
    [
        ("The Iraqi investigation is ongoing.", "Iraqi investigation", InquiryStage.ONGOING),
        (
            "Amnesty calls on the government and the coalition to open an inquiry.",
            "government and the coalition",
            InquiryStage.CALLED_FOR,
        ),
        ("The allegation is still being assessed.", None, InquiryStage.ONGOING),
        ("The result of the review will be published.", None, InquiryStage.ONGOING),
    ],
)
def test_who_inquires_is_said_in_the_words_of_the_text(text, body, stage):
    assert read(text) == [(body, stage)]


def test_it_is_the_party_of_the_sentence_before():
    text = "The northern coalition has confirmed it. It is investigating."

    (found,) = find_inquiries(text, text.index("It is"), len(text))

    assert found.detail.investigator == "coalition"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The army opened an inquiry.", "army"),
        ("Gen. Nadim Sabri leads the inquiry.", None),
    ],
)
def test_with_a_tree_the_subject_inquires(text, body):
    found = [
        each.detail.investigator
        for each in find_inquiries(text, 0, len(text), a_tree(text, drawn()[text]))
    ]

    assert found == ([body] if body else [])


def test_a_review_of_tactics_is_no_inquiry():
    assert read("The office urged the army to review its tactics.") == []
