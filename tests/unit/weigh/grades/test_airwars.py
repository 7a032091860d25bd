import pytest
from factories import a_source
from graded import (
    ADMITS,
    ANONYMOUS,
    CAR_BOMB,
    FIGHTERS,
    JUSTIFIES,
    KILLED,
    MEDIA,
    MEDIC,
    MILITARY,
    MONITOR,
    NOBODY,
    OFFICIAL,
    SHELLS,
    STRIKE,
    UNSPECIFIED,
    WITNESS,
    a_voice,
    grade,
    held_possible,
    struck_by,
)

from openinquest.model import (
    Cause,
    Count,
    Effect,
    GradeView,
    GradeWord,
    Group,
    Harm,
    Means,
    Source,
    Toll,
)

AIRWARS = GradeView.AIRWARS
DECLARED = a_voice(MILITARY, struck_by("norland army"), label="norland army")


def by_airwars(*voices):
    found = grade(AIRWARS, *voices)
    return found.word, found.step


def test_a_belligerent_that_admits_and_counts_the_dead_confirms():
    admitting = a_voice(MILITARY, ADMITS, KILLED, label="northern army", concedes=True)

    found = grade(AIRWARS, admitting, a_voice(WITNESS, CAR_BOMB))

    assert (found.word, found.step) == (GradeWord.CONFIRMED, "belligerent_admits")
    assert found.parties == ("northern army",)
    assert found.claims == ("v0c0", "v0c1")


def test_who_admits_the_strike_and_counts_nobody_confirms_nothing():
    assert by_airwars(a_voice(MILITARY, ADMITS), a_voice(MEDIC, KILLED)) == (
        GradeWord.WEAK,
        "one_origin",
    )


@pytest.mark.parametrize("kind", [ANONYMOUS, OFFICIAL])
def test_an_unnamed_voice_or_an_official_that_admits_is_no_belligerent(kind):
    admitting = a_voice(kind, ADMITS, KILLED, concedes=True)

    assert by_airwars(admitting)[0] is GradeWord.WEAK


def test_a_party_that_concedes_that_nobody_was_harmed_confirms_nothing():
    admitting = a_voice(MILITARY, ADMITS, NOBODY, label="northern army", concedes=True)

    assert by_airwars(admitting, a_voice(MEDIC, KILLED))[0] is GradeWord.WEAK


def test_an_admission_goes_before_everything_else():
    admitting = a_voice(MILITARY, ADMITS, KILLED, concedes=True)
    fighters = a_voice(WITNESS, FIGHTERS, label="neighbours")

    assert by_airwars(fighters, admitting)[0] is GradeWord.CONFIRMED


def test_harm_to_fighters_alone_by_a_voice_with_no_stake_is_discounted():
    assert by_airwars(a_voice(WITNESS, FIGHTERS)) == (GradeWord.DISCOUNTED, "only_fighters")


def test_people_no_more_than_the_fighters_are_the_fighters():
    four = Toll(Harm.KILLED, Group.ALL, Count(4, 4))
    five = Toll(Harm.KILLED, Group.ALL, Count(5, 5))

    assert by_airwars(a_voice(WITNESS, FIGHTERS), a_voice(MEDIC, four))[0] is GradeWord.DISCOUNTED
    assert by_airwars(a_voice(WITNESS, FIGHTERS), a_voice(MEDIC, five))[0] is GradeWord.WEAK


def test_the_attacker_alone_makes_nobody_a_fighter():
    attacker = a_voice(MILITARY, JUSTIFIES, FIGHTERS, label="northern army")

    assert by_airwars(attacker) == (None, "nothing_told")
    assert by_airwars(attacker, a_voice(MEDIC, KILLED))[0] is GradeWord.WEAK


def test_where_others_than_the_declared_party_are_blamed_it_is_discounted():
    blames_rebels = Cause((Means.MORTAR,), Effect.DEATHS, actor="sudland rebels")

    voices = [a_voice(MEDIC, KILLED, blames_rebels), a_voice(WITNESS, blames_rebels), DECLARED]

    assert by_airwars(*voices) == (GradeWord.DISCOUNTED, "another_party")


def test_a_name_without_a_state_may_be_the_declared_party():
    blames = Cause((Means.AIR_STRIKE,), Effect.DEATHS, actor="air force")

    voices = [a_voice(MEDIC, KILLED, blames), a_voice(WITNESS, KILLED, blames), DECLARED]

    assert by_airwars(*voices)[0] is GradeWord.FAIR


