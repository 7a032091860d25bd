"""The title of a page in its parts: saved pages repeat it and put the name of the site behind."""

import re
from dataclasses import replace

from openinquest.extract.english.sentences import Sentence

_WORD = re.compile(r"\S+")
_BAR = re.compile(r"\s+[|•·»]\s+")
_OPENING_WORDS = 5  # of a title that are told again where it is repeated
_FEWEST_WORDS = 3


def split_heading(text: str, sentence: Sentence) -> list[Sentence]:
    """Return the parts of a title, each to be read on its own.

    A title is cut at bars and wherever its first words stand again, so that no
    sentence runs from the end of one into the beginning of its copy.

    Example:
        >>> title = "Two die in Tal Nasra raid Two die in Tal Nasra raid | The Post"
        >>> [title[p.start : p.end] for p in split_heading(title, Sentence(0, len(title), 0))]
        ['Two die in Tal Nasra raid', 'Two die in Tal Nasra raid', 'The Post']
    """
    parts = []
    for start, end in _between_bars(text, sentence):
        first = start
        for copy in _copies(text, start, end):
            parts.append(replace(sentence, start=first, end=len(text[:copy].rstrip())))
            first = copy
        parts.append(replace(sentence, start=first, end=end))
    return parts


def _between_bars(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    bars = [bar.span() for bar in _BAR.finditer(text, sentence.start, sentence.end)]
    starts = [sentence.start, *(end for _, end in bars)]
    ends = [*(start for start, _ in bars), sentence.end]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]


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
