"""How a claim sits with an account, by what its speaker says."""

from collections.abc import Sequence
from typing import NamedTuple

from openinquest.model import (
    EXPLOSIVES_IN_PLACE,
    LEAVES_OPEN,
    Cause,
    Certainty,
    Claim,
    Event,
    Mark,
    Means,
    Observation,
    Polarity,
    is_a,
)
from openinquest.weigh.accounts import (
    Account,
    Chain,
    States,
    implies,
    no_states,
    said_absent,
)
from openinquest.weigh.titles import name_means

_HOLDS = {
    Certainty.CERTAIN: "says that {} did it",
    Certainty.PROBABLE: "holds it probable that {} did it",
    Certainty.POSSIBLE: "holds it possible that {} did it",
}

CELL_RULES = {
    "cell.names-1": "the speaker names the account as the cause: strongly consistent where they "
    "are certain and a source is named, else consistent",
    "cell.names-end-1": "the speaker names the end of the chain alone: consistent",
    "cell.names-kind-1": "the speaker names a kind of this means that is an account of its "
    "own: neutral",
    "cell.names-part-1": "the speaker names the beginning of the chain, or the end of one whose "
    "beginning others deny: neutral",
    "cell.denies-1": "the speaker denies that the account caused it, or that there was a means "
    "of its chain: strongly inconsistent where they are certain, else inconsistent",
    "cell.points-1": "the speaker takes an observation to point at a means of the chain: "
    "consistent",
    "cell.in-place-1": "the speaker takes an observation to point at explosives in place of "
    "another kind than those of the chain (laid, planted or kept there): consistent",
    "cell.against-1": "the speaker takes an observation to speak against the means that had the "
    "effect: inconsistent",
    "cell.absent-1": "a sign of a means of the chain was looked for and not found: inconsistent "
    "where the voice could have looked, else neutral",
    "cell.ruled-out-1": "the speaker says or shows that there was a means that the account rules "
    "out: inconsistent",
    "cell.admits-1": "the speaker admits an event of that means: consistent where that means had "
    "the effect, neutral where more followed on it, strongly inconsistent where it is ruled out",
    "cell.unnamed-1": "an observation points at a means that no account names: consistent with "
    "something else",
    "cell.elsewhere-1": "the words stand with tolls or an event of another incident, or of a whole "
    "period: neutral",
    "cell.person-1": "people marked the cell",
}
"""What each rule that proposes a mark goes by."""


class Bears(NamedTuple):
    """A proposed mark, why, and by which rule."""

    mark: Mark
    reason: str
    rule: str


def bearing_on(
    claim: Claim,
    account: Account,
    *,
    looked: bool = True,
    admitted: bool = False,
    states: States = no_states,
) -> Bears | None:
    """Return how a claim sits with an account, None where it says nothing that touches it.

    Only what the speaker says or draws counts. Who names another account says
    nothing against this one unless the words deny it, or this one rules out
    what they name; a toll bears on none. `looked` tells whether the voice says
    what it saw at the place: only then does what it did not see count.
    `admitted` tells whether an event is told in the words of an admission. `states`
    reads the names of parties, for accounts that are one party's.
    """
    detail = claim.detail
    if isinstance(detail, Cause) and account.states:
        return _of_a_party(detail, claim, account, states(detail.actor or ""))
    if isinstance(detail, Cause):
        return _of_cause(detail, claim, account) or _of_ruled_out(detail.means, claim, account)
    if isinstance(detail, Observation):
        return _of_observation(detail, claim, account, looked=looked) or _of_ruled_out(
            detail.suggests, claim, account
        )
    if isinstance(detail, Event) and admitted:
        return _of_admission(detail.what, account)
    return None


def bearing_on_remainder(claim: Claim, accounts: Sequence[Account]) -> Bears | None:
    """Return how a claim sits with "something else", None if it does not touch it.

    What points at a means that no account names speaks for the remainder.
    """
    detail = claim.detail
    if not isinstance(detail, Observation):
        return None
    named = tuple(means for account in accounts for means in account.means)
    unnamed = [
        means
        for means in detail.suggests
        if not _points_into(means, named) and not _alike(means, named)
    ]
    if not unnamed:
        return None
    return Bears(
        Mark.CONSISTENT,
        f"its speaker takes it to point at {_list(unnamed)}, which no account names",
        "cell.unnamed-1",
    )


def _of_cause(cause: Cause, claim: Claim, account: Account) -> Bears | None:
    chain, words = account.means, _list(cause.means, " and then ")
    if claim.polarity is Polarity.AFFIRMED:
        says = f"its speaker {_HOLDS[claim.certainty].format(words)}"
        if any(implies(cause.means, kind) for kind in account.kinds):
            return Bears(Mark.NEUTRAL, f"{says}, an account of its own", "cell.names-kind-1")
        if implies(cause.means, chain):
            # An outlet that names nobody does not say how it knows.
            strong = claim.certainty is Certainty.CERTAIN and bool(claim.sources)
            mark = Mark.STRONGLY_CONSISTENT if strong else Mark.CONSISTENT
            return Bears(mark, says, "cell.names-1")
        if any(implies(cause.means, part) for part in account.merged):
            return Bears(Mark.CONSISTENT, f"{says}, as at the end here", "cell.names-end-1")
        if _is_part(cause.means, chain):
            return Bears(Mark.NEUTRAL, f"{says}, and nothing on the rest", "cell.names-part-1")
        return None
    # Who denies "the bombing", or "an attack", denies their own: it names no means.
    if chain != cause.means and not LEAVES_OPEN.isdisjoint(cause.means):
        return None
    denied = _denial(claim.certainty)
    # Of the end of a chain alone it may be denied, too, that it did it.
    if any(implies(one, cause.means) for one in (chain, *account.merged)):
        return Bears(denied, f"its speaker denies that {words} did it", "cell.denies-1")
    # Where no effect is named, that it happened at all is denied.
    if cause.effect is None and all(_is_among(means, chain) for means in cause.means):
        return Bears(denied, f"its speaker denies that there was {words}", "cell.denies-1")
    return None


