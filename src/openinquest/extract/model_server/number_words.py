"""Whether a quote says a number in words, in languages that are read by no rules of ours.

A model says which number a quote gives; here its words are made and sought in the quote. So a
language needs its numerals only, in the forms in which news counts people, and no grammar.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from openinquest.extract.model_server.numerals import Numerals, load_numerals
from openinquest.kept import kept_for_a_while
from openinquest.model import VAGUE_WORDS, Count

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SIDE_BY_SIDE = re.compile(r"[\s-]*")
# Apostrophes and hyphens of all kinds, and letters that Arabic, Persian and Kurdish write in two
# ways.
_ONE_SPELLING = str.maketrans(
    "\u2018\u2019\u02bc`\u00b4\u2032\u05be\u2010\u2011\u2012\u2013\u2212\u064a\u0643\u06d5",
    "''''''------\u06cc\u06a9\u0647",
)
_MOST_WORDS = 6
_SMALL = 20
_HEBREW_PARTICLES = tuple("והבלמשכ")
_COUNTS = {words: each.count for each in VAGUE_WORDS for words in each.words}


@dataclass(frozen=True, slots=True)
class _Sought:
    """The numerals of a language as `_plain` spells them, without blanks in what is one form.

    `words` are those that make what stands beside them part of another number, `small` those of
    them that are below twenty.
    """

    particles: bool
    forms: Mapping[int, frozenset[str]]
    words: frozenset[str]
    small: frozenset[str]
    joiners: frozenset[str]
    after: frozenset[str]
    none: frozenset[str]
    articles: frozenset[str]
    no: frozenset[str]
    people: frozenset[str]
    vague: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quote in one spelling and its words."""

    text: str
    words: Sequence[re.Match[str]]
    sought: _Sought

    def word(self, at: int) -> str:
        """Return a word."""
        return self.words[at][0]

    def touches(self, at: int) -> bool:
        """Return whether blanks and hyphens alone stand between a word and the one before it."""
        left, right = self.words[at - 1].end(), self.words[at].start()
        return bool(_SIDE_BY_SIDE.fullmatch(self.text, left, right))

    def spellings(self, at: int) -> Iterator[str]:
        """Yield a word, and in Hebrew what is left without a particle written with it."""
        word = self.word(at)
        yield word
        if self.sought.particles and word.startswith(_HEBREW_PARTICLES) and len(word) > 2:
            yield word[1:]


def says_number(quote: str, number: int, language: str | None) -> bool:
    """Return whether a quote says a whole number in words of its language.

    False where the words are part of those for another number ("twenty" in "twenty-five"), or
    count years or hours, and for languages of which no numerals are known. An article is one, and
    "no" none, directly before a word for people or harm.

    Example:
        >>> says_number("Загинули двоє людей", 2, "uk"), says_number("двадцать пять", 5, "ru")
        (True, False)
    """
    read = _read(quote, language)
    if read is None:
        return False
    if number == 0:
        no = (last for _, last in _places(read, read.sought.no))
        return any(_places(read, read.sought.none)) or any(_is_of_people(read, each) for each in no)
    forms = read.sought.forms.get(number, frozenset())
    return any(
        not _is_part(read, *place)
        and (read.word(place[0]) not in read.sought.articles or _is_of_people(read, place[1]))
        for place in _places(read, forms)
    )


def vague_number(quote: str, language: str | None) -> Count | None:
    """Return the bounds of a vague word ("dozens") of a language, None where the quote has none.

    None, too, where it is part of a number ("tens of thousands") or stands beside another such.
    """
    read = _read(quote, language)
    if read is None:
        return None
    told = set()
    for english, forms in read.sought.vague.items():
        for place in _places(read, forms):
            if _is_part(read, *place):
                return None
            told.add(english)
    return _COUNTS[told.pop()] if len(told) == 1 else None


def multiplies(behind: str, language: str | None) -> bool:
    """Return whether words behind digits make them another number: "25 тысяч", "5 mil"."""
    read = _read(behind, language)
    if read is None or not read.words:
        return False
    next_to_them = _SIDE_BY_SIDE.fullmatch(read.text, 0, read.words[0].start())
    return bool(next_to_them) and any(each in read.sought.words for each in read.spellings(0))


def _read(quote: str, language: str | None) -> _Quote | None:
    sought = _sought(language or "")
    if sought is None:
        return None
    text = _plain(quote, language or "")
    return _Quote(text, tuple(_WORD.finditer(text)), sought)


