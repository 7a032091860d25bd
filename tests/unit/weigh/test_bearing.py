import pytest
from factories import a_claim, a_toll

from openinquest.model import (
    Cause,
    Certainty,
    Effect,
    Feature,
    Mark,
    Means,
    Observation,
    Polarity,
)
from openinquest.weigh.accounts import Account
from openinquest.weigh.bearing import CELL_RULES, bearing_on, bearing_on_remainder

CC, C, N, ONE_I, II = Mark
STRIKE = (Means.AIR_STRIKE,)
BOMB = (Means.VEHICLE_BOMB,)
CHAIN = (Means.AIR_STRIKE, Means.VEHICLE_BOMB)


def mark(claim, chain, *, looked=True, **account):
    bears = bearing_on(claim, Account(chain, **account), looked=looked)
    return bears and bears.mark


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

    assert bearing_on(claim, Account(STRIKE)).reason == words


@pytest.mark.parametrize(
    ("certainty", "given"),
    [(Certainty.CERTAIN, CC), (Certainty.PROBABLE, C), (Certainty.POSSIBLE, C)],
)
def test_only_who_is_certain_is_strongly_consistent(certainty, given):
    assert mark(a_claim(Cause(STRIKE, Effect.DEATHS), certainty=certainty), STRIKE) is given


def test_an_outlet_that_names_nobody_is_not_strongly_consistent():
    assert mark(a_claim(Cause(STRIKE, Effect.DEATHS), sources=()), STRIKE) is C


def test_naming_one_account_says_nothing_against_another():
    fire = (Means.FIRE,)

    assert mark(a_claim(Cause(STRIKE, Effect.DEATHS)), fire) is None


def test_naming_a_part_of_a_chain_is_neutral_to_the_whole_of_it():
    assert mark(a_claim(Cause(STRIKE, Effect.DEATHS)), CHAIN) is N
    assert mark(a_claim(Cause(BOMB, Effect.DEATHS)), CHAIN) is N


def test_naming_the_end_of_a_chain_speaks_for_the_account_that_it_was_merged_with():
    assert mark(a_claim(Cause(BOMB, Effect.DEATHS)), CHAIN, merged=(BOMB,)) is C
    assert mark(denied(Cause(BOMB, Effect.DEATHS)), CHAIN, merged=(BOMB,)) is II


def test_who_says_a_drone_strike_says_an_air_strike_and_not_the_other_way():
    drone = (Means.DRONE_STRIKE,)

    assert mark(a_claim(Cause(drone, Effect.DEATHS)), STRIKE) is CC
    assert mark(a_claim(Cause(STRIKE, Effect.DEATHS)), drone) is None


def test_denying_any_attack_from_the_air_denies_the_strike():
    aerial = (Means.AERIAL_ATTACK,)

    assert mark(denied(Cause(aerial, Effect.DEATHS)), STRIKE) is II
    assert mark(denied(Cause(aerial, None)), CHAIN) is II
    assert mark(denied(Cause(STRIKE, Effect.DEATHS)), aerial) is None


def test_denying_an_account_speaks_against_it():
    assert mark(denied(Cause(STRIKE, Effect.DEATHS)), STRIKE) is II


def test_denying_that_the_strike_killed_leaves_open_that_it_set_off_a_bomb():
    assert mark(denied(Cause(STRIKE, Effect.DEATHS)), CHAIN) is None


def test_denying_that_there_was_a_strike_speaks_against_all_it_set_off():
    assert mark(denied(Cause(STRIKE, None)), CHAIN) is II


def test_what_points_at_a_means_speaks_for_every_account_with_it():
    seen = a_claim(Observation(Feature.CRATER, suggests=STRIKE))

    assert (mark(seen, STRIKE), mark(seen, CHAIN)) == (C, C)


def test_what_speaks_against_a_means_touches_the_account_where_it_had_the_effect():
    seen = a_claim(Observation(Feature.MUNITION, speaks_against=STRIKE))

    assert (mark(seen, STRIKE), mark(seen, CHAIN)) == (ONE_I, None)


