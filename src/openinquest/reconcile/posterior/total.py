"""Many incidents together: how large they are by their own account, and sums of draws."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from openinquest.reconcile.posterior.grid import (
    DRAWS,
    chances_on_grid,
    posterior_of,
    prior_on,
)
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import Parameters

_MIDDLES = np.linspace(0.5, 6.0, 23)
_SPREADS = np.geomspace(0.25, 2.5, 11)

_FEWEST = 10
"""Fewer incidents tell little of how large incidents are: what the parameters have stays."""


def total_of(
    asked: Sequence[Sequence[Observation]], parameters: Parameters, *, seed: int = 1
) -> tuple[int, int, int]:
    """Return the 5, 50 and 95 % points of a sum over incidents, from draws of each.

    Adding up the low ends would tell what nobody believes: that every incident was at its lowest.
    How large incidents are is learnt from these, or the wide prior of one incident would be
    added up, too. They are taken as independent, but for the level of all voices, which sums do
    not even out.

    Args:
        asked: The answers on each incident.
        parameters: Those of the model.
        seed: What the draws begin with.
    """
    random = np.random.default_rng(seed)
    own = sized(asked, parameters)
    sums = np.zeros(DRAWS, dtype=np.int64)
    for answers in asked:
        sums += posterior_of(answers, own).draws(random)
    level = np.exp(parameters.level * random.standard_normal(DRAWS))
    low, middle, high = np.quantile(np.rint(sums * level), (0.05, 0.5, 0.95), method="inverted_cdf")
    return int(low), int(middle), int(high)


def sized(asked: Sequence[Sequence[Observation]], parameters: Parameters) -> Parameters:
    """Return the parameters with the mean and spread over incidents that these make likeliest."""
    if len(asked) < _FEWEST:
        return parameters
    told = np.array([chances_on_grid(answers, parameters) for answers in asked])
    choices = [
        replace(parameters, middle=float(middle), spread=float(spread))
        for middle in _MIDDLES
        for spread in _SPREADS
    ]
    return max(choices, key=lambda each: float(np.log(told @ prior_on(each)).sum()))
