from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.headings import split_heading
from openinquest.extract.english.sentences import Sentence


def parts(title):
    return [title[p.start : p.end] for p in split_heading(title, Sentence(0, len(title), 0))]


def test_a_title_told_twice_is_read_as_two_sentences():
    told = "One civilian killed, another injured in Tal Nasra"

    assert parts(f"{told} – News Agency {told} - News Agency") == [
        told,
        "News Agency",
        told,
        "News Agency",
    ]


@pytest.mark.parametrize(
    "site",
    [
        "KXYZ News 12 Erbil, Louisiana News Weather & Sports",
        "WXYZ-TV: Erbil, Dorvan",
        "harbour.com - Erbil, South Carolina",
        "The Harbour Times",
        "BBC News",
    ],
)
def test_the_name_of_a_site_is_cut_off_a_title(site):
    assert parts(f"Two die in Tal Nasra raid - {site}")[:2] == ["Two die in Tal Nasra raid", site]


@pytest.mark.parametrize("behind", ["police", "Six dead in mill", "Post office burned"])
def test_a_dash_before_what_happened_cuts_nothing(behind):
    assert len(parts(f"Air strike on Dorvan - {behind}")) == 1


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
