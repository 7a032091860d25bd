from functools import partial

import pytest
from copying import HONEST, a_world, rare, truth_of
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.dependence import COPY_SHARES, CopyDetector
from openinquest.model import Answer, Answers
from openinquest.reconcile.facts import fuse


def fused(answers):
    """Return what the answers support, with copiers looked for."""
    detector = CopyDetector.of(answers)
    return fuse(answers, [partial(detector.own_shares, copy_share=c) for c in COPY_SHARES])


def found(result):
    """Return the likeliest value of each event, by its number."""
    return {int(event[1:]): values[0].value for event, values in result.chances.items()}


SIX_COPIERS = {f"copier{n}": rare for n in range(6)}


def test_a_majority_of_copiers_does_not_win():
    result = fused(a_world(errors=SIX_COPIERS))

    assert found(result) == {event: truth_of(event) for event in range(24)}


def test_the_same_majority_wins_a_vote():
    answers = a_world(errors=SIX_COPIERS)

    votes = [row.value for row in answers.rows if row.question == "e00"]

    assert max(votes, key=votes.count) != truth_of(0)


def test_one_copier_more_does_not_raise_the_chance_of_a_lie():
    few = fused(a_world(errors={f"copier{n}": rare for n in range(2)}))
    more = fused(a_world(errors={f"copier{n}": rare for n in range(3)}))

    def chance(result):
        return next(one.chance for one in result.chances["e00"] if one.value == rare(0))

    assert chance(more) <= chance(few) + 0.01


def test_who_errs_more_is_held_less_accurate():
    result = fused(a_world(errors={"fox": rare}))

    assert result.accuracy["fox"] < min(result.accuracy[source] for source in HONEST)


def test_chances_of_a_question_add_up_to_one_and_lie_between_their_ends():
    result = fused(a_world(errors=SIX_COPIERS))

    for values in result.chances.values():
        assert sum(one.chance for one in values) == pytest.approx(1)
        assert all(one.low <= one.chance + 1e-9 and one.chance <= one.high + 1e-9 for one in values)


def test_of_two_voices_that_differ_neither_wins():
    answers = Answers.of([Answer("a", "q", "yes"), Answer("b", "q", "no")])

    yes, no = fuse(answers).chances["q"]

    assert yes.chance == pytest.approx(no.chance)


def test_a_voice_of_which_nothing_is_known_is_neither_perfect_nor_worthless():
    answers = Answers.of([Answer("a", "q", "yes"), Answer("b", "q", "no"), Answer("c", "q", "no")])

    accuracy = fuse(answers).accuracy

    assert all(0.6 < each < 0.95 for each in accuracy.values())


@given(st.permutations([*HONEST, *SIX_COPIERS]))
def test_names_of_sources_decide_nothing(names):
    called = dict(zip([*HONEST, *SIX_COPIERS], names, strict=True))

    renamed = fused(a_world(errors=SIX_COPIERS, rename=called.__getitem__))

    assert found(renamed) == {event: truth_of(event) for event in range(24)}


@given(st.randoms(use_true_random=False))
def test_order_and_repetition_of_answers_change_nothing(random):
    answers = a_world(errors=SIX_COPIERS)
    told = [*answers.rows, *answers.rows[:30]]
    random.shuffle(told)

    assert fused(Answers.of(told)).chances == fused(answers).chances


def test_no_answers_support_nothing():
    assert fuse(Answers.of([])).chances == {}
