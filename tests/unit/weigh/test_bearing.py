import pytest
from factories import a_claim, a_toll

from openinquest.model import (
    Bearing,
    Cause,
    Certainty,
    Effect,
    Feature,
    Means,
    Observation,
    Polarity,
)
from openinquest.weigh.bearing import bearing_on, bearing_on_remainder

STRIKE = (Means.AIR_STRIKE,)
CHAIN = (Means.AIR_STRIKE, Means.VEHICLE_BOMB)


def side(claim, chain):
    bears = bearing_on(claim, chain)
    return bears and bears[0]


def denied(detail):
    return a_claim(detail, polarity=Polarity.DENIED)


@pytest.mark.parametrize(
    ("certainty", "words"),
    [
        (Certainty.CERTAIN, "its speaker says that an air strike did it"),
        (Certainty.PROBABLE, "its speaker holds it probable that an air strike did it"),
        (Certainty.POSSIBLE, "its speaker holds it possible that an air strike did it"),
    ],
)
def test_the_reason_is_no_surer_than_the_words(certainty, words):
    claim = a_claim(Cause(STRIKE, Effect.DEATHS), certainty=certainty)

    assert bearing_on(claim, STRIKE) == (Bearing.FOR, words)


def test_naming_one_account_says_nothing_against_another():
    assert side(a_claim(Cause(STRIKE, Effect.DEATHS)), CHAIN) is None


def test_who_says_a_drone_strike_says_an_air_strike_and_not_the_other_way():
    drone = (Means.DRONE_STRIKE,)

    assert side(a_claim(Cause(drone, Effect.DEATHS)), STRIKE) is Bearing.FOR
    assert side(a_claim(Cause(STRIKE, Effect.DEATHS)), drone) is None


def test_denying_any_attack_from_the_air_denies_the_strike():
    aerial = (Means.AERIAL_ATTACK,)

    assert side(denied(Cause(aerial, Effect.DEATHS)), STRIKE) is Bearing.AGAINST
    assert side(denied(Cause(aerial, None)), CHAIN) is Bearing.AGAINST
    assert side(denied(Cause(STRIKE, Effect.DEATHS)), aerial) is None


def test_denying_an_account_speaks_against_it():
    assert side(denied(Cause(STRIKE, Effect.DEATHS)), STRIKE) is Bearing.AGAINST


def test_denying_that_the_strike_killed_leaves_open_that_it_set_off_a_bomb():
    assert side(denied(Cause(STRIKE, Effect.DEATHS)), CHAIN) is None


def test_denying_that_there_was_a_strike_speaks_against_all_it_set_off():
    assert side(denied(Cause(STRIKE, None)), CHAIN) is Bearing.AGAINST


def test_what_points_at_a_means_speaks_for_every_account_with_it():
    seen = a_claim(Observation(Feature.CRATER, suggests=STRIKE))

    assert (side(seen, STRIKE), side(seen, CHAIN)) == (Bearing.FOR, Bearing.FOR)


def test_what_speaks_against_a_means_touches_the_account_where_it_had_the_effect():
    seen = a_claim(Observation(Feature.MUNITION, speaks_against=STRIKE))

    assert (side(seen, STRIKE), side(seen, CHAIN)) == (Bearing.AGAINST, None)


def test_what_is_drawn_from_a_thing_not_being_there_counts_as_what_is_drawn_from_a_thing():
    drawn = Observation(Feature.DEBRIS, suggests=(Means.VEHICLE_BOMB,), speaks_against=STRIKE)

    for seen in (a_claim(drawn), denied(drawn)):
        assert (side(seen, CHAIN), side(seen, STRIKE)) == (Bearing.FOR, Bearing.AGAINST)


@pytest.mark.parametrize("detail", [Observation(Feature.DEBRIS), a_toll()])
def test_what_its_speaker_draws_nothing_from_bears_on_nothing(detail):
    assert bearing_on(a_claim(detail), STRIKE) is None


def test_what_points_at_an_account_that_nobody_gave_speaks_for_something_else():
    seen = a_claim(Observation(Feature.RESIDUE, suggests=(Means.FUEL_OR_GAS,)))

    assert bearing_on_remainder(seen, [STRIKE]) == (
        Bearing.FOR,
        "its speaker takes it to point at fuel or gas, which no account names",
    )


@pytest.mark.parametrize(
    "claim",
    [
        a_claim(Observation(Feature.CRATER, suggests=STRIKE)),
        a_claim(Observation(Feature.CRATER)),
        denied(Observation(Feature.RESIDUE, speaks_against=(Means.FUEL_OR_GAS,))),
        a_claim(a_toll()),
    ],
)
def test_other_claims_say_nothing_of_something_else(claim):
    assert bearing_on_remainder(claim, [STRIKE]) is None
