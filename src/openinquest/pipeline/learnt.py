"""What was learnt from other documents before, and is used on those at hand."""

from dataclasses import dataclass

from openinquest.link import SHIPPED_WEIGHTS, Weights
from openinquest.reconcile import SHIPPED, Parameters


@dataclass(frozen=True, slots=True)
class Learnt:
    """What linking weighs, and how far voices stray, for the model estimate."""

    weights: Weights = SHIPPED_WEIGHTS
    parameters: Parameters = SHIPPED


AS_SHIPPED = Learnt()
