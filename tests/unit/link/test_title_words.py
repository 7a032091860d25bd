import pytest
from factories import a_document

from openinquest.link.likeness import FEWEST_DOCUMENTS
from openinquest.link.title_words import bits_in_common, title_words


def titled(*titles, number=128):
    given = [*titles, *(f"Rain {n}" for n in range(number - len(titles)))]
    return title_words([a_document(id=f"d{n}", title=each) for n, each in enumerate(given)])


def test_a_word_is_worth_the_bits_of_its_rarity():
    found = titled("Mill burns", "Mill shut")

    assert found["d0"] == pytest.approx({"mill": 6.0, "burns": 7.0})
    assert bits_in_common(found["d0"], found["d1"]) == pytest.approx(6.0)


def test_a_word_that_most_titles_have_tells_nothing():
    assert "rain" not in titled("Mill burns")["d9"]


def test_a_document_without_a_title_is_left_out():
    assert "d0" not in titled(None, "Mill")


def test_among_few_documents_no_title_tells():
    assert titled("Mill", "Mill", number=FEWEST_DOCUMENTS - 1) == {}
