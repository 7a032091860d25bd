"""How explanations stand by each reading of the matrix: one vote for each voice."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from openinquest.model import (
    EvidenceRow,
    ExplanationId,
    Mark,
    MatrixReading,
    OriginId,
    Standing,
)
from openinquest.weigh.rows import voice_of

Votes = NDArray[np.int64]
Numbers = NDArray[np.float64]
Trust = Callable[[OriginId | None], tuple[float, float]]

LIKELIHOODS = "likelihoods-1"
"""The table of declared likelihoods that a matrix names: what follows here.

No study measured them. They are a convention that everyone can see and shake: how
probable it is that a voice says what it says where an explanation is true, by how
that sits with the explanation. What a voice says that cannot be relied on is as
probable under every explanation.
"""

LIKELIHOOD_OF: Mapping[Mark, float] = {
    Mark.STRONGLY_CONSISTENT: 0.95,
    Mark.CONSISTENT: 0.75,
    Mark.NEUTRAL: 0.5,
    Mark.INCONSISTENT: 0.25,
    Mark.STRONGLY_INCONSISTENT: 0.05,
}
UNTOUCHED_LIKELIHOOD: Mapping[Mark, float] = {
    Mark.STRONGLY_CONSISTENT: 0.25,
    Mark.CONSISTENT: 0.35,
}
"""Of a voice that does not touch an explanation, by how it sits with the one it speaks for.

