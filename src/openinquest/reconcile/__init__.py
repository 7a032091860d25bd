"""Claims of one incident -> figures by named rules, and facts by the weight of voices."""

from openinquest.reconcile.facts import fuse, reconcile_facts
from openinquest.reconcile.figures import reconcile_figures
from openinquest.reconcile.incident import reconcile_incident
from openinquest.reconcile.rules import RULES

__all__ = ["RULES", "fuse", "reconcile_facts", "reconcile_figures", "reconcile_incident"]
