"""The forms that one name takes: other spellings, other cases, Arabic and Latin letters."""

import re
import unicodedata
from itertools import zip_longest

from openinquest.kept import kept_for_a_while

# Letters that nobody sees, and marks over or under letters: a name stays the same with them.
UNSEEN = "\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"

WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{UNSEEN}{_MARKS}]|['’ʼ‘`´](?=[^\W\d_]))*")
POSSESSIVE = re.compile(r"['’ʼ‘`´][sS]?$")

# What stands in names and names nobody by itself.
_PARTICLES = """
abd abdel abdul abou abu al an as at ad ar az bani ben beni bin bint bou da das de del den der
di dos dr du e el et haj hajj hajja ibn la le mc miss mr mrs ms of oum ould sheikh sidi st the
til um umm ur van von y za zu
ابن ابو ام بن بنت عبد ال زوجه والد والده اخت اخ الحاج الشيخ السيد السيده
"""
PARTICLES = frozenset(_PARTICLES.split())

# Letters of other alphabets that look like Latin ones, for words that mix the two.
_LOOKALIKES = str.maketrans("авекмнорстухіјѕ", "abekmhopctyxijs")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")
_ARABIC = re.compile("[\u0600-\u06ff]")

_ONE_LETTER = str.maketrans(
    {"ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ـ": "", "ٱ": "ا"}
    | {"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)

# The consonants of Arabic by the Latin letters that stand for them; vowels and glides by none.
_ARABIC_SOUNDS = str.maketrans(
    dict(zip("بتثجچحخدذرزژسشصضطظغفقكگلمنهپڤ", "bttgshkddrdgsssdtdgfkkglmnhbf", strict=True))
    | dict.fromkeys("اوي" + "عءئؤآأإ", "")
)
_PAIRS = re.compile("ph|ck|kh|gh|dh|th|sh|ch")
_PAIR_SOUNDS = {"ph": "f", "ck": "k", "kh": "k", "gh": "g", "dh": "d", "th": "t"} | {
    "sh": "ś",
    "ch": "ś",
}
_LETTER_SOUNDS = str.maketrans({"q": "k", "c": "k", "j": "g", "y": "i", "w": "u", "x": "ks"})
_COARSE = str.maketrans({"z": "d", "v": "f", "p": "b", "ś": "s"})
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]*")
_SILENT_H = re.compile("(?<=[aeiou])h$")

# How vowels are written for one another; an "e" can stand for each.
_HEARD = {"a": "a", "e": "aiu", "i": "i", "o": "u", "u": "u"}

_LEAST_FOR_ARTICLE = 4
_ARTICLE = re.compile(r"^(?:al|el|il)(?=\w{4})")
_ARABIC_PREFIX = re.compile("^(?:[وفبلك]?ال|لل|[وفبلك])(?=.{3})")


@kept_for_a_while(1 << 16)
def folded(word: str) -> str:
    """Return the letters of a word without case, marks, unseen letters and a possessive ending.

    Example:
        >>> folded("Haddād's"), folded("SA\u200bMIRA")
        ('haddad', 'samira')
    """
    plain = unicodedata.normalize("NFKD", POSSESSIVE.sub("", word)).casefold()
    plain = "".join(letter for letter in plain.translate(_ONE_LETTER) if letter.isalpha())
    if _CYRILLIC.search(plain) and _LATIN.search(plain):
        return plain.translate(_LOOKALIKES)
    return plain


@kept_for_a_while(1 << 16)
def forms(word: str) -> tuple[str, ...]:
    """Return what a word may be without the article or the preposition written onto it.

    Example:
        >>> forms("Alhaddad")
        ('alhaddad', 'haddad')
    """
    plain = folded(word)
    found = [plain]
    if _ARABIC.search(plain):
        while (shorter := _ARABIC_PREFIX.sub("", found[-1])) != found[-1]:
            found.append(shorter)
    elif (shorter := _ARTICLE.sub("", plain)) != plain:
        found.append(shorter)
    return tuple(found)


@kept_for_a_while(1 << 16)
def skeleton(plain: str) -> str:
    """Return the consonants that a folded word has in Latin and in Arabic letters alike.

    Words of one skeleton may be one name; `alike` tells more.

    Example:
        >>> skeleton("samira"), skeleton("سميره"), skeleton(folded("Muhammad"))
        ('smr', 'smr', 'mhmd')
    """
    if _ARABIC.search(plain):
        return _DOUBLED.sub(r"\1", re.sub("ه$", "", plain)).translate(_ARABIC_SOUNDS)
    return re.sub("[aeiou]", "", _sounds(plain)).translate(_COARSE)


@kept_for_a_while(1 << 16)
def alike(left: str, right: str) -> bool:
    """Return whether two folded words may be one name, spelt in two ways.

    Between Latin and Arabic letters the skeleton alone decides: Arabic leaves
    out short vowels.

    Example:
        >>> alike("mohammed", "muhamad"), alike("samira", "sameerah"), alike("samira", "summer")
        (True, True, False)
    """
    if left == right:
        return True
    if bool(_ARABIC.search(left)) != bool(_ARABIC.search(right)):
        return skeleton(left) == skeleton(right) != ""
    if _ARABIC.search(left):
        return False
    ours, theirs = _parted(left), _parted(right)
    return all(
        one[0] == other[0] and _vowels_agree(one[1], other[1])
        for one, other in zip_longest(ours, theirs, fillvalue=("-", ""))
    )


def _sounds(plain: str) -> str:
    """Return a folded word in Latin letters by its sounds: one letter each, none doubled."""
    heard = _PAIRS.sub(lambda pair: _PAIR_SOUNDS[pair[0]], plain).translate(_LETTER_SOUNDS)
    return _SILENT_H.sub("", _DOUBLED.sub(r"\1", heard.replace("oo", "u").replace("ee", "i")))


@kept_for_a_while(1 << 16)
def _parted(plain: str) -> tuple[tuple[str, str], ...]:
    """Return each consonant with the vowels after it; the first vowels stand after none."""
    pieces = re.findall("([^aeiou]?)([aeiou]*)", _sounds(plain))
    return tuple(pieces[:-1])  # the last one is empty


def _vowels_agree(left: str, right: str) -> bool:
    if not left or not right:
        return set(left + right) <= {"e"}
    heard = [{sound for vowel in side for sound in _HEARD[vowel]} for side in (left, right)]
    return bool(heard[0] & heard[1])
