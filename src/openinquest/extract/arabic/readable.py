"""What can be read from Arabic words, whoever says that it stands there: numbers, days, places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from openinquest.extract.arabic.amounts import bound_at
from openinquest.extract.arabic.days import find_days
from openinquest.extract.arabic.folding import fold, folded_words
from openinquest.extract.arabic.numbers import number_at
from openinquest.extract.arabic.people import People, people_at
from openinquest.extract.arabic.places import find_places
from openinquest.extract.arabic.wording import Words
from openinquest.extract.arabic.words import NONE
from openinquest.model import UNNUMBERED, Count, Place, Span, TimeSpan

_FAR_FROM_NO = 3  # words: "no shell caused injuries"
_HARMED = re.compile(
    fold(
        r"(?:و|ال|أي|ب|ل)*(?:إصابات|إصابة|ضحايا|ضحية|قتلى|قتيل|بشرية|جرحى|جريح|مصابين|وفيات|وفاة|شهداء|"
        r"شهيد|[يت]قتل|[يت]صب|[يت]صاب|[يت]ستشهد|[يت]جرح|[يت]مت)"
    ).text
)
_MILLIONS = folded_words("مليون مليونا مليوني ملايين مليار مليارات")


def readable_counts(quote: str) -> set[int]:
    """Return the whole numbers that words of a quote say: numerals, duals, one person.

    None of millions, and no "one" behind a word that denies. A word that says no is readable as 0
    before words for harm: not in "no fewer than", "no doubt" or "without warning".

    Example:
        >>> sorted(readable_counts("مقتل خمسة وعشرين مدنيا وجريحتان"))
        [2, 25]
    """
    told = Words.of(fold(quote).text)
    exact = (each.count.exact for each in _people(told) if _in_words(told.words, each))
    found = {count for count in exact if count is not None}.union(_numbers(told.words))
    if _denials(told.words):
        found.discard(1)
    return found.union({0} if _says_none(told.words) else ())


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


def _denials(words: Sequence[str]) -> list[int]:
    """Return where words that say no stand, but not those of a bound: "no fewer than"."""
    found, at = list[int](), 0
    while at < len(words):
        bound, behind = bound_at(words, at)
        if not bound and words[at].removeprefix("و") in NONE:
            found.append(at)
        at = behind if bound else at + 1
    return found


def _says_none(words: Sequence[str]) -> bool:
    return any(
        any(map(_HARMED.fullmatch, words[at + 1 : at + 1 + _FAR_FROM_NO])) for at in _denials(words)
    )


def _numbers(words: Sequence[str]) -> Iterator[int]:
    """Each number in words once, as a whole: no "twenty" in "five and twenty"."""
    at = 0
    while at < len(words):
        number = number_at(words, at)
        in_words = number is not None and not words[at][0].isdecimal()
        if number is not None and in_words and not _MILLIONS & set(words[number[1] :][:1]):
            yield number[0]
        at = at + 1 if number is None else number[1]


def _in_words(words: Sequence[str], people: People) -> bool:
    """Return whether a phrase for people has no digits, nor a word for millions, at its number."""
    own = words[max(0, people.first - 1) : people.last + 1]
    return not any(word[0].isdecimal() or word in _MILLIONS for word in own)


def _people(told: Words) -> Iterator[People]:
    """Each phrase once, as a whole: no "one civilian" in "twenty civilians" (a singular there)."""
    at = 0
    while at < len(told):
        people = people_at(told, at)
        if people is not None:
            yield people
        at = at + 1 if people is None else people.last
