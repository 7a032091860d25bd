from functools import partial

import numpy as np
import pytest
from copying import HONEST, a_world, rare, round_number, truth_of
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.dependence import COPY_SHARES, CopyDetector
from openinquest.model import Answer, Answers


def belief(answers):
    """Return the chance of each answer where the truth is known, and its source's accuracy."""
    true = [row.value == truth_of(int(row.question[1:])) for row in answers.rows]
    right = np.where(true, 0.999, 0.001)
    source = np.array(answers.source_of, dtype=int)
    accuracy = np.bincount(source, right) / np.bincount(source)
    return right, accuracy[source]


def found(answers):
    """Return the probability that each two sources depend, by the set of their names."""
    detector = CopyDetector.of(answers)
    return {frozenset(d.sources): d for d in detector.dependences(*belief(answers))}


PAIR = frozenset(("fox", "gull"))


def test_a_copier_of_false_rare_values_is_found():
    each = found(a_world(errors={"fox": rare, "gull": rare}))

    assert each[PAIR].probability > 0.99
    assert max(d.probability for pair, d in each.items() if pair != PAIR) < 0.5


def test_the_evidence_is_the_rare_values_they_share():
    dependence = found(a_world(errors={"fox": rare, "gull": rare}))[PAIR]

    assert dependence.questions == 24
    assert dependence.alike == 24
    assert {one.value for one in dependence.telling} <= {str(5000 + 17 * n) for n in range(24)}
    assert [one.bits for one in dependence.telling] == sorted(
        (one.bits for one in dependence.telling), reverse=True
    )


def test_round_numbers_that_many_give_do_not_convict():
    def rounding(turn):
        return lambda event: "100" if event % 4 == 0 and (event // 4 + turn) % 3 else None

    each = found(a_world(errors={f"rounder{turn}": rounding(turn) for turn in range(3)}))

    assert max(d.probability for d in each.values()) < 0.7


def test_half_as_many_rare_values_do():
    lies = {8 * n: str(7001 + 31 * n) for n in range(3)}
    each = found(a_world(errors={"fox": lies.get, "gull": lies.get}))

    assert each[PAIR].probability > 0.99


def test_an_agreement_on_a_round_number_weighs_less_than_one_on_a_rare_value():
    rare_pair = found(a_world(errors={"fox": rare, "gull": rare}))[PAIR]
    round_pair = found(a_world(errors={"fox": round_number, "gull": round_number}))[PAIR]

    assert round_pair.telling[0].bits < rare_pair.telling[0].bits


def test_being_right_together_convicts_nobody():
    each = found(a_world(errors={"fox": lambda _: None, "gull": lambda _: None}))

    assert each[PAIR].probability < 0.5


def test_sources_that_share_too_little_are_not_compared():
    assert not CopyDetector.of(a_world(9, errors={"fox": rare, "gull": rare})).can_compare


def test_copies_count_little_and_their_first_counts_whole_on_average():
    copiers = {f"copier{n}": rare for n in range(6)}
    answers = a_world(errors=copiers)
    detector = CopyDetector.of(answers)

    own = detector.own_shares(*belief(answers), copy_share=0.8)

    lies = [share for row, share in zip(answers.rows, own, strict=True) if row.value == "5000"]
    assert len(lies) == 6
    assert 1 <= sum(lies) < 1.3


def test_an_answer_that_nobody_shares_is_its_sources_own():
    answers = a_world(errors={"fox": rare, "gull": lambda event: str(9000 + event)})
    detector = CopyDetector.of(answers)

    own = detector.own_shares(*belief(answers), copy_share=0.5)

    for row, share in zip(answers.rows, own, strict=True):
        if row.source == "gull":
            assert share == pytest.approx(1)


@pytest.mark.parametrize("copy_share", COPY_SHARES)
def test_no_share_is_negative_or_more_than_whole(copy_share):
    answers = a_world(errors={f"copier{n}": rare for n in range(20)})
    shares = partial(CopyDetector.of(answers).own_shares, copy_share=copy_share)

    own = shares(*belief(answers))

    assert own.min() >= 0
    assert own.max() <= 1 + 1e-9


@given(st.permutations([*HONEST, "fox", "gull"]))
def test_names_of_sources_decide_nothing(names):
    called = dict(zip([*HONEST, "fox", "gull"], names, strict=True))
    world = {"fox": rare, "gull": rare}

    before = found(a_world(errors=world))
    after = found(a_world(errors=world, rename=called.__getitem__))

    for pair, dependence in before.items():
        renamed = after[frozenset(called[source] for source in pair)]
        assert renamed.probability == pytest.approx(dependence.probability)
        assert renamed.telling == dependence.telling


@given(st.randoms(use_true_random=False))
def test_order_and_repetition_of_answers_change_nothing(random):
    answers = a_world(errors={"fox": rare, "gull": rare})
    told = [*answers.rows, *answers.rows[:20]]
    random.shuffle(told)

    assert found(Answers.of(told)) == found(answers)


def test_no_answers_have_no_dependences():
    answers = Answers.of([])

    assert CopyDetector.of(answers).dependences(np.zeros(0), np.zeros(0)) == ()


def test_many_answers_of_one_source_to_one_question_are_no_contradiction():
    answers = Answers.of(
        Answer(source, f"e{n}", f"{n}{letter}")
        for source in ("fox", "gull")
        for n in range(12)
        for letter in "ab"
    )

    (dependence,) = CopyDetector.of(answers).dependences(*belief(answers))

    assert (dependence.questions, dependence.alike) == (12, 24)
