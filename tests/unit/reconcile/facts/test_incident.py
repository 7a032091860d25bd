from dataclasses import dataclass
from datetime import date

import pytest
from factories import a_claim, a_document, a_judgement
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link import name_words
from openinquest.model import (
    Cause,
    Certainty,
    Event,
    FactKind,
    Incident,
    IncidentId,
    JudgementKind,
    Means,
    Origin,
    Polarity,
    SourceKind,
    TimeSpan,
)
from openinquest.reconcile import reconcile_facts

DAY = TimeSpan(date(2019, 5, 3), date(2019, 5, 3))
STRIKE, BOMB = (Means.AIR_STRIKE,), (Means.VEHICLE_BOMB,)


@dataclass(frozen=True)
class Told:
    incident: Incident
    claims: tuple
    origins: tuple


def told(*said, incident="i1"):
    """Return an incident from (voice, detail) or (voice, detail, changes)."""
    claims, voices = [], {}
    for number, (voice, detail, *changes) in enumerate(said):
        document = a_document(id=f"{incident}-{number}")
        claim = a_claim(
            detail,
            document=document,
            id=f"{incident}-{number}#1",
            **(changes[0] if changes else {}),
        )
        claims.append(claim)
        voices.setdefault(voice, []).append(claim)
    origins = tuple(
        Origin(
            voice,
            voice,
            SourceKind.WITNESS,
            tuple(claim.id for claim in own),
            tuple(claim.document for claim in own),
            "said so",
        )
        for voice, own in voices.items()
    )
    return Told(Incident(IncidentId(incident), (), when=DAY), tuple(claims), origins)


def facts_of(*tales, **changes):
    return reconcile_facts(tales, name_words=name_words, **changes)


def means(tale, **changes):
    """Return the values for the means with their shares, the voices for and those against."""
    (facts,) = facts_of(tale, **changes)
    (fact,) = (each for each in facts if each.kind is FactKind.MEANS)
    return {one.value: one for one in fact.values}


def cause(means=STRIKE, actor=None):
    return Cause(means, None, actor)


def test_a_voice_counts_once_however_often_it_speaks():
    found = means(told(("a", cause()), ("a", cause()), ("b", cause(BOMB))))

    assert found["air_strike"].origins == ("a",)
    assert found["air_strike"].share == found["vehicle_bomb"].share == 0.5


def test_who_names_a_kind_gives_what_it_is_a_kind_of():
    found = means(told(("a", cause((Means.DRONE_STRIKE,))), ("b", cause())))

    assert found["air_strike"].origins == ("b", "a")
    assert found["drone_strike"].origins == ("a",)


def test_who_denies_a_kind_denies_what_is_within_it():
    no = (cause(), {"polarity": Polarity.DENIED})
    found = means(told(("a", cause((Means.DRONE_STRIKE,))), ("b", *no), ("c", cause(BOMB))))

    assert found["drone_strike"].against == ("b",)
    assert found["vehicle_bomb"].against == ()
    assert found["drone_strike"].share == pytest.approx(1 / 3, abs=1e-4)


def test_a_chain_is_a_value_of_its_own():
    found = means(told(("a", cause(STRIKE + BOMB)), ("b", cause())))

    assert found["air_strike>vehicle_bomb"].origins == ("a",)
    assert found["air_strike"].origins == ("b",)


def test_what_leaves_the_means_open_and_what_is_held_possible_are_no_answers():
    may_be = {"certainty": Certainty.POSSIBLE}

    assert facts_of(told(("a", cause((Means.EXPLOSION,))), ("b", cause(), may_be))) == [()]


def test_a_denial_alone_is_no_fact():
    assert facts_of(told(("a", cause(), {"polarity": Polarity.DENIED}))) == [()]


def test_a_rejected_claim_says_nothing():
    tale = told(("a", cause()), ("b", cause(BOMB)))
    rejected = a_judgement(JudgementKind.REJECT, tale.claims[0].id)

    assert set(means(tale, judgements=[rejected])) == {"vehicle_bomb"}


def test_an_actor_by_a_longer_name_is_within_one_by_a_shorter():
    (facts,) = facts_of(
        told(("a", cause(actor="the U.S.-led coalition")), ("b", cause(actor="coalition")))
    )

    coalition, us_led = next(each for each in facts if each.kind is FactKind.ACTOR).values
    assert (coalition.value, coalition.origins) == ("coalition", ("b", "a"))
    assert us_led.origins == ("a",)


def test_weapon_and_actor_are_taken_from_events_of_the_day_alone():
    other = TimeSpan(date(2019, 4, 1), date(2019, 4, 1))

    def event(when):
        return Event(Means.AIR_STRIKE, when=when, weapon="a guided bomb", actor="the army")

    (today,) = facts_of(told(("a", event(DAY))))

    assert {fact.kind for fact in today} == {FactKind.WEAPON, FactKind.ACTOR}
    assert facts_of(told(("a", event(other)))) == facts_of(told(("a", event(None)))) == [()]


def test_in_one_incident_all_voices_weigh_alike():
    (facts,) = facts_of(told(("a", cause()), ("b", cause(BOMB)), ("c", cause(BOMB))))

    assert facts[0].weights == (("a", 1.0), ("b", 1.0), ("c", 1.0))
    assert not facts[0].weighed


def test_who_proves_wrong_in_many_incidents_weighs_less():
    tales = [
        told(
            *((voice, cause()) for voice in "abc"),
            ("wild", cause(BOMB)),
            incident=f"i{n:02}",
        )
        for n in range(12)
    ]

    fact = facts_of(*tales)[0][0]

    weights = dict(fact.weights)
    assert fact.weighed
    assert weights["wild"] < 1 < weights["a"]
    assert fact.values[0].share > 3 / 4


def test_voices_that_are_all_held_unreliable_still_have_shares():
    kinds = [cause(STRIKE), cause(BOMB), cause((Means.ROCKET,)), cause((Means.GUNFIRE,))]
    tales = [told(*zip("abcdefgh", kinds * 2, strict=True), incident=f"i{n:02}") for n in range(30)]

    for (fact,) in facts_of(*tales):
        assert sum(one.share for one in fact.values) == pytest.approx(1, abs=0.001)
        assert min(weight for _, weight in fact.weights) > 0


@given(st.permutations("abcd"), st.randoms(use_true_random=False))
def test_order_repetition_and_names_change_no_share(names, random):
    said = [("a", cause()), ("b", cause(BOMB)), ("c", cause()), ("d", cause((Means.ROCKET,)))]
    called = dict(zip("abcd", names, strict=True))
    mixed = [(called[voice], detail) for voice, detail in said] * 2
    random.shuffle(mixed)

    shares = {value: one.share for value, one in means(told(*mixed)).items()}

    assert shares == {value: one.share for value, one in means(told(*said)).items()}
