import numpy as np
import pytest
import weigh_counts
from weigh_counts import Choice

from openinquest.model import Harm
from openinquest.reconcile.wholes import Mark


def choice(*numbers, right, fold=0):
    """Return a choice among numbers, each given by its marks."""
    held = [[mark in marks for mark in Mark] for marks in numbers]
    return Choice(Harm.KILLED, fold, np.array(held, float), right, most=len(numbers) - 1)


def of_titles(*, right_share, number=400):
    """Return choices between a number of the title and another."""
    return [
        choice([Mark.TITLE], [], right=0 if n < right_share * number else 1, fold=n % 4)
        for n in range(number)
    ]


def test_a_mark_that_tells_the_right_number_three_times_of_four_speaks_for_it_by_log2_of_three():
    bits = dict(zip(Mark, weigh_counts.fit(of_titles(right_share=0.75)), strict=True))

    assert bits[Mark.TITLE] == pytest.approx(np.log2(3), abs=0.1)
    assert bits[Mark.VAGUE] == pytest.approx(0, abs=1e-6)


def test_a_measurement_is_of_folds_that_were_not_fitted_to():
    found = weigh_counts.measured(of_titles(right_share=0.75))

    assert found == {"documents": 400, "right_by_weight": 0.75, "right_by_highest": 0.25}
