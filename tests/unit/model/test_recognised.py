import pytest
from factories import a_document

from openinquest.model import FromPicture, Recognised, Span
from openinquest.model.recognised import find_in_picture

TEXT = "About 12 died. Only 3 lived."
WORDS = (
    Recognised(0, 5, 1, (0.1, 0.1, 0.2, 0.12), 0.95),
    Recognised(6, 8, 1, (0.21, 0.1, 0.25, 0.12), 0.58),
    Recognised(9, 14, 1, (0.1, 0.14, 0.2, 0.16), 0.9),
    Recognised(15, 19, 2, (0.1, 0.1, 0.2, 0.12), 0.9),
    Recognised(20, 21, 2, (0.21, 0.1, 0.25, 0.12), 0.8),
    Recognised(22, 28, 2, (0.3, 0.1, 0.4, 0.12), 0.7),
)


def test_the_words_of_a_span_are_surrounded_and_as_sure_as_the_least_sure():
    found = find_in_picture(WORDS, TEXT, 0, 14)

    assert found == FromPicture(1, (0.1, 0.1, 0.25, 0.16), 0.58, 0.58)
    assert found.in_words == "page 1, 10-25 % from the left, 10-16 % from the top"


def test_words_without_digits_tell_nothing_of_digits():
    assert find_in_picture(WORDS, TEXT, 9, 14).digits_confidence is None


def test_words_on_two_pages_stand_where_the_first_of_them_stands():
    found = find_in_picture(WORDS, TEXT, 6, 21)

    assert (found.page, found.box) == (1, (0.1, 0.1, 0.25, 0.16))
    assert found.digits_confidence == 0.58


@pytest.mark.parametrize(
    ("start", "end", "page"), [(0, 1, 1), (7, 8, 1), (14, 15, None), (27, 28, 2)]
)
def test_a_span_has_the_words_that_it_shares_a_letter_with(start, end, page):
    found = find_in_picture(WORDS, TEXT, start, end)

    assert (found and found.page) == page


def test_a_title_stands_in_no_picture():
    document = a_document(TEXT, title="About 12", recognised=WORDS)

    assert document.in_picture(Span(0, 5)) is not None
    assert document.in_picture(Span(0, 5, "title")) is None
