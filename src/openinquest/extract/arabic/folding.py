"""One spelling for words that Arabic writes in many ways, with the way back to the text."""

import re
from dataclasses import dataclass
from unicodedata import combining

_FORMS = str.maketrans("أإآٱىئؤک٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹_#", "اااايييك" + "0123456789" * 2 + "  ")
# Tatweel around a full stop or nothing hides a word from a network's filters: "شـ.ـهيد".
_UNSEEN = re.compile(
    "ـ+[.* ]{0,3}ـ+|ـ+|[\u064b-\u065f\u0670\u06d6-\u06ed\u0610-\u061a"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Text in one spelling; `offsets[i]` is where its character `i` stands in the original."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a non-empty stretch of the folded text lies in the original."""
        return self.offsets[start], self.offsets[end - 1] + 1

    def written(self, original: str, start: int, end: int) -> str:
        """Return a non-empty stretch of the folded text as the original writes it, on one line."""
        words = original[slice(*self.span(start, end))]
        return " ".join(words.replace("ـ", "").replace("_", " ").replace("#", " ").split())


def fold(text: str) -> Folded:
    """Return a text without marks that are not read, in one form of alef, ya and digits."""
    unseen = {at for found in _UNSEEN.finditer(text) for at in range(*found.span())}
    offsets = tuple(at for at in range(len(text)) if at not in unseen)
    return Folded("".join(text[at] for at in offsets).translate(_FORMS), offsets)


def folded_words(words: str) -> frozenset[str]:
    """Return words with blanks between them, written as anybody would, as `fold` spells them."""
    return frozenset(fold(words).text.split())


def behind_marks(text: str, at: int) -> int:
    """Return where the vowels end that a letter before `at` bears."""
    while at < len(text) and combining(text[at]):
        at += 1
    return at
