"""Whether a quote says a number in words, in languages that are read by no rules of ours.

A model says which number a quote gives; here its words are made and sought in the quote. So a
language needs its numerals only, in the forms in which news counts people, and no grammar.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openinquest.extract.model_server.numerals import Numerals, load_numerals
from openinquest.kept import kept_for_a_while
from openinquest.model import VAGUE_WORDS, Count

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SIDE_BY_SIDE = re.compile(r"[\s\u200c-]*")
_ONE_SPELLING = str.maketrans("\u2019\u02bc\u05beيك", "''-یک")
_MOST_WORDS = 6
_HEBREW_PARTICLES = tuple("והבלמשכ")
_COUNTS = {words: each.count for each in VAGUE_WORDS for words in each.words}


@dataclass(frozen=True, slots=True)
class _Sought:
    """The numerals of a language as `_plain` spells them.

    `forms` has the ways to write a number, without blanks between words; `words` each word that
    makes what stands beside it part of another number.
    """

    numerals: Numerals
    words: frozenset[str]
    forms: Mapping[int, frozenset[str]]


def says_number(quote: str, number: int, language: str | None) -> bool:
    """Return whether a quote says a whole number in words of its language.

    False where the words are part of those for another number ("twenty" in "twenty-five"), and
    for languages of which no numerals are known.

    Example:
        >>> says_number("Загинули двоє людей", 2, "uk"), says_number("двадцать пять", 5, "ru")
        (True, False)
    """
    sought = _sought(language or "")
    if sought is None:
        return False
    plain = _plain(quote)
    if number == 0:
        words = {found[0] for found in _WORD.finditer(plain)}
        return not words.isdisjoint(_split(sought.numerals.none))
    return _stands_in(plain, sought.forms.get(number, frozenset()), sought)


def vague_number(quote: str, language: str | None) -> Count | None:
    """Return the bounds of a vague word ("dozens") of a language, None where the quote has none."""
    sought = _sought(language or "")
    if sought is None:
        return None
    words = {found[0] for found in _WORD.finditer(_plain(quote))}
    for english, own in sought.numerals.vague.items():
        if not words.isdisjoint(_split(own)):
            return _COUNTS[english]
    return None


def _stands_in(plain: str, forms: frozenset[str], sought: _Sought) -> bool:
    """Return whether one of the forms stands in a text and is no part of another number's."""
    words = list(_WORD.finditer(plain))
    for first in range(len(words)):
        last = _last_word(plain, words, first, forms, sought)
        if last is not None and not (
            _joins(plain, words, first, -1, sought) or _joins(plain, words, last, 1, sought)
        ):
            return True
    return False


def _last_word(
    plain: str, words: list[re.Match[str]], first: int, forms: frozenset[str], sought: _Sought
) -> int | None:
    """Return the last word of the form that begins with a word, None where none does."""
    for spelled in _starts(words[first][0], sought):
        last = first
        while spelled not in forms:
            last += 1
            if last == min(first + _MOST_WORDS, len(words)) or not _touch(plain, words, last):
                break
            spelled += words[last][0]
        else:
            return last
    return None


def _touch(plain: str, words: list[re.Match[str]], at: int) -> bool:
    """Return whether nothing but blanks and hyphens stands between a word and the one before."""
    return bool(_SIDE_BY_SIDE.fullmatch(plain, words[at - 1].end(), words[at].start()))


def _starts(word: str, sought: _Sought) -> Iterator[str]:
    """Yield a word, and in Hebrew what is left of it without a particle that is written with it."""
    yield word
    if sought.numerals.particles and word.startswith(_HEBREW_PARTICLES) and len(word) > 2:
        yield word[1:]


def _joins(plain: str, words: list[re.Match[str]], at: int, step: int, sought: _Sought) -> bool:
    """Return whether the next word on one side is a numeral, "and" between them or not."""
    while 0 <= at + step < len(words) and _touch(plain, words, max(at, at + step)):
        at += step
        word = words[at][0]
        if any(start in sought.words for start in _starts(word, sought)):
            return True
        if word not in (sought.numerals.joiner, sought.numerals.joiner_of_one):
            return False
    return False


@kept_for_a_while(64)
def _sought(language: str) -> _Sought | None:
    numerals = load_numerals().get(language)
    if numerals is None:
        return None
    told = {number: _split(words) for number, words in numerals.words.items()}
    single = {word for words in told.values() for form in words for word in form.split("_")}
    forms = {n: frozenset(w.replace("_", "") for w in words) for n, words in told.items()}
    for tens in range(20, 100, 10):
        for unit in range(1, 10):
            forms.setdefault(tens + unit, frozenset(_composed(numerals, forms, tens, unit)))
    return _Sought(numerals, _split(numerals.beyond).union(single), forms)


def _composed(
    numerals: Numerals, forms: Mapping[int, frozenset[str]], tens: int, unit: int
) -> Iterator[str]:
    """Yield the ways to write a number above twenty, without blanks."""
    for ten in forms.get(tens, ()):
        for one in forms.get(unit, ()):
            for joiner in {_plain(numerals.joiner), _plain(numerals.joiner_of_one)}:
                yield f"{one}{joiner}{ten}" if numerals.units_first else f"{ten}{joiner}{one}"


def _split(words: str) -> frozenset[str]:
    return frozenset(_plain(words).split())


def _plain(text: str) -> str:
    """Return text in small letters, without accents and signs of vowels, in one spelling."""
    text = text.translate(_ONE_SPELLING)
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
