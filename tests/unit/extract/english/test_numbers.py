import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.numbers import NUMBER, read_count, read_number
from openinquest.model import Count


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("61", 61, 61),
        ("sixty-one", 61, 61),
        ("two hundred and forty", 240, 240),
        ("1,200", 1200, 1200),
        ("half a dozen", 6, 6),
        ("two dozen", 24, 24),
        ("at least 100", 100, None),
        ("no fewer than twelve", 12, None),
        ("100 or more", 100, None),
        ("more than 100", 101, None),
        ("exceed 100", 101, None),
        ("up to 100", None, 100),
        ("as many as a hundred", None, 100),
        ("fewer than 20", None, 19),
        ("between 12 and 15", 12, 15),
        ("12 to 15", 12, 15),
        ("at least three but possibly up to 12", 3, 12),
    ],
)
def test_bounds_are_those_the_words_set(words, low, high):
    assert read_count(words) == Count(low, high)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("about 100", 95, 105),
        ("some 60", 55, 65),
        ("about 16", 16, 16),
        ("dozens", 12, None),
        ("a large number", 12, None),
        ("about zero", 0, 2),
        ("nearly 0", 0, 2),
    ],
)
def test_rounded_and_vague_numbers_are_marked_approximate(words, low, high):
    assert read_count(words) == Count(low, high, approximate=True)


def test_a_reversed_range_is_no_count():
    assert read_count("15 to 12") is None


@given(st.integers(0, 999_999))
def test_digits_with_and_without_commas_are_the_same_number(value):
    assert read_number(f"{value:,}") == read_number(str(value)) == value


@given(st.sampled_from(["at least", "more than", "up to", "about"]), st.integers(0, 5000))
def test_every_bounded_number_matches_the_pattern_as_a_whole(bound, value):
    words = f"{bound} {value}"

    assert re.fullmatch(NUMBER, words, re.IGNORECASE)
    assert read_count(words) is not None
