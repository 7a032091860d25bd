"""The sounds of names: one key for the many spellings of a name, in Latin and in Arabic letters."""

import re

from openinquest.kept import kept_for_a_while

ARTICLE = re.compile(r"\b(?:al|el|il|a[dnrstz]|e[dnrstz]|ash|esh)\s+")
"""The Arabic article before a word of a name in small Latin letters, in its spellings."""

_SPELLINGS = (("kh", "x"), ("sh", "%"), ("ch", "%"), ("gh", "g"), ("th", "t"), ("dh", "d"))
_LAST_H = re.compile(r"h\b")
_DOUBLED = re.compile(r"(.)\1+")
_ONE_SOUND = str.maketrans("qcp", "kkb")
_NO_SOUND = re.compile(r"[^a-z%]|[aeiouwy]")
_ARABIC_FORMS = str.maketrans("أإآٱىئؤکیةۀ", "ااااييوكيهه")
_ARABIC_UNSEEN = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f]")
_OF_ARABIC = dict(zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrzs%sdtzgfkklmnh", strict=True))
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w\w)")
_ARABIC_LAST_H = re.compile(r"[هح]\b")
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")


def is_in_arabic(name: str) -> bool:
    """Return whether a name is written in Arabic letters."""
    return _ARABIC_LETTER.search(name) is not None


@kept_for_a_while(50_000)
def arabic_key(name: str) -> str:
    """Return a name in Arabic letters in the form in which such names are compared.

    Example:
        >>> arabic_key("الرقّة") == arabic_key("الرقه")
        True
    """
    return " ".join(_ARABIC_UNSEEN.sub("", name).translate(_ARABIC_FORMS).split())


@kept_for_a_while(20_000)
def arabic_sounds(name: str) -> str:
    """Return the consonants of a name in Arabic letters, as `sounds_of` does of a Latin one.

    Example:
        >>> arabic_sounds("الموصل") == sounds_of("mosul")
        True
        >>> arabic_sounds("دير الزور") == sounds_of("deir ez zor")
        True
    """
    bound = name.replace("ة ", "ت ")  # "Maarat al-Numan"
    word = _ARABIC_LAST_H.sub("", _ARABIC_ARTICLE.sub("", arabic_key(bound)))
    return "".join(_OF_ARABIC.get(letter, "") for letter in word)


@kept_for_a_while(20_000)
def sounds_of(key: str) -> str:
    """Return the consonants of a folded name, the same for most of its spellings.

    Example:
        >>> sounds_of("deir ezzor") == sounds_of("dayr az zawr")
        True
    """
    word = without_articles(key)
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    word = _DOUBLED.sub(r"\1", _LAST_H.sub("", word))
    return _NO_SOUND.sub("", word.translate(_ONE_SOUND))


def without_articles(key: str) -> str:
    """Return a folded name without its Arabic articles."""
    return ARTICLE.sub("", key) if " " in key else key
