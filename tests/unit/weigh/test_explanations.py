from dataclasses import replace
from datetime import timedelta

from factories import NOON, a_claim, a_document, a_judgement, a_toll, an_origin
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import (
    Bearing,
    Cause,
    Certainty,
    ClaimId,
    Effect,
    Event,
    Feature,
    JudgementKind,
    Mark,
    Means,
    Observation,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
)
from openinquest.weigh import REMAINDER_ID, gather_explanations
from openinquest.weigh.bearing import implies

MEANS = [Means.AIR_STRIKE, Means.DRONE_STRIKE, Means.VEHICLE_BOMB, Means.BOOBY_TRAP]
STRIKE = Cause((Means.AIR_STRIKE,), Effect.DEATHS)
BOMB = Cause((Means.VEHICLE_BOMB,), Effect.DEATHS)
CHAIN = Cause((Means.AIR_STRIKE, Means.VEHICLE_BOMB), Effect.DEATHS)

chains = st.lists(st.sampled_from(MEANS), min_size=1, max_size=2, unique=True).map(tuple)
drawn = st.lists(st.sampled_from(MEANS), max_size=2, unique=True).map(tuple)
details = (
    st.builds(Cause, chains, st.none() | st.sampled_from(Effect))
    | st.builds(Observation, st.just(Feature.DEBRIS), drawn, drawn)
    | st.just(a_toll())
)
parts = st.tuples(details, st.sampled_from(Polarity), st.sampled_from(Certainty))


@st.composite
def records(draw):
    claims = [
        a_claim(detail, id=f"c{number}", polarity=polarity, certainty=certainty)
        for number, (detail, polarity, certainty) in enumerate(draw(st.lists(parts, max_size=8)))
    ]
    half = draw(st.integers(0, len(claims)))
    return claims, [an_origin(*claims[:half]), an_origin(*claims[half:], id="o2")]


def content(explanations):
    return {
        (e.id, e.title, e.means, e.rules_out, frozenset(e.merged), frozenset(e.evidence))
        for e in explanations
    }


@given(records(), st.randoms())
def test_the_order_of_claims_changes_no_content(record, random):
    claims, origins = record
    shuffled = random.sample(claims, len(claims))

    assert content(gather_explanations(shuffled, origins=origins)) == content(
        gather_explanations(claims, origins=origins)
    )


@given(records())
def test_a_claim_given_twice_is_one_piece(record):
    claims, origins = record

    assert gather_explanations(claims * 2, origins=origins) == gather_explanations(
        claims, origins=origins
    )


@given(records())
def test_every_affirmed_cause_is_evidence_for_the_account_it_names_and_what_that_implies(record):
    claims, origins = record

    explanations = gather_explanations(claims, origins=origins)

    for claim in claims:
        if isinstance(claim.detail, Cause) and claim.polarity is Polarity.AFFIRMED:
            held = [
                e
                for e in explanations
                for piece in e.evidence
                if piece.claim == claim.id and piece.bearing is Bearing.FOR
            ]
            named = [means for e in held for means in (e.means, *e.merged)]
            assert claim.detail.means in named
            assert all(
                any(implies(claim.detail.means, means) for means in (e.means, *e.merged))
                for e in held
            )


@given(records())
def test_a_claim_is_one_piece_of_an_account_at_most(record):
    claims, origins = record

    for explanation in gather_explanations(claims, origins=origins):
        pieces = [piece.claim for piece in explanation.evidence]
        assert len(pieces) == len(set(pieces))


@given(records())
def test_something_else_always_stands_last(record):
    claims, origins = record

    last = gather_explanations(claims, origins=origins)[-1]

    assert (last.id, last.title, last.means) == (REMAINDER_ID, "Something else", ())


@given(records())
def test_a_toll_bears_on_no_account(record):
    claims, origins = record
    tolls = {claim.id for claim in claims if claim.detail == a_toll()}

    explanations = gather_explanations(claims, origins=origins)

    assert not tolls & {piece.claim for e in explanations for piece in e.evidence}


def test_accounts_stand_in_order_of_first_mention():
    claims = [a_claim(BOMB, id="c1"), a_claim(STRIKE, id="c2"), a_claim(STRIKE, id="c3")]

    explanations = gather_explanations(claims, origins=[])

    assert [e.id for e in explanations] == ["x-vehicle_bomb", "x-air_strike", REMAINDER_ID]


def test_a_strike_and_a_strike_that_set_off_a_bomb_are_two_accounts():
    claims = [a_claim(STRIKE, id="c1"), a_claim(CHAIN, id="c2")]

    explanations = gather_explanations(claims, origins=[])

    assert [e.id for e in explanations[:-1]] == ["x-air_strike", "x-air_strike-vehicle_bomb"]


