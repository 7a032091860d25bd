"""Which decisions take effect: what a second person says, and what came later."""

from datetime import timedelta

from factories import NOON, a_judgement
from hypothesis import given
from hypothesis import strategies as st

from openinquest.judge import find_in_force
from openinquest.model import JudgementKind, Policy, Review

SECOND = Policy(second_review=True)


def a_review(word, *, of="j1", by="Basma", id="r1", **changes):
    return a_judgement(JudgementKind.REVIEW, of, id=id, actor=by, value=word.value, **changes)


def test_decision_takes_effect_at_once_where_nobody_has_to_agree():
    rejection = a_judgement(JudgementKind.REJECT, "d1#1")

    judged = find_in_force([rejection], Policy())

    assert judged.in_force == (rejection,)
    assert not judged.open


def test_decision_waits_for_another_person_where_the_case_asks_for_one():
    rejection = a_judgement(JudgementKind.REJECT, "d1#1")
    alone = find_in_force([rejection], SECOND)
    own = find_in_force([rejection, a_review(Review.AGREE, by=rejection.actor)], SECOND)
    agreed = find_in_force([rejection, a_review(Review.AGREE)], SECOND)

    assert alone.open.pending == own.open.pending == (rejection,)
    assert rejection in agreed.in_force
    assert agreed.open.pending == ()


def test_who_disagrees_holds_a_decision_back_only_where_another_has_to_agree():
    rejection = a_judgement(JudgementKind.REJECT, "d1#1")
    said = [rejection, a_review(Review.AGREE), a_review(Review.DISAGREE, by="Dara", id="r2")]

    asked, unasked = find_in_force(said, SECOND), find_in_force(said, Policy())

    assert asked.open.pending == asked.open.disputed == (rejection,)
    assert rejection in unasked.in_force
    assert unasked.open.disputed == (rejection,)


def test_last_word_of_a_person_counts():
    later = NOON + timedelta(hours=1)
    rejection = a_judgement(JudgementKind.REJECT, "d1#1")
    agreed = a_review(Review.AGREE, id="r2", made_utc=later)

    judged = find_in_force([agreed, a_review(Review.DISAGREE), rejection], SECOND)

    assert rejection in judged.in_force
    assert judged.open.disputed == ()


def test_later_decision_on_the_same_claim_supersedes():
    rejection = a_judgement(JudgementKind.REJECT, "d1#1")
    later = NOON + timedelta(hours=1)
    acceptance = a_judgement(JudgementKind.ACCEPT, "d1#1", id="j2", made_utc=later)

    assert find_in_force([acceptance, rejection], Policy()).superseded == (rejection,)


kinds = st.sampled_from([kind for kind in JudgementKind if kind is not JudgementKind.REVIEW])
decisions = st.builds(
    lambda kind, subjects, actor, minute: (kind, tuple(subjects), actor, minute),
    kinds,
    st.lists(st.sampled_from(["d1#1", "d1#2", "d2#1"]), min_size=1, max_size=2, unique=True),
    st.sampled_from(["Amal", "Basma", "Dara"]),
    st.integers(0, 5),
)
reviews = st.tuples(st.integers(0, 5), st.sampled_from(["Amal", "Basma"]), st.sampled_from(Review))


def made(drawn, said):
    judgements = [
        a_judgement(
            kind, *subjects, id=f"j{n}", actor=actor, made_utc=NOON + timedelta(minutes=minute)
        )
        for n, (kind, subjects, actor, minute) in enumerate(drawn)
    ]
    return judgements + [
        a_review(word, of=f"j{of}", by=by, id=f"r{n}") for n, (of, by, word) in enumerate(said)
    ]


@given(
    st.lists(decisions, max_size=6),
    st.lists(reviews, max_size=4),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_no_decision_is_lost_and_their_order_does_not_matter(drawn, said, second, random):
    judgements = made(drawn, said)
    shuffled = random.sample(judgements, len(judgements))

    judged = find_in_force(judgements, Policy(second))

    assert judged == find_in_force(shuffled, Policy(second))
    kept = {each.id for each in (*judged.in_force, *judged.open.pending)}
    assert kept == {each.id for each in judgements}
    assert set(judged.superseded) <= set(judged.in_force)
