"""What one origin says of how many, as an interval on the scale of the model."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from openinquest.model import ClaimId, Extent, Group, Origin, SourceKind, VoiceClass
from openinquest.reconcile.stated import StatedToll, grouped

CLASS_OF: Mapping[SourceKind, VoiceClass] = {
    SourceKind.MILITARY: VoiceClass.BELLIGERENT,
    SourceKind.ARMED_GROUP: VoiceClass.BELLIGERENT,
    SourceKind.GOVERNMENT: VoiceClass.GOVERNMENT,
    SourceKind.OFFICIAL: VoiceClass.LOCAL,
    SourceKind.WITNESS: VoiceClass.LOCAL,
    SourceKind.SURVIVOR: VoiceClass.LOCAL,
    SourceKind.RELATIVE: VoiceClass.LOCAL,
    SourceKind.MEDIC: VoiceClass.LOCAL,
    SourceKind.RESCUER: VoiceClass.LOCAL,
    SourceKind.NGO: VoiceClass.MONITOR,
    SourceKind.MONITOR: VoiceClass.MONITOR,
    SourceKind.MEDIA: VoiceClass.PRESS,
    SourceKind.ANONYMOUS: VoiceClass.UNKNOWN,
    SourceKind.UNSPECIFIED: VoiceClass.UNKNOWN,
}

# A number that is given as one stands for what rounds to it.
_HALF = 0.5
_GROUNDS = list(Extent)


@dataclass(frozen=True, slots=True)
class Observation:
    """The latest word of one voice: from `low` to `high` people.

    Both ends are half a person beyond the numbers of the words: "61" is 60.5 to
    61.5, "none" -0.5 to 0.5. `high` is infinite for a floor, `low` minus infinity
    for a ceiling. `loose` is whether nobody counted the whole by an open end: it
    is of a part, or of a smaller ground, or a word like "dozens". `source` is the
    voice's `source_key`, `lag` how many days after the event it spoke, None where
    either day is unknown.
    """

    low: float
    high: float
    voice: VoiceClass
    source: str
    lag: int | None
    claims: tuple[ClaimId, ...] = ()
    loose: bool = False


def source_key(label: str, voice: VoiceClass) -> str:
    """Return under which name a voice is known across incidents.

    Example:
        >>> source_key("Harbour Radio", VoiceClass.PRESS)
        'press: harbour radio'
    """
    return f"{voice}: {' '.join(label.casefold().split())}"


def observe(
    tolls: Sequence[StatedToll],
    *,
    group: Group,
    origins: Sequence[Origin],
    happened: date | None,
    extents: Mapping[ClaimId, Extent],
) -> Iterator[Observation]:
    """Yield one observation for each voice among the tolls on a harm.

    Of loose floors the highest alone is heard. The lower ones tell nothing beside it: where many
    were killed, many voices tell of two or three of them.

    Args:
        tolls: Those that can set an end, and say something of `group`. One of
            another group is a loose floor: everyone is at least as many as the women.
        group: Of whom the number is asked.
        origins: Who the voices are; one that no origin holds is of unknown kind.
        happened: The first day of the incident, None where unknown.
        extents: Over what ground tolls count; a smaller ground than another's is a loose floor.
    """
    loosest: Observation | None = None
    for each in _of_voices(tolls, group, origins, happened, extents):
        if not each.loose:
            yield each
        elif loosest is None or each.low > loosest.low:
            loosest = each
    if loosest:
        yield loosest


def _of_voices(
    tolls: Sequence[StatedToll],
    group: Group,
    origins: Sequence[Origin],
    happened: date | None,
    extents: Mapping[ClaimId, Extent],
) -> Iterator[Observation]:
    known = {origin.id: origin for origin in origins}
    widest = max((_GROUNDS.index(extents[t.id]) for t in tolls if t.id in extents), default=0)
    for own in grouped(tolls, lambda toll: (toll.voice,)):
        latest = _latest(own)
        spans = [_span(t, t.toll.group is not group, extents, widest) for t in latest]
        low, high, loose = _joined(spans)
        if math.isinf(low) and math.isinf(high):
            continue  # it tells nothing of the group
        origin = known.get(latest[0].origin) if latest[0].origin else None
        voice = CLASS_OF[origin.kind] if origin else VoiceClass.UNKNOWN
        days = [toll.stated for toll in latest if toll.stated]
        yield Observation(
            low,
            high,
            voice,
            source_key(origin.label, voice) if origin else "",
            max(0, (max(days) - happened).days) if days and happened else None,
            tuple(toll.id for toll in latest),
            loose,
        )


def _latest(tolls: Sequence[StatedToll]) -> list[StatedToll]:
    last = max((toll.stated for toll in tolls if toll.stated), default=None)
    return [toll for toll in tolls if toll.stated == last]


@dataclass(frozen=True, slots=True)
class _Span:
    low: float
    high: float
    loose: bool


def _span(
    toll: StatedToll, of_a_part: bool, extents: Mapping[ClaimId, Extent], widest: int
) -> _Span:
    count = toll.count
    smaller = toll.id in extents and _GROUNDS.index(extents[toll.id]) < widest
    part = (of_a_part or smaller) and not toll.says_none
    low = -math.inf if count.at_least is None else count.at_least - _HALF
    if part or count.at_most is None:
        return _Span(low, math.inf, part or toll.is_vague)
    return _Span(low, count.at_most + _HALF, loose=False)


def _joined(spans: Sequence[_Span]) -> tuple[float, float, bool]:
    """Return what all spans have in common, or from the lowest to the highest of them.

    And whether the end that stays open is loose.
    """
    lows, highs = [span.low for span in spans], [span.high for span in spans]
    low, high = max(lows), min(highs)
    if low < high:
        return low, high, all(span.loose for span in spans if span.low == low)
    return min(lows), max(highs), all(span.loose for span in spans)
