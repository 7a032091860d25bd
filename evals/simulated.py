"""Incidents with a known truth, voices that stray from it, and outlets that copy them.

All of it is drawn by chance: no event and no source is real. Voices of one class share a bias,
each strays around it in its own way; early numbers are low; some numbers are gross errors.
Local voices are right on average, as the anchor of the model has it, unless told otherwise.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from openinquest.model import VoiceClass
from openinquest.reconcile.posterior import Observation

VOICES = 30
BIAS = {
    VoiceClass.BELLIGERENT: -0.7,
    VoiceClass.GOVERNMENT: -0.3,
    VoiceClass.LOCAL: 0.0,
    VoiceClass.MONITOR: 0.1,
    VoiceClass.PRESS: 0.05,
}
SCALE = {
    VoiceClass.BELLIGERENT: 0.5,
    VoiceClass.GOVERNMENT: 0.4,
    VoiceClass.LOCAL: 0.25,
    VoiceClass.MONITOR: 0.15,
    VoiceClass.PRESS: 0.3,
}
OWN_SPREAD = 0.15
DRIFT, DRIFT_DAYS = -0.5, 3.0
GROSS_ERRORS = 0.03
MIDDLE, SPREAD = math.log(20), 1.0
FLOORS, TENS = 0.12, 0.15
COPIES_EACH = 1.6
MOST_DAYS = 12


@dataclass(frozen=True)
class Simulated:
    """One incident: the truth, what each voice says, and the same with the copies as voices."""

    truth: int
    answers: tuple[Observation, ...]
    with_copies: tuple[Observation, ...]


@dataclass(frozen=True)
class _Voice:
    kind: VoiceClass
    name: str
    bias: float
    scale: float


def simulate(incidents: int, *, seed: int, anchor_off: float = 0.0) -> list[Simulated]:
    """Return incidents drawn by chance, the same for the same seed.

    `anchor_off` is by how much local voices together stray, which no fit can find out.
    """
    random = np.random.default_rng(seed)
    kinds = list(BIAS)
    voices = [_voice(kinds[at % len(kinds)], at, random) for at in range(VOICES)]
    local = [voice.bias for voice in voices if voice.kind is VoiceClass.LOCAL]
    moved = anchor_off - sum(local) / len(local)
    voices = [
        replace(voice, bias=voice.bias + moved) if voice.kind is VoiceClass.LOCAL else voice
        for voice in voices
    ]
    return [_incident(voices, random) for _ in range(incidents)]


def _voice(kind: VoiceClass, at: int, random: np.random.Generator) -> _Voice:
    bias = BIAS[kind] + OWN_SPREAD * random.standard_normal()
    return _Voice(kind, f"{kind}: voice {at}", bias, SCALE[kind] * random.uniform(0.7, 1.3))


def _incident(voices: Sequence[_Voice], random: np.random.Generator) -> Simulated:
    truth = max(0, round(math.expm1(MIDDLE + SPREAD * random.standard_normal())))
    speak = random.choice(len(voices), size=random.integers(1, 8), replace=False)
    answers = tuple(_answer(voices[at], truth, random) for at in speak)
    copies: list[Observation] = []
    for at, answer in enumerate(answers):
        outlets = int(random.poisson(COPIES_EACH))
        copies += [replace(answer, source=f"outlet {at} {copy}") for copy in range(outlets)]
    return Simulated(truth, answers, (*answers, *copies))


def _answer(voice: _Voice, truth: int, random: np.random.Generator) -> Observation:
    lag = int(random.integers(0, MOST_DAYS))
    if random.random() < GROSS_ERRORS:
        said = math.expm1(abs(2.5 + 2 * random.standard_normal()))
    else:
        mean = math.log1p(truth) + voice.bias + DRIFT * math.exp(-lag / DRIFT_DAYS)
        said = math.expm1(mean + voice.scale * random.standard_normal())
    number = max(0, round(said))
    low, high = number - 0.5, number + 0.5
    way = random.random()
    if way < FLOORS and number > 1:
        # "At least" is said of a number below the one that a voice believes.
        low, high = math.floor(number * random.uniform(0.7, 1)) - 0.5, math.inf
    elif way < FLOORS + TENS and number >= 20:
        tens = 10 * round(number / 10)
        low, high = tens - 5, tens + 5
    return Observation(low, high, voice.kind, voice.name, lag)
