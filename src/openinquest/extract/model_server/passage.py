"""The stretch of a text that a model quotes, with what stands beside it, in one spelling."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property

_BESIDE = 60
"""Characters on either side: a long number in words, or the "not a single" before one."""

_FOOTNOTES = frozenset("\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079")
_DASHES = frozenset("\u2010\u2011\u2012\u2013\u2014\u2015\u2212")


@dataclass(frozen=True)
class Passage:
    """The words of a text from `start` to `end`, and the language that they are in.

    Numbers are read with what stands beside the quote: a quote may begin within one.
    """

    text: str
    start: int
    end: int
    language: str | None

    @classmethod
    def whole(cls, quote: str, language: str | None) -> "Passage":
        """Return a quote beside which nothing stands."""
        return cls(quote, 0, len(quote), language)

    @property
    def words(self) -> str:
        """The words that are quoted."""
        return self.text[self.start : self.end]

    @property
    def plain(self) -> str:
        """The quote and what stands beside it, spelled for reading numbers.

        Digits of all scripts are ours, blanks and dashes of one kind, letters small. What nobody
        sees and the raised digits of footnotes are gone.
        """
        return self._spelled[0]

    def holds(self, start: int, end: int) -> bool:
        """Return whether a stretch of `plain` lies within the quote."""
        places = self._spelled[1]
        return self.start <= places[start] and places[end - 1] < self.end

    @cached_property
    def _spelled(self) -> tuple[str, list[int]]:
        letters: list[str] = []
        places: list[int] = []
        for at in range(max(0, self.start - _BESIDE), min(len(self.text), self.end + _BESIDE)):
            for letter in _spelled(self.text[at]):
                letters.append(letter)
                places.append(at)
        return "".join(letters), places


def _spelled(letter: str) -> str:
    kind = unicodedata.category(letter)
    if kind == "Cf" or letter in _FOOTNOTES:
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if letter.isspace():
        return " "
    return "-" if letter in _DASHES else letter.lower()
