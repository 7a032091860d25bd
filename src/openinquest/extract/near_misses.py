"""Numbers that no claim counts: which of them are listed, whatever the language."""

from collections.abc import Iterable
from itertools import groupby

from openinquest.model import NearMiss

UNKNOWN_REASON = "no rule takes it"

MOST_NEAR_MISSES = 5
"""How many near misses of one sentence are listed; a table of numbers would have hundreds."""


def few_of_each_sentence(missed: Iterable[NearMiss]) -> tuple[list[NearMiss], int]:
    """Return the first few near misses of each sentence of a field, and how many more there are."""
    listed: list[NearMiss] = []
    unlisted = 0
    for _, some in groupby(missed, key=lambda each: each.sentence):
        of_sentence = list(some)
        listed += of_sentence[:MOST_NEAR_MISSES]
        unlisted += len(of_sentence[MOST_NEAR_MISSES:])
    return listed, unlisted
