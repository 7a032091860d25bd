"""On which days an incident was, by its claims: what they leave open together."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import date

from openinquest.model import ClaimId, DayFigure, Incident, SetAside, TimeSpan
from openinquest.reconcile.elsewhere import ANOTHER_DAY
from openinquest.reconcile.happenings import Happening
from openinquest.reconcile.stated import EARLIEST_DAY


def reconcile_day(happenings: Sequence[Happening], incident: Incident) -> DayFigure | None:
    """Return the days that the claims on an incident leave open together, None where none is told.

    The day that most voices allow settles who agrees, of equals that of the
    incident, then the earlier; what all who agree leave open is the result. "In March"
    agrees with 17 March and sets no end of it. Nothing is averaged: 16 March
    and 18 March do not make 17 March. Two days of one night, as reports were joined by
    them, stand both.

    Args:
        happenings: The events that the claims tell.
        incident: What is told of another day by `ANOTHER_DAY` days or more is
            another event's.
    """
    if incident.when is None:
        return None
    told = [(one, one.event.when) for one in happenings if one.event.when is not None]
    aside = {one.id: why for one, when in told if (why := _why_aside(when, incident.when))}
    near = [(one, when) for one, when in told if one.id not in aside]
    dated = [(one, when) for one, when in near if when.earliest is not None]
    day = _most_allowed(dated, incident.when)
    if day is None or _is_of_one_night(dated, incident.when):
        settled = incident.when
    else:
        settled = _left_open(dated, day)
    return _figure(settled, near, [SetAside(claim, why) for claim, why in aside.items()])


def _figure(
    settled: TimeSpan, near: Sequence[tuple[Happening, TimeSpan]], aside: Iterable[SetAside]
) -> DayFigure:
    """Return who sets the ends of what was settled, who agrees and who does not."""
    held = {one.id: when for one, when in near if when.overlaps(settled) is not False}
    naming = {(one.claim.document, one.voice) for one, _ in near if one.id in held}
    others = [(one, when) for one, when in near if one.id not in held]
    beside = [each for each in others if (each[0].claim.document, each[0].voice) in naming]
    return DayFigure(
        when=settled,
        set_by=tuple(claim for claim, when in held.items() if _sets_an_end(when, settled)),
        agree=tuple(claim for claim, when in held.items() if not _sets_an_end(when, settled)),
        disagree=tuple(
            SetAside(one.id, f"it names another day: {when.in_words}")
            for one, when in others
            if (one.claim.document, one.voice) not in naming
        ),
        set_aside=(
            *aside,
            *(
                SetAside(o.id, f"its voice names it beside this one: {w.in_words}")
                for o, w in beside
            ),
        ),
    )


def of_another_day(day: DayFigure | None) -> frozenset[ClaimId]:
    """Return the claims that name another day than the one that was settled."""
    return frozenset(each.claim for each in (*day.disagree, *day.set_aside)) if day else frozenset()


def _why_aside(when: TimeSpan, settled: TimeSpan) -> str | None:
    if when.earliest is not None and when.earliest < EARLIEST_DAY:
        return f"no incident on record is as old: {when.in_words}"
    if (when.days_from(settled) or 0) >= ANOTHER_DAY:
        return f"it is told of another event: {when.in_words}"
    return None


def _is_of_one_night(dated: Sequence[tuple[Happening, TimeSpan]], joined: TimeSpan) -> bool:
    """Return whether reports were joined over midnight: each of two days is somebody's alone."""
    if joined.earliest is None or joined.latest is None:
        return False
    days = {when.earliest for _, when in dated if when.earliest == when.latest}
    return (joined.latest - joined.earliest).days == 1 and {joined.earliest, joined.latest} <= days


def _most_allowed(dated: Sequence[tuple[Happening, TimeSpan]], settled: TimeSpan) -> date | None:
    """Return the day that most voices allow, None where no words give a year."""
    spans = {
        (one.voice, when.earliest, when.latest)
        for one, when in dated
        if when.earliest is not None and when.latest is not None
    }
    begins = sorted(earliest for _, earliest, _ in spans)
    ends = sorted(latest for _, _, latest in spans)

    def preferred(day: date) -> tuple[int, bool, date]:
        allowed = bisect_right(begins, day) - bisect_left(ends, day)
        return -allowed, not settled.overlaps(TimeSpan(day, day)), day

    return min(set(begins), key=preferred, default=None)


def _left_open(dated: Sequence[tuple[Happening, TimeSpan]], day: date) -> TimeSpan:
    """Return what the stretches that hold a day leave open together."""
    holding = [
        (when.earliest, when.latest)
        for _, when in dated
        if when.earliest is not None
        and when.latest is not None
        and when.earliest <= day <= when.latest
    ]
    return TimeSpan(max(first for first, _ in holding), min(last for _, last in holding))


def _sets_an_end(when: TimeSpan, settled: TimeSpan) -> bool:
    if settled.earliest is None or when.earliest is None:
        return (when.month, when.day) == (settled.month, settled.day)
    return when.earliest == settled.earliest or when.latest == settled.latest
