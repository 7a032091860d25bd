import pytest

from openinquest.link.joined import words_apart


@pytest.mark.parametrize(
    "joined",
    [
        "المدرسة",
        "والمدرسة",
        "بالمدرسة",
        "للمدرسة",
        "فالمدرسة",
        "كالمدرسة",
        "وبالمدرسة",
        "ومدرسة",
        "بمدرسة",
    ],
)
def test_a_word_with_what_is_joined_to_it_is_the_word_alone(joined):
    assert [*words_apart(joined)] == [*words_apart("مدرسة")]


@pytest.mark.parametrize("word", ["وليد", "بشار", "والد", "بلد", "فجر", "الم"])
def test_a_short_word_is_kept_whole(word):
    assert [*words_apart(word)] == [word]


def test_letters_that_are_written_one_for_the_other_are_one():
    assert [*words_apart("مدرسة مستشفى")] == [*words_apart("مدرسه مستشفي")]


def test_words_in_other_letters_stay_as_they_are():
    assert [*words_apart("The 12 مدارس")] == ["the", "12", "مدارس"]
