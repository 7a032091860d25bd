"""What can be read from Arabic words, whoever says that it stands there: numbers, days, places."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from openinquest.extract.arabic.amounts import bound_at
from openinquest.extract.arabic.days import find_days
from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import People, people_at
from openinquest.extract.arabic.places import find_places
from openinquest.extract.arabic.wording import Words
from openinquest.extract.arabic.words import NONE
from openinquest.model import UNNUMBERED, Count, Place, Span, TimeSpan


def readable_counts(quote: str) -> set[int]:
    """Return the whole numbers that can be read from a quote: in words, in duals, of one person.

    A word that says no is readable as 0, but not in "no fewer than".

    Example:
        >>> sorted(readable_counts("مقتل خمسة وعشرين مدنيا وجريحتان"))
        [2, 25]
    """
    told = Words.of(fold(quote).text)
    exact = (each.count for each in _people(told) if each.count.at_least == each.count.at_most)
    found = {count.at_least for count in exact if count.at_least is not None}
    return found.union(_numbers(told.words), {0} if _says_none(told.words) else ())


def vague_count(quote: str) -> Count | None:
    """Return the bounds that words like "dozens" set on people in a quote; None without any."""
    vague = (each for each in _people(Words.of(fold(quote).text)) if each.vague)
    return next((each.count for each in vague if each.count != UNNUMBERED), None)


def readable_day(words: str, published: date | None) -> TimeSpan | None:
    """Return the first days that words name, with the words; None where they name none.

    Example:
        >>> readable_day("فجر يوم 5 أيار 2019", None).earliest.isoformat()
        '2019-05-05'
    """
    found = find_days(fold(words).text, field="text", published=published)
    return next((replace(when, words=words) for _, when in found), None)


def readable_places(text: str) -> list[tuple[Span, Place]]:
    """Return the places that a text names, by where in it."""
    folded = fold(text)
    told = Words.of(folded.text)
    return [
        (Span(*folded.span(told.starts[each.first], told.ends[each.last - 1])), each.place)
        for each in find_places(told, partial(folded.written, text))
    ]


def _says_none(words: Sequence[str]) -> bool:
    at = 0
    while at < len(words):
        bound, behind = bound_at(words, at)
        if not bound and words[at].removeprefix("و") in NONE:
            return True
        at = behind if bound else at + 1
    return False


def _numbers(words: Sequence[str]) -> Iterator[int]:
    """Each number once, as a whole: no "twenty" in "five and twenty"."""
    at = 0
    while at < len(words):
        number = number_at(words, at)
        if number is not None:
            yield number[0]
        at = at + 1 if number is None else number[1]


def _people(told: Words) -> Iterator[People]:
    """Each phrase once, as a whole: no "one civilian" in "twenty civilians" (a singular there)."""
    at = 0
    while at < len(told):
        people = people_at(told, at)
        if people is not None:
            yield people
        at = at + 1 if people is None else people.last
