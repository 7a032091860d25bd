import pytest

from openinquest.extract.english.sentences import Quotation
from openinquest.extract.english.source_phrase import (
    clean_source,
    phrase_end,
    source_before,
    stands_in_quotation,
    tidy,
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Meanwhile, the harbour master ", "the harbour master"),
        ("But on Monday a nurse ", "a nurse"),
        ("and two of her sisters ", "two of her sisters"),
    ],
)
def test_words_that_lead_in_do_not_belong_to_a_source(text, source):
    found = clean_source(text, 0, len(text))

    assert text[slice(*found)] == source


@pytest.mark.parametrize("text", ["there", "not yet", "the man was", "two of the", "a " * 20])
def test_what_can_be_no_source_is_none(text):
    assert clean_source(text, 0, len(text)) is None


def test_an_apposition_belongs_to_the_phrase():
    text = "Col. Omar Sabri, a spokesman for the fire service, on Monday."

    assert text[: phrase_end(text, 0, len(text))].rstrip(",") == (
        "Col. Omar Sabri, a spokesman for the fire service"
    )


def test_the_source_is_what_stands_behind_the_last_boundary():
    text = "The road was closed and the mayor said"

    found = source_before(text, 0, text.index("said"), [])

    assert text[slice(*found)] == "the mayor"


def test_edges_are_tidied_and_nothing_is_none():
    assert tidy("  , a roof ;", 0, 12) == (4, 10)
    assert tidy(" ,; ", 0, 4) is None


def test_positions_in_a_quotation_are_known():
    assert stands_in_quotation(3, [Quotation(2, 5)])
    assert not stands_in_quotation(5, [Quotation(2, 5)])
