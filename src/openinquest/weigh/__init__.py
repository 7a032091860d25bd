"""Causes, observations, traces -> explanations, their matrix, verdicts on quantities, grades."""

from openinquest.weigh.bearing import CELL_RULES
from openinquest.weigh.explanations import REMAINDER_ID, gather_explanations
from openinquest.weigh.grades import Names, grade_incident
from openinquest.weigh.matrix import RELIABILITY, weigh_evidence
from openinquest.weigh.physical import check_quantity
from openinquest.weigh.scores import (
    LIKELIHOOD_OF,
    UNTOUCHED_LIKELIHOOD,
)

__all__ = [
    "CELL_RULES",
    "LIKELIHOOD_OF",
    "RELIABILITY",
    "REMAINDER_ID",
    "UNTOUCHED_LIKELIHOOD",
    "Names",
    "check_quantity",
    "gather_explanations",
    "grade_incident",
    "weigh_evidence",
]
