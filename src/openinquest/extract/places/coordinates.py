"""Coordinates as a text writes them."""

import re
from collections.abc import Iterator

from openinquest.extract.places.reading import PlaceName
from openinquest.model import Place, Precision

# Two decimals are about a kilometre; fewer are no coordinates but figures.
_DECIMAL = r"[-+−]?\d{1,3}\.\d{2,}"
_PAIR = re.compile(
    rf"(?<![\w.])(?P<lat>{_DECIMAL})(?P<lat_mark>\s?°)?\s?(?P<lat_side>[NS])?"
    rf"\s?[,;/]?\s{{0,2}}(?P<lon>{_DECIMAL})(?P<lon_mark>\s?°)?\s?(?P<lon_side>[EW])?(?![\w.]?\d)"
)
_PART = (
    r"(?P<{0}_deg>\d{{1,3}})\s?°\s?(?P<{0}_min>\d{{1,2}})\s?['′’]\s?"
    r"(?:(?P<{0}_sec>\d{{1,2}}(?:\.\d+)?)\s?[\"″”]\s?)?"
)
_SEXAGESIMAL = re.compile(
    rf"(?<!\d){_PART.format('lat')}(?P<lat_side>[NS])\s?[,;]?\s{{0,2}}"
    rf"{_PART.format('lon')}(?P<lon_side>[EW])"
)


# Degrees of latitude: a fourth decimal is 11 m, a third 110 m, a second 1.1 km.
_PRECISION_BY_DECIMALS = {2: Precision.NEIGHBOURHOOD, 3: Precision.VICINITY}


def find_coordinates(text: str) -> Iterator[PlaceName]:
    """Yield the coordinates in a text: "(36.3412, 43.1267)", "36°20'N 43°08'E".

    Bare decimals count only in parentheses or brackets, or with a degree mark
    or the side of the globe.

    Example:
        >>> [found] = find_coordinates("The house (36.3412, 43.1267) fell.")
        >>> found.place.latitude, found.place.longitude
        (36.3412, 43.1267)
    """
    for match in _PAIR.finditer(text):
        enclosed = text[max(0, match.start() - 2) : match.start()].rstrip().endswith(("(", "["))
        if not (enclosed or match["lat_mark"] or (match["lat_side"] and match["lon_side"])):
            continue
        values = [
            float(match[axis].replace("−", "-"))
            * (-1 if match[f"{axis}_side"] in {"S", "W"} else 1)
            for axis in ("lat", "lon")
        ]
        decimals = len(match["lat"].partition(".")[2])
        precision = _PRECISION_BY_DECIMALS.get(decimals, Precision.EXACT)
        yield from _place_at(match, values[0], values[1], precision)
    for match in _SEXAGESIMAL.finditer(text):
        precision = Precision.EXACT if match["lat_sec"] else Precision.NEIGHBOURHOOD
        yield from _place_at(match, _degrees(match, "lat"), _degrees(match, "lon"), precision)


def _degrees(match: re.Match[str], axis: str) -> float:
    value = (
        int(match[f"{axis}_deg"])
        + int(match[f"{axis}_min"]) / 60
        + float(match[f"{axis}_sec"] or 0) / 3600
    )
    return -value if match[f"{axis}_side"] in {"S", "W"} else value


def _place_at(
    match: re.Match[str], latitude: float, longitude: float, precision: Precision
) -> Iterator[PlaceName]:
    if abs(latitude) <= 90 and abs(longitude) <= 180:
        place = Place(match[0], latitude, longitude, precision)
        yield PlaceName(match.start(), match.end(), place)
