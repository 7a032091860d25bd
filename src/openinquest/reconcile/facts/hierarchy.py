"""Which value a question has, where values can be kinds or parts of one another.

ACCU of Dong, Berti-Equille and Srivastava (PVLDB 2009), with the reading of
agreement of Jung, Kim and Shim, "Crowdsourced Truth Discovery in the Presence
of Hierarchies for Knowledge Fusion" (EDBT 2019): who names the region agrees
with who names the town in it, as far as they go.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from openinquest.model import Answer, Answers
from openinquest.reconcile.facts.accuracy import ACCURACY, ANSWERS_BEHIND
from openinquest.reconcile.facts.chances import Chance, add_up, best_first, share_out

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

FALSE_VALUES = (5, 10, 20, 50, 100)
"""How many false values a question may have. Nothing tells, and a kind is common among the answers
because it is a kind, so that the answers do not tell either: the chances are the mean over all."""

_ROUNDS = 20
_SURE = 0.01
_SETTLED = 1e-4


@dataclass(frozen=True, slots=True)
class FusedInTree:
    """What some answers support.

    `chances` are the values of each question, the likeliest first; what is
    missing from 1 is left for none of them. `accuracy` is the share of each
    source's answers and denials that hold.
    """

    chances: Mapping[str, tuple[Chance, ...]]
    accuracy: Mapping[str, float]


def fuse_in_tree(
    answers: Answers, is_within: Callable[[str, str], bool], denials: Collection[Answer] = ()
) -> FusedInTree:
    """Return which value each question has, with its chance among the values that are given.

    A value scores ln(n A / (1 - A)) for each answer that names it or something
    that it is within, and loses ln(A / (1 - A)) for each denial of either,
    where A is the source's accuracy and n the number of false values.

    Args:
        answers: Of sources to questions that have one true answer.
        is_within: Whether the first of two different values is a kind or a part of the second.
        denials: That a source denies a value. One of a value that nobody gives is no evidence
            on what is asked, unless a given one is within it.
    """
    table = _Table.of(answers, is_within, denials)
    runs = [table.run(false_values) for false_values in FALSE_VALUES]
    accuracy = np.mean([accuracy for _, accuracy in runs], axis=0).tolist()
    return FusedInTree(
        chances=best_first(answers, np.array([chance for chance, _ in runs])),
        accuracy=dict(zip(table.names, accuracy, strict=True)),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """What is said as numbers.

    Of each answer or denial: its source, and whether it is a denial. Of each
    value that it bears on: its own number, and that of the value.
    """

    names: tuple[str, ...]
    source: Ints
    denies: NDArray[np.bool_]
    said: Ints
    value: Ints
    question: Ints

    @classmethod
    def of(
        cls, answers: Answers, is_within: Callable[[str, str], bool], denials: Collection[Answer]
    ) -> "_Table":
        given: dict[str, list[int]] = {}
        for number, (asked, _) in enumerate(answers.values):
            given.setdefault(asked, []).append(number)

        @cache
        def reached(question: str, said: str) -> list[int]:
            return [
                number
                for number in given.get(question, ())
                for value in [answers.values[number][1]]
                if value == said or is_within(value, said)
            ]

        denied = [row for row in Answers.of(denials).rows if reached(row.question, row.value)]
        rows = [*answers.rows, *denied]
        bears = [
            (at, number)
            for at, row in enumerate(rows)
            for number in reached(row.question, row.value)
        ]
        said, reaches = np.array(bears, dtype=np.int64).reshape(-1, 2).T
        names = tuple(sorted({row.source for row in rows}))
        number_of = {name: number for number, name in enumerate(names)}
        source = np.array([number_of[row.source] for row in rows], dtype=np.int64)
        denies = np.arange(len(rows)) >= len(answers.rows)
        question = np.array(answers.question_of_value, dtype=np.int64)
        return cls(names, source, denies, said, reaches, question)

    def run(self, false_values: int) -> tuple[Floats, Floats]:
        """Return the chance of each value, and the accuracy of each source."""
        accuracy = np.full(len(self.names), ACCURACY)
        chance = self.weighed(accuracy, false_values)
        for _ in range(_ROUNDS):
            accuracy = self.accuracy(chance)
            before, chance = chance, self.weighed(accuracy, false_values)
            if np.abs(chance - before).max(initial=0) < _SETTLED:
                break
        return chance, accuracy

    def weighed(self, accuracy: Floats, false_values: int) -> Floats:
        odds = np.log(accuracy / (1 - accuracy))[self.source]
        vote = np.where(self.denies, -odds, odds + np.log(false_values))
        score = add_up(self.value, vote[self.said], len(self.question))
        return share_out(score, self.question, besides=0.0)

    def accuracy(self, chance: Floats) -> Floats:
        """Return how often what each source says holds, drawn towards the usual."""
        named = add_up(self.said, chance[self.value], len(self.source))
        holds = np.where(self.denies, 1 - named, named)
        sums = add_up(self.source, holds) + ACCURACY * ANSWERS_BEHIND
        return np.clip(sums / (np.bincount(self.source) + ANSWERS_BEHIND), _SURE, 1 - _SURE)
