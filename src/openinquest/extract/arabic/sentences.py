"""The words of a folded text, in sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*|\.{2,}|[.!?؟\n،,:؛;|()\[\]«»\"“”„‹›/…–—-]")
_ENDS = frozenset(("!", "?", "؟", "\n", "…", "؛"))
OPENING = frozenset('«"“”„‹')
"""Marks that can open a quotation; Arabic texts turn the curled ones either way."""
_LONGEST_SENTENCE_WORDS = 250  # a longer one is a list or no prose
_CLOSING = {"«": "»", "‹": "›"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of a folded text with their places."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Tokens":
        """Return the words and marks of a text."""
        found = list(_TOKEN.finditer(text))
        return cls(
            tuple(each[0] for each in found),
            tuple(each.start() for each in found),
            tuple(each.end() for each in found),
        )

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Yield where each sentence begins and ends, in words; empty ones are left out.

        A full stop behind a single letter belongs to initials. What has no end is cut.
        """
        first = 0
        for at, word in enumerate(self.words):
            if at - first >= _LONGEST_SENTENCE_WORDS:
                yield first, at
                first = at
            if word in _ENDS or (word[0] == "." and not self._is_of_initials(at)):
                if at > first:
                    yield first, at
                first = at + 1
        if first < len(self.words):
            yield first, len(self.words)

    def _is_of_initials(self, at: int) -> bool:
        return at > 0 and len(self.words[at - 1]) == 1 and self.words[at - 1].isalpha()

    def closed_at(self, opened: int, most: int) -> int | None:
        """Return the mark that closes a quotation or bracket, None within so many words none."""
        mark = self.words[opened]
        wanted = {_CLOSING.get(mark, "")} if mark in _CLOSING else set('"“”')
        for at in range(opened + 1, min(opened + 1 + most, len(self.words))):
            if self.words[at] == "\n" and mark != "«":
                return None
            if self.words[at] in wanted:
                return at
        return None
