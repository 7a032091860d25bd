"""Which voices have a stake in the answer: they speak of their own acts or of an adversary's."""

from collections.abc import Callable, Iterable, Mapping, Sequence

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

NameWords = Callable[[str], frozenset[str]]
"""What the name of a body comes down to; a name with fewer of the words is wider."""

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
    origins: Iterable[Origin], claims: Mapping[ClaimId, Claim], name_words: NameWords
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
        by_topic = {kind: _told(own, kind, origin, name_words) for kind in ClaimKind}
        everything = _in_order({each for stakes in by_topic.values() for each in stakes})
        if everything:
            found[origin.id] = {
                kind: _in_order(stakes) if stakes else everything
                for kind, stakes in by_topic.items()
            }
    return found


def names_itself(actor: str | None, origin: Origin, name_words: NameWords) -> bool:
    """Return whether an actor is the voice that names it, as far as the names tell."""
    if actor is None:
        return False
    named, own = name_words(actor), name_words(origin.label)
    return bool(named) and bool(own) and (named <= own or own <= named)


def _told(
    claims: Sequence[Claim], kind: ClaimKind, origin: Origin, name_words: NameWords
) -> set[Interest]:
    stakes = (_stake(claim, origin, name_words) for claim in claims if claim.kind is kind)
    return {stake for stake in stakes if stake is not None}


def _stake(claim: Claim, origin: Origin, name_words: NameWords) -> Interest | None:
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
    if names_itself(detail.actor, origin, name_words):
        return Interest.OWN_ACTS
    blames = isinstance(detail, Cause) or (
        isinstance(detail, Conduct) and detail.what in _BLAMEWORTHY
    )
    return Interest.ADVERSARY if blames else None


def _in_order(stakes: set[Interest]) -> tuple[Interest, ...]:
    return tuple(each for each in Interest if each in stakes)
