"""One spelling for many, with the way back to the letters that stand there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.wording import Words

LETTERS = st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآىئؤةًَُِّْـ\u200f٠١٢9 .#_\n", max_size=60)


@given(LETTERS)
def test_each_folded_letter_knows_where_it_stood(text):
    folded = fold(text)
    assert len(folded.text) == len(folded.offsets)
    assert list(folded.offsets) == sorted(set(folded.offsets))
    assert all(0 <= at < len(text) for at in folded.offsets)


@given(LETTERS)
def test_what_is_folded_stays_as_it_is(text):
    assert fold(fold(text).text).text == fold(text).text


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("واحد وعشرون", 21),
        ("ثلاثة عشر", 13),
        ("مائة وخمسة وعشرين", 125),
        ("خمسمئة", 500),
        ("مئتان واثنا عشر", 212),
        ("ثلاثة آلاف ومئة", 3100),
        ("ألفين", 2000),
        ("1,200", 1200),
        ("٣٥", 35),
        ("5 آلاف", 5000),
    ],
)
def test_numbers_are_read_in_words_and_digits(written, value):
    words = Words.of(fold(written).text).words
    assert number_at(words, 0) == (value, len(words))


@pytest.mark.parametrize("written", ["الأحد", "الاثنين", "2-12-2024", "7/10/2023", "بيت"])
def test_days_and_dates_are_no_numbers_of_people(written):
    assert number_at(Words.of(fold(written).text).words, 0) is None
