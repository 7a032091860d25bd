"""What reconciling the claims of one incident gives beside the figures that are told."""

from dataclasses import dataclass

from openinquest.model.figure import Figure, FigureRule


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What stands beside the figures of one incident.

    `by_other_rules` are the figures by every rule but the one that is told;
    they are combined with nothing. `rules` says what each rule does, the told
    one first.
    """

    by_other_rules: tuple[Figure, ...] = ()
    rules: tuple[FigureRule, ...] = ()


NOTHING_BESIDE = Reconciliation()
"""Of an incident of which only the figures are known."""
