import pytest
from harm import tree_of

from openinquest.extract.english.harm_lexicon import may_tell_of_harm, verb_of


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("rescued", "rescue"),
        ("stabbed", "stab"),
        ("shot", "shoot"),
        ("dying", "die"),
        ("slain", "slay"),
        ("buried", "bury"),
        ("hanged", "execute"),
    ],
)
def test_a_verb_of_harm_is_known_by_its_form(form, verb):
    (word,) = tree_of(form).words

    assert verb_of(word) == verb


def test_other_words_keep_their_lemma():
    (word,) = tree_of("houses").words

    assert verb_of(word) == word.lemma


@pytest.mark.parametrize(
    "words",
    ["Nine were hanged.", "Two drowned.", "They fled.", "Six are still trapped.", "He is alive."],
)
def test_words_of_harm_ask_for_a_tree(words):
    assert may_tell_of_harm(words)


def test_words_without_harm_ask_for_none():
    assert not may_tell_of_harm("The council met on Monday.")
