"""Chao's lower bound: how many there are at least where some persons are harder to find."""

from math import exp, log, sqrt

from openinquest.estimate.lists import ListTable
from openinquest.estimate.pairs import columns, why_no_estimate
from openinquest.estimate.poisson import fit_poisson
from openinquest.model import Estimate, EstimateModel

_HOLDS = {
    EstimateModel.CHAO_UNEQUAL: "at least so many, if lists share persons only because some "
    "persons are easier to list; too high where lists shun each other's persons",
    EstimateModel.CHAO_EQUAL: "as if every list reached alike: too high where lists differ in size",
}

_Z = 1.959964  # 95 % of a normal distribution lie within so many standard deviations


def bound_for_unequal_lists(table: ListTable) -> Estimate:
    """Return the bound where lists may differ in reach (Rivest and Baillargeon 2007).

    Persons on one list and on two, fitted as if lists were independent; who
    stands on more is left out. The interval is that of the bound.
    """
    patterns, counts = table.cells()
    few = patterns.sum(axis=1) <= 2
    patterns, counts = patterns[few], counts[few]
    if why := why_no_estimate(patterns, counts, ()):
        why = f"too few persons stand on exactly one list or two; {why}"
        return Estimate(EstimateModel.CHAO_UNEQUAL, None, None, None, None, refusal=why)
    fit = fit_poisson(columns(patterns, ()), counts)
    variance = float(fit.covariance[0, 0])
    unrecorded = exp(fit.coefficients[0])
    return _bound(EstimateModel.CHAO_UNEQUAL, table, unrecorded, exp(_Z * sqrt(variance)))


def bound_for_equal_lists(table: ListTable) -> Estimate:
    """Return Chao's own bound (1987, bias corrected), as if all lists reached alike.

    With f1 persons on one list and f2 on two: f1 (f1 - 1) / (2 (f2 + 1)).
    """
    once = sum(persons for marks, persons in table.patterns if sum(marks) == 1)
    twice = sum(persons for marks, persons in table.patterns if sum(marks) == 2)
    unrecorded = once * (once - 1) / (2 * (twice + 1))
    if not unrecorded:
        return _bound(EstimateModel.CHAO_EQUAL, table, 0.0, 1.0)
    variance = (
        unrecorded
        + once * (2 * once - 1) ** 2 / (4 * (twice + 1) ** 2)
        + once**2 * twice * (once - 1) ** 2 / (4 * (twice + 1) ** 4)
    )
    spread = exp(_Z * sqrt(log(1 + variance / unrecorded**2)))
    return _bound(EstimateModel.CHAO_EQUAL, table, unrecorded, spread)


def _bound(model: EstimateModel, table: ListTable, unrecorded: float, spread: float) -> Estimate:
    return Estimate(
        model,
        total=table.recorded + round(unrecorded),
        unrecorded=round(unrecorded),
        low=table.recorded + round(unrecorded / spread),
        high=table.recorded + round(unrecorded * spread),
        notes=(_HOLDS[model],),
    )
