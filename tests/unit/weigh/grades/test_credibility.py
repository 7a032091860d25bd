import pytest
from graded import (
    ANONYMOUS,
    CAR_BOMB,
    KILLED,
    MEDIA,
    MEDIC,
    MILITARY,
    MONITOR,
    OFFICIAL,
    RESCUER,
    STRIKE,
    WITNESS,
    ARecord,
    a_voice,
    denied,
    held_possible,
)

from openinquest.model import Count, Credibility, Group, Harm, Toll
from openinquest.weigh.grades.credibility import grade_items

THIRTY = Toll(Harm.KILLED, Group.CIVILIANS, Count(30, 30))


def first_of(*voices):
    """Return how the first claim is graded."""
    return ARecord(*voices).grades().items[0]


def code(*voices):
    return first_of(*voices).credibility


def test_two_other_kinds_that_agree_confirm():
    found = first_of(a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED), a_voice(RESCUER, KILLED))

    assert found.credibility is Credibility.CONFIRMED
    assert found.agree == ("o1", "o2")
    assert found.reason == "agree: 2 origins, rescuers, witnesses"


def test_one_other_kind_makes_it_probably_true():
    assert code(a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED)) is Credibility.PROBABLY_TRUE


def test_voices_of_its_own_kind_alone_leave_it_possible():
    same = a_voice(MEDIC, KILLED, label="another clinic")

    assert code(a_voice(MEDIC, KILLED), same) is Credibility.POSSIBLY_TRUE


def test_as_many_kinds_for_as_against_leave_it_possible():
    voices = [a_voice(WITNESS, KILLED), a_voice(OFFICIAL, THIRTY)]

    assert code(a_voice(MEDIC, KILLED), *voices) is Credibility.POSSIBLY_TRUE


def test_more_kinds_against_make_it_doubtful_and_none_for_improbable():
    against = [a_voice(WITNESS, THIRTY), a_voice(OFFICIAL, THIRTY)]

    assert code(a_voice(MEDIC, KILLED), *against[:1]) is Credibility.DOUBTFUL
    assert code(a_voice(MEDIC, KILLED), *against) is Credibility.IMPROBABLE
    assert code(a_voice(MEDIC, KILLED), *against, a_voice(RESCUER, KILLED)) is Credibility.DOUBTFUL


def test_what_nobody_else_speaks_of_cannot_be_judged():
    assert code(a_voice(MEDIC, KILLED), a_voice(WITNESS, STRIKE)) is Credibility.CANNOT_BE_JUDGED


def test_a_denial_by_a_party_contradicts_as_any_voice_does():
    assert code(a_voice(WITNESS, STRIKE), a_voice(MILITARY, denied(STRIKE))) is Credibility.DOUBTFUL


@pytest.mark.parametrize("kind", [MEDIA, MONITOR, ANONYMOUS])
def test_who_passes_on_or_cannot_be_placed_confirms_nothing(kind):
    assert code(a_voice(MEDIC, KILLED), a_voice(kind, KILLED)) is Credibility.CANNOT_BE_JUDGED


def test_what_is_only_held_possible_confirms_nothing():
    other = a_voice(WITNESS, held_possible(KILLED))

    assert code(a_voice(MEDIC, KILLED), other) is Credibility.CANNOT_BE_JUDGED


def test_a_voice_that_says_both_counts_for_neither():
    assert code(a_voice(MEDIC, STRIKE), a_voice(WITNESS, STRIKE, CAR_BOMB)) is (
        Credibility.CANNOT_BE_JUDGED
    )


def test_a_number_that_its_own_voice_replaced_confirms_nothing():
    record = ARecord(a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED))
    origin_of = {claim: origin for origin in record.origins for claim in origin.claims}

    def graded(replaced):
        return grade_items(record.claims, origin_of=origin_of, extents={}, passed_over=replaced)[0]

    assert graded(set()).credibility is Credibility.PROBABLY_TRUE
    assert graded({"v1c0"}).credibility is Credibility.CANNOT_BE_JUDGED


def test_a_claim_told_of_another_event_is_not_judged():
    record = ARecord(a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED))
    record.histories = record.histories[1:]

    first, second = record.grades().items

    assert (first.credibility, first.reason) == (
        Credibility.CANNOT_BE_JUDGED,
        "it is told of another event",
    )
    assert second.credibility is Credibility.CANNOT_BE_JUDGED
