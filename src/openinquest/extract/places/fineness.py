"""How finely a place is known beside others."""

from openinquest.model import Place, Precision

_FINEST_FIRST = tuple(Precision)


def fineness(place: Place) -> int:
    """Return how finely a place is known: 0 is the finest, unknown stands behind all.

    Example:
        >>> fineness(Place("a", precision=Precision.CITY)) < fineness(Place("b"))
        True
    """
    return (*_FINEST_FIRST, None).index(place.precision)
