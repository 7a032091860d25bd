import pytest
from drawn_trees import a_tree, drawn
from harm import tree_of

from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.denials import (
    ends_in_an_aside,
    is_definite,
    is_denied,
    is_told_as_known,
)


def at(text, words):
    tree = a_tree(text, drawn()[text])
    start = text.rindex(words)
    return tree, word_at(tree, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Its engineers saw no sign of an air strike.", "air strike"),
        ("The millers were not killed by an air strike.", "air strike"),
        ("No aircraft struck the mill.", "struck"),
        ("The mill was hit by a car bomb and not by an air strike.", "air strike"),
        ("It was not a car bomb but an air strike.", "car bomb"),
        ("The weapon did not have enough power to level the mill.", "level"),
    ],
)
def test_a_negation_reaches_what_it_is_said_of(text, words):
    assert is_denied(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The army did not say that an air strike killed nine.", "air strike"),
        ("Nothing but an air strike could have done it.", "air strike"),
        ("It was not a car bomb but an air strike.", "air strike"),
        ("The mill was hit by a car bomb and not by an air strike.", "car bomb"),
        ("The police did not comment on the strike.", "strike"),
    ],
)
def test_a_negation_of_something_else_denies_nothing(text, words):
    assert not is_denied(*at(text, words))


@pytest.mark.parametrize(
    ("before", "known"),
    [
        ("The army denied that it had fired before ", True),
        ("The army denied any part in ", True),
        ("The army denied responsibility for ", True),
        ("The army denied that ", False),
        ("The army denied, after two days, that ", False),
    ],
)
def test_words_of_time_and_of_responsibility_open_an_aside(before, known):
    assert ends_in_an_aside(before) is known


@pytest.mark.parametrize(
    ("text", "noun", "known"),
    [
        ("He never saw the raid that killed 17 people.", "raid", True),
        ("They saw no trace of a raid, which killed 17 people.", "raid", True),
        ("They fired no shell that killed 17 people.", "shell", False),
        ("They made no raid that could have killed 17 people.", "raid", False),
        ("They saw no trace of the raid that was alleged.", "raid", False),
    ],
)
def test_a_noun_is_known_where_its_clause_tells_what_it_did(text, noun, known):
    tree = tree_of(text)
    (word,) = [each for each in tree.words if each.form == noun]

    assert is_told_as_known(tree, word) is known


def test_a_noun_is_definite_with_an_article_that_points_or_an_owner():
    tree = tree_of("Those raids, its raid and the raid came after a raid.")

    found = [is_definite(tree, each) for each in tree.words if each.lemma == "raid"]

    assert found == [True, True, True, False]
