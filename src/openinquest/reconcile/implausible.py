"""Numbers and days that no incident can have: flagged with their claim, never weighed."""

from collections.abc import Iterable

from openinquest.model import ClaimId, Harm, Scope
from openinquest.reconcile.stated import StatedToll

MOST_PEOPLE = 1_000_000
"""No one event that is recorded anywhere killed, injured or buried more; more were displaced."""


def implausible(tolls: Iterable[StatedToll]) -> dict[ClaimId, str]:
    """Return the tolls whose number is past belief for one incident, each with the reason."""
    return {
        toll.id: f"it counts {toll.number:,} people, more than any one incident harmed"
        for toll in tolls
        if toll.number > MOST_PEOPLE
        and toll.toll.harm is not Harm.DISPLACED
        and toll.toll.scope in (Scope.INCIDENT, Scope.PART)
    }
