from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.headings import split_heading
from openinquest.extract.english.sentences import Sentence


def parts(title):
    return [title[p.start : p.end] for p in split_heading(title, Sentence(0, len(title), 0))]


def test_a_title_told_twice_is_read_as_two_sentences():
    told = "One civilian killed, another injured in Tal Nasra"

    assert parts(f"{told} – News Agency {told} - News Agency") == [
        f"{told} – News Agency",
        f"{told} - News Agency",
    ]


def test_a_bar_cuts_a_title():
    assert parts("Drone attack | Five killed in Tal Nasra • The Post") == [
        "Drone attack",
        "Five killed in Tal Nasra",
        "The Post",
    ]


def test_words_that_only_begin_alike_are_no_copy():
    title = "Three killed in raid on Tal Nasra as three killed elsewhere are named"

    assert parts(title) == [title]


@given(st.text(alphabet="ab |•", max_size=60))
def test_the_parts_of_a_title_come_in_order_and_inside_it(title):
    found = split_heading(title, Sentence(0, len(title), 0))

    assert all(0 <= part.start < part.end <= len(title) for part in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
