"""Latent classes of persons, listed alike within a class (Manrique-Vallier 2016, Biometrics 72:1246)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.estimate.lists import ListTable, Numbers

Whole = NDArray[np.int64]

_CLASSES = 5
"""The most classes that persons fall into; the prior leaves most of them empty."""

_SHAPE = _RATE = 0.25
"""Gamma prior of the concentration: most mass on few classes."""

_SMALLEST = 1e-12


@dataclass(slots=True)
class _State:
    """All chains at once: the first axis is the chain, then class, then list."""

    reach: Numbers  # how probable each list names someone of each class
    share: Numbers  # of persons in each class
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
        share=random.dirichlet(np.ones(_CLASSES), chains),
        concentration=np.ones(chains),
    )


def _sweep(
    state: _State, patterns: Numbers, counts: Whole, random: np.random.Generator
) -> Whole:
    """Draw everything once anew; return how many persons no list names, in each chain."""
    log_in, log_out = np.log(state.reach), np.log1p(-state.reach)
    log_share = np.log(state.share)
    of_pattern = log_in @ patterns.T + log_out @ (1 - patterns.T) + log_share[..., None]
    on_none = np.exp(log_out.sum(axis=-1) + log_share)
    missed = np.clip(on_none.sum(axis=-1), _SMALLEST, 1 - _SMALLEST)
    unrecorded = _how_many_missed(int(counts.sum()), missed, random)
    weights = np.exp(of_pattern - of_pattern.max(axis=1, keepdims=True))
    recorded = _allocate(counts, np.swapaxes(weights, 1, 2), random)
    unseen = _allocate(unrecorded, on_none, random)
    in_class = recorded.sum(axis=1) + unseen
    on_list = np.swapaxes(recorded, 1, 2) @ patterns
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


def _draw_shares(state: _State, in_class: Whole, random: np.random.Generator) -> None:
    """Draw the shares of the classes by breaking sticks, and their concentration."""
    after = in_class[:, ::-1].cumsum(axis=1)[:, ::-1] - in_class
    broken = random.beta(1 + in_class[:, :-1], state.concentration[:, None] + after[:, :-1])
    broken = np.clip(broken, _SMALLEST, 1 - _SMALLEST)
    left = np.cumprod(1 - broken, axis=1)
    ends = np.ones((len(left), 1))
    share = np.concatenate([broken, ends], axis=1) * np.concatenate([ends, left], axis=1)
    state.share = np.maximum(share, 1e-300)
    rest = -np.log1p(-broken).sum(axis=1)
    state.concentration = random.gamma(_SHAPE + _CLASSES - 1, 1 / (_RATE + rest))
