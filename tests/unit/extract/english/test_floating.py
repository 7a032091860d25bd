"""A quotation that nobody introduces is that of whom the sentence before it is about."""

import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor


def floating_in(text):
    attributions = EnglishExtractor().extract(a_document(text)).attributions
    return [each for each in attributions if each.rule == "attribution.floating"]


def test_whoever_a_sentence_is_about_says_the_quotation_behind_it():
    text = "Father Luca would not leave. He pointed at the wall. “We found nine of them in there.”"
    (found,) = floating_in(text)

    assert found.cue == ()
    assert [(source.name, source.inferred) for source in found.sources] == [("Luca", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The road was empty. “We found nine of them in there.”",
        "The mayor pointed at a sign. “No entry.”",
        "The mayor pointed at the wall.\n\n“We found nine of them in there.”",
        "The mayor pointed at the wall. “We found nine of them in there,” a guard said.",
    ],
)
def test_a_quotation_is_nobodys_behind_a_thing_a_sign_or_a_paragraph(text):
    assert floating_in(text) == []


def test_further_quotations_go_on_with_the_first():
    text = "The mayor pointed at the wall. “We found nine of them.” “Two were alive that day.”"
    (found,) = floating_in(text)

    assert [text[span.start : span.end] for span in found.content] == [
        "“We found nine of them.”",
        "“Two were alive that day.”",
    ]


def test_why_it_is_theirs_is_told_without_a_cue():
    document = a_document("The mayor pointed at the wall. “We found nine people killed there.”")
    reader = EnglishExtractor()
    told = reader.tell_why(document, reader.extract(document))

    assert [(why.cue, why.attribution) for why in told.whys if why.claim.kind == "toll"] == [
        ("", "attribution.floating")
    ]
