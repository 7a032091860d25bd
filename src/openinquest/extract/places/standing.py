"""Whether a name stands where places stand."""

import re

from openinquest.extract.places.reading import Reading
from openinquest.extract.places.words import (
    AREA_NOUNS,
    DIRECTIONS,
    OF_NOUNS,
    STRONG_BEFORE,
    TOWN_NOUNS,
)


def is_placed(reading: Reading, first: int, last: int) -> bool:
    """Return whether the words around a name say that it is a place.

    They do before it ("in", "outside", "the city of"), or when it heads a
    line and a dash follows (the date line of an agency).
    """
    before = first - 1
    is_part = reading.key(before) in DIRECTIONS - {"old"} and reading.gap(before) == " "
    if is_part and not reading.is_capitalised(before):
        return True
    while reading.key(before) in DIRECTIONS:
        before -= 1
    if reading.key(before) == "the" and reading.key(last + 1) in AREA_NOUNS:
        before -= 1
    if before < 0 or not re.fullmatch(r"\s{1,3}", reading.gap(before)):
        return is_dateline(reading, first, last) or _is_of_town(reading, last)
    if reading.key(before) in STRONG_BEFORE or _is_of_town(reading, last):
        return True
    if reading.key(before) == "of":
        return reading.key(before - 1) in OF_NOUNS
    return False


def are_joined(reading: Reading, last: int, first: int) -> bool:
    """Return whether only "and" or "or" stands between two tokens: "in Mosul and Raqqa"."""
    between = reading.text[reading.tokens[last].end : reading.tokens[first].start]
    return re.fullmatch(r",?\s(?:and|or)\s", between) is not None


def is_dateline(reading: Reading, first: int, last: int) -> bool:
    """Return whether a name in capitals heads a line, and a dash or parenthesis follows soon."""
    start, end = reading.tokens[first].start, reading.tokens[last].end
    if reading.text[max(0, start - 2) : start].strip(" \t") not in {"", "\n", "\n\n"}:
        return False
    if not (reading.words(first, last) and reading.tokens[first].word.isupper()):
        return False
    return (
        re.match(r"[^.\n]{0,40}?\s?(?:--|—|–|\s-\s|\()", reading.text[end : end + 50]) is not None
    )


def _is_of_town(reading: Reading, last: int) -> bool:
    return reading.key(last + 1) in TOWN_NOUNS and reading.gap(last) == " "
