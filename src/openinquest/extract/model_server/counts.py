"""Which numbers can be read from a quote, whatever a model says of it."""

import re
import unicodedata

from openinquest.extract.arabic.readable import readable_counts, vague_count
from openinquest.extract.english.numbers import EXACT, read_count, read_number
from openinquest.extract.model_server.number_words import multiplies, says_number, vague_number
from openinquest.extract.model_server.numerals import load_numerals
from openinquest.extract.model_server.told import Bound, ToldToll
from openinquest.model import VAGUE_WORDS, Count

_LONGEST = 9  # digits; no count of people has more
_GROUPED = re.compile(r"\d{1,3}(?:([.,\u066c'\u2019\u00a0\u202f ])\d{3})(?:\1\d{3})*(?!\d)|\d+")
_WORDS = re.compile(rf"(?<!\w){EXACT}(?!\w)", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|one)\b", re.IGNORECASE)
_MULTIPLIED = re.compile(
    r"\s*(?:thousand|million|dozen|hundred|ألف|الف|ألفا|آلاف|مليون)\b", re.IGNORECASE
)
_FAR_BEHIND = 30  # characters: a long word and what joins it
_NONE = re.compile(
    r"\b(?:no(?!\s+(?:fewer|less|more)\s+than)|none|nobody|zero|without)\b", re.IGNORECASE
)
_VAGUE = sorted((words for each in VAGUE_WORDS for words in each.words), key=len, reverse=True)

# In the words of the one published table of bounds.
_PHRASES = {
    Bound.EXACT: "",
    Bound.AT_LEAST: "at least ",
    Bound.MORE_THAN: "more than ",
    Bound.AT_MOST: "up to ",
    Bound.LESS_THAN: "fewer than ",
    Bound.ABOUT: "about ",
}


def readable_numbers(quote: str, language: str | None) -> set[int]:
    """Return the whole numbers that can be read from a quote.

    In digits of any script, in words of English, and where the language is Arabic in its words
    and duals; "a child" is one where the language is English or unknown. Words of further
    languages are sought one number at a time (`number_words`).

    Example:
        >>> sorted(readable_numbers("\u0661\u0662 of 1,200", "ar"))
        [12, 1200]
    """
    plain = unicodedata.normalize("NFKC", quote)
    found: set[int] = set()
    for match in _GROUPED.finditer(plain):
        groups = [match[0].replace(match[1], "")] if match[1] else [match[0]]
        if match[1] == " ":  # two numbers side by side, or one that is written in groups
            groups += match[0].split()
        if not _is_multiplied(plain[match.end() : match.end() + _FAR_BEHIND], language):
            found.update(int(digits) for digits in groups if len(digits) <= _LONGEST)
    if language not in load_numerals():  # "ten" is "this" in Polish
        found.update(
            value
            for match in _WORDS.finditer(plain)
            if (value := read_number(match[0])) is not None
        )
    if language == "ar":
        found |= readable_counts(quote)
    if language in (None, "en"):
        found.update({1} if _ONE.search(plain) else ())
        found.update({0} if _NONE.search(plain) else ())
    return found


def _is_multiplied(behind: str, language: str | None) -> bool:
    """Return whether words behind digits make them a larger number: "25 thousand"."""
    return bool(_MULTIPLIED.match(behind)) or multiplies(behind, language)


def count_of(toll: ToldToll, quote: str, language: str | None) -> Count | str | None:
    """Return the count that a toll states, None where it states none, or why it is refused.

    The bounds are drawn here from the number and what the model calls its bound.
    """
    if toll.bound is Bound.NO_NUMBER:
        return "it gives a number where it says there is none" if toll.numbers else None
    if toll.bound is Bound.VAGUE:
        return _vague(quote, language) or "its vague number is in no words that are known"
    wanted = 2 if toll.bound is Bound.RANGE else 1
    if len(toll.numbers) != wanted:
        return f"it gives {len(toll.numbers)} numbers for a bound of {wanted}"
    read = readable_numbers(quote, language)
    unread = sorted(
        number
        for number in set(toll.numbers)
        if number not in read and not says_number(quote, number, language)
    )
    if unread:
        return f"the number {unread[0]} cannot be read from its quote"
    if toll.bound is Bound.RANGE:
        low, high = toll.numbers
        return Count(low, high) if low <= high else "its range is reversed"
    return read_count(f"{_PHRASES[toll.bound]}{toll.numbers[0]}") or "its bound sets no count"


def _vague(quote: str, language: str | None) -> Count | None:
    if language == "ar":
        return vague_count(quote)
    if language in load_numerals():
        return vague_number(quote, language)
    lowered = " ".join(quote.lower().split())
    for words in _VAGUE:
        if re.search(rf"\b{re.escape(words)}\b", lowered):
            return read_count(words)
    return None
