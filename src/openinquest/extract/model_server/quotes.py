"""Where the words of a quote stand in a text: letter by letter, else aligned."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.kept import kept_for_a_while

_DROPPED = {"Mn", "Me", "Cf", "Cc"}
_TATWEEL = "\u0640"
_HYPHENS = "-\u2010\u2011"
_SEPARATORS = ",.\u066c'\u2019"  # between the digits of one number
_ALIKE = str.maketrans(
    "\u2018\u2019\u201a\u201b\u2032\u0060\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\u2039\u203a"
    "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    "''''''\"\"\"\"\"\"\"''-------",
)


_WORD = re.compile(r"\w+")
_FIRST_OF_EAST_ASIA = "\u3040"  # from there on, one letter is a word


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """Where a quote stands first, and where again; `aligned` where its letters differ.

    They differ in case, marks above letters, kinds of blanks, dashes or quotation marks alone.
    """

    start: int
    end: int
    aligned: bool
    again: tuple[tuple[int, int], ...] = ()


def find_quote(
    quote: str, text: str, start: int, end: int, *, cut: bool = True
) -> FoundQuote | None:
    """Return where the words of `quote` stand in `text[start:end]`, None where they do not.

    A number is found whole or not at all: no "12" in "2012", and no "200" in "1,200". So is a word
    of Latin, Greek or Cyrillic letters: no "zehn" in "fünfzehn". Unless `cut`, hyphens join words
    to one: no "cinq" in "vingt-cinq".

    Example:
        >>> find_quote("nine  died", "It is said that Nine died.", 0, 26)
        FoundQuote(start=16, end=25, aligned=True, again=())
    """
    part = text[start:end]
    found = [(at + start, at + start + len(quote)) for at in _places(quote, part)]
    whole = [each for each in found if _is_whole(text, *each, cut=cut)]
    if whole:
        return FoundQuote(*whole[0], aligned=False, again=tuple(whole[1:]))
    folded, places = _folded(part)
    sought = _folded(quote)[0].strip()
    for at in _places(sought, folded):
        first, last = places[at] + start, places[at + len(sought) - 1] + start + 1
        while last < len(text) and unicodedata.category(text[last]) in ("Mn", "Me"):
            last += 1
        if _is_whole(text, first, last, cut=cut):
            return FoundQuote(first, last, aligned=True)
    return None


def names_somebody(words: str) -> bool:
    """Return whether words can be a name: two letters or more, or one of East Asia.

    Example:
        >>> names_somebody("EU"), names_somebody(" . "), names_somebody("T")
        (True, False, False)
    """
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) > 1 or any(letter >= _FIRST_OF_EAST_ASIA for letter in letters)


def states_something(quote: str) -> bool:
    """Return whether a quote can state anything: two words or more, one of them of letters.

    One is enough in letters without capitals: those scripts write particles together with words,
    or no blanks.

    Example:
        >>> states_something("12 dead"), states_something("killed"), states_something("12.")
        (True, False, False)
    """
    if not names_somebody(quote):
        return False
    return len(_WORD.findall(quote)) > 1 or not any(map(_has_case, quote))


def _places(sought: str, text: str) -> Iterator[int]:
    at = text.find(sought) if sought else -1
    while at >= 0:
        yield at
        at = text.find(sought, at + len(sought))


@kept_for_a_while(64)
def _folded(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without what writers and copyists vary, and where each letter stood.

    It is kept, as each claim on a window is sought in it.
    """
    letters: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        for piece in unicodedata.normalize("NFKD", char.translate(_ALIKE)).casefold():
            if piece.isspace():
                piece = " "
                if letters[-1:] == [" "]:
                    continue
            elif piece == _TATWEEL or unicodedata.category(piece) in _DROPPED:
                continue
            letters.append(piece)
            places.append(at)
    return "".join(letters), tuple(places)


def _is_whole(text: str, start: int, end: int, *, cut: bool) -> bool:
    """Return whether a stretch cuts no number and no word in two, at hyphens only if it may."""
    hyphens = "" if cut else _HYPHENS
    if _is_one_word(text, start, hyphens) or _is_one_word(text, end, hyphens):
        return False
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if text[start].isdecimal() and _goes_on(before[::-1]):
        return False
    return not (text[end - 1].isdecimal() and _goes_on(after))


def _is_one_word(text: str, at: int, hyphens: str) -> bool:
    """Return whether letters of one word stand on both sides of a place.

    Scripts that write particles together with words, or no blanks, are left alone.
    """
    before = text[max(0, at - 2) : at].rstrip(hyphens)[-1:]
    behind = text[at : at + 2].lstrip(hyphens)[:1]
    return _has_case(before) and _has_case(behind)


def _has_case(letter: str) -> bool:
    return letter.lower() != letter.upper()


def _goes_on(beside: str) -> bool:
    if beside[:1].isdecimal():
        return True
    return len(beside) == 2 and beside[0] in _SEPARATORS and beside[1].isdecimal()
