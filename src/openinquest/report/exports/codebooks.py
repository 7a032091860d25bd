"""What the codebooks of recorders call the precision of a day and of a place.

Sources: UCDP Georeferenced Event Dataset codebook; ACLED codebook, with the note of
ACCORD on its use; the terms that Airwars' site holds for the accuracy of a location.
"""

from openinquest.model import Precision

UCDP_WHERE: dict[Precision, int] = {
    Precision.EXACT: 1,
    Precision.VICINITY: 1,
    Precision.NEIGHBOURHOOD: 1,
    Precision.CITY: 2,  # within about 25 km of a known point
    Precision.REGION: 4,  # the first division; 3, the second, would claim more than we know
    Precision.COUNTRY: 6,
}

ACLED_GEO: dict[Precision, int] = {
    Precision.EXACT: 1,
    Precision.VICINITY: 1,
    Precision.NEIGHBOURHOOD: 1,
    Precision.CITY: 1,
    Precision.REGION: 3,
}
"""ACLED has no class for a whole country."""

AIRWARS_ACCURACY: dict[Precision, tuple[str, str]] = {
    Precision.EXACT: ("Exact location", "exact_location"),
    Precision.VICINITY: ("Nearby landmark", "nearby_landmark"),
    Precision.NEIGHBOURHOOD: ("Neighbourhood/area", "neighbourhood_area"),
    Precision.CITY: ("City", "city"),
    Precision.REGION: ("Province/governorate", "province_governorate"),
}
"""The names and slugs of Airwars; it has none for a whole country."""

_UCDP_DAYS = ((1, 1), (6, 2), (7, 3), (31, 4))
_ACLED_DAYS = ((1, 1), (7, 2))


def ucdp_date_prec(days: int) -> int:
    """Return UCDP's class of a stretch of days: a day, 2 to 6, a week, up to a month, longer.

    Example:
        >>> [ucdp_date_prec(days) for days in (1, 3, 7, 31, 40)]
        [1, 2, 3, 4, 5]
    """
    return next((code for most, code in _UCDP_DAYS if days <= most), 5)


def acled_time_precision(days: int) -> int:
    """Return ACLED's class of a stretch of days: a day, up to a week, longer.

    Example:
        >>> [acled_time_precision(days) for days in (1, 7, 8)]
        [1, 2, 3]
    """
    return next((code for most, code in _ACLED_DAYS if days <= most), 3)
