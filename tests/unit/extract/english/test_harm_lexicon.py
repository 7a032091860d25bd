import pytest
from harm import tree_of

from openinquest.extract.english.harm_lexicon import may_count, may_tell_of_harm, verb_of
from openinquest.extract.english.tolls import find_tolls


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


@pytest.mark.parametrize(
    "words",
    [
        "The toll rose to 12.",
        "That number has been reduced to three.",
        "Rebel units have taken heavy losses.",
        "The figure was later revised to 40.",
        "The mayor corrected that to nine.",
    ],
)
def test_what_gives_a_toll_without_a_word_of_harm_is_searched_for_one(words):
    assert find_tolls(words, 0, len(words), None)
    assert not may_tell_of_harm(words)
    assert may_count(words)
