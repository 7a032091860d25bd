"""The words of a folded text, each with what it can be."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from openinquest.extract.arabic.words import HEADS, KIN, NOUNS, Noun
from openinquest.kept import kept_for_a_while
from openinquest.model import Harm

_WORD = re.compile(
    r"(?<![A-Za-z\d])\d{1,3}(?:,\d{3})+(?!\d)|(?<![A-Za-z\d])\d+|[A-Za-z]+|[^\W\d_A-Za-z]+(?:[.*][^\W\d_A-Za-z]+)*|[.!?؟\n،,:؛|()\[\]«»\"“”/…%$-]"
)
_LONGEST_SENTENCE = 200  # words on either side
STOPS = frozenset(".!?؟\n|…")
_PREFIXES = ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "ك")
_THEIRS = re.compile(r"(?<=..)(?:هما|هم|هن|ها|ه)$")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a folded text with their places."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Words":
        """Return the words of a text; a word that dots split against filters is one word."""
        words, starts, ends = [], [], []
        for found in _WORD.finditer(text):
            for start, end in _pieces(found):
                word = text[start:end]
                if end - start > 1 and not word.isdecimal():
                    word = word.replace(".", "").replace("*", "")
                words.append(word)
                starts.append(start)
                ends.append(end)
        return cls(tuple(words), tuple(starts), tuple(ends))

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)

    def sentence(self, at: int) -> tuple[int, int]:
        """Return where the sentence of a word begins and ends, no further than words are told of.

        A text without full stops is read in time that grows with its length, not with the square.
        """
        first = last = at
        while first > max(0, at - _LONGEST_SENTENCE) and self.words[first - 1] not in STOPS:
            first -= 1
        end = min(at + _LONGEST_SENTENCE, len(self.words))
        while last < end and self.words[last] not in STOPS:
            last += 1
        return first, last


def _pieces(found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield a word whole, or its pieces where a dot ends a sentence without a blank behind it."""
    word = found[0]
    if ("." not in word and "*" not in word) or len(word) == 1:
        yield found.span()
        return
    joined = word.replace(".", "").replace("*", "")
    if noun_of(joined) or head_of(joined):
        yield found.span()
        return
    for piece in re.finditer(r"[^.*]+|[.*]", word):
        yield found.start() + piece.start(), found.start() + piece.end()


@kept_for_a_while(65_536)
def bare_forms(word: str) -> tuple[str, ...]:
    """Return a word, and what is left of it without particles and article before it."""
    forms = []
    for prefix in _PREFIXES:
        if not word.startswith(prefix):
            continue
        rest = word[len(prefix) :]
        forms.append(rest)
        if rest.startswith("ال"):
            forms.append(rest[2:])
        elif prefix.endswith("ل") and rest.startswith("ل"):
            forms.append(rest[1:])
    return tuple(forms)


def one_of(word: str, known: Container[str]) -> bool:
    """Return whether a word is one of those known, with particles and article before it or not."""
    return any(form in known for form in bare_forms(word))


@kept_for_a_while(65_536)
def noun_of(word: str) -> Noun | None:
    """Return the noun that a word is, with particles, an article or a possessor about it or not."""
    for form in bare_forms(word):
        if form in NOUNS:
            return NOUNS[form]
        own = _THEIRS.sub("", form)
        if own != form:
            plural = own[:-1] + "ء" if own.endswith(("اي", "او")) else own
            for stem in (own + "ن", own, plural, own[:-1] + "ة" if own.endswith("ت") else own):
                noun = NOUNS.get(stem) or KIN.get(stem)
                if noun is not None:
                    return noun
    return None


@kept_for_a_while(65_536)
def head_of(word: str) -> Harm | None:
    """Return the harm that a deed or a verb names, None where a word is neither."""
    for prefix in _PREFIXES:
        form = word.removeprefix(prefix)
        if form in HEADS and (form != word or not prefix):
            return HEADS[form]
    return None


def is_definite(word: str) -> bool:
    """Return whether a word has the article."""
    return bool(re.match(r"[وفبك]{0,2}ال|[وف]?لل", word))