def test_a_blast_is_no_rival_of_what_somebody_names_more_exactly():
    blast = Cause((Means.EXPLOSION,), Effect.DEATHS)
    claims = [a_claim(blast, id="c1"), a_claim(STRIKE, id="c2"), a_claim(BOMB, id="c3")]

    strike, bomb, _ = gather_explanations(claims, origins=[])

    assert [piece.claim for e in (strike, bomb) for piece in e.evidence] == ["c2", "c3"]


def test_a_blast_is_the_account_where_nobody_is_more_exact():
    claims = [a_claim(Cause((Means.EXPLOSION,), Effect.DEATHS))]

    assert [e.id for e in gather_explanations(claims, origins=[])] == ["x-explosion", REMAINDER_ID]


def test_an_attack_accounts_for_nothing():
    claims = [a_claim(Cause((Means.ATTACK,), Effect.DEATHS))]

    assert [e.id for e in gather_explanations(claims, origins=[])] == [REMAINDER_ID]


def test_a_voice_that_repeats_itself_is_told_as_one():
    claims = [a_claim(STRIKE, id="c1"), a_claim(STRIKE, id="c2")]

    [strike, _] = gather_explanations(claims, origins=[an_origin(*claims)])

    assert {piece.reason for piece in strike.evidence} == {
        "its speaker says that an air strike did it (one voice, 2 times)"
    }


def test_two_voices_are_not_told_as_one():
    claims = [a_claim(STRIKE, id="c1"), a_claim(STRIKE, id="c2")]

    [strike, _] = gather_explanations(claims, origins=[])

    assert all("one voice" not in piece.reason for piece in strike.evidence)


def test_a_rejected_claim_is_no_evidence_and_founds_no_account():
    claims = [a_claim(STRIKE, id="c1"), a_claim(BOMB, id="c2")]
    rejected = a_judgement(JudgementKind.REJECT, "c2")

    explanations = gather_explanations(claims, origins=[], judgements=[rejected])

    assert [e.id for e in explanations] == ["x-air_strike", REMAINDER_ID]


def test_a_decided_cell_goes_before_the_words():
    claim = a_claim(STRIKE, id="c1")
    cell = a_judgement(JudgementKind.CELL, "x-air_strike", "c1", value="inconsistent")

    [strike, _] = gather_explanations([claim], origins=[], judgements=[cell])

    assert [(piece.bearing, piece.reason) for piece in strike.evidence] == [
        (Bearing.AGAINST, "a person decided: a slip of the pen")
    ]


def test_a_person_can_place_what_the_words_leave_open():
    claims = [a_claim(STRIKE, id="c1"), a_claim(Observation(Feature.CRATER), id="c2")]
    cell = a_judgement(JudgementKind.CELL, "x-air_strike", "c2", value="consistent")

    [strike, _] = gather_explanations(claims, origins=[], judgements=[cell])

    assert [piece.claim for piece in strike.evidence] == ["c1", "c2"]


def test_neutral_takes_a_claim_out_of_one_account_only():
    claims = [
        a_claim(STRIKE, id="c1"),
        a_claim(CHAIN, id="c2"),
        a_claim(Observation(Feature.CRATER, (Means.AIR_STRIKE,)), id="c3"),
    ]
    cell = a_judgement(JudgementKind.CELL, "x-air_strike", "c3", value="neutral")

    [strike, chain, _] = gather_explanations(claims, origins=[], judgements=[cell])

    sides = [
        [piece.claim for piece in e.evidence if piece.bearing is Bearing.FOR]
        for e in (strike, chain)
    ]
    assert sides == [["c1"], ["c2", "c3"]]


def test_two_analysts_who_differ_make_a_cell_say_less_and_both_stand():
    claim = a_claim(STRIKE, id="c1")
    one = a_judgement(JudgementKind.CELL, "x-air_strike", "c1", value="strongly_inconsistent")
    other = replace(one, id="j2", actor="another tester", value="consistent", reason="seen on film")

    [strike, _] = gather_explanations([claim], origins=[], judgements=[one, other])

    [piece] = strike.evidence
    assert (piece.mark, piece.bearing) == (Mark.NEUTRAL, None)
    assert piece.reason == "people differ (II and C): a slip of the pen; seen on film"
    assert [opinion.actor for opinion in piece.opinions] == ["a tester", "another tester"]


def test_the_last_decision_on_a_cell_holds():
    claim = a_claim(STRIKE, id="c1")
    first = a_judgement(JudgementKind.CELL, "x-air_strike", "c1", value="inconsistent")
    later = replace(first, id="j2", value="consistent", made_utc=NOON + timedelta(days=1))

    [strike, _] = gather_explanations([claim], origins=[], judgements=[later, first])

    assert strike.evidence[0].bearing is Bearing.FOR


