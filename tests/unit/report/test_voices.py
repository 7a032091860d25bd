from factories import a_claim, a_document, a_source

from openinquest.model import Source
from openinquest.report.voices import account_words, chain_words, source_words


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
