"""A model estimate beside the rules: how many came to harm, given who says how many.

`docs/decisions/0018-posterior-beside-the-rules.md` says what is assumed.
"""

from openinquest.reconcile.posterior.grid import (
    Posterior,
    middles_without,
    posterior_of,
)
from openinquest.reconcile.posterior.incident import (
    Question,
    estimate_incident,
    questions_of,
    total_incidents,
)
from openinquest.reconcile.posterior.likelihood import load_intervals
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import (
    SHIPPED,
    Parameters,
    Provenance,
    Reliability,
)
from openinquest.reconcile.posterior.total import total_of

__all__ = [
    "SHIPPED",
    "Observation",
    "Parameters",
    "Posterior",
    "Provenance",
    "Question",
    "Reliability",
    "estimate_incident",
    "load_intervals",
    "middles_without",
    "posterior_of",
    "questions_of",
    "total_incidents",
    "total_of",
]
