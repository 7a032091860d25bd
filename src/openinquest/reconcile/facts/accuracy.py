"""Which value each question has, by voices that weigh as much as they prove right elsewhere.

PopAccu of Dong, Saha and Srivastava, "Less is More: Selecting Sources Wisely
for Integration" (PVLDB 2013): ACCU of Dong, Berti-Equille and Srivastava
(PVLDB 2009) with false values as common as they are among the answers, so that
nobody has to say how many false values there are.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.model import Answers
from openinquest.reconcile.facts.chances import Chance, add_up, best_first, share_out

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

OwnShares = Callable[[Floats, Floats], Floats]
"""From the chance that each answer is right and the accuracy of its source, what share of each
answer is the source's own. Finding out who copies belongs to `link`; its result comes in here."""

ACCURACY, ANSWERS_BEHIND = 0.8, 5
"""How often a source is right of which nothing is known, and the number of answers that this
counts for. Without it a source with one answer would be right always or never. From 0 to 20 the
results in `evals` move by .01."""

_ROUNDS = 8
"""Dong et al. iterate until little moves, which takes 5 to 8 rounds. The start is a vote: begun
with learned accuracies, sources that copy much already look accurate."""

_SURE = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Fused:
    """What some answers support.

    `chances` are the values of each question, the likeliest first. `accuracy`
    is the share of each source's answers that are right. `right` and
    `reliability` hold the same for each answer, as `OwnShares` takes them.
    """

    chances: Mapping[str, tuple[Chance, ...]]
    accuracy: Mapping[str, float]
    right: Floats
    reliability: Floats


def fuse(answers: Answers, own_shares: Sequence[OwnShares] = ()) -> Fused:
    """Return which value each question has, with its chance among the values that are given.

    A value scores the sum over its sources of I ln(A / (1 - A)), where A is a
    source's accuracy and I the share of the answer that is its own, and loses
    m ln m + (M - m) ln(M - m) for the m of M answers that give it: what is
    false is then what the others say. In turn A is the mean chance of what the
    source gives.

    Args:
        answers: Of sources to questions that have one true answer.
        own_shares: One for each way in which sources may copy; none takes all
            for independent. The chance of a value is the mean over them, and
            `low` and `high` of a `Chance` how far they lie apart.
    """
    table = _Table.of(answers)
    runs = [table.run(each) for each in own_shares] or [table.run(None)]
    chances = np.array([table.chances(right) for right, _ in runs])
    right = np.mean([right for right, _ in runs], axis=0)
    reliability = np.mean([accuracy for _, accuracy in runs], axis=0)
    by_source = dict(zip(table.source.tolist(), reliability.tolist(), strict=True))
    return Fused(
        chances=best_first(answers, chances),
        accuracy={name: by_source[number] for number, name in enumerate(answers.sources)},
        right=right,
        reliability=reliability,
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """The answers as numbers: of each answer its source and value, of each value its question."""

    source: Ints
    value: Ints
    question: Ints

    @classmethod
    def of(cls, answers: Answers) -> "_Table":
        numbers = answers.source_of, answers.value_of, answers.question_of_value
        return cls(*(np.array(each, dtype=np.int64) for each in numbers))

    def run(self, own_shares: OwnShares | None) -> tuple[Floats, Floats]:
        """Return of each answer the chance that it is right, and its source's accuracy."""
        given = np.bincount(self.value, minlength=len(self.question)).astype(float)
        chance = given / add_up(self.question, given)[self.question]
        for _ in range(_ROUNDS):
            right = chance[self.value]
            accuracy = self.accuracy(right)
            own = np.ones(len(right)) if own_shares is None else own_shares(right, accuracy)
            chance = self.weighed(own, accuracy)
        right = chance[self.value]
        return right, self.accuracy(right)

    def accuracy(self, right: Floats) -> Floats:
        """Return the mean chance of what each answer's source gives, drawn towards the usual."""
        sums = add_up(self.source, right) + ACCURACY * ANSWERS_BEHIND
        means = sums / (np.bincount(self.source) + ANSWERS_BEHIND)
        return np.clip(means, _SURE, 1 - _SURE)[self.source]

    def weighed(self, own: Floats, accuracy: Floats) -> Floats:
        """Return the chance of each value."""
        votes = own * np.log(accuracy / (1 - accuracy))
        score = add_up(self.value, votes, len(self.question))
        count = add_up(self.value, own, len(self.question))
        others = add_up(self.question, count)[self.question] - count
        return share_out(score - _n_log_n(count) - _n_log_n(others), self.question)

    def chances(self, right: Floats) -> Floats:
        """Return the chance of each value from those of the answers that give it."""
        chance = np.zeros(len(self.question))
        chance[self.value] = right
        return chance


def _n_log_n(count: Floats) -> Floats:
    product: Floats = count * np.log(np.maximum(count, np.finfo(float).tiny))
    return product
