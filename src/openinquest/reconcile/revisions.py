"""Of one origin, the latest statement counts."""

from collections.abc import Iterable

from openinquest.model import ClaimId
from openinquest.reconcile.stated import StatedToll, grouped


def superseded(tolls: Iterable[StatedToll]) -> dict[ClaimId, str]:
    """Return the tolls that their own origin replaced later, each with the reason.

    A statement is as old as its document. Where a document carries no date it
    cannot be told whether it came before or after another, and it stands.
    """
    reasons: dict[ClaimId, str] = {}
    dated = [toll for toll in tolls if toll.origin is not None and toll.stated is not None]
    for same in grouped(dated, lambda toll: (str(toll.origin), *toll.subject)):
        reasons.update(_before_the_last(same))
    return reasons


def _before_the_last(tolls: list[StatedToll]) -> dict[ClaimId, str]:
    days = {toll.stated for toll in tolls if toll.stated is not None}
    latest = max(days)
    current = {toll.count for toll in tolls if toll.stated == latest}
    return {
        toll.id: (
            f"stated again by the same origin on {latest}"
            if toll.count in current
            else f"revised by the same origin on {latest}"
        )
        for toll in tolls
        if toll.stated != latest
    }
