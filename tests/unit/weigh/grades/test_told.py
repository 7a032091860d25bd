from dataclasses import replace
from datetime import date

import pytest
from factories import a_judgement
from graded import (
    DAY,
    INCIDENT,
    KILLED,
    MEDIC,
    MILITARY,
    NAMES,
    NOBODY,
    OFFICIAL,
    STRIKE,
    WITNESS,
    ARecord,
    a_voice,
    denied,
    grade,
    struck_by,
)

from openinquest.model import (
    Count,
    Event,
    GradeView,
    Group,
    Harm,
    JudgementKind,
    Means,
    Person,
    Place,
    Position,
    PositionKind,
    TimeSpan,
    Toll,
)
from openinquest.weigh.grades import incident as graded_incident

TOWN = Place("Tal Nasra", 36.0, 43.0, country="IQ")
NEXT_TOWN = Place("Tal Amar", 36.5, 43.0, country="IQ")
OUTSKIRTS = Place("Tal Nasra, west", 36.05, 43.0, country="IQ")


def counted_by_un(*voices, judgements=()):
    return grade(GradeView.UN, *voices, judgements=judgements).claims


@pytest.mark.parametrize(
    "told",
    [
        Toll(Harm.INJURED, Group.CHILDREN, Count(1, 1)),
        Toll(Harm.RECOVERED, Group.ALL, Count(3, 3)),
        Toll(Harm.KILLED, Group.POLICE, Count(2, 2)),
        Toll(Harm.KILLED, Group.MEDICS, None),
        Person("Ana Ruiz", Harm.KILLED),
    ],
)
def test_whoever_is_not_said_to_fight_was_harmed(told):
    assert counted_by_un(a_voice(MEDIC, told)) == ("v0c0",)


@pytest.mark.parametrize(
    "told",
    [
        NOBODY,
        denied(KILLED),
        Toll(Harm.RESCUED, Group.CHILDREN, Count(7, 7)),
        Toll(Harm.KILLED, Group.COMBATANTS, Count(3, 3)),
        Person("Ana Ruiz", Harm.KILLED, civilian=False),
    ],
)
def test_what_tells_of_no_such_harm_counts_for_none(told):
    assert counted_by_un(a_voice(MEDIC, told)) == ()


def test_a_number_of_another_event_tells_of_no_harm_here():
    record = ARecord(a_voice(MEDIC, KILLED))
    record.histories = []

    assert [view.word for view in record.grades().views] == [None, None, None]


@pytest.mark.parametrize(("where", "fair"), [(OUTSKIRTS, True), (None, True), (NEXT_TOWN, False)])
def test_a_strike_is_declared_nearby_or_elsewhere(where, fair):
    record = ARecord(
        a_voice(MEDIC, KILLED),
        a_voice(WITNESS, KILLED),
        a_voice(MILITARY, Event(Means.AIR_STRIKE, DAY, where, actor="army"), label="army"),
    )

    found = graded_incident.grade_incident(
        replace(INCIDENT, where=TOWN),
        record.claims,
        origins=record.origins,
        histories=record.histories,
        conceded=(),
        names=NAMES,
    )

    assert (found.views[0].step == "several_origins_and_strike") == fair


def test_a_strike_in_the_night_is_of_either_day():
    day_after = TimeSpan(date(2019, 5, 4), date(2019, 5, 4))
    voices = [a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED)]
    declared = a_voice(MILITARY, struck_by("army", day_after), label="army")

    assert grade(GradeView.AIRWARS, *voices, declared).step == "several_origins_and_strike"


def test_a_voice_that_only_a_party_with_a_stake_quotes_does_not_count():
    accuses = Position(PositionKind.ACCUSATION, "hill rebels"), {"sources": ()}
    quoting = ARecord(a_voice(MILITARY, accuses, label="army"), a_voice(WITNESS, KILLED))
    elsewhere = quoting.grades().views[1]
    moved = replace(quoting.claims[1], document=quoting.claims[0].document)
    quoting.claims[1] = moved

    found = quoting.grades().views[1]

    assert elsewhere.set_aside == ()
    [aside] = found.set_aside
    assert aside.reason == "its speaker is heard only through a party with a stake"


def test_a_voice_that_people_judged_unreliable_on_numbers_does_not_count():
    unreliable = a_judgement(JudgementKind.RELIABILITY, "o0", "toll", value="e", reason="made up")
    other_topic = a_judgement(JudgementKind.RELIABILITY, "o0", "cause", value="e", reason="x")
    voices = [a_voice(OFFICIAL, KILLED), a_voice(WITNESS, KILLED)]

    assert counted_by_un(*voices, judgements=[unreliable]) == ("v1c0",)
    assert counted_by_un(*voices, judgements=[other_topic]) == ("v0c0", "v1c0")


def test_a_rejected_claim_says_nothing():
    rejected = a_judgement(JudgementKind.REJECT, "v0c0")

    assert counted_by_un(a_voice(OFFICIAL, KILLED), judgements=[rejected]) == ()


def test_an_attack_of_unstated_means_is_no_strike():
    attack = Event(Means.ATTACK, DAY, actor="army")
    declared = a_voice(MILITARY, attack, label="army")

    assert grade(GradeView.DOD, a_voice(MEDIC, KILLED, STRIKE), declared).step == (
        "no_strike_declared"
    )
