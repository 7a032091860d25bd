"""All answers of a corpus as arrays, and how unlikely they are under a vector of parameters."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.special import expit, logit

from openinquest.model import VoiceClass
from openinquest.reconcile.implausible import MOST_PEOPLE
from openinquest.reconcile.posterior.grid import Grid, grid_up_to
from openinquest.reconcile.posterior.likelihood import (
    Bounds,
    Numbers,
    Strays,
    chances,
    on_scale,
    prior_cells,
    slopes,
)
from openinquest.reconcile.posterior.observation import Observation
from openinquest.reconcile.posterior.parameters import SHIPPED, Slack

Vector = NDArray[np.float64]
Places = NDArray[np.int64]

_SHARED = 9
"""The drift, its days, the mean and spread over incidents, gross errors, and two slacks."""

_STEP = 0.05  # coarser than for one incident: a corpus has thousands of answers
_BEYOND = 20  # the truth may be so many times the highest number that anybody gives


@dataclass(frozen=True, slots=True)
class Shared:
    """What all voices share, as `Parameters` has it."""

    drift: float
    drift_days: float
    middle: float
    spread: float
    stated: Slack
    loose: Slack
    gross: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each parameter stands in a vector: classes, then sources, then what all share."""

    classes: int
    sources: int

    @property
    def size(self) -> int:
        """The length of a vector."""
        return 2 * self.classes + 2 * self.sources + _SHARED

    def class_bias(self, vector: Vector) -> Vector:
        """Return the bias of each class."""
        return vector[: self.classes]

    def class_scale(self, vector: Vector) -> Vector:
        """Return the logarithm of the scale of each class."""
        return vector[self.classes : 2 * self.classes]

    def source_bias(self, vector: Vector) -> Vector:
        """Return how far the bias of each source lies from that of its class, before centring."""
        return vector[2 * self.classes : 2 * self.classes + self.sources]

    def source_scale(self, vector: Vector) -> Vector:
        """Return the same of the logarithm of its scale."""
        return vector[2 * self.classes + self.sources : -_SHARED]

    def shared(self, vector: Vector) -> Shared:
        """Return what all voices share."""
        drift, days, middle, spread, gross, *slacks = map(float, vector[-_SHARED:])
        stated, loose = (
            Slack(float(expit(odds)), math.exp(mean)) for odds, mean in (slacks[:2], slacks[2:])
        )
        return Shared(
            drift, math.exp(days), middle, math.exp(spread), stated, loose, float(expit(gross))
        )


@dataclass(frozen=True, slots=True)
class Penalty:
    """The weak priors; `spread` is that of the sources of a class around its bias."""

    spread: float

    def on(self, layout: Layout) -> tuple[Vector, Vector]:
        """Return the mean and the standard deviation of each parameter before the corpus."""
        means = np.zeros(layout.size)
        widths = np.ones(layout.size)
        layout.class_scale(means)[:] = math.log(0.4)
        layout.class_scale(widths)[:] = 0.7
        layout.source_bias(widths)[:] = self.spread
        layout.source_scale(widths)[:] = 0.3
        means[-_SHARED:] = (
            *(0.0, math.log(3.0), 2.0, math.log(1.5), float(logit(SHIPPED.gross))),
            *(float(logit(SHIPPED.stated.share)), math.log(SHIPPED.stated.mean)),
            *(float(logit(SHIPPED.loose.share)), math.log(SHIPPED.loose.mean)),
        )
        widths[-_SHARED:] = 0.5, 0.7, 2.0, 0.7, 0.7, 1.0, 0.5, 1.0, 0.5
        return means, widths


