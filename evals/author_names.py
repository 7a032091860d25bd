"""Lists of authors as sellers write them, read as sets of persons.

A person is a surname and the first letter of a first name, since first names are
written out, shortened and left out at will. Rules on the form of names only; no
name stands here.
"""

import html
import re
import unicodedata
from collections.abc import Iterable

Person = tuple[str, str]

_BETWEEN = re.compile(
    r"\([^)]*\)|\[[^\]]*\]|\b(?:edited\s+by|by)\b|;|/|\||&|\band\b|\n|\+|:|\*|~", re.IGNORECASE
)
_BESIDE_NAMES = re.compile(
    r"\b(?:et al|contributing|editors?|eds?|authors?|joint author|translators?|illustrators?|with|"
    r"ph\.?\s?d|m\.?d|dr|prof|professor|mr|mrs|ms|sir|jr|sr|ii|iii|iv|inc|others)\b\.?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\W*(?:not available|n/?a|unknown|none|various|no author|anonymous)?\W*", re.IGNORECASE
)
_PARTICLES = re.compile(
    r"al|bin|da|das|de|del|den|der|di|dos|du|el|la|le|mac|mc|o|st|ten|ter|van|von"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def read_authors(raw: str) -> frozenset[Person]:
    """Return the persons that a list names, empty where it names none."""
    if _NOBODY.fullmatch(raw):
        return frozenset()
    named: set[Person] = set()
    for part in _BETWEEN.split(_plain(raw)):
        pieces = [_WORD.findall(piece) for piece in _BESIDE_NAMES.sub(" ", part).split(",")]
        named.update(_persons([words for words in pieces if words]))
    return frozenset(person for person in named if person[0])


def completed(lists: Iterable[frozenset[Person]]) -> list[frozenset[Person]]:
    """Return lists on one book, bare surnames with the one letter that others have for them."""
    lists = list(lists)
    letters: dict[str, set[str]] = {}
    for surname, letter in (person for each in lists for person in each):
        letters.setdefault(surname, set()).update(letter)
    return [
        frozenset(
            (surname, letter or ("".join(letters[surname]) if len(letters[surname]) == 1 else ""))
            for surname, letter in each
        )
        for each in lists
    ]


def _plain(raw: str) -> str:
    """Return text in small letters without accents, entities and apostrophes."""
    folded = unicodedata.normalize("NFKD", html.unescape(raw))
    kept = "".join(letter for letter in folded if not unicodedata.combining(letter))
    return re.sub("['’`]", "", kept).lower()


def _persons(pieces: list[list[str]]) -> list[Person]:
    """Return the persons that words between commas name."""
    whole = [len(words) > 1 and len(words[-1]) > 1 for words in pieces]
    if len(pieces) > 2 and not whole[0] and all(whole[1:-1]):
        # "Last, First Last, First": who listed them forgot what stands between two.
        last = len(pieces) - 2
        return [
            _person(piece, pieces[at + 1] if at == last else pieces[at + 1][:-1])
            for at, piece in enumerate(pieces[:-1])
        ]
    if len(pieces) % 2 == 0 and not all(whole):
        return [_person(*pair) for pair in zip(pieces[::2], pieces[1::2], strict=True)]
    return [_person(words[-1:], words[:-1]) for words in pieces]


def _person(last: list[str], first: list[str]) -> Person:
    surname = [word for word in last if not _PARTICLES.fullmatch(word)] or last
    return surname[-1], first[0][0] if first else ""
