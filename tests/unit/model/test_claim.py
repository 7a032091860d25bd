from dataclasses import replace

import pytest
from factories import a_claim, a_document, a_source
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import InputError, QuoteMismatch
from openinquest.model import Cause, ClaimKind, Effect, Harm, Means, Person, Span
from openinquest.model.claim import KIND_OF, Detail

TEXTS = st.text(min_size=1, max_size=60)


def test_claim_that_quotes_its_text_passes():
    a_claim().verify(a_document())


def test_claim_that_quotes_other_words_is_refused():
    document = a_document()
    changed = replace(document, text=document.text.replace("12", "21"))

    with pytest.raises(QuoteMismatch, match="does not quote its text in d1"):
        a_claim().verify(changed)


def test_claim_beyond_the_end_of_the_text_is_refused():
    with pytest.raises(QuoteMismatch):
        a_claim().verify(a_document("At least"))


def test_repeat_of_other_words_is_refused():
    claim = a_claim(repeats=(Span(1, 34),))

    with pytest.raises(QuoteMismatch):
        claim.verify(a_document())


def test_claim_in_the_title_is_checked_against_the_title():
    document = a_document("Nothing more.", title="12 killed")
    claim = a_claim(document=a_document("12 killed"), quote="12 killed", span=Span(0, 9, "title"))

    claim.verify(document)
    with pytest.raises(QuoteMismatch):
        claim.verify(replace(document, title=None))


def test_speaker_outside_the_text_is_refused():
    claim = a_claim(sources=(a_source(span=Span(80, 500)),))

    with pytest.raises(QuoteMismatch, match="speaker outside the text"):
        claim.verify(a_document())


def test_quote_of_another_length_than_its_span_is_refused():
    with pytest.raises(QuoteMismatch):
        a_claim(span=Span(0, 4))


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_that_is_no_share_is_refused(confidence):
    with pytest.raises(InputError):
        a_claim(confidence=confidence)


def test_last_of_the_chain_is_the_speaker():
    article, minister = a_source("a spokesman"), a_source("a minister")

    assert a_claim(sources=(article, minister)).speaker == minister
    assert a_claim(sources=()).speaker is None


def test_cause_without_a_means_is_refused():
    with pytest.raises(InputError):
        Cause((), Effect.DEATHS)


def test_every_detail_has_a_kind_of_its_own():
    assert set(KIND_OF) == set(Detail.__args__)
    assert sorted(KIND_OF.values()) == sorted(ClaimKind)


def test_kind_follows_the_detail():
    assert a_claim(Cause((Means.AIR_STRIKE,), None)).kind is ClaimKind.CAUSE
    assert a_claim(Person("an invented name", Harm.KILLED)).kind is ClaimKind.PERSON


@given(TEXTS, st.data())
def test_quote_cut_from_a_text_always_passes_and_a_changed_one_never(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = a_document(text)
    claim = a_claim(document=document, quote=text[start:end], span=Span(start, end))

    claim.verify(document)

    other = chr((ord(text[start]) + 1) % 0xD800)
    with pytest.raises(QuoteMismatch):
        claim.verify(a_document(text[:start] + other + text[start + 1 :]))
