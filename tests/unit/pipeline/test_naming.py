"""A few letters name one thing of a case, or the reader is told which ones begin so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.errors import AmbiguousName, UnknownRecord
from openinquest.pipeline.naming import name_among, short

ABAB = "sha256:" + "ab" * 32
ABBA = "sha256:" + "abba" * 16
INCIDENTS = ("i-a7c6", "i-a7c6bb", "i-b001")


@pytest.mark.parametrize("words", ["abb", "sha256:abb", ABBA, " abba "])
def test_the_first_letters_name_what_only_one_begins_with(words):
    assert name_among((ABAB, ABBA), words, what="document") == ABBA


def test_a_whole_identifier_is_meant_where_another_begins_with_it():
    assert name_among(INCIDENTS, "i-a7c6", what="incident") == "i-a7c6"


def test_letters_that_several_begin_with_are_refused_with_the_candidates():
    with pytest.raises(AmbiguousName) as told:
        name_among((ABAB, ABBA), "ab", what="document")

    assert "abababababab" in str(told.value)
    assert "abbaabbaabba" in str(told.value)


def test_of_many_candidates_the_first_are_listed_and_the_others_counted():
    with pytest.raises(AmbiguousName, match="begins 9 of them: i-0, i-1, i-2, i-3, i-4 and 4 more"):
        name_among([f"i-{n}" for n in range(9)], "i", what="incident")


@pytest.mark.parametrize("words", ["", "  ", "sha256:", "zz"])
def test_what_names_nothing_is_said(words):
    with pytest.raises(UnknownRecord):
        name_among((ABAB, ABBA), words, what="document")


def test_lists_show_a_digest_by_its_first_letters_and_the_number_of_a_claim_whole():
    assert short(f"{ABBA}#12") == "abbaabbaabba#12"


@given(st.sets(st.text("0123456789abcdef", min_size=8, max_size=8), min_size=1), st.data())
def test_what_is_found_begins_so_and_is_the_only_one(known, data):
    asked = data.draw(st.sampled_from(sorted(known)))[: data.draw(st.integers(1, 8))]
    beginning = {name for name in known if name.startswith(asked)}
    try:
        assert {name_among(known, asked, what="document")} == beginning
    except AmbiguousName:
        assert len(beginning) > 1
