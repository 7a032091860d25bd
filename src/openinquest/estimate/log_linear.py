"""Log-linear models: pairs of lists that depend on each other, chosen step by step."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, inf, isfinite, log

import numpy as np

from openinquest.estimate.lists import ListTable, Numbers
from openinquest.estimate.pairs import (
    Pair,
    cells_without,
    columns,
    share_nobody,
    why_no_estimate,
)
from openinquest.estimate.poisson import fit_poisson
from openinquest.model import Estimate, EstimateModel

MOST = 7
"""How many lists it takes: the patterns, and the work, double with each."""

_RESAMPLES = 200
_TAIL = 0.025
CHANCE_OF_NONE = 0.02
"""With a smaller chance than this, lists that share nobody do not do so by chance."""

_LEAST_GAIN = -2 * log(CHANCE_OF_NONE)
"""How much a pair that shares nobody must better the deviance for that to be no chance. The
criteria cannot judge it: its coefficient is infinite."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The model that the steps ended at. `unrecorded` is infinite where none has an estimate."""

    pairs: tuple[Pair, ...]
    unrecorded: float


def estimate_by_pairs(table: ListTable, model: EstimateModel, *, seed: int) -> Estimate:
    """Return the estimate of the model that the criterion chooses, AIC or BIC.

    Its 95 % interval comes of persons drawn anew from the table 200 times, with
    the pairs chosen anew each time, so that it holds the doubt of the choice.
    """
    if (size := len(table.lists)) > MOST:
        why = f"it takes up to {MOST} lists, and there are {size}; merge lists of one kind"
        return Estimate(model, None, None, None, None, refusal=why)
    penalty = 2.0 if model is EstimateModel.LOG_LINEAR_AIC else log(table.recorded)
    patterns, counts = table.cells()
    chosen = choose(patterns, counts, penalty)
    if not isfinite(chosen.unrecorded):
        why = why_no_estimate(patterns, counts, ()) or "no model of pairs has an estimate"
        return Estimate(model, None, None, None, None, refusal=why)
    low, high = _interval(patterns, counts, penalty, seed)
    unrecorded = round(chosen.unrecorded)
    return Estimate(
        model,
        total=table.recorded + unrecorded,
        unrecorded=unrecorded,
        low=None if low is None else table.recorded + round(low),
        high=None if high is None else table.recorded + round(high),
        notes=_notes(table, chosen, low, high),
    )


def choose(patterns: Numbers, counts: Numbers, penalty: float) -> Chosen:
    """Return the model that is reached from independent lists by adding the best pair each time.

    A step must lower deviance + `penalty` times coefficients, and lead to a
    model that has an estimate.
    """
    if why_no_estimate(patterns, counts, ()):
        return Chosen((), inf)
    size = patterns.shape[1]
    fit = fit_poisson(columns(patterns, ()), counts)
    pairs: list[Pair] = []
    likelihood, constant = float(fit.log_likelihood), float(fit.coefficients[0])
    every = [(a, b) for a in range(size) for b in range(a + 1, size)]
    while candidates := [pair for pair in every if pair not in pairs]:
        step = _best_step(patterns, counts, pairs, candidates, (likelihood, penalty))
        if step is None:
            break
        pair, likelihood, constant = step
        pairs.append(pair)
    return Chosen(tuple(sorted(pairs)), exp(constant))


def _best_step(
    patterns: Numbers,
    counts: Numbers,
    pairs: Sequence[Pair],
    candidates: Sequence[Pair],
    bar: tuple[float, float],
) -> tuple[Pair, float, float] | None:
    """Return the best pair to add with its log-likelihood and constant, None where none is.

    `bar` holds the log-likelihood so far and the penalty of a coefficient.
    """
    likelihood, penalty = bar
    apart = {p for p in (*pairs, *candidates) if share_nobody(patterns, counts, p)}
    inside = np.array(
        [cells_without(patterns, apart & {*pairs, candidate}) for candidate in candidates]
    )
    designs = np.array([columns(patterns, [*pairs, candidate]) for candidate in candidates])
    fit = fit_poisson(designs * inside[..., None], counts, inside)
    gains = 2 * (fit.log_likelihood - likelihood)
    for index in np.argsort(-gains, kind="stable"):
        pair = candidates[index]
        least = max(penalty, _LEAST_GAIN) if pair in apart else penalty
        if gains[index] > least and why_no_estimate(patterns, counts, [*pairs, pair]) is None:
            return pair, float(fit.log_likelihood[index]), float(fit.coefficients[index, 0])
    return None


def _interval(
    patterns: Numbers, counts: Numbers, penalty: float, seed: int
) -> tuple[float | None, float | None]:
    """Return the ends of the middle 95 % over tables drawn anew; None for an end without limit."""
    draw = np.random.default_rng(seed)
    persons = int(counts.sum())
    found = sorted(
        choose(
            patterns, draw.multinomial(persons, counts / persons).astype(float), penalty
        ).unrecorded
        for _ in range(_RESAMPLES)
    )
    cut = int(_RESAMPLES * _TAIL)
    low, high = found[cut], found[-1 - cut]
    return (low if isfinite(low) else None), (high if isfinite(high) else None)


def _notes(
    table: ListTable, chosen: Chosen, low: float | None, high: float | None
) -> tuple[str, ...]:
    def named(pairs: list[Pair]) -> str:
        return ", ".join(f"{table.lists[a]}-{table.lists[b]}" for a, b in pairs)

    pairs = list(chosen.pairs)
    notes = [f"pairs chosen: {named(pairs)}" if pairs else "no pair chosen: lists independent"]
    if apart := [pair for pair in pairs if not table.overlap(*pair)]:
        notes.append(f"taken as never sharing a person: {named(apart)}")
    if high is None:
        notes.append("no upper end: of the tables drawn anew too many have no estimate")
    if not (low or 0) <= chosen.unrecorded <= (high or inf):
        notes.append("outside of its interval: tables drawn anew choose other pairs")
    return tuple(notes)
