"""How many came to a harm by a model of the voices: beside the figures of the rules."""

from dataclasses import dataclass
from enum import StrEnum

from openinquest.model.claim import ClaimId
from openinquest.model.words import Group, Harm


class VoiceClass(StrEnum):
    """Kinds of voice that the model takes for alike in how they count."""

    BELLIGERENT = "belligerent"  # armies and armed groups
    GOVERNMENT = "government"
    LOCAL = "local"  # officials of the place, medics, rescuers, witnesses, relatives
    MONITOR = "monitor"  # those who record harm, and other organisations
    PRESS = "press"  # what a report says in its own name
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Driver:
    """A voice that moves an estimate: `claims` are its own, `without` the middle without it."""

    claims: tuple[ClaimId, ...]
    without: int


@dataclass(frozen=True, slots=True)
class ModelEstimate:
    """What a model makes of the numbers that the origins of one incident give.

    `low`, `middle` and `high` are people: the model holds it for 5 % likely that
    there were fewer than `low`, 50 % that there were at most `middle`, 5 % that
    there were more than `high`. `origins` is how many voices gave a number,
    `claims` are theirs. Voices of the class `anchor` are taken to be right on
    average; no data can show that. `parameters` says what the reliability of
    the voices was taken from. `drivers` are the voices without which the middle
    would be another, those that move it most first, and no more than three.
    """

    harm: Harm
    group: Group
    low: int
    middle: int
    high: int
    origins: int
    claims: tuple[ClaimId, ...]
    anchor: VoiceClass
    parameters: str
    drivers: tuple[Driver, ...] = ()


@dataclass(frozen=True, slots=True)
class ModelTotal:
    """What the model makes of several incidents together: sums of draws, not of ends.

    `low`, `middle` and `high` are people, as those of a `ModelEstimate`. `incidents` is how many
    have a number, `without` how many of the record have none, which add nothing here.
    """

    harm: Harm
    group: Group
    low: int
    middle: int
    high: int
    incidents: int
    without: int
    anchor: VoiceClass
    parameters: str
