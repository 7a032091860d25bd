import pytest

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
        ("Amnesty called for an inquiry.", "Amnesty", InquiryStage.CALLED_FOR),
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
