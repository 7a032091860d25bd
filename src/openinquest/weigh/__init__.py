"""Causes and observations -> rival explanations; quantities and their traces -> verdicts."""

from openinquest.weigh.explanations import REMAINDER_ID, gather_explanations
from openinquest.weigh.physical import check_quantity

__all__ = ["REMAINDER_ID", "check_quantity", "gather_explanations"]
