from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.analyser.long_sentences import cut_to_reach


def parts_of(sentence, *, reach):
    words = sentence.split()
    parts = cut_to_reach(words, [1] * len(words), reach=reach)
    return [" ".join(words[first:after]) for first, after in parts]


def test_sentence_within_reach_is_one_part():
    assert parts_of("Ann ran , and Ben fell ; Dan slept", reach=9) == [
        "Ann ran , and Ben fell ; Dan slept"
    ]


@pytest.mark.parametrize(
    ("sentence", "first"),
    [
        ("a b c d , e ; f , and g h i j", "a b c d , e ;"),
        ("a b c d , e f , and g , h i j", "a b c d , e f ,"),
        ("a b c d e , f g , h i j k l m", "a b c d e , f g ,"),
        ("a b c d e f g h i j k l m n o", "a b c d e f g h i j k l"),
    ],
)
def test_best_place_in_the_second_half_of_the_reach_is_cut(sentence, first):
    assert parts_of(sentence, reach=12)[0] == first


@given(
    st.lists(st.sampled_from(["a", ",", ";", "and"]), min_size=1, max_size=60),
    st.data(),
)
def test_parts_hold_every_word_once_and_none_is_too_long(words, data):
    lengths = [data.draw(st.integers(1, 5)) for _ in words]

    parts = cut_to_reach(words, lengths, reach=7)

    assert parts[0][0] == 0
    assert parts[-1][1] == len(words)
    assert all(left[1] == right[0] for left, right in pairwise(parts))
    assert all(0 < sum(lengths[first:after]) <= 7 for first, after in parts)
