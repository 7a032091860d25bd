"""How the number of each voice moved over the days."""

from collections.abc import Container, Iterable, Mapping
from datetime import date

from openinquest.model import ClaimId, Extent, Group, Harm, History, Scope, Statement
from openinquest.reconcile.stated import StatedToll, grouped

_OF_THE_INCIDENT = (Scope.INCIDENT, Scope.PART)
_HARMS, _GROUPS = list(Harm), list(Group)


def trace_histories(
    tolls: Iterable[StatedToll],
    *,
    extents: Mapping[ClaimId, Extent],
    replaced: Container[ClaimId],
    elsewhere: Container[ClaimId],
) -> tuple[History, ...]:
    """Return what each voice said over time, a history for each harm, group and scope.

    Numbers that are denied, that cover a longer time and that are told of
    another event are no part; what was replaced stays.

    Args:
        tolls: Those of one incident.
        extents: Over what ground they count.
        replaced: Those that their own voice replaced later, or their document took back.
        elsewhere: Those that are told of another event or were rejected.
    """
    told = [
        toll
        for toll in tolls
        if toll.toll.scope in _OF_THE_INCIDENT
        and toll.toll.count is not None
        and not toll.is_denied
        and toll.id not in elsewhere
    ]
    histories = [
        History(
            same[0].origin,
            *same[0].subject,
            same[0].toll.scope,
            tuple(_statements(same, extents, replaced)),
        )
        for same in grouped(told, lambda toll: (toll.voice, *toll.subject, toll.toll.scope))
    ]
    return tuple(sorted(histories, key=_place))


def _statements(
    tolls: Iterable[StatedToll], extents: Mapping[ClaimId, Extent], replaced: Container[ClaimId]
) -> Iterable[Statement]:
    """Yield the numbers of one voice in the order of their days, each once a day."""
    in_order = sorted(tolls, key=lambda toll: (toll.stated or date.max, toll.order))
    for same in grouped(
        in_order, lambda toll: (toll.stated, toll.toll.count, extents.get(toll.id))
    ):
        first = same[0]
        yield Statement(
            stated=first.stated,
            count=first.count,
            extent=extents.get(first.id),
            current=any(toll.id not in replaced for toll in same),
            claims=tuple(toll.id for toll in same),
        )


def _place(history: History) -> tuple[int, int, bool, date, str]:
    first = history.statements[0]
    return (
        _HARMS.index(history.harm),
        _GROUPS.index(history.group),
        history.scope is Scope.PART,
        first.stated or date.max,
        first.claims[0],
    )
