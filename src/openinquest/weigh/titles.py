"""An account of the harm in plain words."""

from collections.abc import Collection, Sequence

from openinquest.model import Effect, ExplanationId, Means

_ACTED = {
    Means.INCIDENT: "something not stated",
    Means.ATTACK: "an attack of unstated means",
    Means.EXPLOSION: "an explosion of unstated cause",
    Means.EXPLOSIVE_VIOLENCE: "a bombing of unstated means",
    Means.AERIAL_ATTACK: "an attack from the air",
    Means.AIR_STRIKE: "an air strike",
    Means.DRONE_STRIKE: "a drone strike",
    Means.BARREL_BOMB: "a barrel bomb",
    Means.CLUSTER_MUNITION: "a cluster munition",
    Means.SHELLING: "shelling",
    Means.ARTILLERY: "artillery fire",
    Means.MORTAR: "mortar fire",
    Means.ROCKET: "rocket fire",
    Means.MISSILE: "a missile",
    Means.IED: "an improvised explosive device",
    Means.VEHICLE_BOMB: "a vehicle bomb",
    Means.SUICIDE_BOMB: "a suicide bomb",
    Means.PLANTED_BOMB: "a planted bomb",
    Means.BOOBY_TRAP: "charges laid in the building",
    Means.LANDMINE: "a landmine",
    Means.EXPLOSIVE_REMNANT: "an explosive remnant of war",
    Means.GRENADE: "a grenade",
    Means.STORED_EXPLOSIVES: "explosives kept there",
    Means.FUEL_OR_GAS: "fuel or gas",
    Means.GUNFIRE: "gunfire",
    Means.SNIPER_FIRE: "sniper fire",
    Means.RAID: "an armed raid",
    Means.CLASH: "fighting",
    Means.EXECUTION: "an execution",
    Means.MASSACRE: "a massacre of unstated means",
    Means.STABBING: "a stabbing",
    Means.BEATING: "a beating",
    Means.TORTURE: "torture",
    Means.CHEMICAL_ATTACK: "a chemical attack",
    Means.KIDNAPPING: "a kidnapping",
    Means.DETENTION: "detention",
    Means.LOOTING: "looting",
    Means.SIEGE: "a siege",
    Means.BLOCKADE: "a blockade",
    Means.ARSON: "arson",
    Means.FIRE: "a fire",
    Means.COLLAPSE: "a collapse of unstated cause",
    Means.CRUSH: "a crush of people",
    Means.VEHICLE: "a vehicle",
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


def title_of(
    chain: Sequence[Means],
    effects: Collection[Effect],
    rules_out: Sequence[Means] = (),
    actor: str | None = None,
) -> str:
    """Return an account as one short sentence without its full stop.

    `rules_out` are means of which its voices say that there was none; `actor` is
    whose act it was, where voices differ on that.

    Example:
        >>> title_of((Means.AIR_STRIKE,), {Effect.COLLAPSE, Effect.DEATHS})
        'An air strike killed them'
        >>> title_of((Means.AIR_STRIKE, Means.VEHICLE_BOMB), ())
        'An air strike set off a vehicle bomb'
        >>> title_of((Means.VEHICLE_BOMB,), {Effect.DEATHS}, (Means.AIR_STRIKE,))
        'A vehicle bomb killed them, without an air strike'
        >>> title_of((Means.AIR_STRIKE,), {Effect.DEATHS}, (), "the coalition")
        'An air strike by the coalition killed them'
    """
    first, *rest = (name_means(means) for means in chain)
    first += f" by {actor}" if actor else ""
    did = next((words for effect, words in _DID.items() if effect in effects), _WITHOUT_EFFECT)
    words = f"{first} set off {', which set off '.join(rest)}" if rest else f"{first} {did}"
    without = f", without {' or '.join(map(name_means, rules_out))}" if rules_out else ""
    return f"{words[0].upper()}{words[1:]}{without}"


def id_of(chain: Sequence[Means], states: Collection[str] = ()) -> ExplanationId:
    """Return the identifier of an account: the same in every run and every incident.

    `states` are those whose act it is, where voices differ on that.

    Example:
        >>> id_of((Means.AIR_STRIKE, Means.VEHICLE_BOMB))
        'x-air_strike-vehicle_bomb'
    """
    whose = ("by", *sorted(states)) if states else ()
    return ExplanationId("-".join(("x", *chain, *whose)))
