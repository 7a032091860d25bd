"""How a claim bears on an account, by what its speaker says."""

from collections.abc import Sequence

from openinquest.model import (
    Bearing,
    Cause,
    Certainty,
    Claim,
    Means,
    Observation,
    Polarity,
    is_a,
)
from openinquest.weigh.titles import name_means

Chain = tuple[Means, ...]
Bears = tuple[Bearing, str]

_HOLDS = {
    Certainty.CERTAIN: "says that {} did it",
    Certainty.PROBABLE: "holds it probable that {} did it",
    Certainty.POSSIBLE: "holds it possible that {} did it",
}


def bearing_on(claim: Claim, chain: Chain) -> Bears | None:
    """Return how a claim bears on an account and why, None if it does not.

    Only what the speaker says or draws counts. Who names another account says
    nothing against this one unless the words deny it; a toll bears on none.
    """
    detail = claim.detail
    if isinstance(detail, Cause):
        return _of_cause(detail, claim, chain)
    if isinstance(detail, Observation):
        return _of_observation(detail, chain)
    return None


def bearing_on_remainder(claim: Claim, chains: Sequence[Chain]) -> Bears | None:
    """Return how a claim bears on "something else", None if it does not.

    What points at a means that no account names speaks for the remainder.
    """
    detail = claim.detail
    if not isinstance(detail, Observation):
        return None
    named = tuple(means for chain in chains for means in chain)
    unnamed = [means for means in detail.suggests if not _points_into(means, named)]
    if not unnamed:
        return None
    return Bearing.FOR, f"its speaker takes it to point at {_list(unnamed)}, which no account names"


def implies(exact: Chain, chain: Chain) -> bool:
    """Return whether who says the one says the other: a drone strike is an air strike.

    Example:
        >>> implies((Means.DRONE_STRIKE,), (Means.AIR_STRIKE,))
        True
        >>> implies((Means.AIR_STRIKE,), (Means.DRONE_STRIKE,))
        False
    """
    return len(exact) == len(chain) and all(map(is_a, exact, chain))


def _of_cause(cause: Cause, claim: Claim, chain: Chain) -> Bears | None:
    words = _list(cause.means, " and then ")
    if claim.polarity is Polarity.AFFIRMED:
        says = _HOLDS[claim.certainty].format(words)
        return (Bearing.FOR, f"its speaker {says}") if implies(cause.means, chain) else None
    if implies(chain, cause.means):
        return Bearing.AGAINST, f"its speaker denies that {words} did it"
    # Where no effect is named, that it happened at all is denied.
    if cause.effect is None and all(_is_among(means, chain) for means in cause.means):
        return Bearing.AGAINST, f"its speaker denies that there was {words}"
    return None


def _of_observation(seen: Observation, chain: Chain) -> Bears | None:
    """An account is touched by what is said against its last means: that had the effect.

    Whether a thing was there or was not, its speaker says what to draw from that.
    """
    if any(is_a(chain[-1], means) for means in seen.speaks_against):
        return Bearing.AGAINST, f"its speaker takes it to speak against {name_means(chain[-1])}"
    pointed_at = [means for means in seen.suggests if _points_into(means, chain)]
    if pointed_at:
        return Bearing.FOR, f"its speaker takes it to point at {_list(pointed_at)}"
    return None


def _is_among(means: Means, chain: Chain) -> bool:
    """Return whether a link of a chain is of a kind."""
    return any(is_a(link, means) for link in chain)


def _points_into(means: Means, chain: Chain) -> bool:
    """Return whether a means is a link of a chain, or a kind of one."""
    return any(is_a(means, link) for link in chain)


def _list(means: Sequence[Means], between: str = " or ") -> str:
    return between.join(map(name_means, means))
