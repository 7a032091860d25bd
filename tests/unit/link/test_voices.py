import pytest
from factories import a_claim, a_document

from openinquest.link.names import read_body
from openinquest.link.voices import voice_of
from openinquest.model import Source, SourceKind


def voice(**source):
    return voice_of(a_claim(sources=(Source(**source),)), a_document())


def test_voice_of_a_claim_is_the_last_of_its_chain():
    chain = (Source(organisation="the Iraqi army"), Source(name="Sami Aziz"))

    assert voice_of(a_claim(sources=chain), a_document()).label == "Sami Aziz"


def test_publisher_speaks_where_no_source_is_named():
    own = voice_of(a_claim(sources=()), a_document(publisher="Harbour Radio"))

    assert own.is_publisher
    assert (own.label, own.kind) == ("Harbour Radio", SourceKind.MEDIA)


def test_document_without_publisher_speaks_for_itself_alone():
    own = voice_of(a_claim(sources=()), a_document(publisher=None, title="Twelve dead"))

    assert own.is_nameless
    assert own.label == "Twelve dead"


def test_titles_and_initials_do_not_make_another_person():
    assert voice(name="Joseph L. Harding").keys == voice(name="Joseph Harding").keys


def test_spokesman_is_one_voice_with_the_body():
    spokesman = voice(
        name="Sami Aziz", role="spokesman for the Iraqi army", organisation="the Iraqi army"
    )

    assert read_body("Iraqi army") in spokesman.keys


def test_holder_of_an_office_is_one_voice_with_it():
    assert voice(name="Sami Aziz", role="Iraqi Prime Minister").keys[1] == read_body(
        "the prime minister of Iraq"
    )


def test_employee_is_not_the_voice_of_the_body():
    assert voice(name="Sami Aziz", role="a pilot", organisation="the Iraqi army").keys[1:] == ()


@pytest.mark.parametrize(
    "source",
    [
        {"role": "officials"},
        {"role": "health ministry officials", "organisation": "the health ministry"},
        {"role": "a witness", "kind": SourceKind.WITNESS},
        {"role": "a military spokesman"},
        {"organisation": "police"},
        {"organisation": "the Iraqi army", "kind": SourceKind.ANONYMOUS},
        {"name": "Sami"},
        {},
    ],
)
def test_voice_that_fits_many_is_nameless(source):
    assert voice(**source).is_nameless


def test_single_name_is_known_by_its_role():
    assert voice(name="Sami", role="Gen.").keys != voice(name="Sami", role="a baker").keys


def test_state_that_speaks_is_a_body():
    assert voice(role="U.S.").keys == voice(organisation="the United States").keys


@pytest.mark.parametrize(
    ("role", "organisation"),
    [
        ("head of the Harvest Observatory", "Harvest Observatory"),
        ("director general of the Harvest Observatory", "the Harvest Observatory"),
    ],
)
def test_whoever_is_at_the_top_of_a_body_is_one_voice_with_it(role, organisation):
    own = voice(name="Sami Aziz", role=role, organisation=organisation)

    assert own.keys[1] == read_body("the Harvest Observatory")


@pytest.mark.parametrize("role", ["", "deputy head of the Harvest Observatory", "General"])
def test_whoever_is_under_the_top_of_a_body_is_not(role):
    own = voice(name="Sami Aziz", role=role, organisation="the Harvest Observatory")

    assert own.keys[1:] == ()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sami Aziz, who leads the Harvest Observatory, said so.", "Harvest Observatory"),
        ("Tal Nasra mayor Sami Aziz said so.", "the mayor of Tal Nasra"),
    ],
)
def test_words_at_the_name_of_a_person_tell_for_whom_they_speak(text, body):
    named = Source(name="Sami Aziz")
    claim = a_claim(quote="said so", document=a_document(text), sources=(named,))

    assert voice_of(claim, a_document(text)).keys[1] == read_body(body)


@pytest.mark.parametrize(
    "text",
    [
        "Sami Aziz, who leads prayers of residents, said so.",
        "Sami Aziz, who lives near the Harvest Observatory, said so.",
        "The mayor and Sami Aziz said so.",
    ],
)
def test_words_at_a_name_that_are_of_no_body_tell_of_none(text):
    named = Source(name="Sami Aziz")
    claim = a_claim(quote="said so", document=a_document(text), sources=(named,))

    assert voice_of(claim, a_document(text)).keys[1:] == ()


def test_many_people_in_arabic_are_no_voice_of_a_body():
    assert voice(organisation="سكان تل نصرة").is_nameless
