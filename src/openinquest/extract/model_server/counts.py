"""Which numbers can be read from a quote, whatever a model says of it."""

import re
from operator import attrgetter

from openinquest.extract.arabic.readable import readable_counts, vague_count
from openinquest.extract.english.numbers import read_count
from openinquest.extract.model_server.bounds import bound_beside
from openinquest.extract.model_server.digits import Written, numbers_in_digits
from openinquest.extract.model_server.english_numbers import numbers_in_english
from openinquest.extract.model_server.number_words import says_number, vague_number
from openinquest.extract.model_server.numerals import load_numerals
from openinquest.extract.model_server.passage import Passage
from openinquest.extract.model_server.told import Bound, ToldToll
from openinquest.model import VAGUE_WORDS, Count

_SHOWN = 20  # digits of a number in a message
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

# What a model may call the bound that the words of a quote say: that, or a weaker one.
_MAY_STAND_FOR = {
    Bound.AT_LEAST: {Bound.AT_LEAST},
    Bound.MORE_THAN: {Bound.MORE_THAN, Bound.AT_LEAST},
    Bound.AT_MOST: {Bound.AT_MOST},
    Bound.LESS_THAN: {Bound.LESS_THAN, Bound.AT_MOST},
    Bound.ABOUT: {Bound.ABOUT, Bound.LESS_THAN},  # "nearly 100"
}


def readable_numbers(passage: Passage) -> set[int]:
    """Return the whole numbers that can be read from a quote.

    In digits of any script; in words of English where the language is that or unknown, and of
    Arabic where it is that. Words of further languages are sought one number at a time
    (`number_words`).

    Example:
        >>> sorted(readable_numbers(Passage.whole("\u0661\u0662 of 1,200", "ar")))
        [12, 1200]
    """
    return _values(_written(passage), passage)


def _values(written: list[Written], passage: Passage) -> set[int]:
    found = {each.value for each in written if each.value is not None}
    return found | readable_counts(passage.words) if passage.language == "ar" else found


def _written(passage: Passage) -> list[Written]:
    """Return the numbers that stand whole within a quote, in order."""
    found = [*numbers_in_digits(passage)]
    if passage.language in (None, "en"):  # "ten" is "this" in Polish
        found += numbers_in_english(passage)
    within = (each for each in found if passage.holds(each.start, each.end))
    return sorted(within, key=attrgetter("start"))


def count_of(toll: ToldToll, passage: Passage) -> Count | str | None:
    """Return the count that a toll states, None where it states none, or why it is refused.

    The bounds are drawn here from the number and what the model calls its bound, unless English
    words at the number say another.
    """
    quote, language = passage.words, passage.language
    if toll.bound is Bound.NO_NUMBER:
        return "it gives a number where it says there is none" if toll.numbers else None
    if toll.bound is Bound.VAGUE:
        return _vague(quote, language) or "its vague number is in no words that are known"
    wanted = 2 if toll.bound is Bound.RANGE else 1
    if len(toll.numbers) != wanted:
        return f"it gives {len(toll.numbers)} numbers for a bound of {wanted}"
    written = _written(passage)
    read = _values(written, passage)
    unread = sorted(
        number
        for number in set(toll.numbers)
        if number not in read and not says_number(quote, number, language)
    )
    if unread:
        return f"the number {str(unread[0])[:_SHOWN]} cannot be read from its quote"
    if contradicted := _contradicted(toll, passage, written):
        return contradicted
    if toll.bound is Bound.RANGE:
        low, high = toll.numbers
        return Count(low, high) if low <= high else "its range is reversed"
    return read_count(f"{_PHRASES[toll.bound]}{toll.numbers[0]}") or "its bound sets no count"


def _contradicted(toll: ToldToll, passage: Passage, written: list[Written]) -> str | None:
    """Return what a bound is refused for: words at the number that say another; else None."""
    written = [each for each in written if each.value in toll.numbers]
    if toll.bound is Bound.RANGE:
        pairs = [
            (low, high)
            for low in written
            for high in written
            if [low.value, high.value] == toll.numbers and low is not high
        ]
        if not pairs or any(_is_range(passage.plain, *pair) for pair in pairs):
            return None
        return "its two numbers are no range in its quote"
    if passage.language in (None, "en"):
        said = [bound_beside(passage.plain, each) for each in written]
        if said and not any(each is None or toll.bound in _MAY_STAND_FOR[each] for each in said):
            return f"its quote says {said[0]} and not {toll.bound}"
    return None


def _is_range(plain: str, low: Written, high: Written) -> bool:
    """Return whether two numbers stand in this order, with a word between them at most."""
    return low.end <= high.start and len(plain[low.end : high.start].split()) <= 1


def _vague(quote: str, language: str | None) -> Count | None:
    if language == "ar":
        return vague_count(quote)
    if language in load_numerals():
        return vague_number(quote, language)
    lowered = " ".join(quote.lower().split())
    for words in _VAGUE:
        if re.search(rf"(?<!\bno )\b{re.escape(words)}\b", lowered):
            return read_count(words)
    return None
