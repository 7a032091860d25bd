"""Parameters of voices from a corpus: those under which all that was said is most likely.

Empirical Bayes: the truths are summed out on a grid, what is left is maximised with weak priors
that keep voices of few numbers near their class.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from scipy.optimize import minimize

from openinquest.errors import TooFewAnswers
from openinquest.model import VoiceClass
from openinquest.reconcile.posterior.corpus import Corpus, Penalty, Vector
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import (
    SHIPPED,
    Parameters,
    Provenance,
    Reliability,
    Slack,
)

FEWEST_QUESTIONS = 30
"""Fewer tolls on which two voices or more gave a number tell nothing of the voices."""

OWN_NUMBERS = 8
"""A voice of fewer numbers is taken to be as its class."""

_ROUNDS = 2  # the spread of voices around their class settles at once
_SPREAD = 0.3  # of the voices of a class around it, before any is heard
_FARTHEST = 6  # standard deviations from what the priors have: further, the search is lost
_ENOUGH = 1e-7  # a step that gains a smaller share of the cost changes no second decimal
_READING = 0.12
"""By how much totals are off for how texts are read: `totals_covered` in the evals measures it."""
_WORTH = 4  # so many voices that spread is worth


def fit(questions: Sequence[Sequence[Observation]], provenance: Provenance) -> Parameters:
    """Return the parameters that a corpus supports.

    The anchor is local voices, or the class of most numbers where no local voice speaks.

    Args:
        questions: What each voice answers to each question, one answer a voice: who counts
            copies as voices of their own makes the model too sure.
        provenance: What the corpus is; the numbers of questions and answers are filled in here.

    Raises:
        TooFewAnswers: too few questions have answers of two voices.
    """
    asked = [answers for answers in questions if answers]
    together = sum(len(answers) > 1 for answers in asked)
    if together < FEWEST_QUESTIONS:
        raise TooFewAnswers(
            f"{together} tolls have numbers of two voices or more, "
            f"and fewer than {FEWEST_QUESTIONS} tell nothing of the voices"
        )
    classes = Counter(answer.voice for answers in asked for answer in answers)
    anchor = VoiceClass.LOCAL if classes[VoiceClass.LOCAL] else classes.most_common(1)[0][0]
    corpus = Corpus.of(asked, anchor=anchor, sources=_heard_often(asked))
    spread, vector = _SPREAD, corpus.start()
    for _ in range(_ROUNDS):
        penalty = Penalty(spread)
        means, widths = penalty.on(corpus.layout)
        vector = minimize(
            corpus.cost,
            vector,
            args=(penalty,),
            jac=True,
            method="L-BFGS-B",
            bounds=list(zip(means - _FARTHEST * widths, means + _FARTHEST * widths, strict=True)),
            options={"ftol": _ENOUGH},
        ).x
        spread = _spread_of(corpus, vector, spread)
    return _parameters(corpus, vector, spread, provenance)


def _heard_often(questions: Sequence[Sequence[Observation]]) -> list[str]:
    heard = Counter(a.source for answers in questions for a in answers if a.source)
    return sorted(source for source, times in heard.items() if times >= OWN_NUMBERS)


def _spread_of(corpus: Corpus, vector: Vector, spread: float) -> float:
    """Return how far the voices lie from their class, what is unsure of each included."""
    offsets = corpus.biases_of_sources(vector)
    unsure = [_unsure(corpus, vector, index, spread) for index in range(len(offsets))]
    total = float((offsets**2).sum()) + sum(unsure) + _WORTH * _SPREAD**2
    return math.sqrt(total / (len(offsets) + _WORTH))


def _unsure(corpus: Corpus, vector: Vector, index: int, spread: float) -> float:
    """Return the variance that is left in what is known of the bias of one voice."""
    scale = corpus.scale_of_source(vector, index)
    return 1 / (corpus.numbers_of[index] / scale**2 + 1 / spread**2)


def _parameters(
    corpus: Corpus, vector: Vector, spread: float, provenance: Provenance
) -> Parameters:
    """Return the fitted values; what is unsure of a bias widens the scale."""
    layout = corpus.layout
    own = corpus.biases_of_sources(vector)
    bias, scale = layout.class_bias(vector), np.exp(layout.class_scale(vector))
    classes = {
        voice: Reliability(
            round(float(bias[at]), 4), round(float(math.hypot(scale[at], spread)), 4)
        )
        for at, voice in enumerate(corpus.classes)
    }
    sources: Mapping[str, Reliability] = {
        source: Reliability(
            round(float(bias[corpus.class_of[at]] + own[at]), 4),
            round(
                math.sqrt(
                    corpus.scale_of_source(vector, at) ** 2 + _unsure(corpus, vector, at, spread)
                ),
                4,
            ),
        )
        for at, source in enumerate(corpus.sources)
    }
    shared = layout.shared(vector)
    return Parameters(
        classes={**SHIPPED.classes, **classes},
        anchor=corpus.anchor,
        provenance=replace(provenance, questions=corpus.questions, numbers=corpus.numbers),
        sources=sources,
        drift=round(shared.drift, 4),
        drift_days=round(shared.drift_days, 4),
        middle=round(shared.middle, 4),
        spread=round(shared.spread, 4),
        stated=_rounded(shared.stated),
        loose=_rounded(shared.loose),
        gross=round(shared.gross, 4),
        level=round(math.hypot(_READING, spread / math.sqrt(corpus.voices_of_anchor)), 4),
    )


def _rounded(slack: Slack) -> Slack:
    return Slack(round(slack.share, 4), round(slack.mean, 4))
