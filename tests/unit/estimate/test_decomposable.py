"""The published example: spina bifida in upstate New York, three lists, 626 children.

Counts, prior and results: Madigan and York 1997, Biometrika 84:19-31; the data are those of
Hook, Albright and Cross 1980, Am. J. Epidemiol. 112:750-758.
"""

import numpy as np
import pytest
from factories import a_table
from scipy.special import gammaln

from openinquest.estimate.decomposable import Grid, estimate_by_graphs, grid_between, posterior

SPINA_BIFIDA = {
    "001": 60, "010": 49, "011": 4, "100": 247, "101": 112, "110": 142, "111": 12,
}  # fmt: skip


@pytest.fixture(scope="module")
def published():
    table = a_table(SPINA_BIFIDA)
    unrecorded = np.arange(1.0, 301.0)
    total = table.recorded + unrecorded
    shape, rate = 13.14, 55.17  # of the gamma prior of the rate of a Poisson number of children
    prior = (
        total * np.log(rate)
        - (total + shape) * np.log1p(rate)
        + gammaln(total + shape)
        - gammaln(total + 1)
    )
    grid = Grid(unrecorded, np.ones_like(unrecorded))
    return total, posterior(table, grid, log_prior=prior, pseudo=1.0)


def least_relative_squares(total, probability):
    """Return the estimate of least expected squared error relative to the truth."""
    return (probability / total).sum() / (probability / total**2).sum()


def test_the_published_best_graph_is_found(published):
    total, found = published
    of_graph = found.joint.sum(axis=1)
    best = of_graph.argmax()
    alone = found.joint[best] / of_graph[best]

    assert found.graphs[best].edges == ((1, 2),)
    assert round(of_graph[best], 2) == 0.37
    assert round(least_relative_squares(total, alone)) == 731
    assert total[alone.argmax()] == 729


def test_the_published_average_over_graphs_is_found(published):
    total, found = published
    averaged = found.joint.sum(axis=0)

    assert round(least_relative_squares(total, averaged)) == 731
    assert total[averaged.argmax()] == 728


def test_estimate_lies_in_its_interval_and_above_what_is_recorded():
    estimate = estimate_by_graphs(a_table(SPINA_BIFIDA))

    assert 626 <= estimate.low < estimate.total < estimate.high
    assert estimate.unrecorded == estimate.total - 626
    assert "B-C" in estimate.notes[0]


def test_coarse_grid_gives_what_the_whole_gives():
    table = a_table(
        {"100": 4000, "010": 3000, "001": 2500, "110": 400, "101": 350, "011": 300, "111": 40}
    )
    whole = np.arange(0.0, 300_000.0)
    prior = -np.log(table.recorded + whole)
    exact = posterior(table, Grid(whole, np.ones_like(whole)), log_prior=prior, pseudo=0.125)
    below = np.cumsum(exact.joint.sum(axis=0))

    estimate = estimate_by_graphs(table)

    for share, value in ((0.025, estimate.low), (0.5, estimate.total), (0.975, estimate.high)):
        wanted = table.recorded + np.searchsorted(below, share)
        assert value == pytest.approx(wanted, rel=0.002)


def test_weights_of_a_grid_stand_for_every_number_once():
    grid = grid_between(10, 10_000_000)

    assert grid.weight.sum() == 10_000_000 - 10 + 1
    assert grid.unrecorded[0] == 10


def test_six_lists_are_refused_with_the_way_out():
    estimate = estimate_by_graphs(a_table({"111111": 5, "100000": 9}))

    assert estimate.total is None
    assert "merge" in estimate.refusal
