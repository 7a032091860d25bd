"""Numbers as Arabic writes them, in digits and in words of all genders."""

import re
from collections.abc import Sequence

_ONES = {
    "واحد": 1, "واحدة": 1, "احد": 1, "احدي": 1, "اثنان": 2, "اثنين": 2, "اثنتان": 2, "اثنتين": 2, "اثنا": 2,
    "اثني": 2, "اثنتا": 2, "اثنتي": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "ثمان": 8,
    "تسع": 9, "عشر": 10,
}  # fmt: skip
_TENS = {
    stem + ending: value
    for stem, value in (
        ("عشر", 20), ("ثلاث", 30), ("اربع", 40), ("خمس", 50), ("ست", 60), ("سبع", 70), ("ثمان", 80), ("تسع", 90),
    )
    for ending in ("ون", "ين")
}  # fmt: skip
_HUNDREDS = {
    "مئة": 100,
    "مائة": 100,
    "مية": 100,
    "ماية": 100,
    "مئتان": 200,
    "مئتين": 200,
    "ميتين": 200,
    "مايتين": 200,
}
_DIGITS = re.compile(r"\d{1,4}")
_NAMED = {
    name + tail: value
    for name, value in _ONES.items()
    for tail in ("", "ة")
    if value > 2 or not tail
}


def word_value(word: str) -> int | None:
    """Return what one word says, None where it is no number.

    Example:
        >>> word_value("خمسة"), word_value("17"), word_value("بيت")
        (5, 17, None)
    """
    if _DIGITS.fullmatch(word):
        return int(word)
    for form in (word, word.removeprefix("ال")):
        for table in (_NAMED, _TENS, _HUNDREDS):
            if form in table:
                return table[form]
    return None


def number_at(words: Sequence[str], at: int) -> tuple[int, int] | None:
    """Return the number that begins with a word, and where it ends; None where none does.

    Example:
        >>> number_at(["خمسة", "وعشرين", "مدنيا"], 0), number_at(["ثلاثة", "عشر"], 0)
        ((25, 2), (13, 2))
    """
    first = word_value(words[at])
    if first is None:
        return None
    if at + 1 < len(words) and not words[at].isdecimal():
        following = words[at + 1]
        if first < 10 and following in ("عشر", "عشرة"):
            return first + 10, at + 2
        tens = word_value(following[1:]) if following.startswith("و") else None
        if (
            tens is not None
            and not following[1:].isdecimal()
            and first < 10 <= tens < 100
            and tens % 10 == 0
        ):
            return first + tens, at + 2
        if first >= 100 and tens is not None and tens < 100:
            return first + tens, at + 2
    return first, at + 1
