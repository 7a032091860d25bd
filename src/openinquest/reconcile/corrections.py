"""What one document itself says of its older and its partial figures."""

import re
from collections.abc import Iterable, Iterator

from openinquest.model import ClaimId, Group
from openinquest.reconcile.ends import Spans
from openinquest.reconcile.stated import StatedToll, covers_nobody, grouped

# Words by which a text calls a figure an early one. They govern the figure
# unless a word of time or contrast stands between the two.
_EARLY = re.compile(
    r"\b(?:initial|initially|originally|at\s+first|earlier\s+(?:said|reported|put)|"
    r"first\s+(?:said|put|spoke\s+of|reported(?=\s+(?:\d|[\w-]+\s+(?:dead|deaths|killed|people))))|"
    r"(?:earlier|previous|original)\s+(?:version|edition|headline)|"
    r"(?:first|early|earlier|preliminary)\s+(?:report(?:s|ing)?|figures?|counts?|tolls?|accounts?))"
    r"\b(?!.*\b(?:later|but|while|since|however|updated|rose|risen|then)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Words by which a text says that the figure replaces a lower one.
_RISEN = re.compile(
    r"\b(?:rose|risen|rising|climbed|increased|gr[eo]wn?|(?:gone|went)\s+up|updated|revised|corrected)\b",
    re.IGNORECASE,
)
# Words by which a text says that the figure replaces another, whichever is the higher.
_CORRECT = re.compile(
    r"\bcorrect(?:ed)?\s+(?:\w+\s+)?(?:number|figure|count|toll|total|tally)\b|"
    r"\b(?:corrected|revised|lowered|cut|reduced)\s+(?:\w+\s+){0,3}(?:to|at|down)\b",
    re.IGNORECASE,
)
# Words by which a text says that a figure no longer holds.
_WITHDRAWN = re.compile(
    r"\b(?:withdr[ae]w(?:n|s|ing)?|retract(?:ed|s|ing)?|disown(?:ed|s|ing)?|"
    r"t(?:ook|akes?|aken|aking)\s+back|walk(?:s|ed|ing)?\s+back|"
    r"(?:backtrack|row)(?:s|ed|ing)?\s+(?:back\s+)?on)\s+(?:\w+\s+){0,3}"
    r"(?:report|claim|figure|number|count|toll|tally|statement|estimate)s?\b"
    r"(?!.*\b(?:later|but|while|since|however|now|says?|said)\b)",
    re.IGNORECASE | re.DOTALL,
)
_PEOPLE = {Group.ALL, Group.CIVILIANS}
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
# A sentence of news is seldom longer; what is farther off does not govern.
_REACH_CHARACTERS = 400


def corrected(tolls: Iterable[StatedToll]) -> dict[ClaimId, str]:
    """Return the tolls that their own document takes back, each with the reason.

    Only words count: without any, two figures in one document are two
    accounts. The words known here are English.
    """
    tolls = list(tolls)
    reasons = {
        toll.id: "its document says that it was withdrawn"
        for toll in tolls
        if _WITHDRAWN.search(_words_before(toll))
    }
    for same in _by_document_and_subject(tolls):
        if len(same) > 1:
            reasons.update(_early(same))
            reasons.update(_outgrown(same))
    for same in grouped(tolls, lambda toll: (toll.claim.document, toll.toll.harm)):
        if len(same) > 1:
            reasons.update(_put_right(same))
    people = [t for t in tolls if t.origin is not None and t.toll.group in _PEOPLE]
    for same in grouped(people, lambda toll: (*_in_its_document(toll), toll.toll.harm)):
        reasons.update(_outgrown(same))  # "seven civilians", then "updated the toll to 20"
    return reasons


def _in_its_document(toll: StatedToll) -> tuple[str, str]:
    """Return whose words a toll is, and in which document."""
    return toll.claim.document, str(toll.origin)


def partial(tolls: Iterable[StatedToll]) -> dict[ClaimId, str]:
    """Return the tolls that count some of those whom the same voice counts nearby.

    A voice does not contradict itself within one document: where it counts 20
    and elsewhere 3 of the same group, the 3 are some of the 20, and "nobody in
    the shop was hurt" beside two hurt in the street speaks of the shop. What
    is possible outdoes nothing certain.
    """
    reasons: dict[ClaimId, str] = {}
    known = [toll for toll in tolls if toll.origin is not None]
    for voice in grouped(known, _in_its_document):
        if len(voice) == 1:
            continue
        reasons.update(_none_beside_some(voice))
        for same in grouped(voice, lambda toll: toll.subject):
            if len(same) > 1:
                reasons.update(_within_the_largest([t for t in same if not t.says_none]))
    return reasons


def _none_beside_some(tolls: list[StatedToll]) -> Iterator[tuple[ClaimId, str]]:
    counted = {toll.subject for toll in tolls if not toll.says_none}
    for toll in tolls:
        if toll.says_none and any(covers_nobody(toll, *subject) for subject in counted):
            yield toll.id, "the same voice counts some nearby, so it does not speak of all"


def _early(tolls: list[StatedToll]) -> Iterator[tuple[ClaimId, str]]:
    """Yield the figures called early that agree with none of the others."""
    early: list[StatedToll] = []
    later: list[StatedToll] = []
    for toll in tolls:
        (early if _EARLY.search(_words_before(toll)) else later).append(toll)
    counts = Spans({toll.count for toll in later} if early else ())
    for toll in early:
        if later and not counts.overlap(toll.count):
            yield toll.id, "its document calls it an early figure and gives another"


def _outgrown(tolls: list[StatedToll]) -> Iterator[tuple[ClaimId, str]]:
    risen = [toll for toll in reversed(tolls) if _RISEN.search(_words_before(toll))]
    for older in tolls:
        for newer in risen:
            before = older.position < newer.position and older.number < newer.number
            if before and not older.count.overlaps(newer.count):
                yield older.id, f"its document says that the figure came to {newer.number}"
                break


def _put_right(tolls: list[StatedToll]) -> Iterator[tuple[ClaimId, str]]:
    """Yield the figures told before the words by which a text calls another the correct one.

    It corrects the last figure before it of its own group; where there is none, what is corrected
    was told of people, and the correct figure of civilians, or the other way round.
    """
    for newer in tolls:
        words = _words_before(newer)
        said = _CORRECT.search(words)
        if said is None:
            continue
        title, _, end = newer.position
        where = (title, end - len(words) + said.start(), 0)
        before = [toll for toll in tolls if toll.position < where]
        alike = [toll for toll in before if toll.toll.group is newer.toll.group]
        if not alike and newer.toll.group in _PEOPLE:
            alike = [toll for toll in before if toll.toll.group in _PEOPLE]
        for older in alike:
            if not older.count.overlaps(newer.count):
                yield older.id, f"its document gives {newer.number} as the correct figure"


def _within_the_largest(tolls: list[StatedToll]) -> Iterator[tuple[ClaimId, str]]:
    largest: dict[tuple[int, bool], StatedToll] = {}
    for standard in {_standard(toll) for toll in tolls}:
        at_least_as_plain = [t for t in tolls if _as_plain(_standard(t), standard)]
        largest[standard] = max(at_least_as_plain, key=lambda toll: toll.number)
    for toll in tolls:
        rival = largest[_standard(toll)]
        fewer = toll.number < rival.number and not toll.count.overlaps(rival.count)
        if fewer:
            yield toll.id, f"the same voice counts {rival.number} nearby; these are some of them"


def _standard(toll: StatedToll) -> tuple[int, bool]:
    return toll.doubt, toll.count.approximate


def _as_plain(left: tuple[int, bool], right: tuple[int, bool]) -> bool:
    """Return whether words of the left standard are no vaguer than of the right one."""
    return left[0] <= right[0] and left[1] <= right[1]


def _words_before(toll: StatedToll) -> str:
    """Return the sentence of a toll up to the end of its words."""
    span = toll.claim.span
    if toll.document is None:
        return toll.claim.quote
    text = toll.document.field(span.field)
    first = max(0, span.start - _REACH_CHARACTERS)
    ends = [end.end() for end in _SENTENCE_END.finditer(text, first, span.start)]
    return text[ends[-1] if ends else first : span.end]


def _by_document_and_subject(tolls: Iterable[StatedToll]) -> Iterator[list[StatedToll]]:
    return grouped(tolls, lambda toll: (toll.claim.document, *toll.subject))
