import pytest

from openinquest.extract.english.sentences import find_quotations, find_sentences
from openinquest.extract.english.set_phrases import (
    according_to,
    as_put,
    find_trailing,
    gives_a_number,
    impersonal,
    reads,
)


def one_sentence(text):
    return text, find_sentences(text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "According to the port authority, two ferries sank.",
        "Two ferries sank, according to the port authority.",
    ],
)
def test_according_to_names_its_source_on_either_side(text):
    (found,) = according_to(*one_sentence(text))

    assert text[slice(*found.source)] == "the port authority"
    assert "wo ferries sank" in text[slice(*found.content[0])]


def test_as_somebody_put_it_is_an_attribution():
    text = "As one of the divers put it, the hull was torn from outside."
    (found,) = as_put(*one_sentence(text))

    assert text[slice(*found.source)] == "one of the divers"


def test_what_was_reported_is_nobodys_up_to_the_writers_aside():
    text = "It was reported that nine had drowned – a number that no one checked."
    (found,) = impersonal(*one_sentence(text), [])

    assert found.source is None
    assert text[slice(*found.content[0])] == "nine had drowned"


def test_a_statement_that_reads_is_a_source():
    text = "“We did not fire on the boat,” read a statement of the coast guard."
    (found,) = reads(*one_sentence(text), find_quotations(text))

    assert text[slice(*found.source)] == "a statement of the coast guard"


def test_a_book_that_is_read_is_no_source():
    text = "He read the list aloud to the court."

    assert list(reads(*one_sentence(text), [])) == []


def test_a_short_sentence_after_a_quotation_says_whose_it_was():
    text = "“Why was the gate locked?” It continued."
    sentences, quotations = find_sentences(text), find_quotations(text)

    found = find_trailing(text, sentences[1], quotations)

    assert text[slice(*found.content[0])] == "Why was the gate locked?"


@pytest.mark.parametrize(
    "text", ["The harbour put new lamps on the pier.", "They counted on the pilot."]
)
def test_verbs_that_report_only_numbers_need_one(text):
    assert list(gives_a_number(*one_sentence(text), [])) == []
