"""Of one origin, the latest statement counts."""

from collections.abc import Iterable, Mapping
from datetime import date

from openinquest.model import ClaimId, Extent
from openinquest.reconcile.stated import StatedToll, grouped


def superseded(
    tolls: Iterable[StatedToll], extents: Mapping[ClaimId, Extent]
) -> dict[ClaimId, str]:
    """Return the tolls that their own origin replaced later, each with the reason.

    A statement is as old as its document. Where a document carries no date it
    cannot be told whether it came before or after another, and it stands. So
    does a number of one house beside a later one of the neighbourhood: it was
    not revised, and counts something else.
    """
    reasons: dict[ClaimId, str] = {}
    dated = [toll for toll in tolls if toll.origin is not None and toll.stated is not None]
    for same in grouped(dated, lambda toll: (str(toll.origin), *toll.subject)):
        if len({toll.stated for toll in same}) > 1:
            reasons.update(_before_the_last(same, extents))
    return reasons


def _before_the_last(
    tolls: list[StatedToll], extents: Mapping[ClaimId, Extent]
) -> dict[ClaimId, str]:
    latest: dict[Extent | None, date] = {}
    for toll in tolls:
        extent, day = extents.get(toll.id), toll.stated or date.min
        latest[extent] = max(latest.get(extent, date.min), day)
    current: dict[date, set[tuple[object, Extent | None]]] = {}
    for toll in tolls:
        if toll.stated is not None:
            current.setdefault(toll.stated, set()).add((toll.count, extents.get(toll.id)))
    reasons = {}
    for toll in tolls:
        own = extents.get(toll.id)
        comparable = set(latest) if own is None else {own, None} & set(latest)
        last = max(latest[extent] for extent in comparable)
        if toll.stated != last:
            again = any((toll.count, extent) in current[last] for extent in comparable)
            did = "stated again" if again else "revised"
            reasons[toll.id] = f"{did} by the same origin on {last}"
    return reasons
