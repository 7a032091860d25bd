"""Which kind of event is a kind of which.

The scheme follows those who record such events, so that a record can be set
beside theirs (`docs/decisions/0011-kinds-of-event.md` has the sources).
"""

from openinquest.model.words import Means

PARENTS_OF: dict[Means, tuple[Means, ...]] = {
    Means.ATTACK: (Means.INCIDENT,),
    Means.EXPLOSION: (Means.INCIDENT,),
    Means.FIRE: (Means.INCIDENT,),
    Means.COLLAPSE: (Means.INCIDENT,),
    Means.CRUSH: (Means.INCIDENT,),
    Means.VEHICLE: (Means.INCIDENT,),
    Means.CLASH: (Means.INCIDENT,),
    Means.EXPLOSIVE_VIOLENCE: (Means.ATTACK, Means.EXPLOSION),
    Means.AERIAL_ATTACK: (Means.EXPLOSIVE_VIOLENCE,),
    Means.AIR_STRIKE: (Means.AERIAL_ATTACK,),
    Means.DRONE_STRIKE: (Means.AIR_STRIKE,),
    Means.BARREL_BOMB: (Means.AIR_STRIKE,),
    Means.CLUSTER_MUNITION: (Means.EXPLOSIVE_VIOLENCE,),
    Means.SHELLING: (Means.EXPLOSIVE_VIOLENCE,),
    Means.ARTILLERY: (Means.SHELLING,),
    Means.MORTAR: (Means.SHELLING,),
    Means.ROCKET: (Means.SHELLING,),
    Means.MISSILE: (Means.EXPLOSIVE_VIOLENCE,),
    Means.IED: (Means.EXPLOSIVE_VIOLENCE,),
    Means.VEHICLE_BOMB: (Means.IED,),
    Means.SUICIDE_BOMB: (Means.IED,),
    Means.PLANTED_BOMB: (Means.IED,),
    Means.BOOBY_TRAP: (Means.IED,),
    Means.LANDMINE: (Means.EXPLOSIVE_VIOLENCE,),
    Means.EXPLOSIVE_REMNANT: (Means.EXPLOSION,),
    Means.GRENADE: (Means.EXPLOSIVE_VIOLENCE,),
    Means.STORED_EXPLOSIVES: (Means.EXPLOSION,),
    Means.FUEL_OR_GAS: (Means.EXPLOSION,),
    Means.GUNFIRE: (Means.ATTACK,),
    Means.SNIPER_FIRE: (Means.GUNFIRE,),
    Means.RAID: (Means.ATTACK,),
    Means.EXECUTION: (Means.ATTACK,),
    Means.MASSACRE: (Means.ATTACK,),
    Means.STABBING: (Means.ATTACK,),
    Means.BEATING: (Means.ATTACK,),
    Means.TORTURE: (Means.ATTACK,),
    Means.CHEMICAL_ATTACK: (Means.ATTACK,),
    Means.KIDNAPPING: (Means.ATTACK,),
    Means.ARSON: (Means.ATTACK, Means.FIRE),
}
"""What each kind is a kind of; a kind that is not listed stands for itself."""

LEAVES_OPEN = frozenset({Means.INCIDENT, Means.ATTACK, Means.EXPLOSION, Means.EXPLOSIVE_VIOLENCE})
"""Kinds that name no means: they agree with much and are evidence for none of it."""

BESIDE_HARM = frozenset({Means.DETENTION, Means.LOOTING, Means.SIEGE, Means.BLOCKADE})
"""Kinds that are told beside the harm: an arrest has a day and a place of its own."""

EXPLOSIVES_IN_PLACE = frozenset({Means.BOOBY_TRAP, Means.PLANTED_BOMB, Means.STORED_EXPLOSIVES})
"""Explosives that were at the place before: who finds them there can seldom tell what for."""


def _kinds_of(kind: Means) -> frozenset[Means]:
    return frozenset((kind,)).union(*map(_kinds_of, PARENTS_OF.get(kind, ())))


_KINDS_OF = {kind: _kinds_of(kind) for kind in Means}


def is_a(kind: Means, other: Means) -> bool:
    """Return whether one kind is the other, or a kind of it.

    Example:
        >>> is_a(Means.AIR_STRIKE, Means.EXPLOSION), is_a(Means.EXPLOSION, Means.AIR_STRIKE)
        (True, False)
    """
    return other in _KINDS_OF[kind]


def may_be_one(left: Means, right: Means) -> bool:
    """Return whether two kinds can be told of one event: one is the other, or a kind of it.

    Example:
        >>> may_be_one(Means.AERIAL_ATTACK, Means.AIR_STRIKE)
        True
        >>> may_be_one(Means.VEHICLE_BOMB, Means.AIR_STRIKE)
        False
    """
    return is_a(left, right) or is_a(right, left)
