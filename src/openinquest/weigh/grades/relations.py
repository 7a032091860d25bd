"""Whether two things that are said are the same, or cannot both be so."""

from dataclasses import dataclass
from enum import Enum

from openinquest.model import (
    LEAVES_OPEN,
    Cause,
    Detail,
    Event,
    Extent,
    Feature,
    Harm,
    Observation,
    Person,
    Polarity,
    Scope,
    Toll,
    may_be_one,
)
from openinquest.weigh.accounts import implies

_THERE_OR_NOT = frozenset({Feature.HOLE, Feature.CRATER, Feature.SECOND_EXPLOSION})
"""What was there or was not; of rubble, damage or explosives voices may tell of different ones."""

_FINAL = frozenset({Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED})
"""Harms of which two different numbers cannot both be so; bodies are found one after another."""


class Relation(Enum):
    """How one thing that is said stands to another."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class Said:
    """What a claim says, whoever makes it; `extent` is the ground that a number counts, if told."""

    detail: Detail
    polarity: Polarity
    extent: Extent | None = None


def relation_of(said: Said, other: Said) -> Relation | None:
    """Return how another thing that is said stands to one, None where they are of different things.

    Numbers of one harm and one group agree where some number satisfies both,
    and contradict each other where none does, unless they count over different
    ground or count bodies. A cause agrees where it says the same, more exactly
    or in a wider word that still names a means; "a blast" confirms no air
    strike. Causes contradict each other where one denies the other, or where
    both name what had one effect and cannot both be so: who says that a strike
    killed them does not deny that it set something off.

    Args:
        said: What is confirmed or contradicted.
        other: What else is said of the same incident.
    """
    left, right = said.detail, other.detail
    polarities = said.polarity, other.polarity
    if isinstance(left, Toll) and isinstance(right, Toll):
        return _of_tolls((left, right), polarities, {said.extent, other.extent} - {None})
    if isinstance(left, Cause) and isinstance(right, Cause):
        return _of_causes((left, right), polarities)
    if isinstance(left, Event) and isinstance(right, Event):
        return _of_events((left, right), polarities)
    if isinstance(left, Observation) and isinstance(right, Observation):
        return _of_observations((left, right), polarities)
    if isinstance(left, Person) and isinstance(right, Person):
        alike = left.name.casefold() == right.name.casefold() and left.harm is right.harm
        return Relation.AGREES if alike and said.polarity is other.polarity else None
    return None


def _of_tolls(
    tolls: tuple[Toll, Toll], said: tuple[Polarity, Polarity], grounds: set[Extent | None]
) -> Relation | None:
    left, right = tolls
    of_one = (left.harm, left.group, left.scope) == (right.harm, right.group, right.scope)
    if not of_one or left.scope is not Scope.INCIDENT:
        return None
    if left.count is None or right.count is None:
        return None
    if said[0] is not said[1]:
        return Relation.CONTRADICTS if left.count == right.count else None
    if said[0] is Polarity.DENIED or len(grounds) > 1:
        return None
    if left.count.overlaps(right.count):
        return Relation.AGREES
    return Relation.CONTRADICTS if left.harm in _FINAL else None


def _of_causes(causes: tuple[Cause, Cause], said: tuple[Polarity, Polarity]) -> Relation | None:
    left, right = causes
    if said[0] is said[1]:
        wider = implies(left.means, right.means) and LEAVES_OPEN.isdisjoint(right.means)
        if implies(right.means, left.means) or wider:
            return Relation.AGREES
        rivals = said[0] is Polarity.AFFIRMED and _are_rivals(left, right)
        return Relation.CONTRADICTS if rivals else None
    denied, affirmed = (left, right) if said[0] is Polarity.DENIED else (right, left)
    # Who denies "an air strike" denies a drone strike, too; not the other way round.
    refuted = implies(affirmed.means, denied.means)
    named = denied.effect is None or denied.effect is affirmed.effect or affirmed.effect is None
    return Relation.CONTRADICTS if refuted and named else None


def _are_rivals(left: Cause, right: Cause) -> bool:
    """Return whether two causes of one effect exclude each other: the last means had it."""
    if left.effect is None or left.effect is not right.effect:
        return False
    if all(may_be_one(*pair) for pair in zip(left.means, right.means, strict=False)):
        return False  # the longer chain says what came of the shorter one
    open_ended = not LEAVES_OPEN.isdisjoint((left.means[-1], right.means[-1]))
    return not open_ended and not may_be_one(left.means[-1], right.means[-1])


def _of_events(events: tuple[Event, Event], said: tuple[Polarity, Polarity]) -> Relation | None:
    """Return how two events stand; those without a day may be any, so they confirm nothing."""
    left, right = events
    if not LEAVES_OPEN.isdisjoint((left.what, right.what)) or not may_be_one(left.what, right.what):
        return None
    if left.when is not None and right.when is not None and left.when.overlaps(right.when) is False:
        return None
    if said[0] is said[1]:
        dated = left.when is not None and right.when is not None
        return Relation.AGREES if dated else None
    affirmed = left if said[0] is Polarity.AFFIRMED else right
    return Relation.CONTRADICTS if affirmed.when is not None else None


def _of_observations(
    seen: tuple[Observation, Observation], said: tuple[Polarity, Polarity]
) -> Relation | None:
    """Return how two observations stand: alike where both speakers draw the same means from it."""
    left, right = seen
    if left.feature is not right.feature:
        return None
    if said[0] is not said[1]:
        return Relation.CONTRADICTS if left.feature in _THERE_OR_NOT else None
    drawn = any(may_be_one(one, other) for one in left.suggests for other in right.suggests)
    return Relation.AGREES if drawn or left.feature in _THERE_OR_NOT else None
