"""Whether two places can be one."""

import re

from openinquest.kept import kept_for_a_while
from openinquest.model.plain_words import words_of
from openinquest.model.sounds import (
    arabic_sounds,
    is_in_arabic,
    sounds_of,
    without_articles,
)
from openinquest.model.when_where import Place, great_circle_km
from openinquest.model.words import Precision

SAME_PLACE_KM = 25.0
"""Places no farther apart are one place: about the radius of a large city, so that a
neighbourhood agrees with its city and two towns seldom do."""

ARTICLES = frozenset({"al", "el", "the"})
"""Words that a name has with it or without."""
LEAST_SOUNDS = 2
"""Consonants by which a name is known in another script; of one alone there are too many."""

_PART, _WORD = re.compile(r"\s*[,،]\s*"), re.compile(r"[\s,،]+")
_MARK = re.compile("['’‘`ʻʼʿʾ]")
_FINER_THAN_CITY = {Precision.EXACT, Precision.VICINITY, Precision.NEIGHBOURHOOD}
_COARSE = {Precision.REGION, Precision.COUNTRY}


def lie_apart(left: Place, right: Place) -> bool:
    """Return whether two places cannot be one, or one in the other.

    Those of two countries cannot, nor can a region and what lies in another first division, nor
    what is farther apart than `SAME_PLACE_KM`. Where coordinates are missing, two names cannot be
    one place, unless one of them may be that of a part.
    """
    if left.country and right.country and left.country != right.country:
        return True
    if is_coarse(left) or is_coarse(right):
        is_known = left.division is not None and right.division is not None
        return is_known and left.division != right.division
    apart_km = distance_km(left, right)
    if apart_km is not None:
        return apart_km > SAME_PLACE_KM
    if share_a_name(left.name, right.name):
        return False
    return is_finer_than_city(left) == is_finer_than_city(right)


def are_two_places(left: Place | None, right: Place | None) -> bool:
    """Return whether two places are surely two: far apart, or quarters or towns of two names."""
    if left is None or right is None or share_a_name(left.name, right.name):
        return False
    if lie_apart(left, right):
        return True
    if is_finer_than_city(left) and is_finer_than_city(right):
        return True
    towns = [_town(each) for each in (left, right)]
    return all(towns) and not share_a_name(*towns)


def _town(where: Place) -> str:
    """Return the town of a place as its name gives it, nothing where that leaves it out."""
    quarter, _, town = where.name.rpartition(", ")
    if not is_finer_than_city(where):
        return where.name
    return town if quarter else ""


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
