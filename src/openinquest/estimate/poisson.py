"""Poisson regression by Newton's method, of one model or of many at once."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.estimate.lists import Numbers

_MOST_ROUNDS = 60
_CLOSE = 1e-8
_LONGEST_STEP = 4.0  # in logarithms: a Newton step from far away can overshoot


@dataclass(frozen=True, slots=True)
class Fit:
    """Fitted models, stacked as their designs were.

    `log_likelihood` lacks the constant that depends on the counts alone.
    """

    coefficients: Numbers
    covariance: Numbers
    log_likelihood: Numbers


def fit_poisson(design: Numbers, counts: Numbers, inside: NDArray[np.bool_] | None = None) -> Fit:
    """Return the fit of log E(counts) = design @ coefficients by maximum likelihood.

    Args:
        design: A row for each cell and a column for each coefficient; leading
            axes are models of their own. A column of zeros has coefficient 0.
        counts: The count of each cell.
        inside: Which cells belong to a model, all if left out; of the shape of
            `design` without its last axis.
    """
    part = np.ones(design.shape[:-1]) if inside is None else inside.astype(float)
    seen = counts * part
    across = np.swapaxes(design, -1, -2)
    expected = part * (counts + 0.5)
    coefficients = _solved(design, expected, across @ _column(expected * np.log(counts + 0.5)))
    for _ in range(_MOST_ROUNDS):
        expected = part * np.exp(np.clip((design @ coefficients)[..., 0], -60, 60))
        step = _solved(design, expected, across @ _column(seen - expected))
        longest = np.abs(step).max(axis=(-1, -2), keepdims=True)
        coefficients = coefficients + step * np.minimum(1, _LONGEST_STEP / (longest + 1e-300))
        if longest.max() < _CLOSE:
            break
    linear = np.clip((design @ coefficients)[..., 0], -60, 60)
    expected = part * np.exp(linear)
    return Fit(
        coefficients[..., 0],
        np.asarray(np.linalg.inv(_curvature(design, expected)), dtype=float),
        (seen * linear - expected).sum(axis=-1),
    )


def _solved(design: Numbers, weight: Numbers, right: Numbers) -> Numbers:
    return np.asarray(np.linalg.solve(_curvature(design, weight), right), dtype=float)


def _curvature(design: Numbers, weight: Numbers) -> Numbers:
    """Return the weighted cross product, with a 1 for coefficients that stand in no cell."""
    crossed = np.swapaxes(design, -1, -2) @ (design * weight[..., None])
    diagonal = np.diagonal(crossed, axis1=-2, axis2=-1)
    # What is added is far below what one person in a cell adds, and keeps a
    # coefficient that runs off to minus infinity from stopping all the others.
    filled = np.where(diagonal < 1e-12, 1.0, 1e-10)
    return np.asarray(crossed + filled[..., None] * np.eye(crossed.shape[-1]), dtype=float)


def _column(values: Numbers) -> Numbers:
    return values[..., None]
