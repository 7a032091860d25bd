"""Claims of one incident -> figures by named rules."""

from openinquest.reconcile.figures import reconcile_figures
from openinquest.reconcile.incident import reconcile_incident
from openinquest.reconcile.rules import RULES

__all__ = ["RULES", "reconcile_figures", "reconcile_incident"]
