"""Numbers in a sentence of harm that no claim counts, and why they were not taken.

A reason is given only where it can be read off the words or the tree; for all
other numbers it is said that no rule takes them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.arguments import is_passive, subjects, undergoers
from openinquest.extract.english.harm_frames import is_unreal
from openinquest.extract.english.harm_lexicon import (
    BODIES,
    DEATHS,
    DYING,
    HITS,
    STATES,
    TRANSITIVE,
    WOUNDS,
    verb_of,
)
from openinquest.extract.english.numbers import NUMBER
from openinquest.extract.english.people import names_people
from openinquest.extract.near_misses import UNKNOWN_REASON

_Range = tuple[int, int]
_HARMING = HITS | set(TRANSITIVE)
_NOUNS = DEATHS | WOUNDS | BODIES | {"casualty", "fatality", "toll"}
# "One" alone is mostly no count: "no one", "one of the worst raids".
_NUMERAL = AnyCase(rf"(?<![\w.,:/-])(?!one\b){NUMBER}(?!\w|[.,:/]\d)")
_REACH = 24  # characters beside a number in which it is said what it measures
_BEFORE = (
    (re.compile(r"[$€£]\s?$"), "it is a sum of money"),
    (
        AnyCase(r"\baged?\s+(?:\w{1,9}(?:,|\s+(?:and|to|or))\s+)*$"),
        "it is an age",
    ),
)
_BEHIND = (
    (r"\s?(?:%|per\s?cent\b)", "it is a share, not a number of people"),
    (r"[-\s](?:year|month|week|day)s?[-\s]old\b", "it is an age"),
    (r"\s?(?:a\.m\.|p\.m\.|am\b|pm\b|o['’]clock\b)", "it is a time of day"),
    (
        r"(?:\s(?:million|billion))?\s(?:dollars|euros|dinars|rials|riyals|liras?|rupees)\b",
        "it is a sum of money",
    ),
    (r"[-\s](?:second|minute|hour|day|night|week|month|year|decade)s?\b", "it is a length of time"),
    (
        r"[-\s]?(?:km|kg|kilomet\w{2,3}|miles?|met(?:er|re)s?|feet|foot|yards?|acres|tons?|tonnes?|"
        r"kilograms?|pounds?|lit(?:er|re)s?)\b",
        "it is a measure",
    ),
    (r"\s(?:times|rounds|shots)\b", "it says how often, not how many people"),
)
_BEHIND_PATTERNS = tuple((AnyCase(words), reason) for words, reason in _BEHIND)
# "Omar Bakr, 34, a clerk", "Omar Bakr (34)"
_BEHIND_NAME = re.compile(r"[A-Z]\w+(?:,\s|\s\()\d{1,2}(?=[,.;)])")
_ROLES = {"nsubj": "the subject of", "obj": "the object of", "iobj": "an object of"}


@dataclass(frozen=True, slots=True)
class Missed:
    """A number that no claim counts, as a range of the text, with the nearest word of harm."""

    start: int
    end: int
    beside: str
    reason: str


@dataclass(frozen=True)
class HarmSentence:
    """A sentence as the near misses are sought in it.

    `taken` are the ranges of the people whom claims count, `dates` those of the days it names.
    """

    text: str
    tree: Tree
    taken: Sequence[_Range]
    dates: Sequence[_Range]

    @cached_property
    def words_of_harm(self) -> list[Word]:
        """The words that tell of harm, in order."""
        return [word for word in self.tree.words if _tells_of_harm(word)]

    @cached_property
    def unreal(self) -> dict[int, Word]:
        """Those spoken of in harm that did not happen: the place of each, with the word of harm."""
        return {
            people.at: word
            for word in self.words_of_harm
            if is_unreal(self.tree, word)
            for head in (*undergoers(self.tree, word), *subjects(self.tree, word))
            for people in self.tree.conjuncts(head)
        }


def find_missed(sentence: HarmSentence) -> Iterator[Missed]:
    """Yield the numbers that no claim counts, in order; none where no word tells of harm."""
    if not sentence.words_of_harm:
        return
    begin, stop = sentence.tree.words[0].start, sentence.tree.words[-1].end
    last = begin
    for match in _NUMERAL.finditer(sentence.text, begin, stop):
        start, end = match.span()
        if start < last or _touches(sentence.taken, start, end):
            continue
        day = next((day for day in sentence.dates if day[0] < end and start < day[1]), None)
        start, end = day or (start, end)
        last = end
        word = min(sentence.words_of_harm, key=lambda each: _gap(each, start, end))
        reason = "it is part of a date" if day else _reason(sentence, start, end)
        yield Missed(start, end, word.form, reason)


def _tells_of_harm(word: Word) -> bool:
    lemma = word.lemma.lower()
    if word.form.lower() in STATES:
        return True
    if word.upos == "VERB" or word.xpos in {"VBN", "VBD"}:
        return verb_of(word) in _HARMING | DYING
    return word.upos == "NOUN" and lemma in _NOUNS


def _touches(ranges: Iterable[_Range], start: int, end: int) -> bool:
    return any(first < end and start < after for first, after in ranges)


def _gap(word: Word, start: int, end: int) -> int:
    return max(word.start - end, start - word.end, 0)


def _reason(sentence: HarmSentence, start: int, end: int) -> str:
    text, tree = sentence.text, sentence.tree
    before, behind = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    for pattern, reason in _BEFORE:
        if pattern.search(before):
            return reason
    for pattern, reason in _BEHIND_PATTERNS:
        if pattern.match(behind):
            return reason
    if _BEHIND_NAME.search(text, max(0, start - _REACH), end + 1):
        return "it stands behind a name as an age does"
    numeral = [word for word in tree.words if word.start < end and start < word.end]
    places = {word.at for word in numeral}
    top = next((word for word in numeral if word.head not in places), None)
    return _by_tree(sentence, _counted(tree, top)) if top else UNKNOWN_REASON


def _counted(tree: Tree, numeral: Word) -> Word:
    """Return the noun that a number counts: "houses" of "three houses", "men" of "tens of men"."""
    head = tree.head_of(numeral)
    if numeral.bare_relation == "nummod" and head is not None:
        return head
    of = [
        each
        for each in tree.below(numeral, "nmod")
        if any(case.lemma == "of" for case in tree.below(each, "case"))
    ]
    return of[0] if of else numeral


def _by_tree(sentence: HarmSentence, counted: Word) -> str:
    tree, head = sentence.tree, sentence.tree.head_of(counted)
    if counted.at in sentence.unreal:
        return f"“{sentence.unreal[counted.at].form}” tells of no harm that was done"
    if counted.upos == "PROPN":
        return f"it belongs to a name, “{counted.form}”"
    if counted.upos == "NOUN" and not names_people(counted.form):
        return f"it counts “{counted.form}”, which is not known to mean people"
    if head is None:
        return UNKNOWN_REASON
    if _does_it(tree, counted, head):
        return f"it counts those who did it: the subject of “{head.form}”"
    role = _ROLES.get(counted.bare_relation)
    if role and not _tells_of_harm(head):
        return f"it is {role} “{head.form}”, which is no word of harm"
    return f"{UNKNOWN_REASON}; in the tree it hangs on “{head.form}”"


def _does_it(tree: Tree, people: Word, verb: Word) -> bool:
    return (
        people.relation == "nsubj"
        and verb_of(verb) in _HARMING
        and bool(tree.below(verb, "obj"))
        and not is_passive(tree, verb)
    )