def test_a_cell_of_another_incident_changes_nothing():
    claim = a_claim(STRIKE, id="c1")
    cell = a_judgement(JudgementKind.CELL, "x-air_strike", ClaimId("elsewhere"), value="consistent")

    assert gather_explanations([claim], origins=[], judgements=[cell]) == gather_explanations(
        [claim], origins=[]
    )


def test_reasons_name_no_speaker():
    claim = a_claim(STRIKE)

    [strike, _] = gather_explanations([claim], origins=[an_origin(claim)])

    assert "directorate" not in strike.evidence[0].reason


HIDDEN = Cause((Means.STORED_EXPLOSIVES,), Effect.COLLAPSE)
TOUCHED_OFF = Cause((Means.AIR_STRIKE, Means.STORED_EXPLOSIVES), Effect.DEATHS)
NO_STRIKE = Observation(Feature.HOLE, speaks_against=(Means.AIR_STRIKE,))


def test_who_gives_only_the_end_of_a_chain_says_the_same_less_fully():
    claims = [a_claim(HIDDEN, id="c1"), a_claim(TOUCHED_OFF, id="c2")]

    [whole, _] = gather_explanations(claims, origins=[])

    assert (whole.means, whole.merged) == (TOUCHED_OFF.means, (HIDDEN.means,))
    assert [piece.mark for piece in whole.evidence] == [
        Mark.CONSISTENT,
        Mark.STRONGLY_CONSISTENT,
    ]


def test_who_says_that_no_bomb_fell_keeps_an_account_of_their_own():
    claims = [
        a_claim(BOMB, id="c1"),
        a_claim(NO_STRIKE, id="c2", polarity=Polarity.DENIED),
        a_claim(CHAIN, id="c3"),
    ]
    army = an_origin(*claims[:2])

    bomb, chain, _ = gather_explanations(claims, origins=[army])

    assert (bomb.title, bomb.rules_out) == (
        "A vehicle bomb killed them, without an air strike",
        (Means.AIR_STRIKE,),
    )
    assert (chain.means, chain.merged) == (CHAIN.means, ())


def test_a_voice_that_tells_of_a_strike_elsewhere_rules_none_out():
    claims = [
        a_claim(BOMB, id="c1"),
        a_claim(NO_STRIKE, id="c2", polarity=Polarity.DENIED),
        a_claim(CHAIN, id="c3"),
    ]

    [chain, _] = gather_explanations(claims, origins=[an_origin(*claims)])

    assert (chain.merged, chain.rules_out) == ((BOMB.means,), ())


def test_the_end_of_two_chains_says_neither():
    shells = Cause((Means.ARTILLERY, Means.VEHICLE_BOMB), Effect.DEATHS)
    claims = [a_claim(BOMB, id="c1"), a_claim(CHAIN, id="c2"), a_claim(shells, id="c3")]

    explanations = gather_explanations(claims, origins=[])

    assert all(not e.merged for e in explanations)
    assert len(explanations) == 4


def test_absence_counts_for_who_tells_what_else_they_saw_there():
    unseen = a_claim(NO_STRIKE, id="c1", polarity=Polarity.DENIED)
    seen = a_claim(Observation(Feature.DEBRIS), id="c2")
    strike = a_claim(STRIKE, id="c3")
    army = {"kind": SourceKind.MILITARY}

    def mark(*claims):
        [found, _] = gather_explanations([*claims, strike], origins=[an_origin(*claims, **army)])
        return next(piece.mark for piece in found.evidence if piece.claim == "c1")

    assert mark(unseen) is Mark.NEUTRAL
    assert mark(unseen, seen) is Mark.INCONSISTENT


def test_absence_counts_for_who_was_there_by_what_they_are():
    unseen = a_claim(NO_STRIKE, id="c1", polarity=Polarity.DENIED)
    rescuer = an_origin(unseen, kind=SourceKind.RESCUER)

    [found, _] = gather_explanations([unseen, a_claim(STRIKE, id="c2")], origins=[rescuer])

    assert found.evidence[0].mark is Mark.INCONSISTENT


def test_the_cause_of_another_event_is_neutral_and_founds_no_account():
    elsewhere = a_claim(BOMB, id="c2")
    here = a_claim(
        STRIKE, document=a_document("They were killed.", id="d2"), quote="killed", id="c3"
    )

    [strike, _] = gather_explanations([elsewhere, here], origins=[], elsewhere=["c2"])

    assert strike.means == STRIKE.means
    shared = a_claim(STRIKE, id="c2")
    [strike, _] = gather_explanations([shared, here], origins=[], elsewhere=["c2"])
    assert [(piece.claim, piece.mark) for piece in strike.evidence] == [
        ("c2", Mark.NEUTRAL),
        ("c3", Mark.STRONGLY_CONSISTENT),
    ]


def of_states(name):
    """Return the states that the invented parties of these tests carry."""
    return frozenset({"A"} if "Arvan" in name else {"B"} if "Borun" in name else ())


