"""What the network sees of a word: its pieces, and the shape of its capitals."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tokenizers import Tokenizer

N_SHAPES = 8
LONGEST_WORD_PIECES = 12
"""Pieces of a word that are read; a longer word is an address or a run of signs."""
LONGEST_SENTENCE_PIECES = 510
"""Pieces of a sentence that are read, since the encoder knows 512 positions and two are marks."""
_LONGEST_WORD_CHARS = 200
_REMEMBERED_WORDS = 50_000
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a sign, which no tokenizer takes
_LATIN_ENDS = "\u0250"


@dataclass(frozen=True, slots=True)
class Spelled:
    """A sentence as numbers: pieces with their shapes, and where each word begins among them."""

    pieces: list[int]
    shapes: list[int]
    starts: list[int]


class Speller:
    """Turns words into pieces; remembers the words it has seen."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Take the word pieces of an encoder."""
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        marks = tokenizer.encode("[UNK][CLS][SEP]", add_special_tokens=False).ids
        self._unknown, self._begin, self._end = marks
        self._known: dict[str, list[int]] = {}

    def spell(self, words: Sequence[str]) -> Spelled:
        """Spell a sentence; the encoder's begin mark stands for the root.

        Words beyond the encoder's reach keep their place and share the last position, so that every
        word has an answer; callers split such sentences before.
        """
        pieces, shapes, starts = [self._begin], [0], []
        for word in words:
            spelled = self._pieces(word)
            if len(pieces) + len(spelled) > LONGEST_SENTENCE_PIECES:
                starts.append(LONGEST_SENTENCE_PIECES - 1)
                continue
            starts.append(len(pieces))
            pieces += spelled
            shapes += [shape_of(word)] * len(spelled)
        last = len(pieces)
        starts = [min(start, last) for start in starts]
        return Spelled([*pieces, self._end], [*shapes, 0], starts)

    def length(self, word: str) -> int:
        """Return how many pieces a word has."""
        return len(self._pieces(word))

    def _pieces(self, word: str) -> list[int]:
        known = self._known.get(word)
        if known is not None:
            return known
        known = [self._unknown]
        if not _is_foreign(word) and not _SURROGATE.search(word):
            ids = self._tokenizer.encode(word[:_LONGEST_WORD_CHARS], add_special_tokens=False).ids
            known = ids[:LONGEST_WORD_PIECES] or known
        if len(self._known) >= _REMEMBERED_WORDS:
            self._known.clear()
        if len(word) <= _LONGEST_WORD_CHARS:
            self._known[word] = known
        return known


def _is_foreign(word: str) -> bool:
    """Say whether a word is in another script, of which the pieces would tell nothing."""
    return word[0].isalpha() and not (word[0] < _LATIN_ENDS or "Ḁ" <= word[0] <= "ỿ")


def shape_of(word: str) -> int:
    """Number the shape of a word's capitals, which the uncased pieces do not show.

    0 no letter, 1 lower, 2 Title, 3 UPPER, 4 miXed, 5 digits, 6 digits and letters, 7 one capital.

    Example:
        >>> [shape_of(word) for word in ("--", "at", "Nadia", "UN", "McKay", "61", "F16", "A")]
        [0, 1, 2, 3, 4, 5, 6, 7]
    """
    letters = [sign for sign in word if sign.isalpha()]
    if any(sign.isdigit() for sign in word):
        return 6 if letters else 5
    if not letters:
        return 0
    if all(sign.islower() for sign in letters):
        return 1
    if len(letters) == 1:
        return 7
    if all(sign.isupper() for sign in letters):
        return 3
    return 2 if letters[0].isupper() and all(sign.islower() for sign in letters[1:]) else 4