def _of_a_party(
    cause: Cause, claim: Claim, account: Account, named: frozenset[str]
) -> Bears | None:
    """Return how a cause bears on an account that is one party's.

    What is laid to another party touches it not at all; who names no party, or
    one of no known state, says nothing of whose act it was.
    """
    bears = _of_cause(cause, claim, account)
    if not named.isdisjoint(account.states) or bears is None:
        return bears or _of_ruled_out(cause.means, claim, account)
    if named:
        return None
    if bears.mark is Mark.STRONGLY_CONSISTENT:
        return Bears(Mark.CONSISTENT, f"{bears.reason}, and not whose it was", bears.rule)
    return bears


def _denial(certainty: Certainty) -> Mark:
    certain = certainty is Certainty.CERTAIN
    return Mark.STRONGLY_INCONSISTENT if certain else Mark.INCONSISTENT


def _of_observation(
    seen: Observation, claim: Claim, account: Account, *, looked: bool
) -> Bears | None:
    """An account is touched by what is said against its last means: that had the effect.

    A sign that was not found touches every account with that means in its chain.
    """
    chain = account.means
    absent = [link for link in chain if any(is_a(link, m) for m in said_absent(claim))]
    if absent:
        return _of_absence(absent, looked=looked)
    if any(is_a(chain[-1], means) for means in seen.speaks_against):
        reason = f"its speaker takes it to speak against {name_means(chain[-1])}"
        return Bears(Mark.INCONSISTENT, reason, "cell.against-1")
    own = [means for means in seen.suggests if not _is_of_a_kind(means, account)]
    pointed_at = [means for means in own if _points_into(means, chain)]
    if pointed_at:
        reason = f"its speaker takes it to point at {_list(pointed_at)}"
        return Bears(Mark.CONSISTENT, reason, "cell.points-1")
    alike = [means for means in own if _alike(means, chain)]
    if alike:
        reason = f"its speaker takes it to point at {_list(alike)}: explosives in place, as here"
        return Bears(Mark.CONSISTENT, reason, "cell.in-place-1")
    return None


def _of_absence(links: Sequence[Means], *, looked: bool) -> Bears:
    """Return how a sign that was not found bears on an account with that link anywhere in it."""
    reason = f"its speaker takes it to speak against {_list(links)}"
    if looked:
        return Bears(Mark.INCONSISTENT, reason, "cell.absent-1")
    unseen = f"{reason}, and nothing tells that this voice looked"
    return Bears(Mark.NEUTRAL, unseen, "cell.absent-1")


def _of_admission(what: Means, account: Account) -> Bears | None:
    """Return how the event that a voice admits bears on an account: it says so against itself."""
    reason = f"its speaker admits {name_means(what)}"
    if _points_into(what, account.rules_out):
        out = f"{reason}, which this account rules out"
        return Bears(Mark.STRONGLY_INCONSISTENT, out, "cell.admits-1")
    if _points_into(what, account.means[-1:]):
        return Bears(Mark.CONSISTENT, reason, "cell.admits-1")
    if _points_into(what, account.means):
        return Bears(Mark.NEUTRAL, f"{reason}, and nothing on the rest", "cell.admits-1")
    return None


def _of_ruled_out(named: Sequence[Means], claim: Claim, account: Account) -> Bears | None:
    """Return what speaks against an account by telling of what it rules out."""
    if said_absent(claim) or (
        isinstance(claim.detail, Cause) and claim.polarity is Polarity.DENIED
    ):
        return None
    out = account.rules_out
    there = [means for means in named if _points_into(means, out) or _alike(means, out)]
    if not there:
        return None
    reason = f"its speaker tells of {_list(there)}, which this account rules out"
    return Bears(Mark.INCONSISTENT, reason, "cell.ruled-out-1")


def _is_among(means: Means, chain: Sequence[Means]) -> bool:
    """Return whether a link of a chain is of a kind."""
    return any(is_a(link, means) for link in chain)


def _points_into(means: Means, chain: Sequence[Means]) -> bool:
    """Return whether a means is a link of a chain, or a kind of one."""
    return any(is_a(means, link) for link in chain)


def _is_of_a_kind(means: Means, account: Account) -> bool:
    """Return whether a means is that of an account that is more exact than this one."""
    return any(_points_into(means, kind) for kind in account.kinds)


def _is_part(part: Sequence[Means], chain: Chain) -> bool:
    """Return whether a chain begins, or ends, with a shorter one."""
    size = len(part)
    return size < len(chain) and any(implies(tuple(part), c) for c in (chain[:size], chain[-size:]))


def _alike(means: Means, chain: Sequence[Means]) -> bool:
    """Return whether a means is explosives in place, and a link of a chain is, too."""
    return means in EXPLOSIVES_IN_PLACE and not EXPLOSIVES_IN_PLACE.isdisjoint(chain)


def _list(means: Sequence[Means], between: str = " or ") -> str:
    return between.join(map(name_means, means))
