"""Overlapping lists of persons -> how many no list names, by several models."""

from openinquest.estimate.estimation import RESTS_ON, estimate_unrecorded
from openinquest.estimate.lists import ListTable
from openinquest.estimate.reading import COUNT_NAMES, MARKS, Read, read_lists

__all__ = [
    "COUNT_NAMES",
    "MARKS",
    "RESTS_ON",
    "ListTable",
    "Read",
    "estimate_unrecorded",
    "read_lists",
]