def test_what_is_drawn_from_a_thing_not_being_there_counts_as_what_is_drawn_from_a_thing():
    drawn = Observation(Feature.DEBRIS, suggests=(Means.VEHICLE_BOMB,), speaks_against=STRIKE)

    for seen in (a_claim(drawn), denied(drawn)):
        assert (mark(seen, CHAIN), mark(seen, STRIKE)) == (C, ONE_I)


@pytest.mark.parametrize("detail", [Observation(Feature.DEBRIS), a_toll()])
def test_what_its_speaker_draws_nothing_from_bears_on_nothing(detail):
    assert mark(a_claim(detail), STRIKE) is None


def test_what_points_at_an_account_that_nobody_gave_speaks_for_something_else():
    seen = a_claim(Observation(Feature.RESIDUE, suggests=(Means.FUEL_OR_GAS,)))

    assert bearing_on_remainder(seen, [Account(STRIKE)]) == (
        C,
        "its speaker takes it to point at fuel or gas, which no account names",
        "cell.unnamed-1",
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
    assert bearing_on_remainder(claim, [Account(STRIKE)]) is None


def test_what_was_not_found_counts_only_where_the_voice_looked():
    unseen = denied(Observation(Feature.CRATER, speaks_against=STRIKE))

    assert (mark(unseen, STRIKE), mark(unseen, STRIKE, looked=False)) == (ONE_I, N)


def test_a_sign_that_was_not_found_speaks_against_every_account_with_that_means():
    unseen = denied(Observation(Feature.HOLE, speaks_against=STRIKE))

    assert (mark(unseen, CHAIN), mark(unseen, BOMB)) == (ONE_I, None)


def test_a_denial_without_certainty_is_not_strong():
    claim = a_claim(
        Cause(STRIKE, Effect.DEATHS), polarity=Polarity.DENIED, certainty=Certainty.PROBABLE
    )

    assert mark(claim, STRIKE) is ONE_I


def test_telling_of_what_an_account_rules_out_speaks_against_it():
    cause = a_claim(Cause(STRIKE, Effect.DEATHS))
    seen = a_claim(Observation(Feature.HOLE, suggests=STRIKE))

    assert [mark(claim, BOMB, rules_out=STRIKE) for claim in (cause, seen)] == [ONE_I, ONE_I]
    assert [mark(claim, BOMB) for claim in (cause, seen)] == [None, None]


def test_denying_what_an_account_rules_out_says_nothing_against_it():
    for claim in (
        denied(Cause(STRIKE, Effect.DEATHS)),
        denied(Observation(Feature.HOLE, speaks_against=STRIKE)),
    ):
        assert mark(claim, BOMB, rules_out=STRIKE) is not ONE_I


def test_explosives_in_place_are_one_thing_whether_kept_or_laid():
    laid = a_claim(Observation(Feature.EXPLOSIVES_PRESENT, suggests=(Means.BOOBY_TRAP,)))
    kept = (Means.AIR_STRIKE, Means.STORED_EXPLOSIVES)

    assert mark(laid, kept) is C
    assert mark(laid, STRIKE, rules_out=(Means.STORED_EXPLOSIVES,)) is ONE_I
    assert bearing_on_remainder(laid, [Account(kept)]) is None


def test_every_rule_that_marks_a_cell_is_told():
    claims = [a_claim(Cause(STRIKE, Effect.DEATHS)), denied(Cause(STRIKE, None))]

    assert all(bearing_on(claim, Account(STRIKE)).rule in CELL_RULES for claim in claims)


def test_naming_a_kind_of_a_means_that_is_its_own_account_is_neutral_to_the_wider_one():
    rocket = a_claim(Cause((Means.ROCKET,), Effect.DEATHS))
    kinds = ((Means.ROCKET,),)

    assert mark(rocket, (Means.SHELLING,), kinds=kinds) is N
    assert mark(rocket, (Means.SHELLING,)) is CC
    assert mark(a_claim(Cause((Means.MORTAR,), None)), (Means.SHELLING,), kinds=kinds) is CC


def test_what_points_at_a_more_exact_account_does_not_speak_for_the_wider_one():
    residue = a_claim(Observation(Feature.RESIDUE, suggests=(Means.ROCKET,)))

    assert mark(residue, (Means.SHELLING,), kinds=((Means.ROCKET,),)) is None
    assert mark(residue, (Means.SHELLING,)) is C
