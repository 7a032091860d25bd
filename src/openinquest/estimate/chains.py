"""Several chains of one simulation: whether they agree, and what they say if they do."""

from math import sqrt

import numpy as np

from openinquest.estimate.latent_classes import LatentClasses
from openinquest.estimate.lists import ListTable, Numbers
from openinquest.model import Estimate, EstimateModel

_CHAINS = 20

_ROUNDS = 2_000
_DOUBLINGS = 4
"""Chains are drawn to this many rounds, and to twice as many so often as they do not agree well."""

_AGREE_WELL = 1.02
_AGREE = 1.1
"""The largest R-hat at which chains count as one (Gelman and Rubin 1992)."""


def estimate_by_classes(table: ListTable, *, seed: int) -> Estimate:
    """Return the posterior median of the latent-class model and its 95 % interval.

    The second half of each chain counts. Where the chains do not agree there is
    no number, and their medians show between which values they are torn.
    """
    simulation = LatentClasses(table, chains=_CHAINS, seed=seed)
    drawn = simulation.draw(_ROUNDS)
    for _ in range(_DOUBLINGS):
        if r_hat(np.log1p(_later_half(drawn))) <= _AGREE_WELL:
            break
        drawn = np.concatenate([drawn, simulation.draw(drawn.shape[1])], axis=1)
    return summary(_later_half(drawn), table.recorded)


def _later_half(drawn: Numbers) -> Numbers:
    return drawn[:, drawn.shape[1] // 2 :]


def summary(drawn: Numbers, recorded: int) -> Estimate:
    """Return what chains of numbers of unrecorded persons say, a row for each."""
    medians = tuple(sorted(recorded + round(float(m)) for m in np.median(drawn, axis=1)))
    ratio = r_hat(np.log1p(drawn))
    spread = f"medians of {len(medians)} chains: {medians[0]:,} to {medians[-1]:,}"
    if ratio > _AGREE:
        why = f"the chains do not agree (R-hat {ratio:.2f}); {spread}"
        return Estimate(
            EstimateModel.LATENT_CLASSES,
            *(None,) * 4,
            refusal=why,
            chain_medians=medians,
            r_hat=round(ratio, 3),
        )
    low, median, high = (round(float(q)) for q in np.quantile(drawn, (0.025, 0.5, 0.975)))
    return Estimate(
        EstimateModel.LATENT_CLASSES,
        total=recorded + median,
        unrecorded=median,
        low=recorded + low,
        high=recorded + high,
        mean=recorded + round(float(drawn.mean())),
        notes=(f"R-hat {ratio:.2f}; {spread}",),
        chain_medians=medians,
        r_hat=round(ratio, 3),
    )


def r_hat(drawn: Numbers) -> float:
    """Return how much wider all chains lie than each alone: near 1 where they agree.

    Each chain is split in halves, so that one that drifts disagrees with itself.

    Example:
        >>> apart = np.array([[1.0, 2.0, 1.0, 2.0], [11.0, 12.0, 11.0, 12.0]])
        >>> round(r_hat(apart), 1), round(r_hat(apart[:1]), 1)
        (8.2, 0.7)
    """
    half = drawn.shape[1] // 2
    halves = np.concatenate([drawn[:, :half], drawn[:, half : 2 * half]])
    within = float(halves.var(axis=1, ddof=1).mean())
    between = float(halves.mean(axis=1).var(ddof=1))
    if not within:
        return 1.0 if not between else float("inf")
    return sqrt((half - 1) / half + between / within)
