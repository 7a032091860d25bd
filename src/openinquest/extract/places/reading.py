"""A text as words with ranges, and the places found in it."""

import re
from dataclasses import dataclass

from openinquest.extract.places.spelling import fold
from openinquest.model import Place

_TOKEN = re.compile(r"[^\W\d_]+(?:['’‘`ʻʼ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
_MOSTLY = 0.6  # share of the longer words in capitals that makes a text one in capitals
_LONGER = 3
_BETWEEN = 2  # letters: an empty line


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place as it stands in a text."""

    start: int
    end: int
    place: Place


@dataclass(frozen=True, slots=True)
class Token:
    """One word; `end` leaves a possessive out, and `key` is the folded rest."""

    start: int
    end: int
    word: str
    key: str

    @property
    def is_capitalised(self) -> bool:
        """Return whether the word begins with a capital."""
        return self.word[0].isupper()


@dataclass(frozen=True, slots=True)
class Reading:
    """A field of a document in tokens.

    `in_capitals` and `in_title_case` say what a capital is worth. `offset` is where the
    field begins when all of the document is laid out as one text: a title stands before it.
    """

    text: str
    tokens: tuple[Token, ...]
    in_capitals: bool
    in_title_case: bool
    offset: int = 0

    def at(self, index: int) -> int:
        """Return where a token stands in the document."""
        return self.offset + self.tokens[index].start

    def gap(self, index: int) -> str:
        """Return what stands between a token and the next, empty at either end."""
        if not 0 <= index < len(self.tokens) - 1:
            return ""
        return self.text[self.tokens[index].end : self.tokens[index + 1].start]

    def key(self, index: int) -> str:
        """Return the key of a token, empty outside the text."""
        return self.tokens[index].key if 0 <= index < len(self.tokens) else ""

    def is_capitalised(self, index: int) -> bool:
        """Return whether there is a token with a capital."""
        return 0 <= index < len(self.tokens) and self.tokens[index].is_capitalised

    def words(self, first: int, last: int) -> str:
        """Return the words of a range of tokens; what stands in capitals gets small letters."""
        words = " ".join(self.text[self.tokens[first].start : self.tokens[last].end].split())
        shouted = words.isupper() and len(words) > _LONGER
        return words.title() if shouted else words


def read_tokens(text: str, *, is_heading: bool) -> Reading:
    """Return a title, if `is_heading`, or a text in tokens."""
    tokens = []
    for found in _TOKEN.finditer(text):
        bare = _POSSESSIVE.sub("", found[0])
        start = found.start()
        tokens.append(Token(start, start + len(bare), found[0], fold(bare)))
    words = [token.word for token in tokens if len(token.word) > _LONGER]
    capitals = sum(word.isupper() for word in words)
    titled = sum(word[0].isupper() for word in words)
    return Reading(
        text,
        tuple(tokens),
        in_capitals=capitals > _MOSTLY * len(words),
        in_title_case=is_heading and titled > _MOSTLY * len(words),
        offset=-len(text) - _BETWEEN if is_heading else 0,
    )
