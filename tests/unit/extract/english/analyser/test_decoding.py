import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.analyser.decoding import (
    NAME_TAGS,
    NEVER,
    best_heads,
    best_names,
    is_tree,
)


def scores_of(n_words, seed):
    scores = np.random.default_rng(seed).normal(size=(n_words, n_words + 1))
    at = np.arange(n_words)
    scores[at, at + 1] = NEVER
    return scores


@given(st.integers(1, 12), st.integers(0, 10_000))
def test_best_heads_are_always_a_tree_with_one_root(n_words, seed):
    assert is_tree(best_heads(scores_of(n_words, seed)))


@pytest.mark.parametrize("seed", range(20))
def test_no_tree_of_three_words_scores_higher(seed):
    scores = scores_of(3, seed)
    at = np.arange(3)
    heads = [(a, b, c) for a in range(4) for b in range(4) for c in range(4)]
    highest = max(scores[at, each].sum() for each in heads if is_tree(list(each)))

    assert scores[at, best_heads(scores)].sum() == pytest.approx(highest)


def test_scores_that_all_point_round_in_circles_are_bounded():
    n_words = 300
    scores = np.full((n_words, n_words + 1), -5.0)
    for word in range(n_words):
        scores[word, (word ^ 1) + 1] = 5.0  # each pair of words heads one another

    assert is_tree(best_heads(scores))


def test_no_name_goes_on_without_its_beginning():
    scores = np.full((3, len(NAME_TAGS)), -9.0)
    scores[0, NAME_TAGS.index("I-PERSON")] = -0.1
    scores[0, NAME_TAGS.index("B-PERSON")] = -0.2
    scores[1, NAME_TAGS.index("I-PERSON")] = -0.1
    scores[2, NAME_TAGS.index("O")] = -0.1

    assert best_names(scores) == ["B-PERSON", "I-PERSON", "O"]
