"""Numbers in digits, each as a whole, with its one value or none that can be read."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from openinquest.extract.model_server.number_words import multiplies
from openinquest.extract.model_server.passage import Passage

LONGEST = 9
"""Digits; no count of people has more."""

# Digits with all that can join them to one number, a date, a time or a share. A blank joins groups
# of three alone.
_DIGITS = re.compile(
    r"\d{1,3}(?: \d{3})+(?!\d)|\d+(?:-\d+){2,}|"
    r"\d+(?:[.,:/\u066b\u066c\u2044'\u2019\uff0c\uff0e]\d+)*"
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,\u066c'\u2019\uff0c ])\d{3})(?:\1\d{3})*")
_BY_LAKHS = re.compile(r"[1-9]\d?(?:,\d\d)+,\d{3}")
_DECIMAL = re.compile(r"(\d+)[.,\u066b\uff0c\uff0e](\d{1,2})")
_SIGNS = "%\u066a\u2030$\u20ac\u00a3"
_BEHIND = re.compile(r"([ -]?)([^\W\d_](?:[^\s\d.,;:!?()\"'%-])*)")
_FAR_BEHIND = 30  # characters: a long word and what joins it

_FACTORS = {
    100: "hundred",
    12: "dozen",
    20: "score",
    1_000: (
        "thousand thousands k tausend tsd mille mil mila duizend tusen tys tysiąc tysiące tysięcy "
        "тыс тысяча тысячи тысяч тис тисяча тисячі тисяч hezar هەزار هزار ہزار زره אלף "
        "ألف ألفا آلاف हजार 千"
    ),
    10_000: "万 萬",
    100_000: "lakh lakhs لاکھ लाख",
    1_000_000: (
        "million millions mln mio million millionen millón millones milhão milhões milione milioni "
        "miljoen milion miliony milionów milyon млн миллион миллиона миллионов мільйон мільйона "
        "мільйонів ملیون میلیون ملین ملیۆن מיליון مليون ملايين 百万 百萬"
    ),
    10_000_000: "crore crores کروڑ करोड़",
}
_TURKISH = {"bin": 1_000}  # in English a part of Arabic names
_UNREADABLE = "bn billion billions m percent per procent proc milliard milliarden mld مليار 亿 億"
_CHINESE = re.compile("[百千万萬億亿]+")


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


_FACTOR_OF = {_folded(word): by for by, words in _FACTORS.items() for word in words.split()}
_NO_COUNT = frozenset(map(_folded, _UNREADABLE.split()))


@dataclass(frozen=True, slots=True)
class Written:
    """A number from `start` to `end` of a plain text; `value` None where it cannot be read."""

    start: int
    end: int
    value: int | None


def numbers_in_digits(passage: Passage) -> Iterator[Written]:
    """Yield the numbers that are written in digits in or beside a quote, in order.

    "25 thousand" and "2.5 million" are one number each. A date, a time, a share, a name of a gun
    or a road and what is multiplied by a word that we do not know have no value.

    Example:
        >>> quote = Passage.whole("1,50,000 fled, 12\u00b2 died, 25k lost 1.5 million", "en")
        >>> [each.value for each in numbers_in_digits(quote)]
        [150000, 12, 25000, 1500000]
    """
    text = passage.plain
    for match in _DIGITS.finditer(text):
        factor, end = _multiplied(text, match.end(), passage.language)
        value = None
        if factor is not None and not _is_within_a_name(text, match.start(), end):
            value = _value(match[0], factor)
        yield Written(match.start(), end, value)


def _value(digits: str, factor: int) -> int | None:
    """Return what digits say with what multiplies them, None where that is no whole number."""
    if decimal := _DECIMAL.fullmatch(digits):
        parts = 10 ** len(decimal[2])
        value = Fraction(int(decimal[1] + decimal[2]), parts) * factor
        return _short(value.numerator) if factor > 1 and value.denominator == 1 else None
    if _GROUPED.fullmatch(digits) or _BY_LAKHS.fullmatch(digits):
        plain = re.sub(r"\D", "", digits)
        return _short(int(plain)) if factor == 1 and not plain.startswith("0") else None
    return _short(int(digits) * factor) if digits.isdecimal() and len(digits) <= LONGEST else None


def _short(value: int) -> int | None:
    return value if value < 10**LONGEST else None


def _multiplied(text: str, end: int, language: str | None) -> tuple[int | None, int]:
    """Return by what the word behind digits multiplies them, and where it ends.

    The factor is 1 where it does not, None where it makes a number of them that we cannot read.
    """
    behind = _BEHIND.match(text, end)
    if behind is None:
        return (None if text[end : end + 1] in (*_SIGNS,) else 1), end
    factor, last = _factor_of(behind, language)
    if factor == 1:
        unknown = multiplies(text[end : end + _FAR_BEHIND], language)
        return (None if unknown else 1), end
    again = _BEHIND.match(text, last)
    if factor is None or (again and _factor_of(again, language)[0] != 1):
        return None, last
    return factor, last


def _factor_of(behind: re.Match[str], language: str | None) -> tuple[int | None, int]:
    word = behind[2]
    if chinese := _CHINESE.match(word):  # no blank stands behind it
        return _FACTOR_OF.get(chinese[0]), behind.start(2) + chinese.end()
    folded = _folded(word)
    own = _TURKISH.get(folded, 1) if language == "tr" else 1
    factor = None if folded in _NO_COUNT else _FACTOR_OF.get(folded, own)
    if factor == 1 and not behind[1] and word[0].lower() != word[0].upper():
        return None, behind.end()  # "12th", "5s": letters that belong to the digits
    return factor, behind.end()


def _is_within_a_name(text: str, start: int, end: int) -> bool:
    """Return whether digits are part of a name ("M16", "B-52", "No 5") or stand by a fraction."""
    before = text[max(0, start - 2) : start]
    if before.rstrip("-")[-1:].isalpha() and before[-1:] != " ":
        letter = before.rstrip("-")[-1]
        return letter.lower() != letter.upper()
    beside = before[-1:] + text[end : end + 1]
    signs = any(sign in beside for sign in (*_SIGNS, "#", "\u2116"))
    return signs or any(unicodedata.category(each) in ("No", "Nl") for each in beside)
