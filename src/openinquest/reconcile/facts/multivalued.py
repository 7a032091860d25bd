"""Which of several values of a question hold, where more than one can.

The Latent Truth Model of Zhao, Rubinstein, Gemmell and Han, "A Bayesian
Approach to Discovering Truth from Conflicting Sources for Data Integration"
(PVLDB 2012), with its priors. It is fitted by expectation and maximisation, not
by sampling, so that the same answers give the same result.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from openinquest.model import Answers
from openinquest.reconcile.facts.chances import add_up

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FALSE_POSITIVES = 10, 1000
"""Invented values and values rightly left out that every source is lent: to invent is rare."""

FOUND, MISSED = 50, 50
"""Values found and values missed that every source is lent: to leave something out is common."""

_ROUNDS = 50
_SETTLED = 1e-4


def fuse_lists(answers: Answers) -> Mapping[str, Mapping[str, float]]:
    """Return of each question the chance that each of its values holds; several can.

    A source that answers a question and leaves a value out speaks against it,
    by how seldom that source misses what holds. A list that is too short and a
    list with an invented entry are two different failings.

    Args:
        answers: One for each entry of a source's list for a question.
    """
    source, value, given = _judged(answers)
    values = len(answers.values)
    chance = add_up(value, given.astype(float), values) / np.bincount(value, minlength=values)
    for _ in range(_ROUNDS):
        found, invented = _qualities(chance[value], source, given)
        for_it = np.where(given, np.log(found / invented), np.log((1 - found) / (1 - invented)))
        before, chance = chance, 1 / (1 + np.exp(-add_up(value, for_it, values)))
        if np.abs(chance - before).max(initial=0) < _SETTLED:
            break
    held: dict[str, dict[str, float]] = {question: {} for question in answers.questions}
    for (question, each), how_likely in zip(answers.values, chance.tolist(), strict=True):
        held[question][each] = how_likely
    return held


def _judged(answers: Answers) -> tuple[Ints, Ints, NDArray[np.bool_]]:
    """Return every source with every value of the questions it answers, and whether it gives it."""
    of_question: dict[str, list[int]] = {}
    for number, (question, _) in enumerate(answers.values):
        of_question.setdefault(question, []).append(number)
    number_of = {source: number for number, source in enumerate(answers.sources)}
    gives = {(row.source, row.question, row.value) for row in answers.rows}
    judged = [
        (number_of[source], value, (source, question, answers.values[value][1]) in gives)
        for source, question in sorted({(row.source, row.question) for row in answers.rows})
        for value in of_question[question]
    ]
    table = np.array(judged, dtype=np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2].astype(bool)


def _qualities(chance: Floats, source: Ints, given: NDArray[np.bool_]) -> tuple[Floats, Floats]:
    """Return how often each source gives what holds, and how often what does not."""
    found = add_up(source, chance * given) + FOUND
    missed = add_up(source, chance * ~given) + MISSED
    invented = add_up(source, (1 - chance) * given) + FALSE_POSITIVES[0]
    left_out = add_up(source, (1 - chance) * ~given) + FALSE_POSITIVES[1]
    return (found / (found + missed))[source], (invented / (invented + left_out))[source]
