import numpy as np
from factories import a_table

from openinquest.estimate.chains import estimate_by_classes, r_hat, summary


def chains_around(*centres):
    draw = np.random.default_rng(5)
    return np.array([draw.poisson(centre, 400) for centre in centres], dtype=float)


def test_chains_that_agree_give_one_number():
    estimate = summary(chains_around(500, 500, 500, 500), recorded=1000)

    assert 1490 < estimate.total < 1510
    assert estimate.low < estimate.total < estimate.high
    assert estimate.r_hat < 1.1


def test_chains_around_two_values_give_no_number_and_show_both():
    estimate = summary(chains_around(500, 500, 900, 900), recorded=1000)

    assert (estimate.total, estimate.low, estimate.high) == (None, None, None)
    assert estimate.chain_medians[0] < 1550 < 1850 < estimate.chain_medians[-1]
    assert estimate.r_hat > 1.1
    assert "do not agree" in estimate.refusal


def test_chain_that_drifts_disagrees_with_itself():
    drifting = np.linspace(0, 100, 200)[None, :].repeat(2, axis=0)

    assert r_hat(drifting) > 1.5


def test_independent_lists_give_about_the_truth():
    table = a_table({"100": 60, "010": 60, "001": 60, "110": 30, "101": 30, "011": 30, "111": 15})

    estimate = estimate_by_classes(table, seed=1)

    assert estimate.low < 285 + 120 < estimate.high
    assert estimate.total >= table.recorded
