"""Averaging over all decomposable graphs (Madigan and York 1997, Biometrika 84:19-31)."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
from scipy.special import gammaln

from openinquest.estimate.graphs import Graph, Nodes, decomposable_graphs
from openinquest.estimate.lists import ListTable, Numbers
from openinquest.model import Estimate, EstimateModel

FEWEST, MOST = 3, 5
"""How many lists it takes: six have 18,154 graphs, and hours of work."""

_REACH = 1000
"""Numbers of unrecorded persons up to so many times the recorded are weighed."""

_POINTS = 4000
"""How many numbers are weighed: all where there are no more, else evenly in their logarithms."""

_NOTHING = 1e-7
"""What has less probability at either end is left to the first, coarse look."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Numbers of unrecorded persons that are weighed.

    `weight` is how many whole numbers each stands for.
    """

    unrecorded: Numbers
    weight: Numbers


@dataclass(frozen=True, slots=True)
class Posterior:
    """How probable each graph and each number of unrecorded persons is.

    `joint` has a row for each of `graphs` and a column for each number of the
    grid; it sums to one.
    """

    graphs: tuple[Graph, ...]
    joint: Numbers
    grid: Grid


def estimate_by_graphs(table: ListTable) -> Estimate:
    """Return the average over all decomposable graphs: its median and 95 % interval.

    Hyper-Dirichlet prior of weight 1 in all, the same weight for each graph,
    and a prior of the total N that falls as 1/N.
    """
    size = len(table.lists)
    if not FEWEST <= size <= MOST:
        why = f"it takes {FEWEST} to {MOST} lists, and there are {size}; merge lists of one kind"
        return Estimate(EstimateModel.DECOMPOSABLE_GRAPHS, None, None, None, None, refusal=why)
    found = _weighed(table, grid_between(0, _REACH * table.recorded))
    found = _weighed(table, grid_between(*_quantiles(found, (_NOTHING, 1 - _NOTHING))))
    low, median, high = _quantiles(found, (0.025, 0.5, 0.975))
    return Estimate(
        EstimateModel.DECOMPOSABLE_GRAPHS,
        total=table.recorded + median,
        unrecorded=median,
        low=table.recorded + low,
        high=table.recorded + high,
        notes=(_best(table, found),),
    )


def grid_between(least: int, most: int) -> Grid:
    """Return the numbers from `least` to `most`: all where small, then ever fewer.

    Example:
        >>> grid_between(2, 4).unrecorded.tolist()
        [2.0, 3.0, 4.0]
        >>> bool(grid_between(0, 10**9).weight.sum() == 10**9 + 1)
        True
    """
    steps = np.rint(np.geomspace(least + 1, most + 2, _POINTS)) - 1
    edges = np.unique(steps)
    weight = np.diff(edges)
    return Grid(edges[:-1] + (weight - 1) / 2, weight)


def _weighed(table: ListTable, grid: Grid) -> Posterior:
    prior = -np.log(table.recorded + grid.unrecorded)
    return posterior(table, grid, log_prior=prior, pseudo=2.0 ** -len(table.lists))


def posterior(table: ListTable, grid: Grid, *, log_prior: Numbers, pseudo: float) -> Posterior:
    """Return how probable each graph with each number of unrecorded persons is.

    Args:
        table: The lists.
        grid: The numbers that are weighed.
        log_prior: Logarithm of the prior of each number, up to a constant.
        pseudo: The hyper-Dirichlet prior's weight for each pattern of lists.
    """
    graphs = decomposable_graphs(len(table.lists))
    sets = {nodes for graph in graphs for nodes in (*graph.cliques, *graph.separators)}
    likelihood = {nodes: _likelihood(nodes, table, grid, pseudo) for nodes in sets}
    ways = gammaln(table.recorded + grid.unrecorded + 1) - gammaln(grid.unrecorded + 1)
    log_joint = np.array([_of_graph(graph, likelihood) for graph in graphs])
    log_joint += ways + log_prior + np.log(grid.weight)
    joint = np.exp(log_joint - log_joint.max())
    return Posterior(graphs, joint / joint.sum(), grid)


def _of_graph(graph: Graph, likelihood: dict[Nodes, Numbers]) -> Numbers:
    above = sum(likelihood[nodes] for nodes in graph.cliques)
    below = sum(likelihood[nodes] for nodes in graph.separators)
    return np.asarray(above - below, dtype=float)


def _likelihood(nodes: Nodes, table: ListTable, grid: Grid, pseudo: float) -> Numbers:
    """Return the log marginal likelihood of the table over the lists `nodes` alone."""
    if not nodes:
        return np.zeros_like(grid.unrecorded)
    own = sorted(nodes)
    of_cell = pseudo * 2.0 ** (len(table.lists) - len(own))
    of_all = pseudo * 2.0 ** len(table.lists)
    counts: Counter[tuple[int, ...]] = Counter()
    for marks, persons in table.patterns:
        counts[tuple(marks[index] for index in own)] += persons
    on_none = counts.pop((0,) * len(own), 0) + grid.unrecorded
    seen = sum(gammaln(of_cell + persons) - gammaln(of_cell) for persons in counts.values())
    total = table.recorded + grid.unrecorded
    all_cells = seen + gammaln(of_cell + on_none) - gammaln(of_cell)
    return np.asarray(all_cells + gammaln(of_all) - gammaln(of_all + total), dtype=float)


def _quantiles(found: Posterior, shares: tuple[float, ...]) -> list[int]:
    below = np.cumsum(found.joint.sum(axis=0))
    places = np.minimum(np.searchsorted(below, shares), len(below) - 1)
    return [round(float(found.grid.unrecorded[place])) for place in places]


def _best(table: ListTable, found: Posterior) -> str:
    """Say which graph is the most probable, and how probable."""
    of_graph = found.joint.sum(axis=1)
    best = int(of_graph.argmax())
    edges = found.graphs[best].edges
    pairs = ", ".join(f"{table.lists[a]}-{table.lists[b]}" for a, b in edges)
    which = f"these lists depend on each other: {pairs}" if edges else "no lists depend on another"
    return f"of {len(of_graph)} graphs the most probable has {of_graph[best]:.2f}: {which}"
