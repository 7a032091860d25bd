"""What stretch of events a toll counts: the incident, a part, a period, another incident."""

from collections.abc import Sequence

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.operators import CAME_AFTER, MONTHS, scope_of
from openinquest.extract.english.other_stories import OtherStories
from openinquest.extract.english.sentences import Sentence
from openinquest.model import Scope

_THEN = r"\b(?:since|(?:was|came|happened)\s+in)\s+(?:\w+\s+)?(?:19|20)\d\d,?\s+when\b"
_IN_A_YEAR = AnyCase(rf"{_THEN}|\bsince\s+the\s+(?:19|20)\d\d\s+\w")
"""What happened then is another incident: "the deadliest since 2014, when 80 people died"."""
_LEFT_OUT_BEFORE = AnyCase(
    r"\b(?:(?:does|do|did)(?:\s+not|n['’]t)\s+(?:include|count)|exclud(?:es|ed)|not\s+(?:counted|included)"
    r"(?:\s+here)?\s+(?:is|are|were))\s+(?:\w+\s+){0,2}$"
)
_LEFT_OUT_BEHIND = AnyCase(
    r"\b(?:is|are|was|were)(?:\s+not|n['’]t)\s+(?:(?:part\s+of|included\s+in|counted\s+in)\s+"
    r"(?:this|the|that|its|our|their)\s+(?:[\w-]+\s+)?(?:list|toll|count|figures?|total|number|tally)|"
    r"(?:included|counted)\s*(?:here\b|[.,;]|$))|\b(?:is|are|was|were)\s+excluded\s+from\b"
)
"""What belongs to no count of this incident: "are not part of this list"."""
_COMPARED = AnyCase(
    rf"\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|(?:more|fewer|higher|lower)\s+than\s+in)\s+"
    rf"(?:{MONTHS}|last\s|the\s+(?:previous|same)\s|(?:19|20)\d\d)[^.;]{{0,60}}$|"
    r"\bcompares?\s+(?:with|to)\s+$"
)
"""What a number is set beside, another month's: "compared with February, when 106 died"."""
# A rate: "kills about 20 people a year".
_A_YEAR = AnyCase(r"\s+an?\s+(?:day|week|month|year)\b(?!\s+(?:after|before|later|earlier|ago))")
# Where a sentence turns to another time.
_TURNS = AnyCase(
    r";|,?\s(?:an?|one|two|three|four|five|six|several|\d+)\s(?:years?|months?|weeks?|days?)\s(?:after|before)\b|"
    rf"{_THEN}|,\s+(?:bringing|taking|raising|pushing|lifting)\b"
)


def scope_of_toll(
    text: str, sentence: Sentence, tolls: Sequence[FoundToll], index: int, beside: OtherStories
) -> Scope:
    """Return what the toll at an index among those of its sentence counts.

    Words for a period, another event or a part ("in one house") speak of a whole sentence, but
    for a part of those counted: "seven people, four of them from one family". What stands behind
    a semicolon, or tells of a time before, says nothing of a toll before it.
    """
    found = tolls[index]
    if found.scope in {Scope.OTHER, Scope.TOTAL}:
        return found.scope
    if CAME_AFTER.search(text, sentence.start, found.start):
        return Scope.OTHER
    if _IN_A_YEAR.search(text, sentence.start, found.start):
        return Scope.OTHER
    before, behind = text[sentence.start : found.start], text[found.end : sentence.end]
    if _LEFT_OUT_BEFORE.search(before) or _LEFT_OUT_BEHIND.search(behind):
        return Scope.OTHER
    if _COMPARED.search(before) and found.rule != "toll.stated":
        return Scope.OTHER
    if _A_YEAR.match(text, found.end, sentence.end):
        return Scope.TOTAL
    turned = _TURNS.search(text, found.end, sentence.end)
    wider = scope_of(text[sentence.start : turned.start() if turned else sentence.end])
    if wider is Scope.PART:
        own = [scope_of(text[slice(*each)]) for each in _own_words(sentence, tolls)]
        of_a_component = any(
            toll.part_of is not None and scope is Scope.PART
            for toll, scope in zip(tolls, own, strict=True)
        )
        wider = own[index] if of_a_component else wider
    listed = [each for each in tolls if each is found or 0 < each.list_of == found.list_of]
    scopes = (beside.scope_of_toll(text, sentence, each.start, each.end) for each in listed)
    wider = next(filter(None, scopes), wider)
    return Scope.PART if found.scope is Scope.PART and wider is Scope.INCIDENT else wider


def _own_words(sentence: Sentence, tolls: Sequence[FoundToll]) -> list[tuple[int, int]]:
    """Return for each toll the range between those before and behind it."""
    return [
        (
            max((each.end for each in tolls if each.end <= own.start), default=sentence.start),
            min((each.start for each in tolls if each.start >= own.end), default=sentence.end),
        )
        for own in tolls
    ]
