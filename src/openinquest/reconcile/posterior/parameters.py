"""What the model knows of voices before it hears of an incident, and where that comes from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openinquest.errors import NotParameters
from openinquest.model import VoiceClass

GROSS_ERRORS = 0.03
"""The share of numbers that tell nothing of the truth: slips, other events, inventions."""

GROSS_MIDDLE, GROSS_SPREAD = 2.5, 2.0
"""Where such numbers lie, as the mean and standard deviation of log(1 + number)."""


@dataclass(frozen=True, slots=True)
class Reliability:
    """How far numbers stray from the truth, both in units of log(1 + number).

    `bias` is by how much they lie above it on average (-0.7: about half of it),
    `scale` the standard deviation around that.
    """

    bias: float
    scale: float

    def __post_init__(self) -> None:
        """Refuse what no number can stray by."""
        if not (math.isfinite(self.bias) and math.isfinite(self.scale) and self.scale > 0):
            raise NotParameters(f"bias {self.bias} and scale {self.scale} describe no voice")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where parameters come from.

    `made_from` says it in words. `corpus` is the SHA-256 of the file that they
    were fitted on, `fitted` the day and `version` the program's; all three are
    None for parameters that were not fitted. `questions` and `numbers` are how
    many tolls were asked for, and how many numbers of origins answered.
    """

    made_from: str
    corpus: str | None = None
    fitted: date | None = None
    version: str | None = None
    questions: int = 0
    numbers: int = 0

    @property
    def words(self) -> str:
        """What a reader is told of it, as a clause."""
        if self.corpus is None:
            return self.made_from
        return f"{self.made_from} (SHA-256 {self.corpus[:12]}, {self.numbers} numbers)"


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the model takes for known.

    `sources` are voices of which the corpus gave enough numbers, by
    `source_key`; other voices are as their class. `drift` is what numbers of
    the first day lie above later ones, in log(1 + number); it falls by the
    factor e in `drift_days`. `middle` and `spread` are the mean and standard
    deviation of log(1 + people harmed) over incidents. The class `anchor` has
    bias 0 by decree.
    """

    classes: Mapping[VoiceClass, Reliability]
    anchor: VoiceClass
    provenance: Provenance
    sources: Mapping[str, Reliability] = field(default_factory=dict)
    drift: float = 0.0
    drift_days: float = 3.0
    middle: float = 2.0
    spread: float = 2.0

    def __post_init__(self) -> None:
        """Refuse parameters by which some voice or incident could not be weighed."""
        missing = [voice for voice in VoiceClass if voice not in self.classes]
        if missing:
            raise NotParameters(f"nothing is said of {missing[0]} voices")
        if self.classes[self.anchor].bias:
            raise NotParameters(f"the anchor, {self.anchor} voices, has a bias")
        shared = (self.drift, self.middle, self.drift_days, self.spread)
        if not (all(map(math.isfinite, shared)) and min(self.drift_days, self.spread) > 0):
            raise NotParameters("its drift or its spread over incidents is out of bounds")

    def of(self, voice: VoiceClass, source: str) -> Reliability:
        """Return what is known of a voice: of its own numbers, or of its class."""
        return self.sources.get(source) or self.classes[voice]


SHIPPED = Parameters(
    classes={
        VoiceClass.BELLIGERENT: Reliability(0.0, 0.9),
        VoiceClass.GOVERNMENT: Reliability(0.0, 0.6),
        VoiceClass.LOCAL: Reliability(0.0, 0.4),
        VoiceClass.MONITOR: Reliability(0.0, 0.4),
        VoiceClass.PRESS: Reliability(0.0, 0.5),
        VoiceClass.UNKNOWN: Reliability(0.0, 0.6),
    },
    anchor=VoiceClass.LOCAL,
    provenance=Provenance(
        "weak assumptions of ours, fitted to no corpus: no kind of voice is taken to count too "
        "few or too many"
    ),
)
"""What is used where nobody names a file of fitted parameters."""