Were the untouched one true, the voice would have to be wrong: who is certain of another
cause is as improbable as who contradicts it, who leans to another a little less. It keeps
what few speak of from coming first by silence, and it lets "something else" rise only
where all that is named fares badly.
"""
REMAINDER_PRIOR = 0.1
"""The share of "something else" before any evidence; the named accounts share the rest alike."""

# No word on an account at all: no vote, unlike a neutral one.
_UNTOUCHED = -9

_DRAWS = 2000
_NOISE_LOGITS = 0.5  # the spread of people who give such likelihoods, as a convention
_ALIKE = 1e-9


@dataclass(frozen=True)
class Ballot:
    """One vote of each voice on each explanation, and how far it is relied on.

    `votes` has a line for each voice and a column for each explanation, from -2
    (strongly inconsistent) to 2, or the mark of one that it does not touch.
    `weights` are those of PARC, `reliable` the probability that the voice can
    be relied on, both by voice.
    """

    explanations: tuple[ExplanationId, ...]
    voices: tuple[str, ...]
    votes: Votes
    weights: Numbers
    reliable: Numbers


def ballot_of(
    explanations: Sequence[ExplanationId], votes: Sequence[EvidenceRow], trust: Trust
) -> Ballot:
    """Return the votes as numbers; `trust` gives the weight and the reliability of a voice."""
    numbers = [[_UNTOUCHED if m is None else m.steps for m in row.marks] for row in votes]
    trusted = [trust(row.origin) for row in votes]
    shape = (len(votes), len(explanations))
    return Ballot(
        tuple(explanations),
        tuple(map(voice_of, votes)),
        np.array(numbers, dtype=np.int64).reshape(shape),
        np.array([weight for weight, _ in trusted], dtype=float),
        np.array([reliable for _, reliable in trusted], dtype=float),
    )


def standings_of(ballot: Ballot) -> tuple[Standing, ...]:
    """Return how each explanation stands, in the order given."""
    touched = ballot.votes != _UNTOUCHED
    inconsistent = np.where(touched, np.clip(-ballot.votes, 0, 2), 0)
    against = (inconsistent > 0).sum(axis=0)
    weighted = (ballot.weights[:, None] * inconsistent).sum(axis=0)
    share = shares(log_scores(ballot))
    drawn = shares(_shaken(ballot))
    low, high = np.quantile(drawn, (0.05, 0.95), axis=0)
    first = np.bincount(drawn.argmax(axis=1), minlength=len(ballot.explanations)) / _DRAWS
    return tuple(
        Standing(
            explanation,
            int(touched[:, place].sum()),
            int(against[place]),
            round(float(weighted[place]), 4),
            *(round(float(number[place]), 4) for number in (share, low, high, first)),
        )
        for place, explanation in enumerate(ballot.explanations)
    )


def leaders_of(
    ballot: Ballot, standings: Sequence[Standing]
) -> tuple[tuple[MatrixReading, tuple[ExplanationId, ...]], ...]:
    """Return which explanations each reading puts first.

    What at most one voice speaks for or against stands outside the two readings
    by inconsistency where there is more, and "something else", the last, always
    does: nothing is said against what nobody looked at. Who is neutral brings
    nothing to the front.
    """
    takes_side = (ballot.votes != _UNTOUCHED) & (ballot.votes != 0)
    sides = takes_side.sum(axis=0)[:-1]
    named = [
        one for one, voices in zip(standings[:-1], sides, strict=True) if voices > 1
    ] or standings[:-1]
    by_inconsistency: list[tuple[MatrixReading, list[float]]] = [
        (MatrixReading.INCONSISTENCY, [one.against for one in named]),
        (MatrixReading.WEIGHTED_INCONSISTENCY, [one.weighted for one in named]),
    ]
    leaders = [
        (reading, leading([one.explanation for one in named], -np.array(scores)))
        for reading, scores in by_inconsistency
        if scores
    ]
    return (*leaders, (MatrixReading.BAYESIAN, leading(ballot.explanations, log_scores(ballot))))


def leading(explanations: Sequence[ExplanationId], scores: Numbers) -> tuple[ExplanationId, ...]:
    """Return the explanations with the greatest score; several where it is the same."""
    return tuple(
        explanation
        for explanation, score in zip(explanations, scores, strict=True)
        if score >= scores.max() - _ALIKE
    )


def log_scores(ballot: Ballot) -> Numbers:
    """Return the logarithm of prior times likelihood of each explanation, unscaled."""
    scores: Numbers = log_priors(len(ballot.explanations)) + log_likelihoods(ballot).sum(axis=0)
    return scores


def log_priors(count: int) -> Numbers:
    """Return the logarithms of the shares before any evidence."""
    named = (1 - REMAINDER_PRIOR) / max(count - 1, 1)
    return np.log([*[named] * (count - 1), REMAINDER_PRIOR])


_BY_VOTE = np.array([LIKELIHOOD_OF[mark] for mark in sorted(Mark, key=lambda mark: mark.steps)])
_BY_BEST = np.array(
    [
        LIKELIHOOD_OF[Mark.NEUTRAL],
        UNTOUCHED_LIKELIHOOD[Mark.CONSISTENT],
        UNTOUCHED_LIKELIHOOD[Mark.STRONGLY_CONSISTENT],
    ]
)
"""How probable a mark is, by its steps from -2 on; and none, by the steps of the best beside it."""


def log_likelihoods(ballot: Ballot, noise: Numbers | float = 0.0) -> Numbers:
    """Return the logarithm of how probable each voice's words are under each explanation.

    One reliability stands for a voice: what it says is as probable as its mark
    says where it can be relied on, and even where it cannot. Of a ballot of one
    voice, `noise` may be of many draws: a row each then.
    """
    untouched = ballot.votes == _UNTOUCHED
    best = np.clip(ballot.votes.max(axis=1, keepdims=True, initial=0), 0, 2)
    likelihood = np.where(
        untouched, _BY_BEST[best], _BY_VOTE[np.where(untouched, 0, ballot.votes) + 2]
    )
    logit = np.log(likelihood / (1 - likelihood)) + noise
    reliable = ballot.reliable[:, None]
    result: Numbers = np.log(reliable / (1 + np.exp(-logit)) + (1 - reliable) * 0.5)
    return result


def shares(logs: Numbers) -> Numbers:
    """Return shares that add up to 1 along the last axis."""
    scaled = np.exp(logs - logs.max(axis=-1, keepdims=True))
    result: Numbers = scaled / scaled.sum(axis=-1, keepdims=True)
    return result


def _shaken(ballot: Ballot) -> Numbers:
    """Return the scores in many draws in which every cell is a little other than it was marked."""
    scores = np.tile(log_priors(len(ballot.explanations)), (_DRAWS, 1))
    for line, voice in enumerate(ballot.voices):
        one = Ballot(
            ballot.explanations,
            (voice,),
            ballot.votes[line : line + 1],
            ballot.weights[line : line + 1],
            ballot.reliable[line : line + 1],
        )
        noise = [_noise(voice, explanation) for explanation in ballot.explanations]
        scores += log_likelihoods(one, np.stack(noise, axis=1))
    return scores


def _noise(voice: str, explanation: ExplanationId) -> Numbers:
    """Return the shaking of one cell: the same whatever stands beside it in the matrix."""
    digest = hashlib.sha256(f"{voice} {explanation}".encode()).digest()
    drawn: Numbers = np.random.default_rng(int.from_bytes(digest[:8], "big")).normal(
        0.0, _NOISE_LOGITS, _DRAWS
    )
    return drawn
