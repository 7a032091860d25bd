"""Who did it, to what and with which weapon: the parts of an event in an Arabic sentence."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from openinquest.extract.arabic.event_words import (
    AIMS,
    MEANS,
    OWNED,
    PARTIES,
    STRUCK,
    THINGS,
    WEAPONS,
    party_of,
)
from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.numbers import word_value
from openinquest.extract.arabic.wording import noun_of

_REACH = 70  # characters between what happened and the words for who did it
_WORD = re.compile(r"[^\W_]+")
_BEFORE = 2  # words before a party that tell whether it was struck
_SIDES_OF = folded_words("بين")
_FAR_FROM_BETWEEN = 10  # words
_FAR_FROM_OWNED = 3  # words
_AIMED = folded_words("استهداف استهدافا")
_OF = "من"
_PARTICLES = ("و", "ل", "ب", "ف", "")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of an event that one sentence gives; None for each that it leaves out."""

    actor: str | None = None
    target: str | None = None
    weapon: str | None = None


def find_parts(
    text: str,
    sentence: Range,
    happening: Range,
    *,
    agent: Range | None,
    places: Sequence[Range],
    written: Callable[[int, int], str],
) -> Parts:
    """Return the parts of what a sentence of a folded text tells.

    Parties and weapons are named as the reader of English names them, so that texts in
    both languages can be compared; what was struck is named as the document writes it.

    Args:
        text: The folded text.
        sentence: Where the sentence stands.
        happening: Where the words stand that tell what happened.
        agent: Where a verb of harm names who did it, None where none does.
        places: Where the names of places stand.
        written: Returns a stretch of the folded text as the document writes it.
    """
    weapon = next((name for name, words in WEAPONS.items() if words.search(text, *sentence)), None)
    actor = _actor(text, sentence, happening) if agent is None else _named_first(text, agent)
    return Parts(actor, _target(text, sentence, places, written), weapon)


def _named_first(text: str, stretch: Range) -> str | None:
    found = PARTIES.search(text, *stretch)
    return party_of(found) if found else None


def _actor(text: str, sentence: Range, happening: Range) -> str | None:
    """Return who did it: the party nearest to what happened that was not itself struck."""
    acting: dict[str, int] = {}
    for found in PARTIES.finditer(text, *sentence):
        apart = max(found.start() - happening[1], happening[0] - found.end(), 0)
        if apart <= _REACH and not _is_struck(text, sentence[0], found.start()):
            acting.setdefault(party_of(found), apart)
    return min(acting, key=acting.__getitem__, default=None)


def _is_struck(text: str, begin: int, start: int) -> bool:
    """Return whether the words before a party make it the one that was struck, or one of two.

    So does the "to" of a thing of theirs: "a column of the army"; "an attack of the army" does not.
    """
    words = _WORD.findall(text[begin:start])
    if any(_is_one(word, _SIDES_OF) for word in words[-_FAR_FROM_BETWEEN:]):
        return True
    if text[start] == "ل" and _owns_what_was_struck(words):
        return True
    if words[-1:] == [_OF] and _counts_people(words[:-1]):
        return True
    if any(_is_one(word, STRUCK) for word in words[-_BEFORE:]):
        return True
    if not words or not _is_one(words[-1], AIMS):
        return False
    return MEANS.search(" ".join(words[-_BEFORE - 2 : -1])) is not None


def _owns_what_was_struck(words: Sequence[str]) -> bool:
    """Return whether words end in something that is struck, with what describes it behind it."""
    if any(_is_one(word, _AIMED) for word in words[-1:]):
        return True
    for word in reversed(words[-_FAR_FROM_OWNED:]):
        if _is_one(word, OWNED):
            return True
        if MEANS.search(word):
            return False  # "a heavy shelling of the army"
    return False


def _counts_people(words: Sequence[str]) -> bool:
    """Return whether words end in people or their number: "five of", "a member of"."""
    return bool(words) and (noun_of(words[-1]) is not None or word_value(words[-1]) is not None)


def _is_one(word: str, known: Container[str]) -> bool:
    return any(word.startswith(each) and word[len(each) :] in known for each in _PARTICLES)


def _target(
    text: str, sentence: Range, places: Sequence[Range], written: Callable[[int, int], str]
) -> str | None:
    for found in THINGS.finditer(text, *sentence):
        start, end = found.span("what")
        if not any(begin < end and start < stop for begin, stop in places):
            return written(start, end)
    return None
