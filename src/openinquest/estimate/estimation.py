"""All models side by side."""

from collections.abc import Callable, Sequence

from openinquest.estimate.chains import estimate_by_classes
from openinquest.estimate.decomposable import estimate_by_graphs
from openinquest.estimate.lists import ListTable
from openinquest.estimate.log_linear import estimate_by_pairs
from openinquest.estimate.lower_bound import bound_for_equal_lists, bound_for_unequal_lists
from openinquest.estimate.support import lists_apart, refuse_unsupported
from openinquest.model import Estimate, EstimateModel, Estimation, ListSize

RESTS_ON = (
    "Each person stands in one row: persons were matched across the lists. A match "
    "that was missed raises the estimates, a false one lowers them.",
    "Each list gathered its names by itself. Newspapers that copy one another are one "
    "list; copying lowers the estimates.",
    "Every list is of the same kind of victim, place and period.",
    "Everybody had a chance to be listed. A group that no list could reach is in no number here.",
)
"""What every estimate takes for granted, and no model can see."""

_BOUNDS = (EstimateModel.CHAO_UNEQUAL, EstimateModel.CHAO_EQUAL)

_FAR_APART = 1.25


def estimate_unrecorded(
    table: ListTable,
    *,
    notes: Sequence[str] = (),
    seed: int,
    on_model: Callable[[], None] = lambda: None,
) -> Estimation:
    """Return what each model says of how many persons no list names.

    The same table and `seed` give the same numbers; the order in which lists and
    persons were told changes nothing. `on_model` is called after each model.

    Raises:
        NoEstimate: the lists support none.
    """
    refuse_unsupported(table)
    models: tuple[Callable[[], Estimate], ...] = (
        lambda: estimate_by_graphs(table),
        lambda: estimate_by_classes(table, seed=seed),
        lambda: estimate_by_pairs(table, EstimateModel.LOG_LINEAR_AIC, seed=seed),
        lambda: estimate_by_pairs(table, EstimateModel.LOG_LINEAR_BIC, seed=seed),
        lambda: bound_for_unequal_lists(table),
        lambda: bound_for_equal_lists(table),
    )
    estimates = []
    for model in models:
        estimates.append(model())
        on_model()
    return Estimation(
        lists=tuple(ListSize(name, table.size(index)) for index, name in enumerate(table.lists)),
        recorded=table.recorded,
        shared=table.shared,
        estimates=tuple(estimates),
        agreement=agreement(estimates),
        notes=(*notes, *_on_lists_apart(table)),
        rests_on=RESTS_ON,
        seed=seed,
    )


def _on_lists_apart(table: ListTable) -> tuple[str, ...]:
    names = ", ".join(lists_apart(table))
    return (f"No person of these stands on another list, which may be chance: {names}.",) * bool(
        names
    )


def agreement(estimates: Sequence[Estimate]) -> str:
    """Return in a sentence how far the models lie apart; bounds are not among them."""
    models = [each for each in estimates if each.model not in _BOUNDS]
    totals = [each.total for each in models if each.total is not None]
    silent = len(models) - len(totals)
    without = f" {silent} of {len(models)} models give no number." if silent else ""
    if len(totals) < 2:
        return f"Fewer than two models give a number: there is nothing to compare.{without}"
    ratio = max(totals) / min(totals)
    if ratio > _FAR_APART:
        return (
            f"The models differ by a factor of {ratio:.1f}, from {min(totals):,} to "
            f"{max(totals):,}: no single number is supported.{without}"
        )
    return (
        f"The models lie between {min(totals):,} and {max(totals):,}. What all of them take for "
        f"granted can be wrong all the same.{without}"
    )
