"""Which sources answer enough of the same questions to be compared, and where they agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from openinquest.model import Answers

Ints = NDArray[np.int64]

RARE_AT_MOST = 32
"""Only sources that share a value of at most so many sources are compared. What more give
convicts nobody, and the pairs that are looked at stay within 32 for each answer."""

_CHUNK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Overlaps:
    """Pairs of sources that can be compared, and every value on which they agree.

    Of each pair: `first` and `second` are the numbers of the sources,
    `questions` how many both answer. Of each agreement: `pair` is the number
    of its pair, `left` and `right` those of the two answers.
    """

    first: Ints
    second: Ints
    questions: Ints
    pair: Ints
    left: Ints
    right: Ints


def find_overlaps(answers: Answers, *, fewest: int) -> Overlaps:
    """Return the pairs of sources that answer at least `fewest` questions in common."""
    supporters = _supporters(answers)
    sources = np.array(answers.source_of, dtype=np.int64)
    count = max(len(answers.sources), 1)
    rare = [sources[group] for group in supporters if len(group) <= RARE_AT_MOST]
    keys = np.unique(np.concatenate([_keys(group, count) for group in rare] or [_NONE]))
    first, second = keys // count, keys % count
    questions = _questions_in_common(answers, first, second)
    enough = questions >= fewest
    keys = keys[enough]
    pair, left, right = _agreements(supporters, sources, keys, count)
    return Overlaps(first[enough], second[enough], questions[enough], pair, left, right)


_FEW = 64
_NONE: Ints = np.empty(0, dtype=np.int64)


def _supporters(answers: Answers) -> list[Ints]:
    """Return the answers that give one value, for each value that several give."""
    values = np.array(answers.value_of, dtype=np.int64)
    order = np.argsort(values, kind="stable")
    starts = np.flatnonzero(np.diff(values[order])) + 1
    return [group for group in np.split(order, starts) if len(group) > 1]


def _keys(sources: Ints, count: int) -> Ints:
    """Return one number for each pair of different sources; they are given in order."""
    left, right = _pairs_among(len(sources))
    return sources[left] * count + sources[right]


def _pairs_among(count: int) -> tuple[Ints, Ints]:
    """Return the pairs of so many things, by their numbers."""
    return _pairs_among_few(count) if count <= _FEW else np.triu_indices(count, 1)


@cache
def _pairs_among_few(count: int) -> tuple[Ints, Ints]:
    # Most values are given by a few sources, and there are tens of thousands of values.
    return np.triu_indices(count, 1)


def _questions_in_common(answers: Answers, first: Ints, second: Ints) -> Ints:
    """Return how many questions both sources of each pair answer, by bits set in both."""
    bits = np.zeros((len(answers.sources), len(answers.questions) // 8 + 1), dtype=np.uint8)
    question = np.array(answers.question_of_value, dtype=np.int64)[list(answers.value_of)]
    source = np.array(answers.source_of, dtype=np.int64)
    np.bitwise_or.at(bits, (source, question >> 3), (1 << (question & 7)).astype(np.uint8))
    parts = [
        np.bitwise_count(bits[first[at : at + _CHUNK]] & bits[second[at : at + _CHUNK]]).sum(1)
        for at in range(0, len(first), _CHUNK)
    ]
    return np.concatenate([part.astype(np.int64) for part in parts] or [_NONE])


def _agreements(
    supporters: list[Ints], sources: Ints, keys: Ints, count: int
) -> tuple[Ints, Ints, Ints]:
    found = list(_agreeing(supporters, sources, keys, count))
    if not found:
        return _NONE, _NONE, _NONE
    pair, left, right = (np.concatenate(part) for part in zip(*found, strict=True))
    return pair, left, right


def _agreeing(
    supporters: list[Ints], sources: Ints, keys: Ints, count: int
) -> Iterator[tuple[Ints, Ints, Ints]]:
    """Yield pair, left and right of the agreements on each value, among the pairs of `keys`."""
    if not len(keys):
        return
    compared = np.zeros(count, dtype=bool)
    compared[keys // count] = compared[keys % count] = True
    for group in supporters:
        kept = group[compared[sources[group]]]
        if len(kept) < 2:
            continue
        wanted = _keys(sources[kept], count)
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        hit = keys[place] == wanted
        left, right = _pairs_among(len(kept))
        yield place[hit], kept[left[hit]], kept[right[hit]]
