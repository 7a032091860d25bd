"""Numbers of people in words and digits, with the bounds that the words set."""

import re

from openinquest.model import VAGUE_WORDS, Count

_UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {
    word: 10 * value for value, word in enumerate(_TENS, start=2)
}

# "Several" is no number: it says more than one and no more, as any plural does.
_VAGUE_COUNTS = {words: entry.count for entry in VAGUE_WORDS for words in entry.words}

_UNIT = "(?:" + "|".join(sorted(_UNITS[1:], key=len, reverse=True)) + ")"
_TEN = "(?:" + "|".join(_TENS) + ")"
_SMALL = rf"(?:{_TEN}(?:[-\s]{_UNIT})?|{_UNIT}|zero)"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
# Each word stands here as seldom as can be: these patterns are part of many others, and to make
# them ready takes time in proportion to their length, when the first document is read.
EXACT = (
    rf"(?:half\s+a\s+(?:dozen|million)|(?:an?|{_UNIT})\s+(?:hundred(?:\s+(?:and\s+)?{_SMALL})?|dozen)|"
    rf"an?\s+(?:million|thousand)|{_SMALL}(?:\s+(?:million|thousand))?|"
    rf"\d+(?:(?:\.\d)?\s+million|\s+thousand)|{_DIGITS})"
)
_VAGUE = r"(?:" + "|".join(sorted(map(re.escape, _VAGUE_COUNTS), key=len, reverse=True)) + ")"

_ABOVE = (
    r"(?:(?:well\s+)?(?:more\s+than|over|above|upwards?\s+of|in\s+excess\s+of|exceed(?:s|ed|ing)?))"
)
_FLOOR = r"(?:at\s+least|no\s+(?:fewer|less)\s+than|not\s+(?:fewer|less)\s+than|a\s+minimum\s+of)"
_CEILING = (
    r"(?:up\s+to|as\s+many\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of)"
)
_BELOW = r"(?:(?:fewer|less)\s+than|under|below)"
_ROUND = (
    r"(?:about|around|some|approximately|roughly|nearly|almost|close\s+to|an\s+estimated|"
    r"estimated\s+at|circa|as\s+few\s+as)"
)
BOUND = rf"(?:{_ABOVE}|{_FLOOR}|{_CEILING}|{_BELOW}|{_ROUND})"
TRAIL = r"(?:\s+or\s+(?:more|so|fewer)|\+)"
"""Patterns of the words that bound a number from before it, and from behind it."""
_FROM = (
    rf"(?:between\s+{EXACT}\s+and\s+|"
    rf"{_FLOOR}\s+{EXACT},?\s+(?:(?:but|and|or)\s+)?(?:possibly\s+|potentially\s+|perhaps\s+)?"
    rf"{_CEILING}\s+|"
    rf"{_FLOOR}\s+{EXACT},?\s+(?:and|or|but)?\s*(?:possibly|perhaps|maybe)\s+|"
    # "3 May 2019 – Twelve people" is no range.
    rf"(?:from\s+)?(?!(?:19|20)\d\d\s*[-–—]){EXACT}\s*(?:to|-|–|—|or)\s*)"
)
_RANGE = rf"(?:{_FROM}{EXACT})"

NUMBER = rf"(?:{_RANGE}|(?:{BOUND}\s+){{0,3}}(?:{EXACT}{TRAIL}?|{_VAGUE}))"
"""Pattern of one number with its bounds; use with `AnyCase`, between word edges."""

_LONGEST_NUMBER = 9  # digits; no count of people has more
_ROUNDED_SHARE = 20  # "about 100" is 100 give or take a twentieth: 95 to 105


def read_count(words: str) -> Count | None:
    """Return the bounds that a number expression sets, or None if it is none.

    Example:
        >>> read_count("more than a hundred")
        Count(at_least=101, at_most=None, approximate=False)
        >>> read_count("about 100")
        Count(at_least=95, at_most=105, approximate=True)
        >>> read_count("as many as 240")
        Count(at_least=None, at_most=240, approximate=False)
    """
    phrase = " ".join(words.lower().split())
    if re.fullmatch(_RANGE, phrase):
        return _read_range(phrase)
    bound, phrase = _take(rf"(?:{BOUND}\s+)+", phrase)
    if phrase in _VAGUE_COUNTS:
        return _VAGUE_COUNTS[phrase]
    number, trail = _take(EXACT, phrase)
    value = read_number(number)
    return None if value is None else _bounded(value, bound.strip(), trail.strip())


def read_number(words: str) -> int | None:
    """Return the value of an exact number expression, or None if it is none.

    Example:
        >>> read_number("sixty-one"), read_number("1,200"), read_number("half a dozen")
        (61, 1200, 6)
        >>> read_number("half a million")
        500000
    """
    phrase = words.lower().replace(",", "").replace("-", " ")
    if phrase.endswith(" million"):
        return _read_millions(phrase.removesuffix(" million"))
    if any(len(part) > _LONGEST_NUMBER for part in phrase.split() if part.isdecimal()):
        return None
    if phrase.isdecimal():
        return int(phrase)
    parts = [part for part in phrase.split() if part != "and"]
    if parts == ["half", "a", "dozen"]:
        return 6
    total, current, seen = 0, 0, False
    for part in parts:
        if part in _VALUES:
            current += _VALUES[part]
        elif part.isdecimal():
            current += int(part)
        elif part in {"a", "an"}:
            current += 1
        elif part in {"hundred", "dozen"}:
            current = max(current, 1) * (100 if part == "hundred" else 12)
        elif part == "thousand":
            total, current = total + max(current, 1) * 1000, 0
        else:
            return None
        seen = True
    return total + current if seen else None


def _read_millions(phrase: str) -> int | None:
    if phrase == "half a":
        return 500_000
    whole, point, tenths = phrase.partition(".")
    value = read_number(whole)
    return None if value is None else value * 1_000_000 + (int(tenths) * 100_000 if point else 0)


def _take(pattern: str, phrase: str) -> tuple[str, str]:
    match = re.match(pattern, phrase)
    return (match[0], phrase[match.end() :]) if match else ("", phrase)


def _read_range(phrase: str) -> Count | None:
    numbers = [read_number(match[0]) for match in re.finditer(EXACT, phrase)]
    low, high = numbers[0], numbers[-1]
    if low is None or high is None or high < low:
        return None
    return Count(low, high)


def _bounded(value: int, bound: str, trail: str) -> Count | None:
    if re.search(_FLOOR, bound) or trail in {"or more", "+"}:
        return Count(value, None)
    if re.search(_CEILING, bound) or trail == "or fewer":
        return Count(None, value)
    if re.search(_ABOVE, bound):  # after "no more than", which holds it
        return Count(value + 1, None)
    if re.search(_BELOW, bound):
        return Count(None, value - 1) if value else None
    if re.search(_ROUND, bound) or trail == "or so":
        slack = _slack(value)
        return Count(max(0, value - slack), value + slack, approximate=True)
    return Count(value, value)


def _slack(value: int) -> int:
    """Return how far a rounded number may be off: half of the last round place.

    Nobody rounds to 16: "about 16" is 16.
    """
    if value % 10 == 0:
        return max(5, value // _ROUNDED_SHARE) if value >= 20 else 2
    return 2 if value % 5 == 0 and value > 5 else 0
