"""Whether two dates, or two places, can be those of one incident."""

import re
from enum import Enum

from openinquest.kept import kept_for_a_while
from openinquest.link.shingles import words_of
from openinquest.model import (
    Place,
    Precision,
    TimeSpan,
    arabic_sounds,
    great_circle_km,
    is_in_arabic,
    sounds_of,
    without_articles,
)

SAME_PLACE_KM = 25.0
"""Places no farther apart are one place: about the radius of a large city, so that a
neighbourhood agrees with its city and two towns seldom do."""

EXACT_DAYS = 2
"""A time of at most this many days counts as exact ("on the night of 16 to 17 March")."""

_COARSE = {Precision.REGION, Precision.COUNTRY}
ARTICLES = frozenset({"al", "el", "the"})
"""Words that a name has with it or without."""
LEAST_SOUNDS = 2
"""Consonants by which a name is known in another script; of one alone there are too many."""

_PART, _WORD = re.compile(r"\s*[,،]\s*"), re.compile(r"[\s,،]+")
_MARK = re.compile("['’‘`ʻʼʿʾ]")
_FINER_THAN_CITY = {Precision.EXACT, Precision.VICINITY, Precision.NEIGHBOURHOOD}


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

    Another country disagrees, and so do a distance over `SAME_PLACE_KM` and a
    region of another first division of the country. Else a region or country
    neither agrees with a place that may be inside it nor speaks against it.
    Where coordinates are missing, the same name agrees; another name
    disagrees, unless it may be the name of a part ("UNKNOWN").
    """
    if left is None or right is None:
        return Agreement.UNKNOWN
    if left.country and right.country and left.country != right.country:
        return Agreement.DISAGREE
    if left.precision in _COARSE or right.precision in _COARSE:
        is_known = left.division is not None and right.division is not None
        is_other = is_known and left.division != right.division
        return Agreement.DISAGREE if is_other else Agreement.COARSE
    apart_km = distance_km(left, right)
    if apart_km is not None:
        return Agreement.AGREE if apart_km <= SAME_PLACE_KM else Agreement.DISAGREE
    if share_a_name(left.name, right.name):
        return Agreement.AGREE
    may_be_part = is_finer_than_city(left) != is_finer_than_city(right)
    return Agreement.UNKNOWN if may_be_part else Agreement.DISAGREE


def bear_two_names(left: Place | None, right: Place | None) -> bool:
    """Return whether two places near one another are two by their names: towns, or quarters.

    Two towns are where the gazetteer has them in two spots, two quarters where
    all that is known of both is the spot of one town.

    Example:
        >>> mill, well = (Place(f"{name}, Tal Nasra", 36.0, 43.0, Precision.NEIGHBOURHOOD)
        ...               for name in ("Mill", "Well"))
        >>> bear_two_names(mill, well), bear_two_names(mill, mill)
        (True, False)
    """
    if left is None or right is None or left.precision is not right.precision:
        return False
    apart_km = distance_km(left, right)
    if apart_km is None or share_a_name(left.name, right.name):
        return False
    if left.precision is Precision.CITY:
        return apart_km > 0
    is_quarter = left.precision is Precision.NEIGHBOURHOOD
    return is_quarter and apart_km == 0 and not _sound_alike(left.name, right.name)


@kept_for_a_while(50_000)  # the same few places are compared again and again
def telling_words(name: str) -> frozenset[str]:
    """Return the words of a name without its articles."""
    return frozenset(words_of(name)) - ARTICLES


@kept_for_a_while(50_000)
def share_a_name(left: str, right: str) -> bool:
    """Return whether two names are one, or one of them is the other with its town.

    Names in Latin and in Arabic letters are one where their consonants are.
    """
    if is_in_arabic(left) != is_in_arabic(right):
        return _sound_alike(left, right)
    shorter, longer = sorted((telling_words(left), telling_words(right)), key=len)
    return bool(shorter) and shorter <= longer


def _sound_alike(left: str, right: str) -> bool:
    """Return whether two names are one by their consonants, or one is in the other.

    The parts between commas are compared whole, since one script divides what the other joins
    ("كفرنبل", "Kafr Nabl"), and word by word, since one may leave out the side of a town.
    """
    for split in (_PART, _WORD):
        shorter, longer = sorted((_sounds(left, split), _sounds(right, split)), key=len)
        if shorter and shorter <= longer:
            return True
    return False


@kept_for_a_while(50_000)
def _sounds(name: str, split: re.Pattern[str]) -> frozenset[str]:
    """Return the consonants of the pieces of a name, empty where one has too few to be told by."""
    if is_in_arabic(name):
        pieces = [arabic_sounds(piece) for piece in split.split(name) if piece.strip()]
    else:
        plain = without_articles(_MARK.sub("", name.lower()).replace("-", " "))
        pieces = [sounds_of(" ".join(words_of(piece))) for piece in split.split(plain)]
    if min(map(len, pieces), default=0) < LEAST_SOUNDS:
        return frozenset()
    return frozenset(pieces)


def is_coarse(where: Place) -> bool:
    """Return whether a place is no finer than a region."""
    return where.precision in _COARSE


def is_finer_than_city(where: Place) -> bool:
    """Return whether a place is a part of a town or finer."""
    return where.precision in _FINER_THAN_CITY


def distance_km(left: Place, right: Place) -> float | None:
    """Return the great-circle distance in kilometres, None where coordinates are missing.

    Example:
        >>> round(distance_km(Place("A", 36.0, 43.0), Place("B", 36.1, 43.0)), 1)
        11.1
    """
    if left.latitude is None or left.longitude is None:
        return None
    if right.latitude is None or right.longitude is None:
        return None
    if left.latitude == right.latitude and left.longitude == right.longitude:
        return 0.0  # as of most places that are compared
    return great_circle_km((left.latitude, left.longitude), (right.latitude, right.longitude))
