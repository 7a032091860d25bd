import pytest
from factories import NOON

from openinquest.errors import InputError
from openinquest.model import (
    WORDS_OF_VIEW,
    ClaimKind,
    Credibility,
    Grade,
    Grades,
    GradeView,
    GradeWord,
    OriginId,
    Override,
    Reliability,
    SourceGrade,
)


def test_each_word_is_of_one_view():
    told = [word for words in WORDS_OF_VIEW.values() for word in words]

    assert sorted(told) == sorted(GradeWord)
    assert list(WORDS_OF_VIEW) == list(GradeView)


def test_a_view_refuses_the_word_of_another():
    with pytest.raises(InputError, match="the view un has no word weak"):
        Grade(GradeView.UN, GradeWord.WEAK, None, "un-grade-1", "step", "why")


def test_numbers_of_the_code_run_from_one_to_six():
    assert [word.number for word in Credibility] == [1, 2, 3, 4, 5, 6]


def test_letters_on_a_topic_are_those_that_people_gave():
    by_a_person = Override("j1", "a tester", NOON, "known")
    grades = Grades(
        sources=(
            SourceGrade(OriginId("o1"), ClaimKind.TOLL, Reliability.B, (), by_a_person),
            SourceGrade(OriginId("o1"), ClaimKind.CAUSE, Reliability.D, (), by_a_person),
            SourceGrade(OriginId("o2"), ClaimKind.TOLL, Reliability.F),
        )
    )

    assert grades.letters_on(ClaimKind.TOLL) == {"o1": Reliability.B}
