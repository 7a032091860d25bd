import pytest
from drawn_trees import parsed

from openinquest.extract.english.reporting_nouns import NOUNS, noun_attributions
from openinquest.model import Commitment, Stance


def read(text):
    (sentence,) = parsed(text)
    return [
        (
            found.source and text[slice(*found.source)],
            " / ".join(text[slice(*piece)] for piece in found.content),
        )
        for found in noun_attributions(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The claim that the army shelled the town was rejected.",
            None,
            "that the army shelled the town",
        ),
        ("He repeated his claim that a mosque was hit.", "his", "that a mosque was hit"),
    ],
)
def test_a_noun_says_what_its_clause_holds(text, source, content):
    assert read(text) == [(source, content)]


def test_a_noun_that_says_nothing_here_is_no_cue():
    assert read("The army released a statement saying that nobody had died.") == []


def test_nouns_read_like_their_verbs():
    assert NOUNS["allegations"].stance is Stance.DISTANCING
    assert NOUNS["denial"].commitment is Commitment.DENIES
