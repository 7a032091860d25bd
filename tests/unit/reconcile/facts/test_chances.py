import numpy as np
import pytest

from openinquest.model import Answer, Answers
from openinquest.reconcile.facts.chances import best_first, share_out


def test_shares_of_each_question_add_up_to_one():
    shares = share_out(np.array([3.0, 1.0, 700.0, -700.0]), np.array([0, 0, 1, 1]))

    assert shares[:2].sum() == pytest.approx(1)
    assert shares[2] == pytest.approx(1)


def test_none_of_them_takes_its_share():
    (share,) = share_out(np.array([0.0]), np.array([0]), besides=0.0)

    assert share == pytest.approx(0.5)


def test_of_equal_chances_the_first_by_spelling_stands_first():
    answers = Answers.of([Answer("a", "q", "yes"), Answer("b", "q", "no")])

    values = best_first(answers, np.array([[0.5, 0.5], [0.5, 0.5]]))

    assert [one.value for one in values["q"]] == ["no", "yes"]


def test_the_ends_are_the_least_and_the_most_of_what_was_tried():
    answers = Answers.of([Answer("a", "q", "yes")])

    (one,) = best_first(answers, np.array([[0.2], [0.6]]))["q"]

    assert (one.low, one.chance, one.high) == (0.2, pytest.approx(0.4), 0.6)
