"""Causes and observations -> rival explanations with what bears on them."""

from openinquest.weigh.explanations import REMAINDER_ID, gather_explanations

__all__ = ["REMAINDER_ID", "gather_explanations"]
