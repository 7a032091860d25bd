"""Claims of one incident -> figures by named rules."""

from openinquest.reconcile.figures import reconcile_figures
from openinquest.reconcile.rules.airwars import RULE

__all__ = ["RULE", "reconcile_figures"]
