"""Whether two dates, or two places, can be those of one incident."""

from enum import Enum

from openinquest.model import (
    Place,
    TimeSpan,
    distance_km,
    is_coarse,
    lie_apart,
    share_a_name,
)

EXACT_DAYS = 2
"""A time of at most this many days counts as exact ("on the night of 16 to 17 March")."""


class Agreement(Enum):
    """How two statements of one thing stand to each other."""

    AGREE = "agree"
    COARSE = "coarse"  # both may be right, but one of them says little
    UNKNOWN = "unknown"  # one is missing, or they cannot be compared
    DISAGREE = "disagree"


def compare_times(left: TimeSpan | None, right: TimeSpan | None) -> Agreement:
    """Return how two times stand to each other; an unknown year compares by month and day.

    Example:
        >>> from datetime import date
        >>> day = TimeSpan(date(2017, 3, 17), date(2017, 3, 17))
        >>> compare_times(day, TimeSpan(month=3, day=17)).value
        'agree'
        >>> compare_times(day, TimeSpan(date(2017, 3, 1), date(2017, 3, 31))).value
        'coarse'
    """
    overlap = left.overlaps(right) if left and right else None
    if left is None or right is None or overlap is None:
        return Agreement.UNKNOWN
    if not overlap:
        return Agreement.DISAGREE
    return Agreement.AGREE if is_exact(left) and is_exact(right) else Agreement.COARSE


def is_exact(when: TimeSpan) -> bool:
    """Return whether a time is known to `EXACT_DAYS` or better, the year aside."""
    if when.earliest is None or when.latest is None:
        return when.day is not None
    return (when.latest - when.earliest).days < EXACT_DAYS


def narrowed(left: TimeSpan | None, right: TimeSpan | None) -> TimeSpan | None:
    """Return what two times that may be the same leave open; one of them where they differ."""
    if left is None or right is None:
        return left or right
    if left.earliest is None or left.latest is None:
        return right if right.earliest is not None or left.day is None else left
    if right.earliest is None or right.latest is None:
        return left
    earliest, latest = max(left.earliest, right.earliest), min(left.latest, right.latest)
    return TimeSpan(earliest, latest) if earliest <= latest else left


def compare_places(left: Place | None, right: Place | None) -> Agreement:
    """Return how two places stand to each other.

    What cannot be one, or one in the other, disagrees (`lie_apart`). Else a region or country
    neither agrees with a place that may be inside it nor speaks against it, and where
    coordinates are missing, the same name agrees.
    """
    if left is None or right is None:
        return Agreement.UNKNOWN
    if lie_apart(left, right):
        return Agreement.DISAGREE
    if is_coarse(left) or is_coarse(right):
        return Agreement.COARSE
    same = distance_km(left, right) is not None or share_a_name(left.name, right.name)
    return Agreement.AGREE if same else Agreement.UNKNOWN
