import pytest
from drawn_trees import parsed

from openinquest.extract.english.relays import cited, quoted_as_saying
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


def test_who_quotes_somebody_at_length_relays_nothing_here():
    text = (
        "The spokesman quoted the governor, Sami Haddad, who said, “We will rebuild every house.”"
    )

    assert read(text, "quoted", quoted_as_saying) is None
