"""An account of the harm in plain words."""

from collections.abc import Collection, Sequence

from openinquest.model import Effect, ExplanationId, Means

_ACTED = {
    Means.AIR_STRIKE: "an air strike",
    Means.DRONE_STRIKE: "a drone strike",
    Means.ARTILLERY: "shelling",
    Means.ROCKET: "rocket fire",
    Means.VEHICLE_BOMB: "a vehicle bomb",
    Means.BOOBY_TRAP: "charges laid in the building",
    Means.PLANTED_BOMB: "a planted bomb",
    Means.SUICIDE_BOMB: "a suicide bomb",
    Means.STORED_EXPLOSIVES: "explosives kept there",
    Means.FUEL_OR_GAS: "fuel or gas",
    Means.EXPLOSION: "an explosion of unstated cause",
    Means.GUNFIRE: "gunfire",
    Means.GRENADE: "a grenade",
    Means.STABBING: "a stabbing",
    Means.VEHICLE: "a vehicle",
    Means.KIDNAPPING: "a kidnapping",
    Means.FIRE: "a fire",
    Means.COLLAPSE: "a collapse of unstated cause",
    Means.ATTACK: "an attack of unstated means",
}
# The gravest effect that is claimed names the account.
_DID = {
    Effect.DEATHS: "killed them",
    Effect.INJURIES: "injured them",
    Effect.COLLAPSE: "brought the building down",
    Effect.DESTRUCTION: "destroyed the place",
    Effect.EXPLOSION: "caused the explosion",
}
_WITHOUT_EFFECT = "caused the harm"


def name_means(means: Means) -> str:
    """Return what acted, as words inside a sentence.

    Example:
        >>> name_means(Means.VEHICLE_BOMB)
        'a vehicle bomb'
    """
    return _ACTED[means]


def title_of(chain: Sequence[Means], effects: Collection[Effect]) -> str:
    """Return an account as one short sentence without its full stop.

    Example:
        >>> title_of((Means.AIR_STRIKE,), {Effect.COLLAPSE, Effect.DEATHS})
        'An air strike killed them'
        >>> title_of((Means.AIR_STRIKE, Means.VEHICLE_BOMB), ())
        'An air strike set off a vehicle bomb'
    """
    first, *rest = (name_means(means) for means in chain)
    did = next((words for effect, words in _DID.items() if effect in effects), _WITHOUT_EFFECT)
    words = f"{first} set off {', which set off '.join(rest)}" if rest else f"{first} {did}"
    return words[0].upper() + words[1:]


def id_of(chain: Sequence[Means]) -> ExplanationId:
    """Return the identifier of an account: the same in every run and every incident.

    Example:
        >>> id_of((Means.AIR_STRIKE, Means.VEHICLE_BOMB))
        'x-air_strike-vehicle_bomb'
    """
    return ExplanationId("-".join(("x", *chain)))