def _places(read: _Quote, forms: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last word of each place where one of the forms stands."""
    for first in range(len(read.words)):
        last = _last_word(read, first, forms)
        if last is not None:
            yield first, last


def _last_word(read: _Quote, first: int, forms: frozenset[str]) -> int | None:
    """Return the last word of the form that begins with a word, None where none does."""
    for spelled in read.spellings(first):
        last = first
        while spelled not in forms:
            last += 1
            if last == min(first + _MOST_WORDS, len(read.words)) or not read.touches(last):
                break
            spelled += read.word(last)
        else:
            return last
    return None


def _is_part(read: _Quote, first: int, last: int) -> bool:
    """Return whether words beside a numeral make it part of another number, or of no count."""
    return _counts_time(read, last) or _joins(read, first, -1) or _joins(read, last, 1)


def _is_of_people(read: _Quote, last: int) -> bool:
    """Return whether the word directly behind is one for people or harm."""
    behind = last + 1
    stands = behind < len(read.words) and read.touches(behind)
    return stands and any(each in read.sought.people for each in read.spellings(behind))


def _joins(read: _Quote, at: int, step: int) -> bool:
    """Return whether the next word on one side belongs to the same number.

    Two numerals below twenty with "and" between them are two numbers: "one and three wounded".
    """
    own, over = at, False
    while 0 <= at + step < len(read.words) and read.touches(max(at, at + step)):
        at += step
        numeral = next((each for each in read.spellings(at) if each in read.sought.words), None)
        if numeral is not None:
            over = over or _has_and(read, at if step > 0 else own)
            small = any(each in read.sought.small for each in read.spellings(own))
            return not (over and small and numeral in read.sought.small)
        if read.word(at) not in read.sought.joiners:
            return False
        over = True
    return False


def _has_and(read: _Quote, at: int) -> bool:
    """Return whether a word of Hebrew has "and" written with it."""
    word = read.word(at)
    return read.sought.particles and word.startswith("ו") and word not in read.sought.words


def _counts_time(read: _Quote, last: int) -> bool:
    """Return whether what stands behind a numeral is no people: years, hours, kilometres."""
    behind = ""
    for at in range(last + 1, min(last + 3, len(read.words))):
        if not read.touches(at):
            return False
        behind += read.word(at)
        alone = at == last + 1 and any(each in read.sought.after for each in read.spellings(at))
        if alone or behind in read.sought.after:
            return True
    return False


@kept_for_a_while(64)
def _sought(language: str) -> _Sought | None:
    numerals = load_numerals().get(language)
    if numerals is None:
        return None
    told = {number: _split(words, language) for number, words in numerals.words.items()}
    single = {word for forms in told.values() for form in forms for word in form.split("_")}
    small = {w for n, forms in told.items() if n < _SMALL for f in forms for w in f.split("_")}
    joiners = frozenset(
        _plain(each, language) for each in (numerals.joiner, numerals.joiner_of_one)
    )
    return _Sought(
        particles=numerals.particles,
        forms=_with_composed(numerals, told, joiners),
        words=_split(numerals.beyond, language).union(single) - joiners,
        small=frozenset(small),
        joiners=joiners,
        after=_joined(_split(numerals.after, language)),
        none=_joined(_split(numerals.none, language)),
        articles=_split(numerals.articles, language),
        no=_joined(_split(numerals.no, language)),
        people=_split(numerals.people, language),
        vague={word: _joined(_split(own, language)) for word, own in numerals.vague.items()},
    )


def _with_composed(
    numerals: Numerals, told: Mapping[int, frozenset[str]], joiners: frozenset[str]
) -> dict[int, frozenset[str]]:
    """Return the ways to write each number, also those above twenty that are made of two."""
    forms = {number: _joined(words) for number, words in told.items()}
    for tens in range(20, 100, 10):
        for unit in range(1, 10):
            pairs = [(ten, one) for ten in forms.get(tens, ()) for one in forms.get(unit, ())]
            if numerals.units_first:
                pairs = [(one, ten) for ten, one in pairs]
            made = {f"{left}{joiner}{right}" for left, right in pairs for joiner in joiners}
            forms.setdefault(tens + unit, frozenset(made))
    return forms


def _split(words: str, language: str) -> frozenset[str]:
    return frozenset(_plain(words, language).split())


def _joined(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word.replace("_", "") for word in words)


def _plain(text: str, language: str) -> str:
    """Return text in small letters and one spelling, without accents and signs of vowels.

    In Turkish and Kurdish marks make other letters, and in Urdu one does: "eight", "rise".
    """
    text = "".join(each for each in text if unicodedata.category(each) != "Cf")
    text = text.translate(_ONE_SPELLING)
    if language == "tr":
        text = text.replace("İ", "i").replace("I", "ı")
    if language in ("tr", "ku"):
        return unicodedata.normalize("NFKC", text).casefold()
    if language == "ur":
        text = text.replace("\u0622", "\u0250")
    apart = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
