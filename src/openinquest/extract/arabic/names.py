"""Lists of the names of those who were harmed: each name is one of them."""

import re
from collections.abc import Iterator

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.scopes import scope_of
from openinquest.extract.arabic.tolls import FoundToll
from openinquest.extract.arabic.wording import STOPS, Words, head_of, is_definite, noun_of, one_of
from openinquest.extract.arabic.words import MANY, NAMED_SO
from openinquest.model import Count, Group, Harm

_NAMES = folded_words("أسماء اسماء")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}\s*[-.)_ ـ/]|[-•*▪️✓])\s*\D")
_LONGEST_NAME = 9
_LONGEST_HEADING = 30
_REST_OF_A_NAME = 60  # characters
_APART = 6  # words and marks between two who are listed one behind the other
_BEGIN_A_NAME = folded_words("عبد أبو أبي أم")
_NO_NAME = folded_words(
    "في على إلى من عن مع بين بعد قبل إثر جراء بإذن الذي التي وهو وهي تقبله رحمه إن أن كان"
)
_NO_LIST = NAMED_SO | folded_words(
    "عائلة والدة والد ابن نجل شقيق شقيقة زوجة زوج أم كتائب وصل سار ومات وودع نصب ضريح بطولة عيادة"
)
"""Words before a martyr that make the name one of a place, or of somebody else's kin."""


def find_name_lists(text: str) -> Iterator[FoundToll]:
    """Yield the lists of names in a folded text, from their headings to the last name."""
    lines = _lines(text)
    at = 0
    while at < len(lines):
        harm = _heading(text[slice(*lines[at])])
        last = at if harm is None else _last_name(text, lines, at)
        if harm is not None and last > at + 1:
            least = last - at
            start, end = lines[at][0], lines[last][1]
            most = None if text[start:end].rstrip().endswith(("...", "…")) else least
            yield FoundToll(start, end, harm, Group.ALL, Count(least, most), "ar.toll.names")
        at = max(at, last) + 1


def find_martyrs(text: str) -> Iterator[FoundToll]:
    """Yield those who are listed one behind the other, each with the word for one who was killed.

    "The martyr Salim Nasr, the martyr Huda Nasr": two people, however often each is named. A
    school or a street that bears a martyr's name, a prayer and a sentence about one list nobody.
    """
    told = Words.of(text)
    run: list[tuple[int, int]] = []
    for first, last in _martyrs(told):
        if run and not _goes_on(told, run[-1][1], first):
            yield from _listed(text, told, run)
            run = []
        if run or _opens_a_list(told, first):
            run.append((first, last))
    yield from _listed(text, told, run)


def _listed(text: str, told: Words, run: list[tuple[int, int]]) -> Iterator[FoundToll]:
    """Yield the toll of a list of two or more; people of one first name may be the same."""
    names = {told.words[last - 2 : last] for _, last in run}
    people = len({one if one not in _BEGIN_A_NAME else (one, two) for one, two in names})
    if people > 1:
        start, end = told.starts[run[0][0]], told.ends[run[-1][1] - 1]
        rest_of_line = text[end : end + _REST_OF_A_NAME].split("\n", 1)[0]
        cut = rest_of_line.rstrip().endswith(("...", "…"))
        count = Count(people, None if cut or people < len(names) else people)
        scope = scope_of(told, run[0][0])
        yield FoundToll(start, end, Harm.KILLED, Group.ALL, count, "ar.toll.names", scope)


def _martyrs(told: Words) -> Iterator[tuple[int, int]]:
    """Yield where each of those begins, and the second word of the name ends."""
    for at, word in enumerate(told.words):
        noun = noun_of(word)
        if noun is None or noun.harm is not Harm.KILLED or noun.number != 1:
            continue
        place = at + 1
        while place < len(told) and is_definite(told.words[place]):
            place += 1  # "the martyr, the child, the hero"
        name = told.words[place : place + 2]
        if is_definite(word) and len(name) == 2 and all(map(_may_be_named, name)):
            yield at, place + 2


def _opens_a_list(told: Words, at: int) -> bool:
    """Return whether nothing of the sentence stands before a word but a mark of a list."""
    before = told.words[at - 1] if at else "\n"
    return not before.isalpha() or before.isascii()


def _goes_on(told: Words, last: int, first: int) -> bool:
    """Return whether nothing but the rest of a name stands between two who are listed."""
    between = told.words[last:first]
    ends = any(word in STOPS - {"\n"} or not _may_be_between(word) for word in between)
    return len(between) <= _APART and not ends


def _may_be_between(word: str) -> bool:
    return not word.isalpha() or (_may_be_named(word) and not one_of(word, _NO_LIST))


def _may_be_named(word: str) -> bool:
    if not word.isalpha() or head_of(word) is not None or noun_of(word) is not None:
        return False
    return not one_of(word, _NO_NAME)


def _lines(text: str) -> list[tuple[int, int]]:
    """Return where the lines with words in them begin and end."""
    found, start = [], 0
    for line in text.split("\n"):
        if any(map(str.isalnum, line)):
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _heading(line: str) -> Harm | None:
    """Return the harm of those whose names follow a line, None where it heads no list."""
    told = Words.of(line)
    if len(told) > _LONGEST_HEADING:
        return None
    names = any(one_of(word, _NAMES) for word in told.words)
    alone = (len(told) == 1 and is_definite(told.words[0])) or (
        line.rstrip().endswith(":") and len(told) <= 4
    )
    for word in told.words:
        noun = noun_of(word)
        if noun is not None and noun.harm in (Harm.KILLED, Harm.INJURED) and noun.number == MANY:
            return noun.harm if names or alone else None
    return None


def _last_name(text: str, lines: list[tuple[int, int]], heading: int) -> int:
    """Return the line of the last name behind a heading, that of the heading where none is."""
    numbered = None
    for at in range(heading + 1, len(lines)):
        line = text[slice(*lines[at])]
        words = Words.of(line).words
        marked = bool(_NUMBERED.match(line))
        if numbered is None:
            numbered = marked
        if marked is not numbered or len(words) > _LONGEST_NAME or "…" in words:
            return at - 1
        told = [noun_of(word) for word in words]
        if any(n is not None and n.harm is not None and n.number == MANY for n in told):
            return at - 1
        if not numbered and (len(words) < 2 or any(head_of(word) for word in words)):
            return at - 1
    return len(lines) - 1
