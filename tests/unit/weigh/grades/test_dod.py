from datetime import date

from graded import (
    ADMITS,
    CAR_BOMB,
    KILLED,
    MEDIA,
    MEDIC,
    MILITARY,
    STRIKE,
    WITNESS,
    a_voice,
    denied,
    grade,
    struck_by,
)

from openinquest.model import GradeView, GradeWord, TimeSpan

DECLARED = a_voice(MILITARY, struck_by("northern army"), label="northern army")


def by_dod(*voices):
    found = grade(GradeView.DOD, *voices)
    return found.word, found.step


def test_what_a_party_concedes_is_credible():
    admitting = a_voice(MILITARY, ADMITS, KILLED, label="northern army", concedes=True)

    found = grade(GradeView.DOD, admitting)

    assert (found.word, found.step) == (GradeWord.CREDIBLE, "party_concedes")
    assert found.parties == ("northern army",)


def test_a_declared_strike_to_which_a_voice_lays_the_harm_is_credible():
    found = grade(GradeView.DOD, DECLARED, a_voice(MEDIC, KILLED, STRIKE))

    assert (found.word, found.step) == (GradeWord.CREDIBLE, "declared_and_attributed")
    assert found.parties == ("northern army",)


def test_without_a_declared_strike_it_is_non_credible():
    voices = [a_voice(MEDIC, KILLED, STRIKE), a_voice(WITNESS, KILLED, STRIKE)]

    assert by_dod(*voices) == (GradeWord.NON_CREDIBLE, "no_strike_declared")


def test_a_strike_of_another_day_is_not_the_one():
    next_week = TimeSpan(date(2019, 5, 10), date(2019, 5, 10))
    declared = a_voice(MILITARY, struck_by("northern army", next_week), label="northern army")

    assert by_dod(declared, a_voice(MEDIC, KILLED, STRIKE)) == (
        GradeWord.NON_CREDIBLE,
        "no_strike_declared",
    )


def test_a_paper_alone_lays_nothing_to_a_strike():
    assert by_dod(DECLARED, a_voice(MEDIA, KILLED, STRIKE)) == (
        GradeWord.NON_CREDIBLE,
        "no_independent_voice",
    )


def test_as_many_voices_for_something_else_are_no_majority():
    found = grade(
        GradeView.DOD, DECLARED, a_voice(MEDIC, KILLED, STRIKE), a_voice(WITNESS, CAR_BOMB)
    )

    assert (found.word, found.step) == (GradeWord.NON_CREDIBLE, "not_attributed")


def test_a_voice_that_denies_the_strike_is_against_it():
    voices = [a_voice(MEDIC, KILLED, STRIKE), a_voice(WITNESS, denied(STRIKE))]

    assert by_dod(DECLARED, *voices)[0] is GradeWord.NON_CREDIBLE


def test_the_denial_of_a_party_counts_for_no_voice():
    voices = [
        a_voice(MEDIC, KILLED, STRIKE),
        a_voice(MILITARY, denied(STRIKE), label="a ministry"),
        a_voice(MILITARY, denied(STRIKE), label="a command"),
    ]

    assert by_dod(DECLARED, *voices)[0] is GradeWord.CREDIBLE


def test_a_voice_that_says_both_is_of_neither_side():
    assert by_dod(DECLARED, a_voice(MEDIC, KILLED, STRIKE, CAR_BOMB)) == (
        GradeWord.NON_CREDIBLE,
        "not_attributed",
    )


def test_a_record_without_harm_cannot_be_graded():
    assert by_dod(DECLARED) == (None, "nothing_told")
