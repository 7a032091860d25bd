import pytest
from factories import a_document

from openinquest.extract.english.passages import read_passages


def test_a_dateline_is_a_sentence_of_its_own():
    (passage,) = read_passages(a_document("ADEN, May 4 (Coast Press) - Nine millers died."))

    assert len(passage.sentences) == 2


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("The ministry did not say that 12 millers died.", True),
        ("The ministry did not say how 12 millers died.", False),
        ("The ministry said that 12 millers died.", False),
        ("Twelve of them died; 12 millers.", False),
    ],
)
def test_words_that_a_voice_would_not_say_are_left_open(text, is_open):
    (passage,) = read_passages(a_document(text))
    start = text.index("12")

    assert passage.is_left_open(start, len(text) - 1) is is_open
