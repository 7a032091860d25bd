import pytest
from factories import a_claim, a_document, a_source

from openinquest.errors import QuoteMismatch
from openinquest.model import Attribution, Commitment, Extraction, Span, Stance

CUE, CONTENT = Span(85, 89), Span(0, 33)


def an_attribution(cue=(CUE,), content=(CONTENT,)):
    return Attribution(
        a_document().id,
        (a_source(),),
        cue,
        content,
        Stance.NEUTRAL,
        Commitment.ASSERTS,
        "test.plain",
    )


def test_extraction_that_stands_in_its_text_passes():
    Extraction("test/1", (an_attribution(),), (a_claim(),)).verify(a_document())


def test_extraction_with_a_claim_of_other_words_is_refused():
    with pytest.raises(QuoteMismatch):
        Extraction("test/1", (), (a_claim(),)).verify(a_document("Other words altogether."))


@pytest.mark.parametrize("part", ["cue", "content"])
def test_attribution_outside_the_text_is_refused(part):
    attribution = an_attribution(**{part: (Span(80, 500),)})

    with pytest.raises(QuoteMismatch, match="outside the text"):
        Extraction("test/1", (attribution,), ()).verify(a_document())
