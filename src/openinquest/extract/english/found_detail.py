"""What the patterns of the scene find, and the clause and party around it."""

import re
from dataclasses import dataclass

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.clauses import (
    doers,
    is_verb_of,
    phrase,
    verb_of,
    word_at,
)
from openinquest.extract.english.operators import is_denied as is_denied_by_words
from openinquest.extract.english.parties import find_parties, party_of
from openinquest.extract.english.polarity import is_not_so
from openinquest.model import Conduct, Inquiry, Observation, Position

_BEGINS = re.compile(r"[;:]\s|,\s|[“\"]|\sand\s+that\s")
_ENDS = re.compile(r"[;:,.](?:\s|$)|[”\"]|\sand\s+that\s")
_DOES = frozenset(
    {"use", "take", "give", "issue", "drop", "have", "provide", "make", "come", "open",
     "return", "do", "be", "keep", "hold", "offer", "pay", "promise"}
)  # fmt: skip
"""Verbs whose subject does what their noun names: "gave no warning"."""
_PEOPLE = frozenset(
    {"team", "staff", "soldier", "officer", "rescuer", "medic", "doctor", "official", "authority",
     "resident", "neighbour", "neighbor", "survivor", "man", "woman", "people", "member", "general",
     "company", "hospital", "those", "guard", "worker", "father", "mother"}
)  # fmt: skip
_LONGEST = 400  # characters to either side; a longer clause is none
_NEAR = 30  # characters before a clause in which, without a tree, it is denied


@dataclass(frozen=True, slots=True)
class FoundDetail:
    """An observation, conduct, inquiry or position as a character range.

    `anchor` is the range of the words that gave it away; whoever speaks them
    is the voice behind it.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    detail: Observation | Conduct | Inquiry | Position
    denied: bool
    rule: str


def clause_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a match, cut at commas, semicolons and quotation marks."""
    edge = max(0, start - _LONGEST)
    begin = max((m.end() for m in _BEGINS.finditer(sentence, edge, start)), default=edge)
    stop = _ENDS.search(sentence, end, end + _LONGEST)
    return begin, stop.start() if stop else min(len(sentence), end + _LONGEST)


def denied_there(
    text: str, clause: tuple[int, int], *, anchor: tuple[int, int], tree: Tree | None
) -> bool:
    """Return whether a clause says that what its anchor tells is not so."""
    word = None if tree is None else word_at(tree, *anchor)
    if tree is not None and word is not None:
        beside = tree.below(word, "obj", "nsubj")  # "found no devices"
        named = [word, *(each for each in beside if anchor[0] <= each.start < anchor[1])]
        if any(is_not_so(tree, each) for each in named):
            return True
        return is_denied_by_words(text[slice(*anchor)])
    return is_denied_by_words(text[max(0, clause[0] - _NEAR, anchor[0] - 2 * _NEAR) : clause[1]])


def actor_of(
    text: str, start: int, end: int, *, anchor: tuple[int, int], tree: Tree | None
) -> str | None:
    """Return who does what stands at an anchor in `text[start:end]`; None where nobody is named.

    With a tree it is the subject of the verb, whoever stands nearer; else the
    party named last before, or else first behind.
    """
    word = None if tree is None else word_at(tree, *anchor)
    verb = None if tree is None or word is None else verb_of(tree, word)
    if tree is None or verb is None:
        return actor_near(text, start, end, anchor[0])
    if verb is not word and not is_verb_of(verb, _DOES):
        return None
    for doer in doers(tree, verb):
        name = party_of(text, tree, doer)
        if name is None and (doer.name == "PERSON" or doer.lemma.lower() in _PEOPLE):
            name = text[slice(*phrase(tree, doer))]
        if name is not None:
            return name
    return None


def actor_near(text: str, start: int, end: int, position: int) -> str | None:
    """Return the party named last before a position, or else first after it; None if none is."""
    last = None
    for begin, _, name in find_parties(text, start, end):
        if begin > position:
            return last or name
        last = name
    return last
