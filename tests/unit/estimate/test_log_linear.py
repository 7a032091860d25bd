"""The published count: potential victims of trafficking in the United Kingdom, 2013.

Silverman 2014, Home Office; the five lists as in Chan, Silverman and Vincent 2021, J. Am. Stat.
Assoc. 116:1297-1306, whose stepwise estimate is 11,313.
"""

import numpy as np
import pytest
from factories import a_table

from openinquest.estimate.log_linear import choose, estimate_by_pairs
from openinquest.model import EstimateModel

AIC, BIC = EstimateModel.LOG_LINEAR_AIC, EstimateModel.LOG_LINEAR_BIC
TRAFFICKING = a_table(
    {
        "10000": 54, "01000": 463, "00100": 995, "00010": 695, "00001": 316, "11000": 15,
        "10100": 19, "10010": 3, "01100": 62, "01010": 19, "01001": 1, "00110": 76, "00101": 11,
        "00011": 8, "11100": 1, "11010": 1, "01110": 4, "11110": 1,
    },
    lists=["LA", "NG", "PFNCA", "GO", "GP"],
)  # fmt: skip
INDEPENDENT = {"100": 60, "010": 60, "001": 60, "110": 30, "101": 30, "011": 30, "111": 15}


@pytest.mark.parametrize(("model", "published"), [(AIC, 11_313), (BIC, 12_262)])
def test_published_count_is_found(model, published):
    patterns, counts = TRAFFICKING.cells()
    penalty = 2 if model is AIC else np.log(counts.sum())

    chosen = choose(patterns, counts, penalty)

    assert counts.sum() + chosen.unrecorded == pytest.approx(published, abs=1)


def test_independent_lists_need_no_pair_and_give_the_product():
    estimate = estimate_by_pairs(a_table(INDEPENDENT), AIC, seed=1)

    assert estimate.notes == ("no pair chosen: lists independent",)
    assert estimate.unrecorded == pytest.approx(120, abs=1)
    assert estimate.low < estimate.total < estimate.high


def test_same_seed_gives_the_same_interval():
    one, again, other = (
        estimate_by_pairs(a_table(INDEPENDENT), BIC, seed=seed) for seed in (1, 1, 2)
    )

    assert one == again
    assert (one.total, one.low) != (other.total, other.low) or one.high != other.high


def test_pair_that_shares_nobody_by_chance_is_not_taken_as_apart():
    few = {"100": 20, "010": 20, "001": 20, "110": 3, "101": 4}

    chosen = choose(*a_table(few).cells(), penalty=2)

    assert (1, 2) not in chosen.pairs


def test_pair_that_ought_to_share_many_and_shares_nobody_is_taken_as_apart():
    table = a_table({"100": 200, "010": 200, "001": 200, "110": 60, "101": 60})

    estimate = estimate_by_pairs(table, AIC, seed=1)

    assert any("never sharing" in note and "B-C" in note for note in estimate.notes)


def test_eight_lists_are_refused_with_the_way_out():
    estimate = estimate_by_pairs(a_table({"1" * 8: 5, "10000000": 9}), AIC, seed=1)

    assert estimate.total is None
    assert "merge" in estimate.refusal