def test_one_voice_against_another_party_is_not_enough():
    blames_rebels = Cause((Means.MORTAR,), Effect.DEATHS, actor="sudland rebels")

    voices = [a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED, blames_rebels), DECLARED]

    assert by_airwars(*voices)[0] is GradeWord.FAIR


def test_several_belligerents_blamed_by_voices_with_no_stake_are_contested():
    by_army = Cause((Means.AIR_STRIKE,), Effect.DEATHS, actor="norland army")
    by_fleet = Cause((Means.AIR_STRIKE,), Effect.DEATHS, actor="sudland fleet")

    voices = [a_voice(MEDIC, KILLED, by_army), a_voice(WITNESS, by_fleet)]

    assert by_airwars(*voices) == (GradeWord.CONTESTED, "several_belligerents")


def test_a_name_without_a_state_may_be_another_name_of_the_same_belligerent():
    by_army = Cause((Means.AIR_STRIKE,), Effect.DEATHS, actor="norland army")
    by_north = Cause((Means.AIR_STRIKE,), Effect.DEATHS, actor="air force")

    voices = [a_voice(MEDIC, KILLED, by_army), a_voice(WITNESS, by_north)]

    assert by_airwars(*voices)[0] is not GradeWord.CONTESTED


def test_air_against_ground_by_two_voices_is_contested():
    voices = [a_voice(MEDIC, KILLED, STRIKE), a_voice(WITNESS, SHELLS)]

    assert by_airwars(*voices) == (GradeWord.CONTESTED, "several_means")


def test_one_voice_of_two_minds_contests_nothing():
    assert by_airwars(a_voice(MEDIC, KILLED, STRIKE, SHELLS))[0] is GradeWord.WEAK


def test_a_strike_that_set_off_a_charge_is_no_rival_of_a_strike():
    chain = Cause((Means.AIR_STRIKE, Means.VEHICLE_BOMB), Effect.DEATHS)

    voices = [a_voice(MEDIC, KILLED, STRIKE), a_voice(WITNESS, KILLED, chain)]

    assert by_airwars(*voices)[0] is GradeWord.FAIR


def test_what_parties_say_of_each_other_contests_nothing():
    voices = [
        a_voice(MEDIC, KILLED, STRIKE),
        a_voice(MILITARY, Cause((Means.MORTAR,), Effect.DEATHS, actor="sudland rebels")),
    ]

    assert by_airwars(*voices)[0] is GradeWord.WEAK


def test_two_origins_and_a_declared_strike_are_fair():
    assert by_airwars(a_voice(MEDIC, KILLED), a_voice(MEDIA, KILLED), DECLARED) == (
        GradeWord.FAIR,
        "several_origins_and_strike",
    )


def test_two_origins_and_a_voice_that_tells_of_a_strike_are_fair():
    assert by_airwars(a_voice(MEDIC, KILLED, STRIKE), a_voice(MONITOR, KILLED)) == (
        GradeWord.FAIR,
        "several_origins_and_strike",
    )


def test_two_origins_without_a_strike_nearby_are_weak_and_say_so():
    found = grade(AIRWARS, a_voice(MEDIC, KILLED), a_voice(WITNESS, KILLED))

    assert (found.word, found.step) == (GradeWord.WEAK, "no_strike_known")
    assert "no party declares a strike nearby" in found.reason


def test_one_origin_is_weak():
    assert by_airwars(a_voice(OFFICIAL, KILLED), DECLARED) == (GradeWord.WEAK, "one_origin")


def test_harm_that_is_only_held_possible_is_weak():
    assert by_airwars(a_voice(MEDIA, held_possible(KILLED))) == (
        GradeWord.WEAK,
        "no_credible_origin",
    )


def test_a_record_without_harm_cannot_be_graded():
    found = grade(AIRWARS, DECLARED)

    assert (found.word, found.claims) == (None, ())


def test_a_voice_with_a_name_counts_though_nobody_knows_its_kind():
    named = KILLED, {"sources": (a_source("Local News Page", kind=UNSPECIFIED),)}
    nameless = KILLED, {"sources": (Source(role="some sources"),)}

    def with_another(said):
        return grade(AIRWARS, a_voice(MEDIC, KILLED), a_voice(UNSPECIFIED, said)).step

    assert with_another(named) == "no_strike_known"
    assert with_another(nameless) == "one_origin"


def test_what_did_not_count_stands_with_its_reason():
    found = grade(AIRWARS, a_voice(MEDIC, KILLED), a_voice(ANONYMOUS, KILLED))

    [aside] = found.set_aside
    assert (aside.claim, "nobody can place its speaker" in aside.reason) == ("v1c0", True)
