"""What a gazetteer holds: entries under their names, ours or imported."""

import re
from typing import NamedTuple

from openinquest.extract.places.spelling import are_one_name
from openinquest.model import Precision

LISTED = 15_000
"""Inhabitants from which a town is in the list that the program brings."""

# Shorter alternate names are codes and abbreviations ("GZA", "OSM").
_LEAST_LETTERS = 4

_LATIN = re.compile("[\x20-\u024f\u0300-\u036f\u1e00-\u1eff‘’ʻʼʿʾ]+")

# Arabic letters and blanks; two letters are a code.
_ARABIC_NAME = re.compile(
    "[\u0621-\u0652\u0670\u0671\u06a9\u06cc]{3}[\u0621-\u0652\u0670\u0671\u06a9\u06cc ]*"
)

# Names of another root than a town's own ("Bombay") count for towns of this
# size; the lists of smaller ones hold too much that is none of their names.
_KNOWN_BY_OTHERS = 1_000_000

TOWN = "P.PPL"
"""The feature of a town of which nothing more is known, as GeoNames codes it."""
CAPITAL = "P.PPLC"
FIRST_DIVISION = "A.ADM1"

_PRECISION_BY_CLASS = {"P": Precision.CITY, "A": Precision.REGION}
_PRECISION_BY_FEATURE = {
    "P.PPLX": Precision.NEIGHBOURHOOD,  # a section of a town
    "L.RGN": Precision.REGION,
    "T.ISL": Precision.REGION,
    "S.CMPRF": Precision.NEIGHBOURHOOD,  # a refugee camp
}


class Entry(NamedTuple):
    """A place that a gazetteer lists, in degrees (WGS 84).

    `id` is that of GeoNames, `state` the code of the first division of the country,
    `population` 0 where it is unknown, `feature` the class and code of GeoNames
    ("P.PPLA").
    """

    id: int
    name: str
    latitude: float
    longitude: float
    country: str
    state: str
    population: int
    feature: str = TOWN

    @property
    def division(self) -> str | None:
        """The code of the first division that it lies in ("SY.12"), None where it is unknown."""
        return f"{self.country}.{self.state}" if self.country and self.state else None

    @property
    def precision(self) -> Precision:
        """How finely a text that names it tells where something was."""
        own = _PRECISION_BY_FEATURE.get(self.feature)
        return own or _PRECISION_BY_CLASS.get(self.feature[:1], Precision.VICINITY)


Named = tuple[Entry, bool]
"""An entry that bears a name, with whether it is its own name and not another one."""


def is_name(alternate: str) -> bool:
    """Return whether an alternate name is one that an English text may use."""
    if len(alternate) < _LEAST_LETTERS:
        return False
    if not (alternate.isascii() or _LATIN.fullmatch(alternate)):
        return False
    first = alternate[1] if alternate[0] in "'`‘’ʻʼʿʾ" else alternate[0]
    return first.isupper() and not alternate.isupper()


def is_arabic_name(alternate: str) -> bool:
    """Return whether an alternate name is one that a text in Arabic may use.

    Letters that only Persian, Kurdish or Urdu has make it none.
    """
    return _ARABIC_NAME.fullmatch(alternate) is not None


def is_known_by_others(population: int) -> bool:
    """Return whether a town is so large that other languages have names for it."""
    return population >= _KNOWN_BY_OTHERS


def may_be_called(key: str, own: str, population: int) -> bool:
    """Return whether an alternate name is a spelling of a town's own, or of a great city."""
    if are_one_name(key, own) or f"{key} ".startswith(f"{own} "):
        return True
    if len(key) > _LEAST_LETTERS and f"{own} ".startswith(f"{key} "):
        return True
    return is_known_by_others(population) and len(key) > _LEAST_LETTERS
