import math
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from factories import a_claim, an_origin
from hypothesis import given, settings
from hypothesis import strategies as st

from openinquest.model import (
    Evidence,
    Explanation,
    ExplanationId,
    LeftOut,
    Mark,
    MatrixReading,
    Reliability,
    SourceKind,
)
from openinquest.weigh import REMAINDER_ID, weigh_evidence
from openinquest.weigh.matrix import RELIABILITY
from openinquest.weigh.scores import Ballot, log_likelihoods, log_priors, shares

CC, C, N, ONE_I, II = Mark
NAMES = [ExplanationId("x-a"), ExplanationId("x-b"), REMAINDER_ID]


def matrix_of(said, *, kinds=None, names=NAMES, **options):
    """Return the matrix of what voices say: for each claim, its voice and its mark by account."""
    claims = [a_claim(id=f"c{place}") for place in range(len(said))]
    by_voice = {}
    for claim, (voice, _) in zip(claims, said, strict=True):
        by_voice.setdefault(voice, []).append(claim)
    origins = [
        an_origin(*own, id=voice, kind=(kinds or {}).get(voice, SourceKind.WITNESS))
        for voice, own in by_voice.items()
    ]
    explanations = [
        Explanation(
            name,
            name,
            (),
            tuple(
                Evidence(claim.id, marks[place], "it says so", "cell.names-1")
                for claim, (_, marks) in zip(claims, said, strict=True)
                if marks[place] is not None
            ),
        )
        for place, name in enumerate(names)
    ]
    return weigh_evidence(explanations, claims=claims, origins=origins, **options)


def share(matrix):
    return {one.explanation: one.share for one in matrix.standings}


def leaders(matrix, reading=MatrixReading.BAYESIAN):
    return dict(matrix.leaders)[reading]


marks = st.tuples(*[st.none() | st.sampled_from(Mark)] * 3)
records = st.lists(st.tuples(st.sampled_from("pqrst"), marks), min_size=1, max_size=7)


@given(records, st.data())
@settings(max_examples=40)
def test_repeating_a_voice_moves_nothing(said, data):
    again = data.draw(st.lists(st.sampled_from(said), max_size=4))

    once, often = matrix_of(said), matrix_of([*said, *again])

    assert (once.standings, once.leaders) == (often.standings, often.leaders)
    assert len(once.rows) == len(often.rows)


@given(records)
@settings(max_examples=40)
def test_splitting_what_a_voice_says_moves_nothing(said):
    split = [
        (voice, tuple(mark if place == part else None for place, mark in enumerate(marks)))
        for voice, marks in said
        for part in range(3)
        if marks[part] is not None
    ]

    assert matrix_of(said).standings == matrix_of(split).standings or not any(
        mark for _, marks in said for mark in marks
    )


@given(records, st.randoms())
@settings(max_examples=40)
def test_the_order_of_claims_moves_nothing(said, random):
    shuffled = random.sample(said, len(said))

    left, right = matrix_of(said), matrix_of(shuffled)

    assert left.standings == right.standings
    assert set(map(str, left.leaders)) == set(map(str, right.leaders))


@given(records)
@settings(max_examples=40)
def test_shares_add_up_and_lie_within_their_noise(said):
    standings = matrix_of(said).standings

    assert math.isclose(sum(one.share for one in standings), 1, abs_tol=1e-3)
    assert all(one.share_low <= one.share_high for one in standings)
    assert all(one.against <= one.touched for one in standings)


@given(records)
@settings(max_examples=60, deadline=None)
def test_no_smaller_set_of_voices_takes_the_lead(said):
    matrix = matrix_of(said)
    smallest = matrix.sensitivity.smallest
    voices = sorted({voice for voice, _ in said})

    def leaders_without(gone):
        kept = [one for one in said if one[0] not in gone]
        return leaders(matrix_of(kept)) if kept else (NAMES[0], NAMES[1])

    if smallest is None:
        return
    first = leaders(matrix)
    assert smallest.leaders != first
    for size in range(len(smallest.origins)):
        for gone in combinations(voices, size):
            # A tie is no lead of another.
            assert first[0] in leaders_without(gone)


