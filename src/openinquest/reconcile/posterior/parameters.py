"""What the model knows of voices before it hears of an incident, and where that comes from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from openinquest.errors import NotParameters
from openinquest.model import VoiceClass

GROSS_MIDDLE, GROSS_SPREAD = 2.5, 2.0
"""Where gross errors lie, as the mean and standard deviation of log(1 + number)."""

UNLIKE, UNLIKE_MIDDLE, UNLIKE_SPREAD = 0.02, 2.5, 2.0
"""The share of incidents that are unlike the others of a corpus, and where their numbers lie.

Without these, fifty killed would pass for an error among thousands of incidents of one or two.
"""

MOST_LEVEL = 5.0
"""More, and the ends of a total are infinite. So much is a factor of 150."""


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
class Slack:
    """How far the open ends that voices give lie from what they believe.

    "At least 100" is said by who believes 100, and by who believes 130. `share` is how many open
    ends are of the second sort, `mean` how far these lie off on average, in log(1 + number).
    """

    share: float
    mean: float

    def __post_init__(self) -> None:
        """Refuse what no end can lie off by."""
        if not (0 < self.share < 1 and 0 < self.mean < math.inf):
            raise NotParameters(f"share {self.share} and mean {self.mean} describe no open end")


@dataclass(frozen=True, slots=True)
class Common:
    """How far all that is read of one incident strays together.

    The voices had it from each other, count the assailant or do not, or their texts were read
    wrongly. In `share` of incidents that is so; `people` is by how many the truth lies off then:
    its standard deviation, in log(1 + number), is that of so many more.
    """

    share: float
    people: float

    def __post_init__(self) -> None:
        """Refuse what no record can stray by."""
        if not (0 < self.share < 1 and 0 < self.people < math.inf):
            raise NotParameters(f"share {self.share} and people {self.people} describe no record")


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
    deviation of log(1 + people harmed) over incidents, but for those that are
    unlike the others (`UNLIKE`). `stated` is the slack of
    ends that somebody counted ("at least 12"), `loose` that of numbers of a part
    and of words ("two women", "dozens"). `gross` is the share of numbers that
    tell nothing of the truth: slips, other events, inventions. No fit without
    truths can find `common`, since voices that stray together agree. `level` is
    the standard deviation of what the voices of all incidents together are off
    by, in the logarithm of a total. The class `anchor` has bias 0 by decree.
    """

    classes: Mapping[VoiceClass, Reliability]
    anchor: VoiceClass
    provenance: Provenance
    sources: Mapping[str, Reliability] = field(default_factory=dict)
    drift: float = 0.0
    drift_days: float = 3.0
    middle: float = 2.0
    spread: float = 2.0
    stated: Slack = Slack(0.5, 0.4)
    loose: Slack = Slack(0.7, 1.0)
    gross: float = 0.03
    common: Common = Common(0.24, 1.0)
    level: float = 0.2

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
        if not (0 < self.gross < 1 and 0 <= self.level <= MOST_LEVEL):
            raise NotParameters("its share of gross errors or its level is out of bounds")

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
