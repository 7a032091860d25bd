"""Latent classes of persons, listed alike within a class (Manrique-Vallier 2016, Biometrics 72:1246)."""

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

_SWAPS = 3


@dataclass(slots=True)
class _State:
    """All chains at once: the first axis is the chain, then class, then list."""

    reach: Numbers  # how probable each list names someone of each class
    log_share: Numbers  # of persons in each class
    concentration: Numbers


def draw_chains(
    table: ListTable, *, chains: int, rounds: int, burn_in: int, seed: int
) -> Numbers:
    """Return how many persons no list names, as drawn by Gibbs sampling: a row for each chain.

    Prior of the total N falling as 1/N, a stick-breaking prior of classes, all
    reaches equally probable. The chains begin far apart: from lists that reach
    nearly everybody to lists that reach one person in fifty.

    Args:
        table: The lists.
        chains: How many chains.
        rounds: How many draws of each are returned.
        burn_in: How many are drawn before and dropped.
        seed: What the random numbers begin with.
    """
    random = np.random.default_rng(seed)
    patterns = np.array([marks for marks, _ in table.patterns], dtype=float)
    counts = np.array([persons for _, persons in table.patterns], dtype=np.int64)
    state = _begin(chains, patterns, counts, random)
    drawn = np.empty((chains, rounds))
    for index in range(-burn_in, rounds):
        unrecorded = _sweep(state, patterns, counts, random)
        if index >= 0:
            drawn[:, index] = unrecorded
    return drawn


def _begin(
    chains: int, patterns: Numbers, counts: Whole, random: np.random.Generator
) -> _State:
    """Begin with persons of one kind, and with totals from little above the recorded to 20 times."""
    sizes = counts @ patterns
    totals = np.geomspace(1.1, 20, chains) * counts.sum()
    reach = sizes[None, None, :] / totals[:, None, None]
    noise = random.uniform(0.8, 1.2, (chains, _CLASSES, patterns.shape[1]))
    return _State(
        reach=np.clip(reach * noise, _SMALLEST, 0.99),
        log_share=np.log(random.dirichlet(np.ones(_CLASSES), chains)),
        concentration=np.ones(chains),
    )


def _sweep(
    state: _State, patterns: Numbers, counts: Whole, random: np.random.Generator
) -> Whole:
    """Draw everything once anew; return how many persons no list names, in each chain."""
    log_in, log_out = np.log(state.reach), np.log1p(-state.reach)
    of_pattern = log_in @ patterns.T + log_out @ (1 - patterns.T) + state.log_share[..., None]
    on_none = np.exp(log_out.sum(axis=-1) + state.log_share)
    missed = np.clip(on_none.sum(axis=-1), _SMALLEST, 1 - _SMALLEST)
    unrecorded = _how_many_missed(int(counts.sum()), missed, random)
    weights = np.exp(of_pattern - of_pattern.max(axis=1, keepdims=True))
    recorded = _allocate(counts, np.swapaxes(weights, 1, 2), random)
    unseen = _allocate(unrecorded, on_none, random)
    in_class = recorded.sum(axis=1) + unseen
    on_list = np.swapaxes(recorded, 1, 2) @ patterns
    _swap_classes(in_class, on_list, state.concentration, random)
    state.reach = np.clip(
        random.beta(1 + on_list, 1 + in_class[..., None] - on_list), _SMALLEST, 1 - _SMALLEST
    )
    _draw_shares(state, in_class, random)
    return unrecorded


def _how_many_missed(recorded: int, missed: Numbers, random: np.random.Generator) -> Whole:
    """Draw the number of persons whom no list names, where each is missed with chance `missed`.

    Negative binomial, as a Poisson number of gamma mean.
    """
    mean = random.gamma(recorded, missed / (1 - missed))
    return np.asarray(random.poisson(np.minimum(mean, 1e15)), dtype=np.int64)


def _allocate(persons: Whole, weights: Numbers, random: np.random.Generator) -> Whole:
    """Draw how many of `persons` fall into each class, by weights on the last axis."""
    chances = weights / weights.sum(axis=-1, keepdims=True)
    return np.asarray(random.multinomial(persons, chances), dtype=np.int64)


def _swap_classes(
    in_class: Whole, on_list: Numbers, concentration: Numbers, random: np.random.Generator
) -> None:
    """Propose, in place, that classes change their places in the order of the sticks.

    The prior wants large classes first. Persons that move one by one hardly ever
    bring a class to another place (Papaspiliopoulos and Roberts 2008).
    """
    every = np.arange(len(in_class))
    for _ in range(_SWAPS):
        order = np.tile(np.arange(_CLASSES), (len(in_class), 1))
        first = random.integers(_CLASSES, size=len(in_class))
        second = random.integers(_CLASSES, size=len(in_class))
        order[every, first], order[every, second] = second, first
        swapped = np.take_along_axis(in_class, order, axis=1)
        gain = _log_sticks(swapped, concentration) - _log_sticks(in_class, concentration)
        taken = np.log1p(-random.random(len(in_class))) < gain
        in_class[taken] = swapped[taken]
        on_list[taken] = np.take_along_axis(on_list[taken], order[taken][..., None], axis=1)


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
    left = _log_gamma(state.concentration[:, None] + after[:, :-1], random)
    whole = np.logaddexp(broken, left)
    rest = np.cumsum(left - whole, axis=1)
    start = np.zeros((len(rest), 1))
    state.log_share = np.concatenate([broken - whole, start], axis=1) + np.concatenate(
        [start, rest], axis=1
    )
    state.concentration = random.gamma(_SHAPE + _CLASSES - 1, 1 / (_RATE - rest[:, -1]))


def _log_gamma(shape: Numbers, random: np.random.Generator) -> Numbers:
    """Draw logarithms of gamma variates, also where the shape is so small that they are 0."""
    exponent = np.log1p(-random.random(shape.shape)) / shape
    return np.asarray(np.log(random.standard_gamma(shape + 1)) + exponent, dtype=float)
