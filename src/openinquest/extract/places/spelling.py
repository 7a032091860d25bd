"""How one name is spelt in many ways."""

import unicodedata

from openinquest.kept import kept_for_a_while
from openinquest.model import ARTICLE, sounds_of, without_articles

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


@kept_for_a_while(50_000)
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


def listed_key(key: str) -> str:
    """Return a folded name as lists are kept: with one spelling of the Arabic article.

    Example:
        >>> listed_key("ar raqqah"), listed_key("deir ez zor"), listed_key("el paso")
        ('al raqqah', 'deir al zor', 'al paso')
    """
    return ARTICLE.sub("al ", key) if " " in key else key


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
