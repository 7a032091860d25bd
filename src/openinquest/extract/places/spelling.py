"""How one name is spelt in many ways."""

import re
import unicodedata
from functools import lru_cache

# Where Arabic names are written in Latin letters in many ways.
ARABIC = frozenset(
    {
        "AE", "BH", "DZ", "EG", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA",
        "SD", "SY", "TN", "YE",
    }
)  # fmt: skip

ARABIC_SCRIPT_BESIDE = frozenset({"IL", "IR", "TR"})
"""Neighbours of these whose towns have Arabic names, too, that the press in Arabic uses."""

LEAST_SOUNDS = 3
"""Fewer consonants than these are shared by names of all sorts."""

_LEAST_LETTERS = 4
_MOST_LETTERS_APART = 2
_MOST_APART_IN_SHORT = 3  # "Gaza", "Ghazzah"

_MARKS = str.maketrans(
    dict.fromkeys("'’‘`ʻʼʿʾ", "")
    | dict.fromkeys("-.", " ")
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ə": "e"}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)


@lru_cache(maxsize=50_000)
def fold(name: str) -> str:
    """Return a name in the form in which names are compared.

    Example:
        >>> fold("Sana'a"), fold("Bogotá"), fold("al-Mosul")
        ('sanaa', 'bogota', 'al mosul')
    """
    return fold_once(name)


def fold_once(name: str) -> str:
    """Return what `fold` does, without keeping it: for lists that are read once."""
    if name.isalpha() and name.isascii():
        return name.lower()
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(name.lower().translate(_MARKS).split())


_ARABIC_FORMS = str.maketrans("أإآٱىئؤکیةۀ", "ااااييوكيهه")
_ARABIC_UNSEEN = re.compile("[\u0640\u064b-\u065f\u0670\u200b-\u200f]")
_OF_ARABIC = dict(
    zip("بتثجحخدذرزسشصضطظغفقكلمنه", "bttjhxddrzs%sdtzgfkklmnh", strict=True)
)
_ARABIC_ARTICLE = re.compile(r"\bال(?=\w\w)")
_ARABIC_LAST_H = re.compile(r"[هح]\b")
_ARABIC_WORD = re.compile("[\u0621-\u064a]")


def is_in_arabic(name: str) -> bool:
    """Return whether a name is written in Arabic letters."""
    return _ARABIC_WORD.search(name) is not None


@lru_cache(maxsize=50_000)
def arabic_key(name: str) -> str:
    """Return a name in Arabic letters in the form in which such names are compared.

    Example:
        >>> arabic_key("الرقّة") == arabic_key("الرقه")
        True
    """
    return " ".join(_ARABIC_UNSEEN.sub("", name).translate(_ARABIC_FORMS).split())


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


_ARTICLE = re.compile(r"\b(?:al|el|il|a[dnrstz]|e[dnrstz]|ash|esh)\s+")
_SPELLINGS = (("kh", "x"), ("sh", "%"), ("ch", "%"), ("gh", "g"), ("th", "t"), ("dh", "d"))
_LAST_H = re.compile(r"h\b")
_DOUBLED = re.compile(r"(.)\1+")
_ONE_SOUND = str.maketrans("qcp", "kkb")
_NO_SOUND = re.compile(r"[^a-z%]|[aeiouwy]")


def listed_key(key: str) -> str:
    """Return a folded name as lists are kept: with one spelling of the Arabic article.

    Example:
        >>> listed_key("ar raqqah"), listed_key("deir ez zor"), listed_key("el paso")
        ('al raqqah', 'deir al zor', 'al paso')
    """
    return _ARTICLE.sub("al ", key) if " " in key else key


def listed_keys(key: str, country: str) -> set[str]:
    """Return the keys under which a folded name is listed.

    The press leaves out the article of an Arabic name, and writes its ending with an
    h or without: Raqqa is ar-Raqqah.

    Example:
        >>> sorted(listed_keys("ar raqqah", "SY"))
        ['al raqqa', 'al raqqah', 'raqqa', 'raqqah']
    """
    listed = listed_key(key)
    if country not in ARABIC:
        return {listed}
    bare = listed.removeprefix("al ")
    keys = {listed, bare} if len(bare) >= _LEAST_LETTERS else {listed}
    return keys | {_with_other_ending(key) for key in keys}


def _with_other_ending(key: str) -> str:
    if key.endswith("ah"):
        return key[:-1]
    return key + "h" if key.endswith("a") else key


@lru_cache(maxsize=20_000)
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
    return _ARTICLE.sub("", key) if " " in key else key


def are_one_name(one: str, other: str) -> bool:
    """Return whether two folded names are spellings of one.

    Names of few consonants must begin alike, too, and be about as long: Cano is not Kano.

    Example:
        >>> are_one_name("mawsil", "mosul"), are_one_name("hamah", "hama")
        (True, True)
        >>> are_one_name("cano", "kano")
        False
    """
    sounds = sounds_of(one)
    if sounds != sounds_of(other):
        return False
    if len(sounds) >= LEAST_SOUNDS:
        return True
    first = [without_articles(key)[:1] for key in (one, other)]
    return first[0] == first[1] and _letters_apart(one, other) <= _MOST_APART_IN_SHORT


def are_as_long(one: str, other: str) -> bool:
    """Return whether two names differ little in length: "Nasra" is not Nasiriyah."""
    return _letters_apart(one, other) <= _MOST_LETTERS_APART


def _letters_apart(one: str, other: str) -> int:
    return abs(len(without_articles(one)) - len(without_articles(other)))