@dataclass(frozen=True, slots=True)
class Corpus:
    """The answers to all questions, with what the maximiser asks of them.

    The biases of the sources of a class lie around that of the class: their mean, weighted by
    numbers, is held there, or the level of all truths would be free to wander with them.
    `bounds`, `voice`, `source` and `lags` are of answers that are not alike, `times` how often each
    of these answers each question: (questions, answers). `source` is -1 for a voice that is taken
    to be as its class.
    """

    classes: tuple[VoiceClass, ...]
    sources: tuple[str, ...]
    anchor: VoiceClass
    voices_of_anchor: int
    class_of: tuple[int, ...]
    numbers_of: tuple[int, ...]
    bounds: Bounds
    voice: Places
    source: Places
    lags: Numbers
    times: csr_array
    grid: Grid

    @classmethod
    def of(
        cls,
        questions: Sequence[Sequence[Observation]],
        *,
        anchor: VoiceClass,
        sources: Sequence[str],
    ) -> "Corpus":
        """Return the arrays of questions that have an answer each; `sources` are fitted apart."""
        asked = [[_alike(each, sources) for each in own] for own in questions]
        answers = list(dict.fromkeys(each for own in asked for each in own))
        times = _times_of(asked, answers)
        classes = tuple(sorted({answer.voice for answer in answers}))
        class_at = {voice: at for at, voice in enumerate(classes)}
        source_at = {source: at for at, source in enumerate(sources)}
        voice = np.array([class_at[answer.voice] for answer in answers])
        source = np.array([source_at.get(answer.source, -1) for answer in answers])
        often = times.sum(axis=0)
        named = {answer.source: class_at[answer.voice] for answer in answers}
        ends = [end for a in answers for end in (a.low, a.high) if math.isfinite(end)]
        highest = int(max(1, *ends))
        return cls(
            classes=classes,
            sources=tuple(sources),
            anchor=anchor,
            voices_of_anchor=len({a.source for own in questions for a in own if a.voice is anchor}),
            class_of=tuple(named[each] for each in sources),
            numbers_of=tuple(int(often[source == at].sum()) for at in range(len(sources))),
            bounds=Bounds.of(answers),
            voice=voice,
            source=source,
            lags=np.array([math.inf if a.lag is None else a.lag for a in answers], dtype=float),
            times=times,
            grid=grid_up_to(min(_BEYOND * highest, 2 * MOST_PEOPLE), _STEP),
        )

    @property
    def layout(self) -> Layout:
        """Where each parameter stands."""
        return Layout(len(self.classes), len(self.sources))

    @property
    def questions(self) -> int:
        """How many questions have an answer."""
        return int(self.times.shape[0])

    @property
    def numbers(self) -> int:
        """How many answers there are."""
        return int(self.times.sum())

    def start(self) -> Vector:
        """Return where the maximiser begins: the means of the priors."""
        return Penalty(1.0).on(self.layout)[0]

    def scale_of_source(self, vector: Vector, at: int) -> float:
        """Return the scale of one source."""
        own = self.layout.class_scale(vector)[self.class_of[at]]
        return math.exp(own + self.layout.source_scale(vector)[at])

    def biases_of_sources(self, vector: Vector) -> Vector:
        """Return how far the bias of each source lies from that of its class."""
        own = self.layout.source_bias(vector)
        return own - self._sums(self._shares * own)[self._classes_of_sources]

    def cost(self, vector: Vector, penalty: Penalty) -> tuple[float, Vector]:
        """Return minus the logarithm of the chance of all answers, and its slope."""
        shared = self.layout.shared(vector)
        early = np.exp(-self.lags / shared.drift_days)
        strays = self._strays(vector, shared, early)
        chance = chances(self.bounds, strays)
        prior, by_middle, by_spread = self._prior(shared)
        logs = self.times @ np.log(chance) + np.log(prior)
        evidence = np.logaddexp.reduce(logs, axis=1)
        weights = np.exp(logs - evidence[:, None])
        each = (self.times.T @ weights) / chance
        found = slopes(self.bounds, strays)
        by_mean, by_scale, by_odds, by_slack, by_gross = (
            (each * slope).sum(axis=1)
            for slope in (found.mean, found.scale, found.open_odds, found.slack, found.gross_odds)
        )
        days = np.where(np.isfinite(self.lags), self.lags, 0.0) / shared.drift_days
        gathered = weights.sum(axis=0) / prior
        by_shared = [
            *(by_mean @ early, by_mean @ (shared.drift * early * days)),
            *(gathered @ by_middle, gathered @ by_spread, by_gross.sum()),
            *(by_odds[self.bounds.stated].sum(), by_slack[self.bounds.stated].sum()),
            *(by_odds[self.bounds.loose].sum(), by_slack[self.bounds.loose].sum()),
        ]
        slope = np.concatenate([self._by_voice(by_mean, by_scale), by_shared])
        before, width = penalty.on(self.layout)
        away = (vector - before) / width
        return -float(evidence.sum()) + 0.5 * float(away @ away), -slope + away / width

    def _strays(self, vector: Vector, shared: Shared, early: Numbers) -> Strays:
        """Return how the answers stray; `early` is the share of the drift that each has."""
        shift, scale = self._of_answers(vector)
        people = on_scale(self.grid.people.astype(float))
        stated, loose = shared.stated, shared.loose
        return Strays(
            means=people[None, :] + (shift + shared.drift * early)[:, None],
            scales=scale,
            open_share=stated.share * self.bounds.stated + loose.share * self.bounds.loose,
            slack=np.where(self.bounds.loose, loose.mean, stated.mean),
            gross=shared.gross,
        )

    def _of_answers(self, vector: Vector) -> tuple[Numbers, Numbers]:
        """Return by how much the voice of each answer strays: its bias and its scale."""
        known = self.source >= 0
        bias = self.layout.class_bias(vector)[self.voice]
        scale = self.layout.class_scale(vector)[self.voice]
        own = self.source[known]
        bias[known] += self.biases_of_sources(vector)[own]
        scale[known] += self.layout.source_scale(vector)[own]
        return bias, np.exp(scale)

    def _by_voice(self, by_bias: Numbers, by_scale: Numbers) -> Numbers:
        """Return the slopes by the parameters of classes and sources; the anchor stays."""
        free = np.array([voice is not self.anchor for voice in self.classes])
        of_source = self._by_source(by_bias)
        held = self._shares * self._sums(of_source)[self._classes_of_sources]
        return np.concatenate(
            [
                self._by_class(by_bias) * free,
                self._by_class(by_scale),
                of_source - held,
                self._by_source(by_scale),
            ]
        )

    @property
    def _classes_of_sources(self) -> Places:
        return np.array(self.class_of, dtype=np.int64)

    @property
    def _shares(self) -> Numbers:
        """What share of the numbers of its class each source gives."""
        numbers = np.array(self.numbers_of, dtype=float)
        return np.asarray(numbers / self._sums(numbers)[self._classes_of_sources], dtype=float)

    def _sums(self, of_sources: Numbers) -> Numbers:
        at = self._classes_of_sources
        return np.asarray(np.bincount(at, of_sources, len(self.classes)), dtype=float)

    def _prior(self, shared: Shared) -> tuple[Numbers, Numbers, Numbers]:
        """Return the prior of each cell of the grid, and its slopes."""
        return prior_cells(*self.grid.ends, shared.middle, shared.spread)

    def _by_class(self, each: Numbers) -> Numbers:
        return np.asarray(np.bincount(self.voice, each, len(self.classes)), dtype=float)

    def _by_source(self, each: Numbers) -> Numbers:
        known = self.source >= 0
        own = np.bincount(self.source[known], each[known], len(self.sources))
        return np.asarray(own, dtype=float)


def _alike(answer: Observation, sources: Sequence[str]) -> Observation:
    """Return an answer without what makes no difference to its chance."""
    own = answer.source if answer.source in sources else ""
    return replace(answer, source=own, claims=())


def _times_of(asked: Sequence[Sequence[Observation]], answers: Sequence[Observation]) -> csr_array:
    at = {answer: place for place, answer in enumerate(answers)}
    columns = [at[each] for own in asked for each in own]
    rows = [question for question, own in enumerate(asked) for _ in own]
    ones = np.ones(len(columns))
    return csr_array((ones, (rows, columns)), shape=(len(asked), len(answers)))
