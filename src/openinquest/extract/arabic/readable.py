"""Which numbers of people can be read from Arabic words, whoever says that they stand there."""

from collections.abc import Iterator, Sequence

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import People, bound_at, people_at
from openinquest.extract.arabic.wording import Words
from openinquest.extract.arabic.words import NONE
from openinquest.model import UNNUMBERED, Count


def readable_counts(quote: str) -> set[int]:
    """Return the whole numbers that can be read from a quote: in words, in duals, of one person.

    A word that says no is readable as 0, but not in "no fewer than".

    Example:
        >>> sorted(readable_counts("مقتل خمسة وعشرين مدنيا وجريحتان"))
        [2, 25]
    """
    told = Words.of(fold(quote).text)
    numbers = (number_at(told.words, at) for at in range(len(told)))
    found = {number[0] for number in numbers if number is not None}
    exact = (each.count for each in _people(told) if each.count.at_least == each.count.at_most)
    found.update(count.at_least for count in exact if count.at_least is not None)
    return found | ({0} if _says_none(told.words) else set())


def vague_count(quote: str) -> Count | None:
    """Return the bounds that words like "dozens" set on people in a quote; None without any."""
    vague = (each for each in _people(Words.of(fold(quote).text)) if each.vague)
    return next((each.count for each in vague if each.count != UNNUMBERED), None)


def _says_none(words: Sequence[str]) -> bool:
    at = 0
    while at < len(words):
        bound, behind = bound_at(words, at)
        if not bound and words[at].removeprefix("و") in NONE:
            return True
        at = behind if bound else at + 1
    return False


def _people(told: Words) -> Iterator[People]:
    phrases = (people_at(told, at) for at in range(len(told)))
    return (each for each in phrases if each is not None)
