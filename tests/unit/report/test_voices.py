import pytest
from factories import a_claim, a_document, a_source

from openinquest.model import Source
from openinquest.report.voices import account_words, chain_words, source_words, with_article


def test_a_voice_is_named_with_all_that_is_known_of_it():
    source = Source(name="A. Rahim", role="spokesman", organisation="defence ministry")

    assert source_words(source) == "A. Rahim, spokesman (defence ministry)"


def test_an_organisation_that_stands_in_the_role_is_not_said_twice():
    source = Source(role="a spokesman for the army", organisation="army")

    assert source_words(source) == "a spokesman for the army"


def test_a_nested_quotation_names_who_is_committed_first():
    chain = (Source(role="a spokesman"), Source(role="the prime minister"))

    assert chain_words(chain) == "the prime minister, as told by a spokesman"


def test_an_inferred_speaker_says_that_it_is_inferred():
    claim = a_claim(sources=(a_source(),), inferred=True)

    assert account_words(claim, a_document()) == "the health directorate (inferred from context)"


def test_words_without_a_speaker_are_the_publishers_own():
    claim = a_claim(sources=())

    assert account_words(claim, a_document()) == "Harbour Radio itself"
    assert account_words(claim, a_document(publisher=None)) == "the document itself"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Official", "the official"),
        ("Neighbours", "neighbours"),
        ("Local sources", "local sources"),
        (
            "Iraqi official who asked not to be named",
            "the Iraqi official who asked not to be named",
        ),
        ("American officers", "American officers"),
        ("witnesses quoted by the command", "witnesses quoted by the command"),
        ("aid group Médecins Sans Frontières", "the aid group Médecins Sans Frontières"),
        ("United Nations", "the United Nations"),
    ],
)
def test_a_voice_stands_inside_a_sentence_with_its_article_and_no_stray_capital(words, told):
    assert with_article(words) == told


@pytest.mark.parametrize("name", ["Harbour Radio", "Amal al-Rahim", "صوت النهر", "Northern Front"])
def test_a_name_stays_as_it_is_written(name):
    assert with_article(name) == name
