"""The exact posterior of one number: every number of people is weighed, or every hundredth."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache  # noqa: TID251  (asked with numbers)

import numpy as np
from numpy.typing import NDArray

from openinquest.reconcile.implausible import MOST_PEOPLE
from openinquest.reconcile.posterior.likelihood import (
    Bounds,
    Numbers,
    Strays,
    chances,
    normal_cells,
    on_scale,
    prior_cells,
)
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import Parameters

STEP = 0.01
"""Above a hundred people, neighbours on the grid are this share apart."""

DRAWS = 10_000


@dataclass(frozen=True, slots=True, eq=False)
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


def prior_on(parameters: Parameters) -> Numbers:
    """Return how likely each cell of the grid is before anybody speaks."""
    return _prior_of(parameters.middle, parameters.spread)


@lru_cache(maxsize=2)
def _prior_of(middle: float, spread: float) -> Numbers:
    mass, _, _ = prior_cells(*grid_up_to(2 * MOST_PEOPLE).ends, middle, spread)
    shares = np.asarray(mass / mass.sum(), dtype=float)
    shares.flags.writeable = False
    return shares


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
    return Posterior(grid, _weights(_heard(observations, grid, parameters), grid, parameters))


def chances_on_grid(observations: Sequence[Observation], parameters: Parameters) -> Numbers:
    """Return the chance of what was heard in each cell of the grid, 1 where it is likeliest."""
    heard = _heard(observations, grid_up_to(2 * MOST_PEOPLE), parameters)
    return np.asarray(np.exp(heard - heard.max()), dtype=float)


def _heard(observations: Sequence[Observation], grid: Grid, parameters: Parameters) -> Numbers:
    alike = Counter(replace(each, claims=()) for each in observations)
    logs = _logs_of(list(alike), grid, parameters)
    return np.asarray(np.array(list(alike.values()), dtype=float) @ logs, dtype=float)


def middles_without(observations: Sequence[Observation], parameters: Parameters) -> list[int]:
    """Return for each observation where the middle of the posterior lies without it."""
    grid = grid_up_to(2 * MOST_PEOPLE)
    logs = _logs_of(observations, grid, parameters)
    weights = _weights(logs.sum(axis=0) - logs, grid, parameters)
    return [Posterior(grid, own).quantile(0.5) for own in weights]


def _logs_of(observations: Sequence[Observation], grid: Grid, parameters: Parameters) -> Numbers:
    """Return the logarithms of the chances of observations: a row each, a column for each cell."""
    if not observations:
        return np.zeros((0, len(grid.people)))
    bounds = Bounds.of(observations)
    strays = _strays(observations, bounds, on_scale(grid.people.astype(float)), parameters)
    return np.asarray(np.log(chances(bounds, strays)), dtype=float)


def _weights(heard: Numbers, grid: Grid, parameters: Parameters) -> Numbers:
    """Return how likely each number is, by the logarithms of the chances of all that was heard.

    What is heard tells which number the record speaks of, and that may stray from the truth.
    """
    logs = heard + np.log(prior_on(parameters))
    told = np.exp(logs - logs.max(axis=-1, keepdims=True))
    told /= told.sum(axis=-1, keepdims=True)
    share, around = parameters.common.share, _around(grid, parameters.common.people)
    few = told[..., : len(around)]
    told[..., : len(around)] = (1 - share) * few + share * (few @ around)
    return np.asarray(told, dtype=float)


@lru_cache(maxsize=2)
def _around(grid: Grid, people: float) -> Numbers:
    """Return how likely the truth is in each cell (a column) where the record says another.

    For the first cells of the grid, as long as so few people more or less are another cell.
    """
    few = int(np.searchsorted(grid.people, people / STEP))
    middles = grid.people[:few].astype(float)[:, None]
    low, high = (end[:few] for end in grid.ends)
    mass, _, _ = normal_cells(low, high, on_scale(middles), np.log1p(people / (1 + middles)))
    return np.asarray(mass / mass.sum(axis=1, keepdims=True), dtype=float)


def _strays(
    observations: Sequence[Observation], bounds: Bounds, people: Numbers, parameters: Parameters
) -> Strays:
    """Return how observations stray from each number of people, given on the scale."""
    known = [parameters.of(each.voice, each.source) for each in observations]
    shifts = np.array(
        [
            own.bias + drift_at(each.lag, parameters.drift, parameters.drift_days)
            for own, each in zip(known, observations, strict=True)
        ]
    )
    stated, loose = parameters.stated, parameters.loose
    return Strays(
        means=people[None, :] + shifts[:, None],
        scales=np.array([own.scale for own in known]),
        open_share=stated.share * bounds.stated + loose.share * bounds.loose,
        slack=np.where(bounds.loose, loose.mean, stated.mean),
        gross=parameters.gross,
    )


def drift_at(lag: int | None, drift: float, days: float) -> float:
    """Return by how much numbers stray for being early; those of an unknown day count as late."""
    return 0.0 if lag is None else float(drift * np.exp(-lag / days))