def test_a_strike_that_voices_lay_to_two_states_is_an_account_for_each():
    claims = [
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "the Arvan air force"), id="c1"),
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "Borun"), id="c2"),
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "Arvan jets"), id="c3"),
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "the alliance"), id="c4"),
    ]

    arvan, borun, _ = gather_explanations(claims, origins=[], states=of_states)

    assert (arvan.id, arvan.actor) == ("x-air_strike-by-A", "the Arvan air force")
    assert borun.title == "An air strike by Borun killed them"
    marks = [[(piece.claim, piece.mark) for piece in e.evidence] for e in (arvan, borun)]
    surely, whoever = Mark.STRONGLY_CONSISTENT, Mark.CONSISTENT
    assert marks == [
        [("c1", surely), ("c3", surely), ("c4", whoever)],
        [("c2", surely), ("c4", whoever)],
    ]


def test_who_denies_the_strike_of_one_state_says_nothing_of_the_other():
    claims = [
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "Arvan"), id="c1"),
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "Borun"), id="c2"),
        a_claim(Cause((Means.AIR_STRIKE,), None, "Arvan"), id="c3", polarity=Polarity.DENIED),
    ]

    arvan, borun, _ = gather_explanations(claims, origins=[], states=of_states)

    assert [piece.claim for piece in arvan.evidence] == ["c1", "c3"]
    assert [piece.claim for piece in borun.evidence] == ["c2"]


def test_one_state_under_two_names_is_one_account():
    claims = [
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "Arvan"), id="c1"),
        a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS, "the Arvan air force"), id="c2"),
    ]

    [strike, _] = gather_explanations(claims, origins=[], states=of_states)

    assert (strike.id, strike.actor) == ("x-air_strike", None)


def test_an_admitted_strike_speaks_strongly_against_the_account_without_one():
    admission = a_claim(Position(PositionKind.ADMISSION), id="c1")
    struck = a_claim(Event(Means.AIR_STRIKE), id="c2")
    bomb = a_claim(BOMB, id="c3")
    unseen = a_claim(NO_STRIKE, id="c4", polarity=Polarity.DENIED)
    strike = a_claim(STRIKE, id="c5")
    army = an_origin(bomb, unseen)

    def marks(*claims):
        found = gather_explanations([*claims, bomb, unseen, strike], origins=[army])
        return {e.id: p.mark for e in found for p in e.evidence if p.claim == "c2"}

    assert marks(struck) == {}
    assert marks(admission, struck) == {
        "x-vehicle_bomb": Mark.STRONGLY_INCONSISTENT,
        "x-air_strike": Mark.CONSISTENT,
    }


def test_who_denies_their_own_bombing_says_nothing_of_a_car_bomb():
    bombing = Cause((Means.EXPLOSIVE_VIOLENCE,), Effect.DEATHS)
    claims = [a_claim(BOMB, id="c1"), a_claim(bombing, id="c2", polarity=Polarity.DENIED)]

    [bomb, _] = gather_explanations(claims, origins=[])

    assert [piece.claim for piece in bomb.evidence] == ["c1"]


def test_who_holds_an_account_does_not_deny_it_by_a_wider_word():
    drone = Cause((Means.DRONE_STRIKE,), Effect.DEATHS)
    held = a_claim(drone, id="c1")
    denied = a_claim(Cause((Means.AIR_STRIKE,), Effect.DEATHS), id="c2", polarity=Polarity.DENIED)

    def marks(*origins):
        found = gather_explanations([held, denied], origins=origins)
        return {e.id: [piece.claim for piece in e.evidence] for e in found}

    assert marks(an_origin(held, denied))["x-drone_strike"] == ["c1"]
    assert marks(an_origin(held), an_origin(denied, id="o2"))["x-drone_strike"] == ["c1", "c2"]


def test_who_denies_a_strike_and_concedes_it_later_keeps_both_words():
    denied = a_claim(STRIKE, id="c1", polarity=Polarity.DENIED)
    conceded = a_claim(STRIKE, id="c2")

    [strike, _] = gather_explanations([denied, conceded], origins=[an_origin(denied, conceded)])

    assert [(piece.claim, piece.bearing) for piece in strike.evidence] == [
        ("c1", Bearing.AGAINST),
        ("c2", Bearing.FOR),
    ]


def test_who_names_what_a_strike_set_off_and_says_that_none_was_there_keeps_both_words():
    chain = a_claim(CHAIN, id="c1")
    none = a_claim(Cause((Means.AIR_STRIKE,), None), id="c2", polarity=Polarity.DENIED)

    found = gather_explanations([chain, none], origins=[an_origin(chain, none)])

    [told] = [e for e in found if e.means == CHAIN.means]
    assert [piece.bearing for piece in told.evidence] == [Bearing.FOR, Bearing.AGAINST]
