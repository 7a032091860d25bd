import pytest

from openinquest.extract.english.operators import certainty_of, is_denied, scope_of
from openinquest.model import Certainty, Scope


@pytest.mark.parametrize(
    ("words", "certainty"),
    [
        ("were killed", Certainty.CERTAIN),
        ("may have been killed", Certainty.POSSIBLE),
        ("are feared dead", Certainty.POSSIBLE),
        ("allegedly killed", Certainty.POSSIBLE),
        ("appears to have killed", Certainty.PROBABLE),
        ("is reported to have killed", Certainty.PROBABLE),
        ("were killed on 3 May", Certainty.CERTAIN),
        ("were killed in May", Certainty.CERTAIN),
    ],
)
def test_hedges_set_the_certainty(words, certainty):
    assert certainty_of(words) is certainty


@pytest.mark.parametrize("words", ["did not fire", "no sign of a bomb", "never hit"])
def test_negations_deny(words):
    assert is_denied(words)


def test_plain_words_deny_nothing():
    assert not is_denied("nine people were killed in the notary's house")


@pytest.mark.parametrize(
    ("words", "scope"),
    [
        ("nine people were killed", Scope.INCIDENT),
        ("nine were killed in the house next door", Scope.PART),
        ("900 have been killed since the offensive began", Scope.TOTAL),
        ("900 were killed over the past three months", Scope.TOTAL),
        ("900 have been killed since the fighting began", Scope.TOTAL),
        ("900 people died in nine years of fighting", Scope.TOTAL),
        ("900 members have been killed since the union was founded in 1985", Scope.TOTAL),
        ("700 have died during 1990", Scope.TOTAL),
        ("in October alone, they claimed 200 lives", Scope.TOTAL),
        ("an average of 12 deaths a day", Scope.TOTAL),
        ("the worst attack in nine years killed 12", Scope.INCIDENT),
        ("an earlier strike killed nine", Scope.OTHER),
        ("on more than one occasion troops were killed", Scope.OTHER),
    ],
)
def test_the_sentence_tells_the_scope(words, scope):
    assert scope_of(words) is scope
