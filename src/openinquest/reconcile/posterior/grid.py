"""The exact posterior of one number: every number of people is weighed, or every hundredth."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from openinquest.reconcile.implausible import MOST_PEOPLE
from openinquest.reconcile.posterior.likelihood import (
    Bounds,
    Numbers,
    chances,
    normal_cells,
    on_scale,
)
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import Parameters

STEP = 0.01
"""Above a hundred people, neighbours on the grid are this share apart."""

DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class Grid:
    """Numbers of people, each of which stands for those from `first` to `last`."""

    people: NDArray[np.int64]
    first: NDArray[np.int64]
    last: NDArray[np.int64]

    @property
    def ends(self) -> tuple[Numbers, Numbers]:
        """Where each cell begins and ends, half a person beyond the numbers that it stands for."""
        return self.first.astype(np.float64) - 0.5, self.last.astype(np.float64) + 0.5


@cache
def grid_up_to(most: int, step: float = STEP) -> Grid:
    """Return a grid from nobody to `most` people."""
    rounds = int(np.log(max(most, 2)) / step) + 2
    steps = np.minimum(np.round(np.exp(step * np.arange(rounds))), most).astype(np.int64)
    people = np.unique(np.concatenate([[0], steps, [most]]))
    middles = (people[:-1] + people[1:]) // 2
    return Grid(
        people,
        np.concatenate([[0], middles + 1]),
        np.concatenate([middles, [most]]),
    )


def prior_on(grid: Grid, parameters: Parameters) -> Numbers:
    """Return how likely each cell of the grid is before anybody speaks."""
    mass, _, _ = normal_cells(*grid.ends, parameters.middle, parameters.spread)
    return np.asarray(mass / mass.sum(), dtype=float)


@dataclass(frozen=True, slots=True)
class Posterior:
    """How likely each number of people is; the weights add up to 1."""

    grid: Grid
    weights: Numbers

    def quantile(self, share: float) -> int:
        """Return the smallest number that at least this share of the weight does not exceed."""
        index = int(np.searchsorted(np.cumsum(self.weights), share - 1e-12))
        return int(self.grid.people[min(index, len(self.weights) - 1)])

    def draws(self, random: np.random.Generator, size: int = DRAWS) -> NDArray[np.int64]:
        """Return numbers drawn from the posterior."""
        cells = random.choice(len(self.weights), size=size, p=self.weights)
        return random.integers(self.grid.first[cells], self.grid.last[cells], endpoint=True)


def posterior_of(observations: Sequence[Observation], parameters: Parameters) -> Posterior:
    """Return the posterior of one number; without observations it is the prior."""
    grid = grid_up_to(2 * MOST_PEOPLE)
    logs = np.log(prior_on(grid, parameters))
    if observations:
        rows, times = _alike(observations, parameters)
        bounds = Bounds.of(rows[:, 0], rows[:, 1])
        means = on_scale(grid.people.astype(float))[None, :] + rows[:, 2, None]
        logs = logs + times @ np.log(chances(bounds, means, rows[:, 3]))
    weights = np.exp(logs - logs.max())
    return Posterior(grid, weights / weights.sum())


def _alike(
    observations: Sequence[Observation], parameters: Parameters
) -> tuple[Numbers, NDArray[np.int64]]:
    """Return the observations as low, high, shift and scale, those alike once; and how often."""
    rows = []
    for each in observations:
        known = parameters.of(each.voice, each.source)
        shift = known.bias + drift_at(each.lag, parameters.drift, parameters.drift_days)
        rows.append((each.low, each.high, shift, known.scale))
    unique, times = np.unique(np.array(rows), axis=0, return_counts=True)
    return unique, times


def drift_at(lag: int | None, drift: float, days: float) -> float:
    """Return by how much numbers stray for being early; those of an unknown day count as late."""
    return 0.0 if lag is None else float(drift * np.exp(-lag / days))


def total_of(posteriors: Sequence[Posterior], *, seed: int = 1) -> tuple[int, int, int]:
    """Return the 5, 50 and 95 % points of a sum over incidents, from draws of each.

    Adding up the low ends would tell what nobody believes: that every incident was at its lowest.
    The incidents are taken as independent given the parameters.
    """
    random = np.random.default_rng(seed)
    sums = np.zeros(DRAWS, dtype=np.int64)
    for each in posteriors:
        sums += each.draws(random)
    low, middle, high = np.quantile(sums, (0.05, 0.5, 0.95), method="inverted_cdf")
    return int(low), int(middle), int(high)
