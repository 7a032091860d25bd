import re

import pytest

from openinquest.extract.english.harm_words import (
    ACTIVE,
    AUXILIARY,
    INTRANSITIVE,
    NOUN_HARM,
    PARTICIPLES,
    POSTNOMINAL,
)
from openinquest.model import Harm

FRAGMENTS = [*PARTICIPLES.values(), *INTRANSITIVE.values(), *ACTIVE.values(), *POSTNOMINAL.values()]


@pytest.mark.parametrize("fragment", [*FRAGMENTS, *(words for _, words in NOUN_HARM)])
def test_no_fragment_matches_nothing_at_all(fragment):
    assert re.fullmatch(rf"(?:{fragment})", "") is None


@pytest.mark.parametrize(
    "words", ["were", "was later", "may have been", "had reportedly been", "are feared"]
)
def test_auxiliaries_stand_before_a_participle(words):
    assert re.fullmatch(AUXILIARY, words, re.IGNORECASE)


@pytest.mark.parametrize("words", ["rescued", "pulled alive", "taken to safety", "found alive"])
def test_words_for_those_saved_are_no_words_for_the_dead(words):
    assert re.fullmatch(PARTICIPLES[Harm.RESCUED], words)
    assert not re.fullmatch(PARTICIPLES[Harm.KILLED], words)
