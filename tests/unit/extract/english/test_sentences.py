from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.english.sentences import find_quotations, find_sentences, unwrap


def texts_of(text):
    return [text[s.start : s.end] for s in find_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Brig. Gen. Salim Harb spoke on Monday.",
        "He met Lt. Col. Noor at 8 a.m. near the bridge.",
        "House No. 14 was struck.",
        "The U.S. military declined to comment.",
    ],
)
def test_abbreviations_do_not_end_a_sentence(text):
    assert texts_of(text) == [text]


def test_sentences_end_after_a_closing_quotation_mark():
    text = "“It fell at once.” Nobody came out."

    assert texts_of(text) == ["“It fell at once.”", "Nobody came out."]


def test_paragraphs_are_numbered_and_break_sentences():
    sentences = find_sentences("A headline without a stop\n\nThe first line.")

    assert [s.paragraph for s in sentences] == [0, 1]


def test_an_open_quotation_ends_with_its_paragraph():
    text = "“The roof came down\nand then silence."

    assert [text[q.start : q.end] for q in find_quotations(text)] == ["The roof came down"]


def test_hard_wrapped_lines_are_joined_without_moving_offsets():
    lines = [
        "The ministry said on Tuesday that the number of those who had",
        "been taken to the hospital by relatives and by neighbours after",
        "the raid on the bridge was still being counted by the doctors",
        "there, and that a list would follow.",
    ]
    text = "\n".join(lines)

    assert len(unwrap(text)) == len(text)
    assert "\n" not in unwrap(text)


@given(st.text(alphabet=st.sampled_from('ab. “”"\n?A1’'), max_size=80))
def test_sentences_are_ordered_and_inside_the_text(text):
    sentences = find_sentences(text)

    assert all(0 <= s.start < s.end <= len(text) for s in sentences)
    assert all(left.end <= right.start for left, right in pairwise(sentences))


def test_line_that_goes_on_in_small_letters_is_one_sentence():
    text = (
        "Four people were killed when a car bomb exploded,\nthe defence ministry said.\nNine fled."
    )

    assert unwrap(text).split("\n")[0].endswith("exploded, the defence ministry said.")
    assert unwrap("A mill burned down\nNine people fled").count("\n") == 1


def test_stop_without_a_space_behind_it_ends_a_sentence():
    text = "The mill burned down.Nobody was inside."

    assert texts_of(text) == ["The mill burned down.", "Nobody was inside."]


def test_number_of_an_item_is_part_of_its_sentence():
    text = "1. The mill burned. 2. The bridge fell."

    assert texts_of(text) == ["1. The mill burned.", "2. The bridge fell."]


@pytest.mark.parametrize(
    "text",
    [
        "He said ''the mill fell'' twice.",
        "He said ``the mill fell'' twice.",
        "He said ‘the mill fell’, twice.",
        'He said “the mill fell" twice.',
    ],
)
def test_typed_single_and_mixed_marks_quote_as_well(text):
    (quote,) = find_quotations(text)

    assert text[quote.start : quote.end] == "the mill fell"


def test_an_apostrophe_opens_no_quotation():
    assert find_quotations("The ‘90s were the miller’s best years, the soldiers’ too.") == []


def test_blanks_that_fill_up_a_line_are_no_gap_between_columns():
    line = "The council of the town has met twice since the fire of the mill"
    filled = f"and inquiries of its own into the killing of the{' ' * 12}"
    text = f"{line}\n{filled}\nsix millers go on."

    assert len(find_sentences(unwrap(text))) == 1
