"""How likely each observation is under each number of people harmed: arrays, no nouns."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from openinquest.reconcile.posterior.parameters import (
    GROSS_ERRORS,
    GROSS_MIDDLE,
    GROSS_SPREAD,
)

Numbers = NDArray[np.float64]

_LEAST = 1e-300  # what no observation falls below: a logarithm is taken of it


def on_scale(people: Numbers) -> Numbers:
    """Return log(1 + people), minus infinity for what lies below none at all."""
    with np.errstate(divide="ignore"):
        return np.where(people < 0, -np.inf, np.log1p(np.maximum(people, 0)))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The ends of observations on the scale, and how likely a gross error falls between them."""

    low: Numbers
    high: Numbers
    gross: Numbers

    @classmethod
    def of(cls, low: Numbers, high: Numbers) -> "Bounds":
        """Return the bounds of observations that reach from `low` to `high` people."""
        ends = on_scale(low), on_scale(high)
        tails = ndtr((ends[1] - GROSS_MIDDLE) / GROSS_SPREAD) - ndtr(
            (ends[0] - GROSS_MIDDLE) / GROSS_SPREAD
        )
        return cls(*ends, GROSS_ERRORS * tails)


def chances(bounds: Bounds, means: Numbers, scales: Numbers) -> Numbers:
    """Return the chance of each observation: a row each, a column for each mean of its row."""
    low = (bounds.low[:, None] - means) / scales[:, None]
    high = (bounds.high[:, None] - means) / scales[:, None]
    # Far out on the right both tails are 1 to the last digit; their mirror images are not.
    flip = low > 0
    mass = ndtr(np.where(flip, -low, high)) - ndtr(np.where(flip, -high, low))
    mixed = (1 - GROSS_ERRORS) * mass + bounds.gross[:, None]
    return np.asarray(np.maximum(mixed, _LEAST), dtype=float)


def slopes(bounds: Bounds, means: Numbers, scales: Numbers) -> tuple[Numbers, Numbers]:
    """Return how the chance grows with the mean, and with the logarithm of the scale."""
    low = (bounds.low[:, None] - means) / scales[:, None]
    high = (bounds.high[:, None] - means) / scales[:, None]
    at_low, at_high = _density(low), _density(high)
    by_mean = (at_low - at_high) / scales[:, None]
    return (1 - GROSS_ERRORS) * by_mean, (1 - GROSS_ERRORS) * (
        _times(low, at_low) - _times(high, at_high)
    )


def normal_cells(
    low: Numbers, high: Numbers, middle: float, spread: float
) -> tuple[Numbers, Numbers, Numbers]:
    """Return how much of a normal distribution on the scale lies in each cell of people.

    And how that grows with its mean, and with the logarithm of its standard deviation.
    """
    ends = (on_scale(low) - middle) / spread, (on_scale(high) - middle) / spread
    flip = ends[0] > 0
    mass = ndtr(np.where(flip, -ends[0], ends[1])) - ndtr(np.where(flip, -ends[1], ends[0]))
    at_low, at_high = _density(ends[0]), _density(ends[1])
    by_spread = _times(ends[0], at_low) - _times(ends[1], at_high)
    return np.maximum(mass, _LEAST), (at_low - at_high) / spread, by_spread


def _density(z: Numbers) -> Numbers:
    return np.asarray(np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi), dtype=float)


def _times(z: Numbers, density: Numbers) -> Numbers:
    return np.where(np.isfinite(z), z, 0.0) * density
