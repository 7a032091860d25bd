import pytest
from drawn_trees import parsed
from harm import sentence_of

from openinquest.extract.english.relays import cited, quoted_as_saying, quoted_by
from openinquest.extract.english.reporting_verbs import verbs


def read(text, form, rule):
    (sentence,) = parsed(text)
    word = next(word for word in sentence.tree.words if word.form == form)
    found = rule(sentence, word, verbs()[form])
    return found and [
        place and text[slice(*place)] for place in (found.relayed_by, found.source, *found.content)
    ]


@pytest.mark.parametrize(
    ("text", "relayer", "source"),
    [
        (
            "The spokesman was quoted by the agency as saying that six had died.",
            "the agency",
            "The spokesman",
        ),
        ("The agency quoted the mayor as saying that six had died.", "The agency", "the mayor"),
    ],
)
def test_who_is_quoted_as_saying_is_the_source(text, relayer, source):
    assert read(text, "quoted", quoted_as_saying) == [relayer, source, "that six had died"]


def test_who_is_cited_is_the_source():
    text = "State media, citing the ministry, reported that six had died."

    assert read(text, "citing", cited) == ["State media", "the ministry", "that six had died"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The mayor, citing the fire brigade, said six had died.", "citing"),
        ("The mayor said six had died, citing the fire brigade.", "citing"),
        ("The mayor said six had died, relaying figures from the fire brigade.", "relaying"),
        ("The mayor, who quoted the fire brigade, said six had died.", "quoted"),
    ],
)
def test_whoever_is_cited_stands_behind_who_cites_them(text, form):
    sentence = sentence_of(text)
    word = next(word for word in sentence.tree.words if word.form == form)
    found = cited(sentence, word, verbs()[form])

    assert found is not None
    assert [text[slice(*place)] for place in (found.relayed_by, found.source, *found.content)] == [
        "The mayor",
        "the fire brigade",
        "six had died",
    ]


def test_a_thing_that_is_cited_says_nothing():
    sentence = sentence_of("The mayor, citing a lack of beds, said six had died.")
    word = next(word for word in sentence.tree.words if word.form == "citing")

    assert cited(sentence, word, verbs()["citing"]) is None


def test_who_is_cited_by_an_agency_is_passed_on_by_it():
    sentence = sentence_of("Doctors cited by the agency said six had died.")
    by = quoted_by(sentence, sentence.tree.words[0])

    assert by is not None
    assert by.form == "agency"


def test_who_quotes_somebody_at_length_relays_nothing_here():
    text = (
        "The spokesman quoted the governor, Sami Haddad, who said, “We will rebuild every house.”"
    )

    assert read(text, "quoted", quoted_as_saying) is None
