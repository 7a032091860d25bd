"""The chance of each value that is given for a question."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.model import Answers

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chance:
    """How likely a value is, among those that are given for its question.

    `low` and `high` are the least and the most under the assumptions that were
    tried, `chance` the mean over them.
    """

    value: str
    chance: float
    low: float
    high: float


def add_up(number: Ints, weight: Floats, count: int = 0) -> Floats:
    """Return the sum of the weights that stand at each number from 0, for at least `count`."""
    return np.bincount(number, weight, count).astype(np.float64)


def share_out(score: Floats, question: Ints, *, besides: float = -np.inf) -> Floats:
    """Return the chance of each value from its score, a logarithm of odds.

    `besides` is the score of "none of them", which has a share in each question.
    """
    most = np.full(question.max(initial=-1) + 1, besides)
    np.maximum.at(most, question, score)
    odds = np.exp(score - most[question])
    total = add_up(question, odds, len(most)) + np.exp(besides - most)
    chance: Floats = odds / total[question]
    return chance


def best_first(answers: Answers, chances: Floats) -> dict[str, tuple[Chance, ...]]:
    """Return the values of each question, the likeliest first, of equals the first by spelling.

    Args:
        answers: Whose values they are.
        chances: A row for each assumption that was tried, a column for each value.
    """
    mean, low, high = chances.mean(0), chances.min(0), chances.max(0)
    found: dict[str, list[Chance]] = {question: [] for question in answers.questions}
    for number, (question, value) in enumerate(answers.values):
        ends = float(mean[number]), float(low[number]), float(high[number])
        found[question].append(Chance(value, *ends))
    return {
        question: tuple(sorted(each, key=lambda one: (-one.chance, one.value)))
        for question, each in found.items()
    }
