import pytest
from graded import (
    ADMITS,
    CAR_BOMB,
    DENIES,
    KILLED,
    MILITARY,
    NAMES,
    STRIKE,
    WITNESS,
    ARecord,
    a_voice,
    denied,
    struck_by,
)

from openinquest.model import (
    Cause,
    ClaimKind,
    Conduct,
    ConductKind,
    Effect,
    Interest,
    Means,
    Position,
    PositionKind,
    SourceKind,
)
from openinquest.weigh.grades.interests import interests_of

ACCUSES = Position(PositionKind.ACCUSATION, "hill rebels")


def stakes(*said, kind=MILITARY, label="northern army"):
    record = ARecord(a_voice(kind, *said, label=label))
    found = interests_of(record.origins, {c.id: c for c in record.claims}, NAMES)
    return dict(found.get("o0", {}))


@pytest.mark.parametrize("said", [ADMITS, DENIES, denied(STRIKE), struck_by("the northern army")])
def test_a_party_that_admits_denies_or_names_itself_speaks_of_its_own_acts(said):
    assert set(stakes(said).values()) == {(Interest.OWN_ACTS,)}


@pytest.mark.parametrize(
    "said",
    [
        ACCUSES,
        Cause((Means.MORTAR,), Effect.DEATHS, actor="hill rebels"),
        Conduct(ConductKind.HUMAN_SHIELDS, "hill rebels"),
    ],
)
def test_a_party_that_accuses_or_blames_speaks_of_an_adversary(said):
    assert set(stakes(said).values()) == {(Interest.ADVERSARY,)}


def test_to_tell_of_a_strike_of_another_or_of_a_discipline_is_no_stake():
    assert stakes(struck_by("southern fleet"), CAR_BOMB) == {}
    assert stakes(Conduct(ConductKind.DISCIPLINE, "southern fleet")) == {}


def test_what_a_party_with_a_stake_counts_has_the_same_stake():
    found = stakes(KILLED, ACCUSES)

    assert found[ClaimKind.TOLL] == (Interest.ADVERSARY,)


def test_each_topic_keeps_its_own_stake():
    found = stakes(struck_by("northern army"), ACCUSES, KILLED)

    assert found[ClaimKind.EVENT] == (Interest.OWN_ACTS,)
    assert found[ClaimKind.POSITION] == (Interest.ADVERSARY,)
    assert found[ClaimKind.TOLL] == (Interest.OWN_ACTS, Interest.ADVERSARY)


@pytest.mark.parametrize("kind", [WITNESS, SourceKind.OFFICIAL, SourceKind.NGO])
def test_who_is_no_party_has_no_stake_whatever_it_says(kind):
    assert stakes(ACCUSES, DENIES, kind=kind) == {}