def test_a_row_is_what_one_voice_says_however_often():
    matrix = matrix_of([("p", (CC, None, None)), ("q", (CC, None, None)), ("p", (CC, None, None))])

    assert [(row.origin, row.claims) for row in matrix.rows] == [
        ("p", ("c0", "c2")),
        ("q", ("c1",)),
    ]


def test_what_sits_alike_with_all_explanations_is_not_diagnostic():
    matrix = matrix_of([("p", (C, C, C)), ("q", (C, ONE_I, None))])

    assert [row.diagnostic for row in matrix.rows] == [False, True]


def test_heuer_counts_voices_against_and_parc_weighs_them():
    matrix = matrix_of(
        [("p", (II, C, None)), ("q", (ONE_I, C, None)), ("p", (ONE_I, None, None))],
        reliability={"p": Reliability.A, "q": Reliability.E},
    )

    first = matrix.standings[0]
    assert first.against == 2
    assert math.isclose(first.weighted, 2 * math.sqrt(2) + 1 / math.sqrt(2), abs_tol=1e-3)


def test_a_voice_that_is_not_relied_on_moves_little():
    said = [("p", (CC, II, None))]

    relied, judged_bad = (
        share(matrix_of(said, reliability={"p": letter}))["x-a"]
        for letter in (Reliability.A, Reliability.E)
    )

    assert relied > judged_bad > 0.45


def test_who_nobody_judged_stands_between_c_and_d():
    weights = [RELIABILITY[letter][1] for letter in (Reliability.C, Reliability.F, Reliability.D)]

    assert weights == sorted(weights, reverse=True)


def test_silence_on_an_account_is_no_support_for_it():
    matrix = matrix_of([*((voice, (CC, None, None)) for voice in "pqr"), ("s", (II, None, None))])

    assert leaders(matrix) == ("x-a",)
    assert leaders(matrix, MatrixReading.INCONSISTENCY) == ("x-a",)


def test_a_neutral_word_on_an_account_does_not_bring_it_to_the_front():
    apart = matrix_of([("p", (C, None, None)), ("q", (None, C, None))])
    neutral = matrix_of([("p", (C, None, None)), ("q", (None, C, None)), ("r", (N, None, None))])

    for matrix in (apart, neutral):
        assert leaders(matrix, MatrixReading.INCONSISTENCY) == ("x-a", "x-b")


def test_something_else_is_seen_where_all_that_is_named_fares_badly():
    matrix = matrix_of([(voice, (II, II, C if voice == "p" else None)) for voice in "pqrst"])

    assert leaders(matrix) == (REMAINDER_ID,)


def test_two_items_of_one_origin_are_one_voice_and_the_leader_changes_where_it_should():
    pairs = [("p", (CC, ONE_I, None)), ("q", (CC, ONE_I, None))]
    others = [("r", (ONE_I, CC, None)), ("s", (C, CC, None)), ("t", (None, C, None))]
    shared = [("p", marks) for _, marks in pairs]

    apart, together = matrix_of([*pairs, *others]), matrix_of([*shared, *others])

    assert leaders(apart) == ("x-a",)
    assert leaders(together) == ("x-b",)


def test_sharing_an_origin_changes_no_leader_that_others_carry():
    pairs = [("p", (CC, II, None)), ("q", (CC, II, None))]
    others = [(voice, (CC, II, None)) for voice in "rst"]
    shared = [("p", marks) for _, marks in pairs]

    assert leaders(matrix_of([*pairs, *others])) == leaders(matrix_of([*shared, *others]))


def test_muting_the_party_of_the_leader_shows_who_leads_without_it():
    said = [
        *((voice, (CC, ONE_I, None)) for voice in "pq"),
        ("r", (None, CC, None)),
    ]
    kinds = {"p": SourceKind.MILITARY, "q": SourceKind.GOVERNMENT}

    flips = matrix_of(said, kinds=kinds).sensitivity.flips

    [muted] = [flip for flip in flips if flip.what is LeftOut.PARTY]
    assert (muted.explanation, muted.origins, muted.leaders) == ("x-a", ("p", "q"), ("x-b",))


