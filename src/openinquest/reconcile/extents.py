"""Over what ground a number counts: a house, several, a street, a neighbourhood."""

import re
from collections.abc import Iterable, Iterator

from openinquest.model import ClaimId, Extent
from openinquest.reconcile.stated import StatedToll, grouped

# Small letters alone: "the White House" and "Five Houses" are names. The words known here
# are English.
_NOUNS: dict[Extent, str] = {
    Extent.SITE: (
        "house|home|building|school|hospital|clinic|mosque|church|shop|market|bakery|basement|"
        "cellar|apartment|flat|tent|shelter|site|compound|farm|factory|bus|car|floors"
    ),
    Extent.SITES: "houses|homes|buildings|schools|shops|apartments|flats|tents|shelters|basements",
    Extent.STREET: "street|streets|alley|alleys|block|blocks|road",
    Extent.DISTRICT: (
        "neighbou?rhood|neighbou?rhoods|district|districts|quarter|suburb|village|camp"
    ),
}
_EXTENT_OF = {extent.name: extent for extent in _NOUNS}
_NAMED = "|".join(f"(?P<{extent.name}>{nouns})" for extent, nouns in _NOUNS.items())
_ADJECTIVES = r"\s+(?:[\w'’-]+\s+){0,4}?"
_IN = "in|inside|at|from|on|under|beneath|within"
_BEFORE = re.compile(rf"\b(?:{_IN}){_ADJECTIVES}(?:{_NAMED})\b")
# Before a number "of the quarter" tells whose mayor speaks, after it whose rubble it is.
_AFTER = re.compile(rf"\b(?:{_IN}|of|out\s+of|to){_ADJECTIVES}(?:{_NAMED})\b")
_WORD = re.compile("[a-z]+")
_EVERY_NOUN = frozenset("|".join(_NOUNS.values()).replace("u?", "u").split("|")) | {
    noun.replace("u?", "") for noun in _NOUNS[Extent.DISTRICT].split("|")
}
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
# What follows tells who speaks.
_CLAUSE_END = re.compile(r"[.!?;]\s|\n|\b(?:said|says|told|according)\b")
_REACH_CHARACTERS = 90  # what stands farther off in a sentence tells of something else


def extents(tolls: Iterable[StatedToll]) -> dict[ClaimId, Extent]:
    """Return over what ground tolls count, of those whose sentence tells it.

    The ground named in the words or after them goes before the one named
    before them. Where a document gives the same number twice, what it says
    beside the one holds for the other.
    """
    tolls = list(tolls)
    found = {toll.id: extent for toll in tolls if (extent := _told(toll)) is not None}
    for same in grouped(tolls, lambda toll: (toll.claim.document, *toll.subject, toll.count)):
        told = {found[toll.id] for toll in same if toll.id in found}
        if len(told) == 1:
            [extent] = told
            found.update((toll.id, extent) for toll in same)
    return found


def _told(toll: StatedToll) -> Extent | None:
    span = toll.claim.span
    if toll.document is None:
        return _first(toll.claim.quote)
    text = toll.document.field(span.field)
    end = _CLAUSE_END.search(text, span.end, span.end + _REACH_CHARACTERS)
    stop = end.start() if end else span.end + _REACH_CHARACTERS
    return _first(text[span.start : stop]) or _last(_words_before(text, span.start))


def _words_before(text: str, start: int) -> str:
    first = max(0, start - _REACH_CHARACTERS)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, first, start)]
    return text[ends[-1] if ends else first : start]


def _first(words: str) -> Extent | None:
    return next(_grounds(_AFTER, words), None)


def _last(words: str) -> Extent | None:
    return next(reversed(list(_grounds(_BEFORE, words))), None)


def _grounds(pattern: re.Pattern[str], words: str) -> Iterator[Extent]:
    """Yield the grounds that some words name, in order."""
    # Most words name none, and the pattern takes its time to find that out.
    if _EVERY_NOUN.isdisjoint(_WORD.findall(words)):
        return
    for found in pattern.finditer(words):
        yield _EXTENT_OF[found.lastgroup or ""]
