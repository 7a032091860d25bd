"""Claims of one incident -> figures by named rules, a model estimate beside, facts by voices."""

from openinquest.reconcile.facts import fuse, reconcile_facts
from openinquest.reconcile.figures import reconcile_figures
from openinquest.reconcile.incident import reconcile_incident
from openinquest.reconcile.other_causes import causes_of_others
from openinquest.reconcile.posterior import (
    SHIPPED,
    Parameters,
    Provenance,
    Question,
    load_intervals,
    questions_of,
    total_incidents,
)
from openinquest.reconcile.rules import RULES
from openinquest.reconcile.settled import settle_tolls

__all__ = [
    "RULES",
    "SHIPPED",
    "Parameters",
    "Provenance",
    "Question",
    "causes_of_others",
    "fuse",
    "load_intervals",
    "questions_of",
    "reconcile_facts",
    "reconcile_figures",
    "reconcile_incident",
    "settle_tolls",
    "total_incidents",
]
