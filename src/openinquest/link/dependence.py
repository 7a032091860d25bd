"""Which sources copy one another, told from the values that they share.

After Dong, Berti-Equille and Srivastava, "Integrating Conflicting Data: The
Role of Source Dependence" (PVLDB 2009), with three changes. How likely a false
value is comes from how often others give it (as in Dong, Saha and Srivastava,
"Less is More", PVLDB 2013), not from an assumed number of false values. To err
where many err, or be right where many are, is no sign of copying. And the
order in which copiers came is averaged over, not guessed.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.link.overlaps import Ints, Overlaps, find_overlaps
from openinquest.model import Answers, Dependence, SharedValue

Floats = NDArray[np.float64]

FEWEST_SHARED = 10
"""Sources with fewer questions in common are not compared: chance explains their likeness."""

COPY_SHARES = (0.5, 0.65, 0.8)
"""What share of its answers a copier takes over. Nothing tells which; all are tried, and what
they differ by is uncertainty. Near 1 a copier that errs once on its own is acquitted."""

PRIOR = 0.2
"""How likely two sources depend on each other before their answers are compared. From .05 to .5
the results in `evals` stay within .02."""

_SURE = 0.01
_TELLING = 5  # values that are shown for a pair
_LEAST_BITS = 1.0  # less than twice as likely is no evidence to show
# Places and weights of Gauss and Legendre between 0 and 1: exact for up to 16 copiers of a value.
_POINTS, _WEIGHTS = (each / 2 for each in np.polynomial.legendre.leggauss(8))
_TIMES = _POINTS + 0.5


@dataclass(frozen=True, slots=True, eq=False)
class CopyDetector:
    """Compares the sources of some answers.

    `overlaps` are the pairs that can be compared.
    """

    answers: Answers
    overlaps: Overlaps
    _values: "_Values"

    @classmethod
    def of(cls, answers: Answers, *, fewest: int = FEWEST_SHARED) -> "CopyDetector":
        """Return a detector for sources with at least `fewest` questions in common."""
        return cls(answers, find_overlaps(answers, fewest=fewest), _Values.of(answers))

    @property
    def can_compare(self) -> bool:
        """Whether any two sources have enough in common."""
        return len(self.overlaps.first) > 0

    def own_shares(self, right: Floats, accuracy: Floats, *, copy_share: float) -> Floats:
        """Return of each answer the share that is its source's own, not taken from another.

        Of sources that agree, each counts by the chance that it has the value
        from none of those before it, averaged over every order in which they
        can have come: the integral of prod(1 - t c P) over t from 0 to 1, where
        t is the chance that another came before.

        Args:
            right: Of each answer the chance that it is right.
            accuracy: Of each answer the share of right ones among its source's.
            copy_share: The share of its answers that a copier takes over.
        """
        odds = self._odds(right, accuracy, copy_share)
        taken = (copy_share * odds.sum(0) / (1 + odds.sum(0)))[self.overlaps.pair]
        shares = np.zeros(len(self.answers.rows))
        for time, weight in zip(_TIMES, _WEIGHTS, strict=True):
            own = np.log1p(-time * taken)
            shares += weight * np.exp(
                np.bincount(self.overlaps.left, own, len(shares))
                + np.bincount(self.overlaps.right, own, len(shares))
            )
        return shares

    def dependences(self, right: Floats, accuracy: Floats) -> tuple[Dependence, ...]:
        """Return every pair that was compared, the likeliest to depend first.

        The probability is the mean over `COPY_SHARES`.
        """
        if not self.can_compare:
            return ()
        odds = [self._odds(right, accuracy, share).sum(0) for share in COPY_SHARES]
        probability = np.mean([each / (1 + each) for each in odds], axis=0)
        middle = COPY_SHARES[len(COPY_SHARES) // 2]
        evidence = self._agreement_logs(right, accuracy, middle).max(0) / np.log(2)
        order = np.argsort(self.overlaps.pair, kind="stable")
        starts = np.cumsum(np.bincount(self.overlaps.pair, minlength=len(probability)))
        found = [
            self._dependence(number, float(probability[number]), evidence, agreed)
            for number, agreed in enumerate(np.split(order, starts[:-1]))
        ]
        return tuple(sorted(found, key=lambda each: (-each.probability, each.sources)))

    def _odds(self, right: Floats, accuracy: Floats, copy_share: float) -> Floats:
        """Return the odds that the first of each pair copies, and that the second does."""
        over, pairs = self.overlaps, len(self.overlaps.first)
        logs = self._agreement_logs(right, accuracy, copy_share)
        alike = np.bincount(over.pair, minlength=pairs)
        differ = np.maximum(over.questions - alike, 0) * np.log1p(-copy_share)
        prior = np.log(PRIOR / 2 / (1 - PRIOR))
        total = [np.bincount(over.pair, log, pairs) + differ + prior for log in logs]
        # No number in use tells a longer from a shorter chance than e to the 50th.
        odds: Floats = np.exp(np.clip(total, -50.0, 50.0))
        return odds

    def _agreement_logs(self, right: Floats, accuracy: Floats, copy_share: float) -> Floats:
        """Return of each agreement how much likelier it is if one source copies, as logarithms.

        First if the left one copies, then if the right one does: the mean over
        true and false, by the chance of the value, of ln(1 - c + c / L), where L
        is how likely the copier gives this value by itself. That is R for the
        true value, and E q for a false one: R and E are how often it is right
        and how often it errs, or the share of others who are right, and who
        err, on this question where that is more; q is the share of errors that
        have this value.
        """
        over = self.overlaps
        chance, sure = right[over.left], np.clip(accuracy, _SURE, 1 - _SURE)
        others, agree, err, alike = (each[over.left] for each in self._values.others(right))

        def log_of(likelihood: Floats) -> Floats:
            logs: Floats = np.log(1 - copy_share + copy_share / likelihood)
            return logs

        def logs_of(copier: Ints) -> Floats:
            # What the others do here is drawn towards what the source does elsewhere.
            own = sure[copier]
            correct = np.maximum(own, (agree + own) / (others + 1))
            wrong = np.maximum(1 - own, (err + 1 - own) / (others + 1))
            return chance * log_of(correct) + (1 - chance) * log_of(wrong * alike)

        return np.array([logs_of(over.left), logs_of(over.right)])

    def _dependence(
        self, number: int, probability: float, evidence: Floats, agreed: Ints
    ) -> Dependence:
        over, rows = self.overlaps, self.answers.rows
        shared = [
            SharedValue(row.question, row.value, round(float(evidence[each]), 2))
            for each in agreed
            for row in [rows[over.left[each]]]
        ]
        shared.sort(key=lambda one: (-one.bits, one.question, one.value))
        return Dependence(
            sources=(
                self.answers.sources[over.first[number]],
                self.answers.sources[over.second[number]],
            ),
            probability=probability,
            questions=int(over.questions[number]),
            alike=len(agreed),
            telling=tuple(one for one in shared if one.bits >= _LEAST_BITS)[:_TELLING],
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Values:
    """The answers as numbers: of each answer its value, of each value its question and word."""

    value: Ints
    question: Ints
    word: Ints

    @classmethod
    def of(cls, answers: Answers) -> "_Values":
        number: dict[str, int] = {}
        words = [number.setdefault(each, len(number)) for _, each in answers.values]
        numbers = answers.value_of, answers.question_of_value, words
        return cls(*(np.array(each, dtype=np.int64) for each in numbers))

    def others(self, right: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """Return of each answer how many others answer, give it, err if it is wrong, and err alike.

        The two that agree are no witnesses for how common that is and left out.
        The last is a share of those who err: the greater of how many err into
        this value on this question, and on all others. A round number that
        many give for much, or here, is no sign of copying.
        """
        count = len(self.question)
        given = np.bincount(self.value, minlength=count).astype(float)
        wrong = np.bincount(self.value, 1 - right, count)
        asked = np.bincount(self.question, given)[self.question]
        elsewhere = np.bincount(self.word, wrong)[self.word] - wrong
        total = wrong.sum() - np.bincount(self.question, wrong)[self.question]
        # Laplace's rule of succession: what nobody gives elsewhere is rare, not impossible.
        common = (elsewhere + 1) / (total + 2)
        same, others = np.maximum(given - 2, 0), np.maximum(asked - 2, 0)
        err = same + np.bincount(self.question, wrong)[self.question] - wrong
        alike = np.maximum(common, (same + common) / (err + 1))
        found = [each[self.value] for each in (others, same, err, alike)]
        return found[0], found[1], found[2], found[3]
