"""The words of a text in any script, in the one form in which texts and names are compared."""

import re
import unicodedata

# Scripts that put no space between words: each letter counts as a word there.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u312f\u3190-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
)
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_ASCII_WORD = re.compile("[a-z0-9]+")  # the same in small ASCII letters, found in half the time
_TATWEEL = "\u0640"


class _Unmarked(dict[int, int | None]):
    """What becomes of each letter that was met: itself, nothing of a mark or a stretched line."""

    def __missing__(self, letter: int) -> int | None:
        is_mark = unicodedata.category(chr(letter)) == "Mn" or chr(letter) == _TATWEEL
        becomes = self[letter] = None if is_mark else letter
        return becomes


_UNMARKED = _Unmarked()


def words_of(text: str) -> list[str]:
    """Return the words of a text in any script, without case, accents and vowel marks.

    Example:
        >>> words_of("Déjà vu: 12 people")
        ['deja', 'vu', '12', 'people']
        >>> words_of("مَدينة") == words_of("مدينة")
        True
    """
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return _WORD.findall(unicodedata.normalize("NFKD", text).translate(_UNMARKED).casefold())
