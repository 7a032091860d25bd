"""Who did it, to what and with which weapon: the parts of an event in an Arabic sentence."""

import re
from collections.abc import Callable, Container
from dataclasses import dataclass

from openinquest.extract.arabic.event_words import (
    AIMS,
    MEANS,
    PARTIES,
    STRUCK,
    THINGS,
    WEAPONS,
    party_of,
)

_REACH = 70  # characters between what happened and the words for who did it
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 2  # words before a party that tell whether it was struck
_PARTICLES = ("و", "ل", "ب", "ف", "")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an event that one sentence gives; None for each that it leaves out."""

    actor: str | None = None
    target: str | None = None
    weapon: str | None = None


def find_parts(
    text: str, sentence: Range, happening: Range, written: Callable[[int, int], str]
) -> Parts:
    """Return the parts of what a sentence of a folded text tells.

    Parties and weapons are named as the reader of English names them, so that texts in
    both languages can be compared; what was struck is named as the document writes it.

    Args:
        text: The folded text.
        sentence: Where the sentence stands.
        happening: Where the words stand that tell what happened.
        written: Returns a stretch of the folded text as the document writes it.
    """
    weapon = next((name for name, words in WEAPONS.items() if words.search(text, *sentence)), None)
    return Parts(_actor(text, sentence, happening), _target(text, sentence, written), weapon)


def _actor(text: str, sentence: Range, happening: Range) -> str | None:
    """Return who did it: the party nearest to what happened that was not itself struck."""
    acting: dict[str, int] = {}
    for found in PARTIES.finditer(text, *sentence):
        apart = max(found.start() - happening[1], happening[0] - found.end(), 0)
        if apart <= _REACH and not _is_struck(text, sentence[0], found.start()):
            acting.setdefault(party_of(found), apart)
    return min(acting, key=acting.__getitem__, default=None)


def _is_struck(text: str, begin: int, start: int) -> bool:
    """Return whether the words before a party make it the one that was struck."""
    words = _WORD.findall(text[begin:start])
    if any(_is_one(word, STRUCK) for word in words[-_BEFORE:]):
        return True
    if not words or not _is_one(words[-1], AIMS):
        return False
    return MEANS.search(" ".join(words[-_BEFORE - 2 : -1])) is not None


def _is_one(word: str, known: Container[str]) -> bool:
    return any(word.startswith(each) and word[len(each) :] in known for each in _PARTICLES)


def _target(text: str, sentence: Range, written: Callable[[int, int], str]) -> str | None:
    found = THINGS.search(text, *sentence)
    return written(*found.span("what")) if found else None
