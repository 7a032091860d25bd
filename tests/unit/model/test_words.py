import enum

import pytest

from openinquest.model import grade_words, words

LISTS = [
    thing
    for thing in (*vars(words).values(), *vars(grade_words).values())
    if isinstance(thing, enum.EnumMeta) and thing is not enum.StrEnum
]


@pytest.mark.parametrize("words_of", LISTS, ids=lambda thing: thing.__name__)
def test_word_in_json_is_its_name_in_small_letters(words_of):
    assert [word.value.replace(" ", "_") for word in words_of] == [
        word.name.lower() for word in words_of
    ]


def test_lists_were_found():
    assert len(LISTS) > 20


def test_marks_of_a_matrix_have_the_letters_of_the_method():
    assert [mark.letters for mark in words.Mark] == ["CC", "C", "N", "I", "II"]
