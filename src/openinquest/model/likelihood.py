"""Words for how likely a judgement is, on one named scale, and how sound its basis is, apart.

The two answer different questions and never stand in one sentence.
"""

from dataclasses import dataclass

from openinquest.errors import InputError
from openinquest.model.grade_words import ConfidenceLevel, Likelihood

LIKELIHOOD_SCALE = (
    "ICD 203, Analytic Standards (Office of the Director of National Intelligence, 2015)"
)
"""Where the words and their bands come from."""


@dataclass(frozen=True, slots=True)
class LikelihoodBand:
    """One word of the scale and the probabilities that it stands for, in per cent."""

    likelihood: Likelihood
    low_percent: int
    high_percent: int


ICD_203 = (
    LikelihoodBand(Likelihood.ALMOST_NO_CHANCE, 1, 5),
    LikelihoodBand(Likelihood.VERY_UNLIKELY, 5, 20),
    LikelihoodBand(Likelihood.UNLIKELY, 20, 45),
    LikelihoodBand(Likelihood.ROUGHLY_EVEN_CHANCE, 45, 55),
    LikelihoodBand(Likelihood.LIKELY, 55, 80),
    LikelihoodBand(Likelihood.VERY_LIKELY, 80, 95),
    LikelihoodBand(Likelihood.ALMOST_CERTAIN, 95, 99),
)
"""The scale from the least to the most likely; the first of its two rows of words alone is used."""

_EVENS_PERCENT = 50


@dataclass(frozen=True, slots=True)
class AnalyticConfidence:
    """How sound the basis of a judgement is, and what the basis is, as a clause.

    It says nothing on how likely the judgement is: a likely thing may rest on little.
    """

    level: ConfidenceLevel
    basis: str


def likelihood_of(probability: float) -> Likelihood:
    """Return the word for a probability.

    Where two bands meet, the word nearer to evens is taken: words claim no more
    than the number. The scale has no word beyond its ends at 1 and 99 per cent;
    what lies there takes the last word, for no reading of a record is surer
    than that.

    Args:
        probability: From 0 to 1.

    Raises:
        InputError: it is no probability.

    Example:
        >>> likelihood_of(0.8).in_words, likelihood_of(0.81).in_words
        ('likely', 'very likely')
        >>> likelihood_of(0.45).in_words, likelihood_of(0.999).in_words
        ('roughly even chance', 'almost certain')
    """
    if not 0 <= probability <= 1:
        raise InputError(f"{probability} is no probability: it is not between 0 and 1")
    percent = round(probability * 100, 9)  # 0.55 * 100 is a little more than 55
    below_evens = percent < _EVENS_PERCENT
    for band in ICD_203:
        if percent < band.high_percent or (percent == band.high_percent and not below_evens):
            return band.likelihood
    return ICD_203[-1].likelihood
