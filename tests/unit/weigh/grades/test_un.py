from graded import (
    ADMITS,
    DENIES,
    KILLED,
    MEDIA,
    MEDIC,
    MILITARY,
    MONITOR,
    NOBODY,
    OFFICIAL,
    RESCUER,
    STRIKE,
    WITNESS,
    a_voice,
    grade,
)

from openinquest.model import GradeView, GradeWord, SourceKind


def by_un(*voices):
    return grade(GradeView.UN, *voices).word


def test_three_kinds_of_independent_origins_verify():
    found = grade(
        GradeView.UN, a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED), a_voice(OFFICIAL, KILLED)
    )

    assert (found.word, found.step) == (GradeWord.VERIFIED, "three_kinds")
    assert len(found.claims) == 3
    assert "not of any number" in found.reason


def test_three_origins_of_two_kinds_do_not():
    voices = [a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED), a_voice(WITNESS, KILLED, label="w")]

    assert by_un(*voices) is GradeWord.REPORTED


def test_a_survivor_and_a_relative_are_one_kind():
    victims = [a_voice(kind, KILLED) for kind in (SourceKind.SURVIVOR, SourceKind.RELATIVE)]

    assert by_un(*victims, a_voice(MEDIC, KILLED)) is GradeWord.REPORTED


def test_papers_and_recorders_are_no_kind_of_their_own():
    voices = [a_voice(kind, KILLED) for kind in (MEDIC, WITNESS, MEDIA, MONITOR)]

    assert by_un(*voices) is GradeWord.REPORTED


def test_a_party_that_admits_is_a_kind():
    admitting = a_voice(MILITARY, ADMITS, KILLED, concedes=True)

    assert by_un(a_voice(MEDIC, KILLED), a_voice(RESCUER, KILLED), admitting) is GradeWord.VERIFIED


def test_a_party_that_denies_its_part_is_none():
    denying = a_voice(MILITARY, DENIES, KILLED)

    found = grade(GradeView.UN, a_voice(MEDIC, KILLED), a_voice(RESCUER, KILLED), denying)

    assert found.word is GradeWord.REPORTED
    assert [aside.reason for aside in found.set_aside] == [
        "its speaker has a stake: it speaks of its own acts"
    ]


def test_a_paper_alone_is_reported_and_says_why():
    found = grade(GradeView.UN, a_voice(MEDIA, KILLED))

    assert found.word is GradeWord.REPORTED
    assert "no independent voice that saw, treated or counted" in found.reason


def test_a_record_without_harm_cannot_be_graded():
    assert by_un(a_voice(WITNESS, STRIKE, NOBODY)) is None
