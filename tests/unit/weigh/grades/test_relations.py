from datetime import date

import pytest
from factories import a_toll
from graded import CAR_BOMB, KILLED, STRIKE, struck_by

from openinquest.model import (
    Cause,
    Count,
    Effect,
    Event,
    Extent,
    Feature,
    Group,
    Harm,
    Means,
    Observation,
    Person,
    Polarity,
    Scope,
    TimeSpan,
    Toll,
)
from openinquest.weigh.grades.relations import Relation, Said, relation_of

AGREES, CONTRADICTS = Relation.AGREES, Relation.CONTRADICTS


def killed(low, high=None, **changes):
    return Toll(Harm.KILLED, Group.ALL, Count(low, high or low), **changes)


def relation(one, other, *, deny=False, extents=(None, None)):
    polarity = Polarity.DENIED if deny else Polarity.AFFIRMED
    return relation_of(Said(one, Polarity.AFFIRMED, extents[0]), Said(other, polarity, extents[1]))


def test_numbers_of_one_harm_and_group_agree_or_contradict():
    assert relation(killed(12), killed(10, 20)) is AGREES
    assert relation(killed(12), killed(30)) is CONTRADICTS
    assert relation(KILLED, Toll(Harm.KILLED, Group.CIVILIANS, Count(0, 0))) is CONTRADICTS


@pytest.mark.parametrize(
    "other",
    [
        Toll(Harm.INJURED, Group.ALL, Count(30, 30)),
        Toll(Harm.KILLED, Group.CHILDREN, Count(3, 3)),
        killed(3, scope=Scope.PART),
        Toll(Harm.KILLED, Group.ALL, None),
        STRIKE,
    ],
)
def test_what_counts_something_else_says_nothing_on_a_number(other):
    assert relation(killed(12), other) is None


def test_bodies_are_found_one_after_another():
    def bodies(number):
        return Toll(Harm.RECOVERED, Group.ALL, Count(number, number))

    assert relation(bodies(40), bodies(40)) is AGREES
    assert relation(bodies(40), bodies(240)) is None


def test_numbers_of_a_house_and_of_a_quarter_are_not_held_against_each_other():
    extents = Extent.SITE, Extent.DISTRICT

    assert relation(killed(60), killed(240), extents=extents) is None
    assert relation(killed(60), killed(240), extents=(Extent.SITE, None)) is CONTRADICTS


def test_who_denies_the_same_number_contradicts_it():
    assert relation(killed(12), killed(12), deny=True) is CONTRADICTS
    assert relation(killed(12), killed(30), deny=True) is None


def test_a_more_exact_cause_confirms_a_wider_one_and_a_blast_confirms_nothing():
    drone = Cause((Means.DRONE_STRIKE,), Effect.DEATHS)
    blast = Cause((Means.EXPLOSION,), Effect.DEATHS)

    assert relation(STRIKE, drone) is AGREES
    assert relation(drone, STRIKE) is AGREES
    assert relation(blast, STRIKE) is AGREES
    assert relation(STRIKE, blast) is None


def test_causes_of_one_effect_that_cannot_be_one_contradict():
    fire = Cause((Means.FIRE,), Effect.COLLAPSE)

    assert relation(STRIKE, CAR_BOMB) is CONTRADICTS
    assert relation(STRIKE, fire) is None


def test_what_a_strike_set_off_is_no_denial_of_the_strike():
    chain = Cause((Means.AIR_STRIKE, Means.STORED_EXPLOSIVES), Effect.DEATHS)

    assert relation(STRIKE, chain) is None
    assert relation(chain, STRIKE) is None


def test_who_denies_a_kind_denies_all_of_it():
    drone = Cause((Means.DRONE_STRIKE,), Effect.DEATHS)

    assert relation(drone, STRIKE, deny=True) is CONTRADICTS
    assert relation(STRIKE, drone, deny=True) is None
    assert relation(CAR_BOMB, STRIKE, deny=True) is None


def test_events_agree_on_one_day_only():
    tomorrow = TimeSpan(date(2019, 5, 4), date(2019, 5, 4))

    assert relation(struck_by("x"), struck_by(None)) is AGREES
    assert relation(struck_by("x"), struck_by("x", tomorrow)) is None
    assert relation(struck_by("x"), struck_by("x", None)) is None
    assert relation(struck_by("x"), Event(Means.ATTACK, struck_by("x").when)) is None


def test_who_denies_a_strike_contradicts_one_with_a_day():
    assert relation(struck_by("x"), struck_by(None, None), deny=True) is CONTRADICTS
    assert relation(struck_by("x", None), struck_by(None, None), deny=True) is None


def test_what_was_there_or_was_not_is_confirmed_and_contradicted():
    crater = Observation(Feature.CRATER)

    assert relation(crater, crater) is AGREES
    assert relation(crater, crater, deny=True) is CONTRADICTS


def test_other_observations_agree_where_the_same_is_drawn_from_them():
    def seen(*means):
        return Observation(Feature.DEBRIS, means)

    assert relation(seen(Means.AIR_STRIKE), seen(Means.DRONE_STRIKE)) is AGREES
    assert relation(seen(Means.AIR_STRIKE), seen(Means.VEHICLE_BOMB)) is None
    assert relation(seen(), seen(), deny=True) is None
    assert (
        relation(seen(Means.AIR_STRIKE), Observation(Feature.CRATER, (Means.AIR_STRIKE,))) is None
    )


def test_a_victim_of_the_same_name_is_confirmed():
    assert relation(Person("Ana Ruiz", Harm.KILLED), Person("ANA RUIZ", Harm.KILLED)) is AGREES
    assert relation(Person("Ana Ruiz", Harm.KILLED), Person("Eva Ruiz", Harm.KILLED)) is None


def test_kinds_of_claim_that_nobody_can_compare_have_no_relation():
    assert relation(a_toll(), STRIKE) is None
    assert relation(STRIKE, struck_by("x")) is None
