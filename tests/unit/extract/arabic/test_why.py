"""Whoever asks why an Arabic text was read so is told the rule, the words and the voice."""

import pytest
from factories import a_document

from openinquest.extract.arabic import ArabicExtractor
from openinquest.extract.near_misses import MOST_NEAR_MISSES
from openinquest.model import Toll, Tracing

READER = ArabicExtractor()


def reasons(text, title=None):
    document = a_document(text, title=title, language="ar")
    return document, READER.tell_why(document, READER.extract(document))


def test_each_claim_has_its_rule_its_words_and_who_says_it():
    document, told = reasons("قال الطبيب إن سبعة مدنيين قتلوا في السوق، بينهم طفلان.")
    extraction = READER.extract(document)

    assert [why.claim for why in told.whys] == list(extraction.claims)
    whole = told.whys[0]
    assert "مدنيين" in whole.words[0]
    assert whole.rule_meaning
    assert [voice.tracing for voice in whole.voices] == [Tracing.NAMED]
    assert whole.cue == "قال"
    assert whole.attribution == "ar.attribution.said"


def test_verb_that_holds_its_he_is_the_word_that_means_the_voice():
    _, told = reasons("قال الطبيب إن السوق قصف. وأضاف أن تسعة مدنيين قتلوا.")

    [toll] = [why for why in told.whys if isinstance(why.claim.detail, Toll)]
    [voice] = toll.voices
    assert (voice.tracing, voice.words, voice.sentence) == (Tracing.RESOLVED, "وأضاف", 1)


def test_claim_of_the_publisher_has_no_voice():
    _, told = reasons("مقتل خمسة مدنيين في السوق")

    assert [why.voices for why in told.whys] == [()]
    assert told.whys[0].cue is None


def test_title_and_text_are_told_of():
    _, told = reasons("أصيب ثلاثة أطفال.", title="مقتل خمسة مدنيين")

    assert [why.claim.span.field for why in told.whys] == ["title", "text"]


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("قتل أربعة مدنيين يوم 3 أيار 2019.", "3", "it is part of a date"),
        ("قتل أربعة مدنيين بينهم رجل عمره 34 عاما.", "34", "it is an age"),
        ("قتل أربعة مدنيين بعد 12 غارة على السوق.", "12", "it counts attacks or arms, not people"),
        ("قتل أربعة مدنيين ودمر ٧ منازل.", "٧", "it counts things, not people"),
        ("قتل أربعة مدنيين على بعد 8 كيلومترات.", "8", "it is a measure"),
        ("قتل أربعة مدنيين خلال 6 ساعات.", "6", "it is a length of time"),
        ("قتل أربعة مدنيين ثمن الخبز 900 ليرة.", "900", "it is a sum of money"),
    ],
)
def test_number_that_no_claim_counts_is_told_with_a_reason(text, words, reason):
    document, told = reasons(text)

    [missed] = [each for each in told.near_misses if each.words == words]
    assert missed.reason == reason
    assert document.text[missed.span.start : missed.span.end] == words
    assert missed.beside in text


def test_number_of_a_claim_and_number_without_harm_are_no_near_misses():
    _, told = reasons("قتل 4 مدنيين. في المدينة 90 مدرسة.")

    assert told.near_misses == ()


def test_of_many_numbers_some_are_listed_and_the_others_counted():
    _, told = reasons("قتل أربعة مدنيين " + " و ".join(f"{n} كم" for n in range(11, 31)) + ".")

    assert len(told.near_misses) == MOST_NEAR_MISSES
    assert told.unlisted == 20 - MOST_NEAR_MISSES
