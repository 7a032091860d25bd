"""Words as the index of a case holds them, and the passage around a word that was found."""

import re
import unicodedata
from collections.abc import Iterator, Sequence, Set

from openinquest.model import Document, Extraction

AROUND = 80
"""Characters shown on each side of a word that was found: a line of a terminal."""

_WORD = re.compile(r"[^\W_]+(?:[\u064b-\u0652\u0640\u0300-\u036f]+[^\W_]*)*")
_MARKS = re.compile(r"[\u064b-\u0652\u0670\u0640\u0300-\u036f]")

# Letters that Arabic spelling uses for one another, and Arabic-Indic digits.
_ONE_LETTER = str.maketrans("أإآٱىةؤئ", "اااايهوي")
# The article, and the particles that are written together with it.
_ARTICLE = re.compile(r"^(?:[وفبك]?ال|لل)(?=\w{2})")


def words_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield each word of a text as the index holds it, with its offset in the text.

    Case, accents, Arabic vowel signs, the Arabic article and the forms of alef, yeh and teh
    marbuta are gone; digits of every script are 0 to 9.

    Example:
        >>> [word for _, word in words_of("The CAFÉ in ٢٠١٧")]
        ['the', 'cafe', 'in', '2017']
        >>> [word for _, word in words_of("المدرسة")] == [word for _, word in words_of("مدرسه")]
        True
    """
    for found in _WORD.finditer(text):
        word = _bare(found[0])
        if word:
            yield found.start(), word


def key_of(text: str) -> str:
    """Return the words of a text as the index holds them, with a blank between each two."""
    return " ".join(word for _, word in words_of(text))


def words_of_document(document: Document) -> str:
    """Return the words under which a document is found: of its text, title and publisher."""
    told = (document.title or "", document.publisher or "", document.text)
    return " ".join(words for text in told if (words := key_of(text)))


def words_of_claims(extraction: Extraction) -> Iterator[tuple[str, str]]:
    """Yield each claim with the words under which it is found: its quote and its speakers."""
    for claim in extraction.claims:
        told = (claim.quote, *(source.name for source in claim.sources))
        yield claim.id, " ".join(words for text in told if (words := key_of(text or "")))


def spans_of(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where any of `words`, as a person wrote them, stands in a text.

    Example:
        >>> list(spans_of("The Market of Tal", "market tal"))
        [(4, 10), (14, 17)]
    """
    wanted = {word for _, word in words_of(words)}
    for found in _WORD.finditer(text):
        if _bare(found[0]) in wanted:
            yield found.span()


def holds_all(text: str, words: str) -> bool:
    """Return whether all of `words`, as a person wrote them, stand in a text.

    Example:
        >>> holds_all("The Market of Tal", "tal MARKET"), holds_all("The Market", "")
        (True, False)
    """
    return are_among(words, words_in(text))


def are_among(words: str, held: Set[str]) -> bool:
    """Return whether all of `words`, as a person wrote them, are among those that a text holds."""
    wanted = words_in(words)
    return bool(wanted) and wanted <= held


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text as the index holds them."""
    return frozenset(word for _, word in words_of(text))


def passage_of(text: str, words: Sequence[str]) -> str:
    """Return the surroundings of the first place of a text where one of `words` stands.

    Empty where none does. `words` are as the index holds them.
    """
    wanted = set(words)
    for start, word in words_of(text):
        if word in wanted:
            return " ".join(text[max(0, start - AROUND) : start + AROUND].split())
    return ""


def _bare(word: str) -> str:
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_ONE_LETTER)
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain))
    digits = "".join(
        str(unicodedata.digit(char)) if char.isdigit() and not char.isascii() else char
        for char in plain
    )
    return _ARTICLE.sub("", digits)
