"""Where in a text somebody is named, in any form of the name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from openinquest.report.name_forms import (
    PARTICLES,
    POSSESSIVE,
    UNSEEN,
    WORD,
    alike,
    folded,
    forms,
    skeleton,
)

# What may stand between two words of a name: a line break, a dash, what an address has for a blank.
_BETWEEN = re.compile(rf"(?:[\s\-_+·‐‑–{UNSEEN}]|\.(?!\s)|%20|%2[bB]|%0[aAdD]){{1,8}}")
_HYPHENATED = re.compile(r"[-‐\u00ad][^\S\n]*\r?\n\s*")
_INITIAL = re.compile(r"(?<!\w)[A-Z]\.\s?$")
_LONGEST_INITIAL = 3

# Names run together, as addresses and tags write them, are looked for from this length on.
_LEAST_RUN_TOGETHER = 7
_KEY_LENGTH = 5

# Another spelling of a part that stands alone must have so many letters and consonants:
# shorter ones are too many words' spelling.
_LEAST_LETTERS = 5
_LEAST_CONSONANTS = 3

# A part of two letters alone ("An", "Li") stands in too many other words' place.
_LEAST_TELLING = 3

_MOST_PARTICLES = 2

# What stands before a part of a tag or of an account's name.
_HANDLE = frozenset("@#_")

# After these a word that is also a place's name is a person's.
_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "umm", "um", "abu", "little", "baby"))


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch of a text in which somebody is named."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str


class NameFinder:
    """Finds names, and the telling parts of each, except within what is kept.

    Every word is looked up by its sound, so that the time does not grow with
    the number of names.
    """

    def __init__(self, names: frozenset[str], kept: frozenset[str] = frozenset()) -> None:
        """Lay out `names` and the phrases that are `kept` by what a word is looked up by."""
        self._wholes: dict[str, list[tuple[str, ...]]] = {}
        self._parts: dict[str, list[str]] = {}
        self._exact: set[str] = set()
        self._together: dict[str, list[str]] = {}
        self._kept: dict[str, list[tuple[str, ...]]] = {}
        self._known: dict[str, bool] = {}
        for name in sorted(names):
            self._learn(name)
        for phrase in sorted(kept, key=lambda each: (-len(each), each)):
            if words := tuple(folded(word) for word in WORD.findall(phrase)):
                self._kept.setdefault(words[0], []).append(words)

    def find(self, text: str, *, any_case: bool = False) -> list[Found]:
        """Return where somebody is named, in order and apart.

        Args:
            text: As people read it.
            any_case: A part alone names somebody also in small letters, as in an
                address or in the name of a file.
        """
        if not self._wholes:
            return []
        words = _words(text)
        named: set[int] = set()
        for place in range(len(words)):
            named |= set(range(place, self._whole(text, words, place)))
        shown = self._kept_places(words, named)
        for place, word in enumerate(words):
            if place in named or place in shown:
                continue
            following = words[place + 1] if place + 1 < len(words) else None
            small = any_case or _is_in_a_handle(text, word)
            if self._is_part(word.text, any_case=small):
                named.add(place)
            elif (
                following
                and _HYPHENATED.fullmatch(text, word.end, following.start)
                and self._is_part(word.text + following.text, any_case=small)
            ):
                named |= {place, place + 1}
        return list(_stretches(text, words, named, shown))

    def holds_whole(self, text: str) -> bool:
        """Return whether one of the names stands whole in a text."""
        words = _words(text)
        return any(self._whole(text, words, place) > place for place in range(len(words)))

    def runs_together(self, letters: str) -> bool:
        """Return whether a whole name is written as one word somewhere in folded `letters`."""
        return any(
            letters.startswith(name, start)
            for start in range(len(letters) - _LEAST_RUN_TOGETHER + 1)
            for name in self._together.get(letters[start : start + _KEY_LENGTH], ())
        )

    def _learn(self, name: str) -> None:
        parts = WORD.findall(name)
        if not parts:
            return
        # What a name ends in is a name, also where it reads like a particle.
        telling = [part for part in parts[:-1] if folded(part) not in PARTICLES] + parts[-1:]
        whole = tuple(folded(part) for part in telling)
        for form in forms(whole[0]):
            self._wholes.setdefault(skeleton(form), []).append(whole)
        in_full = [folded(part) for part in parts]
        for together in {"".join(whole), "".join(in_full), "".join(reversed(whole))}:
            if len(parts) > 1 and len(together) >= _LEAST_RUN_TOGETHER:
                self._together.setdefault(together[:_KEY_LENGTH], []).append(together)
        for part in telling:
            if part.islower() or len(folded(part)) < _LEAST_TELLING:
                continue
            for form in forms(part):
                self._exact.add(form)
                self._parts.setdefault(skeleton(form), []).append(form)

    def _whole(self, text: str, words: list[_Word], place: int) -> int:
        """Return the place after a whole name that begins at a word; `place` where none does."""
        word = words[place].text
        if len(word) >= _LEAST_RUN_TOGETHER and self.runs_together(folded(word)):
            return place + 1
        ends = [
            _after(whole, text, words, place)
            for form in forms(word)
            for whole in self._wholes.get(skeleton(form), ())
        ]
        return max(ends, default=place)

    def _kept_places(self, words: list[_Word], named: set[int]) -> set[int]:
        """Return the places of words within what is kept, whole names excepted."""
        places: set[int] = set()
        for place, word in enumerate(words):
            for phrase in self._kept.get(folded(word.text), ()):
                held = range(place, place + len(phrase))
                here = tuple(folded(each.text) for each in words[place : place + len(phrase)])
                if here != phrase or not named.isdisjoint(held):
                    continue
                titled = place > 0 and folded(words[place - 1].text) in _TITLES
                if len(phrase) > 1 or not titled:
                    places |= set(held)
        return places

    def _is_part(self, word: str, *, any_case: bool) -> bool:
        if word[0].islower() and not any_case:
            return False
        if word not in self._known:
            self._known[word] = any(self._is_form_of_part(form) for form in forms(word))
        return self._known[word]

    def _is_form_of_part(self, form: str) -> bool:
        if len(form) < _LEAST_TELLING or form in PARTICLES:
            return False
        if form in self._exact or form.removesuffix("s") in self._exact:
            return True
        bones = skeleton(form)
        if len(bones) < _LEAST_CONSONANTS or (form.isascii() and len(form) < _LEAST_LETTERS):
            return False
        return any(alike(form, part) for part in self._parts.get(bones, ()))


def _is_in_a_handle(text: str, word: _Word) -> bool:
    """Return whether a word is part of a tag or of an account's name, in which all is small."""
    return text[word.start - 1 : word.start] in _HANDLE or text[word.end : word.end + 1] == "_"


