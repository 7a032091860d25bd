"""What those who admit a part in the harm themselves say of it."""

from collections.abc import Iterable, Sequence

from openinquest.model import (
    Claim,
    Harm,
    Origin,
    OriginId,
    Polarity,
    Position,
    PositionKind,
    SourceKind,
)
from openinquest.reconcile.stated import StatedToll

_BYSTANDERS = {
    SourceKind.WITNESS,
    SourceKind.SURVIVOR,
    SourceKind.RELATIVE,
    SourceKind.MEDIC,
    SourceKind.RESCUER,
    SourceKind.NGO,
    SourceKind.MONITOR,
    SourceKind.MEDIA,
}
"""Kinds of voice that admit nothing of their own: they tell what others admit."""

_HARMS = (Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED)


def conceded(
    tolls: Iterable[StatedToll], claims: Iterable[Claim], origins: Sequence[Origin]
) -> list[StatedToll]:
    """Return the tolls by which a party counts the harm in which it admits a part."""
    can_admit = {
        claim: origin.id
        for origin in origins
        if origin.kind not in _BYSTANDERS
        for claim in origin.claims
    }
    admitting: set[OriginId | None] = {
        can_admit.get(claim.id)
        for claim in claims
        if isinstance(claim.detail, Position)
        and claim.detail.what is PositionKind.ADMISSION
        and claim.polarity is Polarity.AFFIRMED
    }
    return [
        toll
        for toll in tolls
        if toll.origin is not None and toll.toll.harm in _HARMS and toll.origin in admitting
    ]