def test_every_sort_of_removal_is_tried_and_told():
    said = [("p", (CC, None, None)), ("p", (None, C, None)), ("q", (None, ONE_I, None))]

    tried = dict(matrix_of(said, kinds={"q": SourceKind.MILITARY}).sensitivity.tried)

    assert tried == {LeftOut.ITEM: 3, LeftOut.ORIGIN: 2, LeftOut.KIND: 2, LeftOut.PARTY: 0}


def test_at_the_prior_that_flips_the_leader_and_the_next_are_even():
    said = [("p", (CC, ONE_I, None)), ("q", (C, C, None))]
    prior = matrix_of(said).sensitivity.prior

    ballot = Ballot(
        tuple(NAMES),
        ("p", "q"),
        np.array([[2, -1, -9], [1, 1, -9]]),
        np.ones(2),
        np.full(2, RELIABILITY[Reliability.F][1]),
    )
    evidence = log_likelihoods(ballot).sum(axis=0)
    priors = np.exp(log_priors(3))
    rivals = priors[1:] / priors[1:].sum() * (1 - prior)
    posterior = np.log([prior, *rivals]) + evidence

    assert posterior[0] == pytest.approx(posterior[1:].max(), abs=1e-3)


def test_without_evidence_nobody_leads_and_nothing_is_hung_on():
    matrix = matrix_of([])

    assert leaders(matrix) == ("x-a", "x-b")
    assert (matrix.sensitivity.smallest, matrix.sensitivity.prior) == (None, None)


def test_only_something_else_is_a_matrix_too():
    matrix = matrix_of([], names=[REMAINDER_ID])

    assert share(matrix) == {REMAINDER_ID: 1.0}


# By simulation: a cause is drawn, voices tell of it as the declared likelihoods have it, and one
# voice is printed again and again.


def _drawn(random, reliable, copies):
    """Return what is true, and the votes of eight voices with the copies of the first of them."""
    true = random.integers(3)
    votes = np.zeros((8, 4), dtype=int)
    votes[:, 3] = -9
    for voice in range(8):
        told = true if random.random() < reliable + (1 - reliable) / 3 else random.integers(3)
        for account in range(3):
            votes[voice, account] = 1 if account == told else -1
    return true, np.vstack([votes, *[votes[:1]] * copies])


def _share_of(votes):
    ballot = Ballot(
        ("x-a", "x-b", "x-c", REMAINDER_ID),
        tuple(map(str, range(len(votes)))),
        votes,
        np.ones(len(votes)),
        np.full(len(votes), 0.6),
    )
    return shares(log_priors(4) + log_likelihoods(ballot).sum(axis=0))


def test_copies_counted_as_voices_make_the_reading_worse_and_one_origin_does_not():
    random = np.random.default_rng(17)
    lost = {"once": 0.0, "copied": 0.0}
    for _ in range(400):
        true, votes = _drawn(random, 0.4, copies=12)
        lost["once"] -= math.log(_share_of(votes[:8])[true])
        lost["copied"] -= math.log(_share_of(votes)[true])

    assert lost["once"] < lost["copied"]


def test_what_the_reading_holds_most_probable_is_so_about_as_often_as_it_says_or_more():
    random = np.random.default_rng(5)
    held, came_true = [], []
    for _ in range(600):
        true, votes = _drawn(random, 0.4, copies=0)
        given = _share_of(votes)
        held.append(given.max())
        came_true.append(given.argmax() == true)

    assert np.mean(came_true) >= np.mean(held) - 0.05


def test_an_unknown_voice_stands_for_itself():
    claim = a_claim(id="c0")
    account = Explanation(
        NAMES[0], "a", (), (Evidence(claim.id, CC, "it says so", "cell.names-1"),)
    )
    rest = replace(account, id=REMAINDER_ID, evidence=())

    matrix = weigh_evidence([account, rest], claims=[claim], origins=[])

    assert [(row.origin, row.claims) for row in matrix.rows] == [(None, ("c0",))]
