import pytest
from factories import a_table

from openinquest.estimate.lower_bound import bound_for_equal_lists, bound_for_unequal_lists

# 1,000 persons whom three independent lists reach with chances of .9, .1 and .1.
UNEQUAL = {"100": 729, "010": 9, "001": 9, "110": 81, "101": 81, "011": 1, "111": 9}


def test_bound_of_chao_is_his_formula():
    table = a_table({"100": 10, "010": 6, "001": 4, "110": 3, "101": 1})

    assert bound_for_equal_lists(table).unrecorded == round(20 * 19 / (2 * 5))


def test_independent_lists_that_differ_in_reach_give_the_truth():
    assert bound_for_unequal_lists(a_table(UNEQUAL)).unrecorded == pytest.approx(81, abs=1)


def test_bound_for_equal_lists_is_none_where_lists_differ_and_says_so():
    estimate = bound_for_equal_lists(a_table(UNEQUAL))

    assert estimate.unrecorded > 10 * 81
    assert "too high" in estimate.notes[0]


@pytest.mark.parametrize(
    "persons",
    [
        {"100": 5, "010": 5, "001": 5, "111": 9},
        {"110": 5, "101": 5, "011": 5, "111": 9},
        {"1100": 9, "0110": 8, "0011": 7, "0111": 5},
    ],
)
def test_nobody_on_one_list_or_on_two_gives_no_bound_for_unequal_lists(persons):
    estimate = bound_for_unequal_lists(a_table(persons))

    assert estimate.total is None
    assert estimate.refusal


def test_nobody_on_one_list_alone_gives_nobody_more():
    estimate = bound_for_equal_lists(a_table({"110": 5, "011": 4, "101": 6}))

    assert (estimate.low, estimate.total, estimate.high) == (15, 15, 15)
