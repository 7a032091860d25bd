"""Which voices have a stake in the answer: they speak of their own acts or of an adversary's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    ClaimKind,
    Conduct,
    ConductKind,
    Event,
    Interest,
    Origin,
    OriginId,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
)


@dataclass(frozen=True, slots=True)
class Names:
    """How the names of parties are read.

    `words` gives what a name comes down to: a name with fewer of the words is
    wider. `states` gives the states that a name carries, as codes.
    """

    words: Callable[[str], frozenset[str]]
    states: Callable[[str], frozenset[str]]


PARTIES = frozenset({SourceKind.MILITARY, SourceKind.GOVERNMENT, SourceKind.ARMED_GROUP})
"""Kinds of voice that can be a party to the fighting."""

_OF_ITS_OWN = {PositionKind.ADMISSION, PositionKind.JUSTIFICATION, PositionKind.DENIAL}

_BLAMEWORTHY = {
    ConductKind.HUMAN_SHIELDS,
    ConductKind.CONFINEMENT,
    ConductKind.OBSTRUCTION,
    ConductKind.CONCEALMENT,
}

Interests = Mapping[OriginId, Mapping[ClaimKind, tuple[Interest, ...]]]
"""What stake each voice has, by topic; voices without one are left out."""


def interests_of(
    origins: Iterable[Origin], claims: Mapping[ClaimId, Claim], names: Names
) -> Interests:
    """Return the stakes of the voices.

    A party to the fighting speaks of its own acts, or its side's, where it
    admits, justifies or denies, or names itself as who acted; of an adversary's
    where it accuses or blames somebody else. What it then counts, saw or inquires into has the
    same stake. To tell of a strike that another carried out is no stake.
    """
    found: dict[OriginId, dict[ClaimKind, tuple[Interest, ...]]] = {}
    for origin in origins:
        if origin.kind not in PARTIES:
            continue
        own = [claims[claim] for claim in origin.claims if claim in claims]
        by_topic = {kind: _told(own, kind, origin, names) for kind in ClaimKind}
        everything = _in_order({each for stakes in by_topic.values() for each in stakes})
        if everything:
            found[origin.id] = {
                kind: _in_order(stakes) if stakes else everything
                for kind, stakes in by_topic.items()
            }
    return found


def names_itself(actor: str | None, origin: Origin, names: Names) -> bool:
    """Return whether an actor is the voice that names it, as far as the names tell."""
    if actor is None:
        return False
    named, own = names.words(actor), names.words(origin.label)
    return bool(named) and bool(own) and (named <= own or own <= named)


def _told(claims: Sequence[Claim], kind: ClaimKind, origin: Origin, names: Names) -> set[Interest]:
    stakes = (_stake(claim, origin, names) for claim in claims if claim.kind is kind)
    return {stake for stake in stakes if stake is not None}


def _stake(claim: Claim, origin: Origin, names: Names) -> Interest | None:
    detail = claim.detail
    if isinstance(detail, Position):
        if detail.what in _OF_ITS_OWN:
            return Interest.OWN_ACTS
        if detail.what is PositionKind.ACCUSATION and claim.polarity is Polarity.AFFIRMED:
            return Interest.ADVERSARY
        return None
    if not isinstance(detail, Event | Cause | Conduct):
        return None
    if claim.polarity is Polarity.DENIED:
        return Interest.OWN_ACTS
    if detail.actor is None:
        return None
    if names_itself(detail.actor, origin, names):
        return Interest.OWN_ACTS
    blames = isinstance(detail, Cause) or (
        isinstance(detail, Conduct) and detail.what in _BLAMEWORTHY
    )
    return Interest.ADVERSARY if blames else None


def _in_order(stakes: set[Interest]) -> tuple[Interest, ...]:
    return tuple(each for each in Interest if each in stakes)
