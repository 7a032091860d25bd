from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.laid import Laid
from openinquest.link.shingles import (
    FURNITURE_DAYS,
    FURNITURE_DOCUMENTS,
    FURNITURE_UNDATED,
    page_furniture,
    share_within,
    shared_runs,
    shingles_of,
    story_words,
    without,
    word_numbers,
)
from openinquest.model import words_of

NOTICE = shingles_of("Sign in to read on and to get our letter")
DAY = date(2019, 5, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. troops, 12 dead!", ["u", "s", "troops", "12", "dead"]),
        ("CAFÉ café", ["cafe", "cafe"]),
        ("قُتِلَ ١٢ شخصًا", ["قتل", "١٢", "شخصا"]),
        ("В городе погибли 12", ["в", "городе", "погибли", "12"]),
        ("死者12人", ["死", "者", "12", "人"]),
        ("snake_case", ["snake", "case"]),
        ("...", []),
    ],
)
def test_words_are_found_in_any_script(text, words):
    assert words_of(text) == words


def test_text_without_words_has_no_runs():
    assert len(shingles_of(" -- ")) == 0


def test_text_shorter_than_a_run_is_one_run():
    assert len(shingles_of("Twelve dead")) == 1


def test_same_words_in_another_order_are_other_runs():
    assert share_within(shingles_of("a b c d"), shingles_of("d c b a")) == 0


@given(st.text(), st.text())
def test_part_of_a_text_stands_wholly_in_it(before, part):
    whole = shingles_of(f"{before} one two three {part}")

    assert share_within(shingles_of("one two three"), whole) == 1


@given(st.text())
def test_runs_are_sorted_and_distinct(text):
    runs = shingles_of(text)

    assert np.array_equal(runs, np.unique(runs))


@given(st.text(st.characters(codec="ascii")))
def test_words_in_ascii_are_those_found_beside_another_script(text):
    assert words_of(text) == words_of(f"{text}死")[:-1]


def test_runs_that_stand_in_another_text_too_are_counted_for_each():
    texts = ["a b c d", "b c d e", "f g h"]  # two runs, two, and one

    assert shared_runs(Laid(map(shingles_of, texts))).tolist() == [1, 1, 0]
    assert shared_runs(Laid([])).tolist() == []


def test_runs_without_others_are_those_left_in_order():
    text, notice = shingles_of("a b c d e"), shingles_of("b c d")

    assert np.array_equal(without(text, notice), np.setdiff1d(text, notice))
    assert np.array_equal(without(text, shingles_of("")), text)


def test_words_repeated_over_months_are_furniture():
    days = [DAY + timedelta(days=FURNITURE_DAYS * n) for n in range(FURNITURE_DOCUMENTS)]

    assert np.array_equal(page_furniture(Laid([NOTICE] * FURNITURE_DOCUMENTS), days), NOTICE)


def test_story_carried_by_many_within_days_is_no_furniture():
    days = [DAY + timedelta(days=n % 3) for n in range(30)]

    assert len(page_furniture(Laid([NOTICE] * 30), days)) == 0


def test_words_in_few_documents_are_no_furniture_however_long_they_last():
    days = [DAY + timedelta(days=400 * n) for n in range(FURNITURE_DOCUMENTS - 1)]

    assert len(page_furniture(Laid([NOTICE] * len(days)), days)) == 0


def test_words_of_many_undated_documents_are_furniture():
    undated = [None] * FURNITURE_UNDATED
    stories = [" ".join(f"word{n}x{k}" for k in range(12)) for n in range(len(undated))]
    pages = [np.union1d(NOTICE, shingles_of(story)) for story in stories]

    assert np.array_equal(page_furniture(Laid(pages), undated), NOTICE)


def test_a_text_without_a_day_that_is_nothing_but_what_many_hold_is_no_furniture():
    undated = [None] * FURNITURE_UNDATED

    assert len(page_furniture(Laid([NOTICE] * FURNITURE_UNDATED), undated)) == 0


def test_no_texts_have_no_furniture():
    assert len(page_furniture(Laid([]), [])) == 0


def test_words_in_runs_of_page_furniture_are_no_story_words():
    text = "Two died on Monday. Sign in to read on and to get our letter"

    def story(text, furniture):
        return list(story_words(word_numbers(text), furniture))

    assert story(text, np.sort(NOTICE)) == list(word_numbers("Two died on Monday"))
    assert story("Two died", np.zeros(0, dtype=np.uint64)) == list(word_numbers("two died"))
    assert story("", NOTICE) == []
