"""Latent classes of persons, listed alike within a class.

Manrique-Vallier 2016, Biometrics 72:1246-1254; the most classes and the priors are those
of its package LCMCR.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln

from openinquest.estimate.lists import ListTable, Numbers

Whole = NDArray[np.int64]

_CLASSES = 5
"""The most classes that persons fall into; the prior leaves most of them empty."""

_SHAPE = _RATE = 0.25
"""Gamma prior of the concentration: most mass on few classes."""

_SMALLEST = 1e-12
"""A chance that is not told from 0, and as far below 1 as one that is not told from 1."""

_LEAST_CONCENTRATION = 1e-100

_SWAPS = 3

_WARM_UP = 500
_FEW = 0.06
"""The concentration while chains warm up: they begin with few classes, and find more."""


@dataclass(slots=True)
class _State:
    """All chains at once: the first axis is the chain, then class, then list."""

    reach: Numbers  # how probable each list names someone of each class
    log_share: Numbers  # of persons in each class
    concentration: Numbers


class LatentClasses:
    """Chains of Gibbs sampling that can be drawn on and on.

    Prior of the total N falling as 1/N, a stick-breaking prior of classes, all
    reaches equally probable. The chains begin far apart: with totals from little
    above the recorded persons to 20 times as many.
    """

    def __init__(self, table: ListTable, *, chains: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        self._patterns = np.array([marks for marks, _ in table.patterns], dtype=float)
        self._counts = np.array([persons for _, persons in table.patterns], dtype=np.int64)
        self._state = _begin(chains, self._patterns, self._counts, self._random)
        for _ in range(_WARM_UP):
            self._state.concentration[:] = _FEW
            self._sweep()

    def draw(self, rounds: int) -> Numbers:
        """Return how many persons no list names, in so many more rounds: a row for each chain."""
        return np.array([self._sweep() for _ in range(rounds)], dtype=float).T

    def _sweep(self) -> Whole:
        return _sweep(self._state, self._patterns, self._counts, self._random)


def _begin(chains: int, patterns: Numbers, counts: Whole, random: np.random.Generator) -> _State:
    """Begin with persons of one kind, and another total in each chain."""
    sizes = counts @ patterns
    totals = np.geomspace(1.1, 20, chains) * counts.sum()
    reach = sizes[None, None, :] / totals[:, None, None]
    noise = random.uniform(0.8, 1.2, (chains, _CLASSES, patterns.shape[1]))
    return _State(
        reach=np.clip(reach * noise, _SMALLEST, 0.99),
        log_share=np.log(random.dirichlet(np.ones(_CLASSES), chains)),
        concentration=np.ones(chains),
    )


def _sweep(state: _State, patterns: Numbers, counts: Whole, random: np.random.Generator) -> Whole:
    """Draw everything once anew; return how many persons no list names, in each chain."""
    log_in, log_out = np.log(state.reach), np.log1p(-state.reach)
    of_pattern = log_in @ patterns.T + log_out @ (1 - patterns.T) + state.log_share[..., None]
    on_none = np.exp(log_out.sum(axis=-1) + state.log_share)
    missed = np.clip(on_none.sum(axis=-1), _SMALLEST, 1 - _SMALLEST)
    unrecorded = _how_many_missed(counts.sum(axis=-1), missed, random)
    weights = np.exp(of_pattern - of_pattern.max(axis=1, keepdims=True))
    recorded = _allocate(counts, np.swapaxes(weights, 1, 2), random)
    unseen = _allocate(unrecorded, on_none, random)
    in_class = recorded.sum(axis=1) + unseen
    on_list = np.swapaxes(recorded, 1, 2) @ patterns
    order = _reordered(in_class, state.concentration, random)
    row = np.arange(len(order))[:, None]
    in_class, on_list = in_class[row, order], on_list[row, order]
    state.reach = np.clip(
        random.beta(1 + on_list, 1 + in_class[..., None] - on_list), _SMALLEST, 1 - _SMALLEST
    )
    _draw_shares(state, in_class, random)
    return unrecorded


def _how_many_missed(recorded: Whole, missed: Numbers, random: np.random.Generator) -> Whole:
    """Draw the number of persons whom no list names, where each is missed with chance `missed`.

    Negative binomial, as a Poisson number of gamma mean.
    """
    mean = random.gamma(recorded, missed / (1 - missed))
    return np.asarray(random.poisson(np.minimum(mean, 1e15)), dtype=np.int64)


def _allocate(persons: Whole, weights: Numbers, random: np.random.Generator) -> Whole:
    """Draw how many of `persons` fall into each class, by weights on the last axis."""
    chances = weights / weights.sum(axis=-1, keepdims=True)
    return np.asarray(random.multinomial(persons, chances), dtype=np.int64)


def _reordered(in_class: Whole, concentration: Numbers, random: np.random.Generator) -> Whole:
    """Draw another order of the classes, by proposing that two change places.

    The prior wants large classes first. Persons that move one by one hardly ever
    bring a class to another place (Papaspiliopoulos and Roberts 2008).
    """
    chains, classes = in_class.shape
    every = np.arange(chains)
    order = np.tile(np.arange(classes), (chains, 1))
    now = _log_sticks(in_class, concentration)
    for first, second in random.integers(classes, size=(_SWAPS, 2, chains)):
        proposed = order.copy()
        proposed[every, first] = order[every, second]
        proposed[every, second] = order[every, first]
        then = _log_sticks(in_class[every[:, None], proposed], concentration)
        taken = np.log1p(-random.random(chains)) < then - now
        order[taken] = proposed[taken]
        now = np.where(taken, then, now)
    return order


def _log_sticks(in_class: Whole, concentration: Numbers) -> Numbers:
    """Return the log probability of classes of these sizes in this order."""
    after = _after(in_class)
    return np.asarray(
        betaln(1 + in_class[:, :-1], concentration[:, None] + after[:, :-1]).sum(axis=1)
    )


def _after(in_class: Whole) -> Whole:
    """Return how many persons are in the classes behind each."""
    return np.asarray(in_class[:, ::-1].cumsum(axis=1)[:, ::-1] - in_class)


def _draw_shares(state: _State, in_class: Whole, random: np.random.Generator) -> None:
    """Draw the shares of the classes by breaking sticks, and their concentration.

    In logarithms: where few classes are needed, what is left of the stick is far
    smaller than any number a computer tells from zero, and still decides how few.
    """
    after = _after(in_class)
    broken = _log_gamma(1.0 + in_class[:, :-1], random)
    left = _log_gamma(np.asarray(state.concentration[:, None] + after[:, :-1]), random)
    whole = np.logaddexp(broken, left)
    edge = np.zeros((len(whole), 1))
    rest = np.concatenate([edge, np.cumsum(left - whole, axis=1)], axis=1)
    state.log_share = np.concatenate([broken - whole, edge], axis=1) + rest
    drawn = random.gamma(_SHAPE + _CLASSES - 1, 1 / (_RATE - rest[:, -1]))
    state.concentration = np.maximum(drawn, _LEAST_CONCENTRATION)


def _log_gamma(shape: NDArray[np.floating], random: np.random.Generator) -> Numbers:
    """Draw logarithms of gamma variates, also where the shape is so small that they are 0."""
    exponent = np.log1p(-random.random(shape.shape)) / shape
    return np.asarray(np.log(random.standard_gamma(shape + 1)) + exponent, dtype=float)
