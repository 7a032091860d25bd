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
    named = {means for chain in chains for means in chain}
    unnamed = [means for means in detail.suggests if means not in named]
    if not unnamed:
        return None
    return Bearing.FOR, f"its speaker takes it to point at {_list(unnamed)}, which no account names"


def _of_cause(cause: Cause, claim: Claim, chain: Chain) -> Bears | None:
    words = _list(cause.means, " and then ")
    if claim.polarity is Polarity.AFFIRMED:
        says = _HOLDS[claim.certainty].format(words)
        return (Bearing.FOR, f"its speaker {says}") if cause.means == chain else None
    if cause.means == chain:
        return Bearing.AGAINST, f"its speaker denies that {words} did it"
    # Where no effect is named, that it happened at all is denied.
    if cause.effect is None and set(cause.means) <= set(chain):
        return Bearing.AGAINST, f"its speaker denies that there was {words}"
    return None


def _of_observation(seen: Observation, chain: Chain) -> Bears | None:
    """An account is touched by what is said against its last means: that had the effect.

    Whether a thing was there or was not, its speaker says what to draw from that.
    """
    if chain[-1] in seen.speaks_against:
        return Bearing.AGAINST, f"its speaker takes it to speak against {name_means(chain[-1])}"
    pointed_at = [means for means in seen.suggests if means in chain]
    if pointed_at:
        return Bearing.FOR, f"its speaker takes it to point at {_list(pointed_at)}"
    return None


def _list(means: Sequence[Means], between: str = " or ") -> str:
    return between.join(map(name_means, means))
