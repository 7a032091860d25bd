"""Numbers as Arabic writes them, in digits and in words of all genders."""

import re
from collections.abc import Iterator, Mapping, Sequence

from openinquest.extract.arabic.folding import fold

_UNITS = (
    (1, "واحد واحدة أحد إحدى"),
    (2, "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين"),
    (3, "ثلاث ثلاثة"),
    (4, "أربع أربعة"),
    (5, "خمس خمسة"),
    (6, "ست ستة"),
    (7, "سبع سبعة"),
    (8, "ثماني ثمان ثمانية"),
    (9, "تسع تسعة"),
    (10, "عشر عشرة"),
)
_TENS = (
    (20, "عشرون عشرين"),
    (30, "ثلاثون ثلاثين"),
    (40, "أربعون أربعين"),
    (50, "خمسون خمسين"),
    (60, "ستون ستين"),
    (70, "سبعون سبعين"),
    (80, "ثمانون ثمانين"),
    (90, "تسعون تسعين"),
)
_HUNDREDS = (
    (100, "مئة مائة مية"),
    (200, "مئتان مئتين مئتا مئتي مائتان مائتين مائتي"),
)
_THOUSANDS = ((1000, "ألف"), (2000, "ألفان ألفين ألفي"))
_THOUSAND = frozenset(("الف", "الاف", "الفا"))


def _named() -> Iterator[tuple[str, int]]:
    for value, words in (*_UNITS, *_TENS, *_HUNDREDS, *_THOUSANDS):
        for word in words.split():
            yield fold(word).text, value
    for value, words in _UNITS[2:9]:
        for unit in words.split():
            for hundred in ("مئة", "مائة", "مية"):
                yield fold(unit + hundred).text, value * 100


NUMBERS: Mapping[str, int] = dict(_named())
"""Words of one number, as `fold` spells them."""

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,6}")


def word_value(word: str) -> int | None:
    """Return what one word says, None where it is no number.

    Example:
        >>> word_value("خمسة"), word_value("17"), word_value("بيت")
        (5, 17, None)
    """
    if _DIGITS.fullmatch(word):
        return int(word.replace(",", ""))
    value = NUMBERS.get(word)
    if value is None and word.startswith("ال"):
        value = NUMBERS.get(word[2:], 0)
        return value if value > 2 else None  # with the article, one and two are Sunday and Monday
    return value


def number_at(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the number that begins with a word, and where it ends; None where none does.

    Numbers stand from the largest to the smallest but for units before tens:
    "a hundred and five and twenty".

    Example:
        >>> number_at(["خمسة", "وعشرين", "مدنيا"], 0), number_at(["ثلاثة", "عشر"], 0)
        ((25, 2), (13, 2))
    """
    value = word_value(words[at])
    if value is None:
        return None
    last = at + 1
    if words[at][0].isdecimal():
        if _in_a_date(words, at):
            return None
        if last < len(words) and words[last] in _THOUSAND and value < 1000:
            return value * 1000, last + 1
        return value, last
    step = value
    while last < len(words):
        word = words[last]
        if step < 10 and word in ("عشر", "عشرة"):
            value, step = value + 10, 10
        elif word in _THOUSAND and 2 < value < 1000:
            value, step = value * 1000, 1000
        else:
            further = word_value(word[1:]) if word.startswith("و") else None
            if further is None or word[1:].isdecimal() or not _adds(step, further):
                break
            value, step = value + further, further
        last += 1
    return value, last


def goes_on(words: Sequence[str], at: int) -> bool:
    """Return whether a word makes thousands of the number before it, and begins none."""
    return at > 0 and words[at] in _THOUSAND and word_value(words[at - 1]) is not None


def _adds(step: int, further: int) -> bool:
    """Return whether a number is read on: "five and twenty", "a hundred and five"."""
    if 20 <= further < 100:
        return step < 10 or step >= 100
    return step >= 100 and further < step


def _in_a_date(words: Sequence[str], at: int) -> bool:
    """Return whether digits are joined to others: "5-12-2024", "7/10"."""
    before = at > 1 and words[at - 1] in "-/" and words[at - 2][0].isdecimal()
    behind = at + 2 < len(words) and words[at + 1] in "-/" and words[at + 2][0].isdecimal()
    return before or behind
