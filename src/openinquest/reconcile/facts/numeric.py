"""Which number each question has, by sources that weigh as much as they lie close elsewhere.

CRH of Li, Li, Gao, Zhao, Fan and Han, "Resolving Conflicts in Heterogeneous
Data by Truth Discovery and Source Reliability Estimation" (SIGMOD 2014), in its
form with weighted medians: an outlier of any size moves a median by one place.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.errors import InputError
from openinquest.model import Answers

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ANSWERS_BEHIND = 1
"""Answers of usual closeness that every source is lent, so that one with a single answer that
became the median itself is not taken for perfect."""

_ROUNDS = 20


@dataclass(frozen=True, slots=True, eq=False)
class FusedNumbers:
    """The number of each question, and how much each source weighs (ln of 1 over its loss)."""

    numbers: Mapping[str, float]
    weights: Mapping[str, float]


def fuse_numbers(answers: Answers) -> FusedNumbers:
    """Return the weighted median of what is given for each question.

    Where exactly half of the weight lies on either side, the lower number
    stands: the more careful of two equals. The distance of an answer is in
    standard deviations of its question; a source weighs -ln(its mean distance
    over the sum of all sources'). Nothing is left out, however far it lies.

    Args:
        answers: Their values are numbers as `float` reads them.

    Raises:
        InputError: a value is no number, or no finite one.

    Example:
        >>> from openinquest.model import Answer
        >>> told = [Answer(s, "dead", n) for s, n in (("a", "12"), ("b", "12"), ("c", "900"))]
        >>> fuse_numbers(Answers.of(told)).numbers
        {'dead': 12.0}
    """
    source = np.array(answers.source_of, dtype=np.int64)
    value = np.array(answers.value_of, dtype=np.int64)
    number = np.array([_number(*each) for each in answers.values], dtype=np.float64)[value]
    question = np.array(answers.question_of_value, dtype=np.int64)[value]
    scale = _spread(number, question)
    weight = np.ones(len(number))
    median = _weighted_medians(number, weight, question)
    for _ in range(_ROUNDS):
        distance = np.abs(number - median[question]) / scale
        weight = _weights(distance, source)
        before, median = median, _weighted_medians(number, weight, question)
        if np.array_equal(before, median):
            break
    by_source = dict(zip(source.tolist(), weight.tolist(), strict=True))
    return FusedNumbers(
        numbers=dict(zip(answers.questions, median.tolist(), strict=True)),
        weights={name: by_source[number] for number, name in enumerate(answers.sources)},
    )


def _number(question: str, value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise InputError(f"{value!r} is no number", where=question)
    return number


def _spread(number: Floats, question: Ints) -> Floats:
    """Return of each answer the standard deviation of its question, 1 where all agree."""
    count = np.bincount(question)
    mean = np.bincount(question, number) / count
    deviation = np.sqrt(np.bincount(question, (number - mean[question]) ** 2) / count)
    return np.where(deviation > 0, deviation, 1)[question]


def _weights(distance: Floats, source: Ints) -> Floats:
    """Return of each answer what its source weighs."""
    usual = distance.sum() / max(len(distance), 1)
    if usual == 0:
        return np.ones(len(distance))
    loss = np.bincount(source, distance) + ANSWERS_BEHIND * usual
    mean = loss / (np.bincount(source) + ANSWERS_BEHIND)
    # One source alone is its own sum; it weighs something all the same.
    weight: Floats = np.maximum(-np.log(mean / mean.sum()), np.finfo(float).eps)[source]
    return weight


def _weighted_medians(number: Floats, weight: Floats, question: Ints) -> Floats:
    """Return of each question the least number with half of the weight at or below it."""
    order = np.lexsort((number, question))
    asked = question[order]
    starts = np.flatnonzero(np.diff(asked, prepend=-1))
    total = np.bincount(asked, weight[order])
    reached = np.cumsum(weight[order])
    before = np.concatenate([[0.0], reached])[starts]
    # Sums of weights in another order differ in their last bits; half is half all the same.
    half = (reached - before[asked]) >= total[asked] / 2 * (1 - 1e-9)
    first = np.maximum.reduceat(np.where(half, np.arange(len(asked), 0, -1), 0), starts)
    median: Floats = number[order][len(asked) - first]
    return median
