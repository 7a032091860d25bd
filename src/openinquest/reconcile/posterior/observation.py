"""What one origin says of how many, as an interval on the scale of the model."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """The latest word of one voice: from `low` to `high` people, `high=inf` for a floor.

    Both ends are half a person beyond the numbers of the words: "61" is 60.5 to
    61.5, "none" -0.5 to 0.5. `source` is the voice's `source_key`, `lag` how
    many days after the event it spoke, None where either day is unknown.
    """

    low: float
    high: float
    voice: VoiceClass
    source: str
    lag: int | None
    claims: tuple[ClaimId, ...] = ()


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

    Args:
        tolls: Those that can set an end, and say something of `group`. One of
            another group is a floor: everyone is at least as many as the women.
        group: Of whom the number is asked.
        origins: Who the voices are; one that no origin holds is of unknown kind.
        happened: The first day of the incident, None where unknown.
        extents: Over what ground tolls count; a smaller ground than another's is a floor.
    """
    known = {origin.id: origin for origin in origins}
    widest = max((_GROUNDS.index(extents[t.id]) for t in tolls if t.id in extents), default=0)
    for own in grouped(tolls, lambda toll: (toll.voice,)):
        latest = _latest(own)
        spans = [_span(t, t.toll.group is not group, extents, widest) for t in latest]
        low, high = _joined(spans)
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
        )


def _latest(tolls: Sequence[StatedToll]) -> list[StatedToll]:
    last = max((toll.stated for toll in tolls if toll.stated), default=None)
    return [toll for toll in tolls if toll.stated == last]


def _span(
    toll: StatedToll, of_a_part: bool, extents: Mapping[ClaimId, Extent], widest: int
) -> tuple[float, float]:
    count = toll.count
    smaller = toll.id in extents and _GROUNDS.index(extents[toll.id]) < widest
    floor = count.at_most is None or ((of_a_part or smaller) and not toll.says_none)
    low = count.at_least if count.at_least is not None else 0
    return low - _HALF, math.inf if floor else float(count.at_most or 0) + _HALF


def _joined(spans: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """Return what all spans have in common, or from the lowest to the highest of them."""
    lows, highs = zip(*spans, strict=True)
    if max(lows) < min(highs):
        return max(lows), min(highs)
    return min(lows), max(highs)
