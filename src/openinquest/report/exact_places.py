"""Places finer than a neighbourhood: found in words, and coarsened on the map."""

import re
from dataclasses import replace

from openinquest.model import Place, Precision
from openinquest.report.precision_area import RADIUS_METRES

NUMBER_WITHHELD = "[number withheld]"
COORDINATES_WITHHELD = "[coordinates withheld]"

# Coordinates are cut to hundredths of a degree: at most 0.8 km from where the place lies.
# They are cut, not moved by chance: what moves by chance comes back as the mean of many copies.
_DECIMALS = 2
COARSE_RADIUS_M = RADIUS_METRES[Precision.NEIGHBOURHOOD]

_TOO_FINE = frozenset({Precision.EXACT, Precision.VICINITY, None})

_ROAD = r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Alley|Boulevard|Blvd|Drive|Close|Square)"
_HOUSE_NUMBERS = re.compile(
    # house no. 12, flat number 3, building #7
    r"(?P<before>\b(?:house|home|building|apartment|apt|flat|villa|block|plot|door|unit|shop)\b\.?,?\s+"
    r"(?:no\.?|number|num\.?|nr\.?|#|№)\s*)\d+\s?[A-Za-z]?\b|"
    r"(?P<alone>\b(?:apartment|apt|flat|villa)\b\.?\s+)\d+[A-Za-z]?\b|"
    r"(?P<house>\bhouse\s+)\d+[A-Za-z]?\b(?=\s*(?:[,.;:)]|$|\b(?:on|in|of|at|near|opposite)\b))|"
    # No. 12, Harbour Street; 12 Harbour Street
    rf"(?:\b(?:no\.?|number)\s*|#\s*|№\s*)?\b\d{{1,4}}[A-Za-z]?,?(?P<road>\s+(?:[\w'’-]+\s+){{1,3}}?{_ROAD}\b)",
    re.IGNORECASE,
)
_NAMED_ROAD = re.compile(rf"(?:[A-Z][\w'’-]*\s+)+{_ROAD}\b")

_DEGREES = (
    r"[-+]?\d{1,3}\.\d{3,}\s*°?\s*[NSns]?\s*[,;/ ]\s*[-+]?\d{1,3}\.\d{3,}\s*°?\s*[EWew]?|"
    r"\d{1,3}\s*°\s*\d{1,2}(?:\.\d+)?\s*['′’]\s*(?:\d{1,2}(?:\.\d+)?\s*(?:\"|″|”|'')\s*)?[NSEWnsew]"
)
_GRID = r"\b\d{1,2}[C-HJ-NP-X]\s?[A-HJ-NP-Z]{2}\s?\d{3,5}\s?\d{3,5}\b"
_COORDINATES = re.compile(rf"(?<![\w.]){_DEGREES}|{_GRID}")


def without_exact_places(text: str) -> str:
    """Return `text` without the numbers of houses and without coordinates.

    Example:
        >>> without_exact_places("It hit house no. 14, at 36.34125, 43.12987.")
        'It hit house no. [number withheld], at [coordinates withheld].'
    """
    if not any(letter.isdigit() for letter in text):
        return text
    return _COORDINATES.sub(COORDINATES_WITHHELD, _HOUSE_NUMBERS.sub(_unnumbered, text))


def holds_coordinates(text: str) -> bool:
    """Return whether coordinates stand in a text."""
    return _COORDINATES.search(text) is not None


def is_too_fine(place: Place) -> bool:
    """Return whether a place has coordinates finer than a neighbourhood, or of unknown fineness."""
    return place.latitude is not None and place.precision in _TOO_FINE


def coarsened(place: Place) -> Place:
    """Return a place no finer than a neighbourhood, `COARSE_RADIUS_M` around its coordinates.

    A precision that is not known stays unknown.
    """
    if not is_too_fine(place) or place.latitude is None or place.longitude is None:
        return place
    return replace(
        place,
        latitude=round(place.latitude, _DECIMALS),
        longitude=round(place.longitude, _DECIMALS),
        precision=place.precision and Precision.NEIGHBOURHOOD,
    )


def _unnumbered(match: re.Match[str]) -> str:
    if road := match["road"]:
        # "4 people in Harbour Street": only a road's own name makes the number that of a house.
        return NUMBER_WITHHELD + road if _NAMED_ROAD.fullmatch(road.strip()) else match[0]
    return (match["before"] or match["alone"] or match["house"]) + NUMBER_WITHHELD
