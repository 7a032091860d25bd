import pytest

from openinquest.extract.english.cause_words import (
    DENIED_BEFORE,
    NAMED_BEFORE,
    NOT_THERE,
    WORDS_OF_EFFECTS,
)
from openinquest.model import Effect


def test_every_effect_has_words():
    assert {effect for effect, _ in WORDS_OF_EFFECTS} == set(Effect)


@pytest.mark.parametrize(
    "words",
    [
        "The ministry denied that any ",
        "Officials dismissed reports of an ",
        "It rejects that there was a ",
    ],
)
def test_what_is_denied_to_have_acted_stands_behind_the_denial(words):
    assert DENIED_BEFORE.search(words)


@pytest.mark.parametrize(
    "words", ["It denied that guards had fired before an ", "It said that an "]
)
def test_what_stands_beside_a_denial_is_not_denied(words):
    assert not DENIED_BEFORE.search(words)


def test_words_before_a_means_name_it_or_say_that_it_was_not_there():
    assert NAMED_BEFORE.search("Villagers blame a ")
    assert NOT_THERE.search("There was no sign of an ")