def _words(text: str) -> list[_Word]:
    return [_Word(match.start(), match.end(), match[0]) for match in WORD.finditer(text)]


def _after(whole: tuple[str, ...], text: str, words: list[_Word], place: int) -> int:
    """Return the place after `whole`, which may begin at a word; that word's where it does not."""
    at = place
    for number, part in enumerate(whole):
        places = _next_places(text, words, at) if number else (place,)
        found = (each for each in places if _is_part_here(part, words[each], whole))
        here = next(found, None)
        if here is None:
            return place
        at = here + 1
    return at


def _is_part_here(part: str, word: _Word, whole: tuple[str, ...]) -> bool:
    """Return whether a word is a part of a whole name, in another spelling only among others."""
    ours = forms(word.text)
    return part in ours or (len(whole) > 1 and any(alike(each, part) for each in ours))


def _next_places(text: str, words: list[_Word], at: int) -> Iterator[int]:
    """Yield where the next word of a name may stand: there, and past particles."""
    for place in range(at, min(at + _MOST_PARTICLES + 1, len(words))):
        if not _BETWEEN.fullmatch(text, words[place - 1].end, words[place].start):
            return
        yield place
        if folded(words[place].text) not in PARTICLES:
            return


def _stretches(text: str, words: list[_Word], named: set[int], shown: set[int]) -> Iterator[Found]:
    """Yield the named words, those of one name together.

    A single word with a large letter, or a particle, between two words of a
    name belongs to it; so does an initial before it.
    """
    places = sorted(named)
    while places:
        first = last = places.pop(0)
        while places and _goes_on(text, words[last : places[0] + 1]):
            if not shown.isdisjoint(range(last, places[0])):
                break
            last = places.pop(0)
        start, end = words[first].start, words[last].end
        initial = _INITIAL.search(text[max(start - _LONGEST_INITIAL, 0) : start])
        possessive = POSSESSIVE.search(words[last].text)
        yield Found(
            start - len(initial[0]) if initial else start,
            end - len(possessive[0]) if possessive else end,
        )


def _goes_on(text: str, words: list[_Word]) -> bool:
    between = words[1:-1]
    joined = all(_BETWEEN.fullmatch(text, one.end, other.start) for one, other in pairwise(words))
    return joined and (
        all(folded(word.text) in PARTICLES for word in between)
        or (len(between) == 1 and not between[0].text[0].islower())
    )
