from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.analyser.tokens import cut_words


def words_of(text):
    return " ".join(text[start:end] for start, end in cut_words(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't know.", "They do n't know ."),
        ("They don’t know.", "They do n’t know ."),
        ("The mayor's car", "The mayor 's car"),
        ("The Tigers' claim", "The Tigers ' claim"),
        ("He cannot speak", "He can not speak"),
        ("Sha'lan met O'Connell", "Sha'lan met O'Connell"),
    ],
)
def test_what_is_contracted_is_two_words(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a 22-year-old", "a 22 - year - old"),
        ("al-Nuri", "al - Nuri"),
        ("an anti-aircraft gun", "an anti-aircraft gun"),
        ("AN ANTI-AIRCRAFT GUN", "AN ANTI-AIRCRAFT GUN"),
        ("a UN-backed mission", "a UN - backed mission"),
        ("mid-1980s", "mid-1980s"),
        ("500-1000 people", "500 - 1000 people"),
        ("the shop – empty – fell", "the shop – empty – fell"),
        ("five--or six", "five -- or six"),
    ],
)
def test_hyphen_is_a_word_but_after_a_prefix(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1,200 dead", "1,200 dead"),
        ("rooms 3,4 and 5", "rooms 3 , 4 and 5"),
        ("at 7:45", "at 7:45"),
        ("on 3/4/2019", "on 3/4/2019"),
        ("the 5th of the 1980s", "the 5th of the 1980s"),
        ("30km off", "30 km off"),
        ("$3.5m, 40%", "$ 3.5 m , 40 %"),
    ],
)
def test_number_is_one_word_without_its_unit(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Lt. Gen. Harb came", "Lt. Gen. Harb came"),
        ("LT. GEN. HARB CAME", "LT. GEN. HARB CAME"),
        ("J. R. Harb", "J. R. Harb"),
        ("at 8 a.m. on Dec. 3", "at 8 a.m. on Dec. 3"),
        ("House No. 14", "House No. 14"),
        ("He said no.", "He said no ."),
    ],
)
def test_full_stop_belongs_to_its_abbreviation(text, words):
    assert words_of(text) == words


@pytest.mark.parametrize("closing", ["", '"', "”)"])
def test_full_stop_that_ends_the_sentence_is_a_word(closing):
    text = "They left the U.S." + closing

    assert words_of(text).startswith("They left the U.S .")


def test_address_keeps_its_signs_but_not_those_of_the_sentence():
    text = "See https://example.org/a-b?c=1, or write to desk.news@example.org."

    assert words_of(text) == (
        "See https://example.org/a-b?c=1 , or write to desk.news@example.org ."
    )


def test_only_the_range_that_was_named_is_cut():
    text = "First one. Second one."

    assert cut_words(text, 11, 22) == ((11, 17), (18, 21), (21, 22))


@given(st.text(alphabet=st.sampled_from("aZé.’'-1,:@/ \n“”$\u0301\u200b"), max_size=60))
def test_words_are_in_order_and_leave_out_nothing_but_blanks(text):
    spans = cut_words(text, 0, len(text))

    between = [0, *(edge for span in spans for edge in span), len(text)]
    left_out = "".join(text[a:b] for a, b in zip(between[::2], between[1::2], strict=True))
    assert all(start < end for start, end in spans)
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert not left_out.strip(" \n\u200b")


@pytest.mark.parametrize("piece", ["a", "1 ", "1,", "a.", "a-", "'s", "a@", "www.", "1-1-", "''"])
def test_time_grows_with_the_length_alone(piece):
    text = piece * 50_000

    began = perf_counter()
    cut_words(text, 0, len(text))

    assert perf_counter() - began < 10
