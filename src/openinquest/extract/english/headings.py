"""The title of a page in its parts: saved pages repeat it and put the name of the site behind."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.sentences import Sentence

_WORD = re.compile(r"\S+")
_PAPERS = (
    r"(?:News|TV|Television|Radio|Times|Post|Herald|Tribune|Gazette|Journal|Guardian|Telegraph|Observer|Agency|"
    r"Online|Daily)"
)
_SITE = (
    r"(?:[WK][A-Z]{2,3}(?:-?TV|-?[A-Z]{2}|\d{1,2})?\b|\w[\w.]*\.(?:com|org|net|tv|info|co)\b|"
    r"(?:NBC|ABC|CBS|FOX|CNN|BBC|AFP|AP)\d*\b|[A-Z\d][\w.’'-]*(?:\s[A-Z\d&][\w.’'-]*){0,4}?\s"
    rf"{_PAPERS}\b)"
)
"""What names a site or a station: by its call sign, its address, or a word for what it is."""
_BAR = re.compile(rf"\s+[|•·»]\s+|\s+[-–—]{{1,2}}\s+(?={_SITE}[^!?|]{{0,90}}(?:\s[|•·»]|$))")
_OPENING_WORDS = 5  # of a title that are told again where it is repeated
_FEWEST_WORDS = 3


def split_heading(text: str, sentence: Sentence) -> list[Sentence]:
    """Return the parts of a title, each to be read on its own.

    A title is cut at bars, before the name of a site, and wherever its first words stand again, so
    that no sentence runs from the end of one into the beginning of its copy.

    Example:
        >>> title = "Two die in Tal Nasra raid Two die in Tal Nasra raid | The Post"
        >>> [title[p.start : p.end] for p in split_heading(title, Sentence(0, len(title), 0))]
        ['Two die in Tal Nasra raid', 'Two die in Tal Nasra raid', 'The Post']
    """
    return [
        replace(sentence, start=start, end=end)
        for whole in _at_copies(text, sentence.start, sentence.end)
        for part in _between_bars(text, *whole)
        for start, end in _at_copies(text, *part)
    ]


def _at_copies(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the pieces of a part, cut where its opening words stand again."""
    first = start
    for copy in _copies(text, start, end):
        yield first, len(text[:copy].rstrip())
        first = copy
    yield first, end


def _between_bars(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bars = [bar.span() for bar in _BAR.finditer(text, start, end)]
    starts = [start, *(stop for _, stop in bars)]
    ends = [*(begin for begin, _ in bars), end]
    return [(first, last) for first, last in zip(starts, ends, strict=True) if first < last]


def _copies(text: str, start: int, end: int) -> list[int]:
    """Return where the opening words of a part stand again in it."""
    words = [word.span() for word in _WORD.finditer(text, start, end)]
    if len(words) < 2 * _FEWEST_WORDS:
        return []
    last = words[min(_OPENING_WORDS, len(words) // 2) - 1][1]
    opening = text[start:last]
    return [
        at
        for at, _ in words[1:]
        if text.startswith(opening, at)
        and not text[at + len(opening) : at + len(opening) + 1].isalnum()
    ]
