"""How likely each observation is under each number of people harmed: arrays, no nouns.

What a voice believes lies around the truth as a normal deviate on the scale log(1 + people). A
number is that belief. An open end ("at least 100", "up to 200", two of them women) is the belief
in some share of cases; in the others it lies below it (a ceiling: above it) by an exponential
deviate, its slack. With `z` the distance of an end in standard deviations and `r` the standard
deviation in mean slacks, the chance to lie below `z` is then `ndtr(z) + share * _tail(z, r)`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module

import numpy as np
from numpy.typing import NDArray

from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import (
    GROSS_MIDDLE,
    GROSS_SPREAD,
    UNLIKE,
    UNLIKE_MIDDLE,
    UNLIKE_SPREAD,
)

Numbers = NDArray[np.float64]

_LEAST = 1e-300  # what no observation falls below: a logarithm is taken of it


def on_scale(people: Numbers) -> Numbers:
    """Return log(1 + people), minus infinity for what lies below none at all."""
    with np.errstate(divide="ignore"):
        return np.where(people < 0, -np.inf, np.log1p(np.maximum(people, 0)))


@dataclass(frozen=True, slots=True)
class Bounds:
    """The ends of observations on the scale, and how likely a gross error falls between them.

    A floor is the cell of its number, and so is a ceiling, whose ends are mirrored at zero: `side`
    is -1 for it. `stated` and `loose` are the rows with an open end, by whether it was counted.
    """

    low: Numbers
    high: Numbers
    gross: Numbers
    side: Numbers
    stated: NDArray[np.bool_]
    loose: NDArray[np.bool_]

    @classmethod
    def of(cls, observations: Sequence[Observation]) -> "Bounds":
        """Return the bounds of observations."""
        low = np.array([each.low for each in observations])
        high = np.array([each.high for each in observations])
        loose = np.array([each.loose for each in observations])
        floor, ceiling = np.isinf(high), np.isneginf(low)
        ends = (
            on_scale(np.where(ceiling, high - 1, low)),
            on_scale(np.where(floor, low + 1, high)),
        )
        tails = _below((ends[1] - GROSS_MIDDLE) / GROSS_SPREAD) - _below(
            (ends[0] - GROSS_MIDDLE) / GROSS_SPREAD
        )
        return cls(
            np.where(ceiling, -ends[1], ends[0]),
            np.where(ceiling, -ends[0], ends[1]),
            tails,
            np.where(ceiling, -1.0, 1.0),
            (floor | ceiling) & ~loose,
            (floor | ceiling) & loose,
        )


@dataclass(frozen=True, slots=True)
class Strays:
    """How observations stray: around which mean (a column for each number of people), how far.

    `open_share` is how often an open end has slack, 0 for what has no open end; `slack` its mean;
    `gross` the share of gross errors.
    """

    means: Numbers
    scales: Numbers
    open_share: Numbers
    slack: Numbers
    gross: float


@dataclass(frozen=True, slots=True)
class Slopes:
    """How the chance of each observation grows with what describes a voice.

    With the mean, and with the logarithms of the scale, of the odds of slack, of its mean, and of
    the odds of a gross error.
    """

    mean: Numbers
    scale: Numbers
    open_odds: Numbers
    slack: Numbers
    gross_odds: Numbers


def chances(bounds: Bounds, strays: Strays) -> Numbers:
    """Return the chance of each observation: a row each, a column for each mean of its row."""
    low, high = _distances(bounds, strays)
    mass = _between(low, high)
    of_open = strays.open_share > 0
    if of_open.any():
        rate = (strays.scales / strays.slack)[of_open, None]
        tails = _tail(high[of_open], rate) - _tail(low[of_open], rate)
        mass[of_open] += strays.open_share[of_open, None] * tails
    mixed = (1 - strays.gross) * mass + strays.gross * bounds.gross[:, None]
    return np.asarray(np.maximum(mixed, _LEAST), dtype=float)


def slopes(bounds: Bounds, strays: Strays) -> Slopes:
    """Return how the chance of each observation grows with what describes its voice."""
    share, rate = strays.open_share[:, None], (strays.scales / strays.slack)[:, None]
    at_low, at_high = (_of_end(end, share, rate) for end in _distances(bounds, strays))
    by_mean, by_scale, by_odds, by_slack, below = (
        high - low for low, high in zip(at_low, at_high, strict=True)
    )
    kept = 1 - strays.gross
    return Slopes(
        -kept * by_mean * bounds.side[:, None] / strays.scales[:, None],
        kept * by_scale,
        kept * by_odds,
        kept * by_slack,
        strays.gross * kept * (bounds.gross[:, None] - below),
    )


def _of_end(z: Numbers, share: Numbers, rate: Numbers) -> tuple[Numbers, ...]:
    """Return the slopes of the chance to lie below one end, and that chance, last."""
    density, tail = _density(z), np.zeros_like(z)
    of_open = share[:, 0] > 0
    tail[of_open] = _tail(z[of_open], rate[of_open])
    by_rate = _times(z + rate, tail) - density
    return (
        density + share * (rate * tail - density),
        -_times(z, density) + share * (_times(z, density) + rate * (rate * tail - density)),
        share * (1 - share) * tail,
        -share * rate * by_rate,
        _below(z) + share * tail,
    )


def normal_cells(
    low: Numbers, high: Numbers, middle: float | Numbers, spread: float | Numbers
) -> tuple[Numbers, Numbers, Numbers]:
    """Return how much of a normal distribution on the scale lies in each cell of people.

    And how that grows with its mean, and with the logarithm of its standard deviation.
    """
    ends = (on_scale(low) - middle) / spread, (on_scale(high) - middle) / spread
    at_low, at_high = _density(ends[0]), _density(ends[1])
    by_spread = _times(ends[0], at_low) - _times(ends[1], at_high)
    return np.maximum(_between(*ends), _LEAST), (at_low - at_high) / spread, by_spread


def prior_cells(
    low: Numbers, high: Numbers, middle: float, spread: float
) -> tuple[Numbers, Numbers, Numbers]:
    """Return how likely each cell of people is before anybody speaks, and its slopes likewise."""
    like, by_middle, by_spread = normal_cells(low, high, middle, spread)
    unlike, _, _ = normal_cells(low, high, UNLIKE_MIDDLE, UNLIKE_SPREAD)
    return (
        (1 - UNLIKE) * like + UNLIKE * unlike,
        (1 - UNLIKE) * by_middle,
        (1 - UNLIKE) * by_spread,
    )


def _distances(bounds: Bounds, strays: Strays) -> tuple[Numbers, Numbers]:
    means, scales = bounds.side[:, None] * strays.means, strays.scales[:, None]
    return (bounds.low[:, None] - means) / scales, (bounds.high[:, None] - means) / scales


def load_intervals() -> None:
    """Take to memory what intervals are worked out with; a thread may, while its caller waits.

    Nothing depends on it: it is loaded when it is needed, for a fifth of a second.
    """
    import_module("scipy.special")


def _between(low: Numbers, high: Numbers) -> Numbers:
    """Return how much of a standard normal distribution lies between two ends."""
    # Far out on the right both tails are 1 to the last digit; their mirror images are not.
    flip = low > 0
    return _below(np.where(flip, -low, high)) - _below(np.where(flip, -high, low))


def _tail(z: Numbers, rate: Numbers) -> Numbers:
    """Return how likely a belief lies above `z` and what is said of it below."""
    from scipy.special import log_ndtr

    return np.asarray(np.exp(rate * z + 0.5 * rate * rate + log_ndtr(-z - rate)), dtype=float)


def _below(z: Numbers) -> Numbers:
    """Return how much of a standard normal distribution lies below `z`."""
    # Not at the head: most commands need none of it; see `load_intervals`.
    from scipy.special import ndtr

    return np.asarray(ndtr(z), dtype=float)


def _density(z: Numbers) -> Numbers:
    return np.asarray(np.exp(-0.5 * z * z) / np.sqrt(2 * np.pi), dtype=float)


def _times(z: Numbers, density: Numbers) -> Numbers:
    return np.where(np.isfinite(z), z, 0.0) * density
