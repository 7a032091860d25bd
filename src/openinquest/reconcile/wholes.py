"""Which number of one document counts the whole, where it gives several.

A report that counts four dead in its title, two of them further down and one more who "later
died" means four. What speaks for each number is weighed in bits: where it stands, whether the
words state it or the reader added it up, what it is said to count. The number for which most
speaks is the whole; the others are set aside with the reason, and stay on record.

Rival voices are no slips of one: what a named voice counts stays beside what another counts.
Only the document's own words, the reader's sums and what one voice says twice are weighed.

The weights are fitted by `evals/weigh_counts.py` to the development half of `gun-violence`,
where a record tells which number is right; `evals/counts.json` says how far they hold.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from openinquest.model import ClaimId, Extent, Group, Harm, Scope
from openinquest.reconcile.stated import StatedToll, grouped

LEAST_BITS = 0.5
"""By how much the whole must lead another number before that is set aside."""

WEIGHED = (Harm.KILLED, Harm.INJURED)
"""The harms of which records tell the right number."""

WEIGHTS_FILE = Path(__file__).with_name("wholes.json")

# The lead of a news text: about two sentences.
_HEAD_CHARACTERS = 300
# Of more numbers than these, two add up to a third by chance.
_FEW_NUMBERS = 12
_OF_THE_INCIDENT = (Scope.INCIDENT, Scope.PART)
# A reason names the marks that weigh most.
_TOLD_MARKS = 3


class Mark(Enum):
    """One finding on a number of a document, in the words of a reason."""

    LOW = "the lowest that the rules keep"
    HIGH = "the highest that the rules keep"
    KEPT = "kept by the rules"
    MOST = "the highest of the document"
    TITLE = "in the title"
    HEAD = "at the head"
    FIRST = "the first to be given"
    SUMMED = "added up by the reader"
    WHOLE = "said of the whole"
    PEOPLE = "of people of any group"
    BESIDE = "of one group beside others"
    SUM = "the sum of two others"
    VAGUE = "a plural without a number"


def _shipped() -> dict[Harm, dict[Mark, float]]:
    told: Any = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    return {
        harm: {mark: float(told[harm.value][mark.name.lower()]) for mark in Mark}
        for harm in WEIGHED
    }


WEIGHTS = _shipped()
"""How many bits each finding speaks for a number (below 0: against it), by harm."""


@dataclass(frozen=True, slots=True)
class _Whole:
    """The number that counts the whole, the tolls that state it, and the bits of all numbers."""

    number: int
    tolls: Sequence[StatedToll]
    bits: Mapping[int, float]
    why: str

    def lead_over(self, number: int) -> float:
        """Return by how many bits it leads another number, 0 over one that is not weighed."""
        return self.bits[self.number] - self.bits.get(number, self.bits[self.number])


def lesser_counts(
    tolls: Iterable[StatedToll], aside: Mapping[ClaimId, str], extents: Mapping[ClaimId, Extent]
) -> tuple[dict[ClaimId, str], set[ClaimId]]:
    """Return the tolls to set aside beside the whole of their document, and those to take back.

    Args:
        tolls: The tolls that may count the whole of an incident or a part of it. What is told
            of other events, replaced or rejected by a person is not among them.
        aside: Those that are set aside already, with the reason.
        extents: Over what ground tolls count, of those whose words tell it; what counts over
            another ground than the whole is no slip of it.

    Returns:
        Further tolls to set aside, each with the reason; and the tolls of `aside` that count
        the whole of their document after all.
    """
    reasons: dict[ClaimId, str] = {}
    back: set[ClaimId] = set()
    for same in by_document_and_harm(tolls):
        standing = [toll for toll in same if toll.id not in aside and not toll.says_none]
        numbers = numbers_of(same)
        if len(numbers) > 1 and standing:
            whole = _whole_of(numbers, standing)
            beside = dict(_beside(whole, standing, extents))
            reasons.update(beside)
            if beside and all(toll.id in aside for toll in whole.tolls):
                back.update(toll.id for toll in whole.tolls)
    return reasons, back


def by_document_and_harm(tolls: Iterable[StatedToll]) -> Iterator[list[StatedToll]]:
    """Yield the tolls of each document and harm among which one may count the whole."""
    told = (
        toll
        for toll in tolls
        if toll.toll.harm in WEIGHED and toll.toll.scope in _OF_THE_INCIDENT and not toll.is_denied
    )
    return grouped(told, lambda toll: (toll.claim.document, toll.toll.harm.value))


def marks(
    numbers: Mapping[int, Sequence[StatedToll]], standing: Sequence[StatedToll]
) -> dict[int, tuple[Mark, ...]]:
    """Return what speaks for and against each number that one document gives for a harm.

    Args:
        numbers: The tolls by their number.
        standing: Those that the rules keep, one at least.
    """
    kept = {toll.number for toll in standing}
    groups = {toll.toll.group for own in numbers.values() for toll in own} - {Group.ALL}
    low, high = min(kept), max(kept)
    most = max(numbers)
    told = {toll.id: toll for own in numbers.values() for toll in own}
    first = min((toll for own in numbers.values() for toll in own), key=lambda t: t.position)
    found = {}
    for number, own in numbers.items():
        among = {
            Mark.LOW: number == low,
            Mark.HIGH: number == high,
            Mark.KEPT: number in kept,
            Mark.MOST: number == most,
            Mark.FIRST: number == first.number,
            Mark.SUM: _is_a_sum(number, numbers),
            Mark.BESIDE: _is_of_one_of(groups, own),
        }
        held = among | dict(_of_its_own(own, told))
        found[number] = tuple(mark for mark in Mark if held[mark])
    return found


def _of_its_own(
    own: Sequence[StatedToll], told: Mapping[ClaimId, StatedToll]
) -> Iterator[tuple[Mark, bool]]:
    yield Mark.TITLE, any(toll.claim.span.field == "title" for toll in own)
    yield Mark.HEAD, any(map(_at_the_head, own))
    yield Mark.SUMMED, any(toll.toll.counted and not _is_a_list(toll, told) for toll in own)
    yield Mark.WHOLE, any(map(_is_of_the_whole, own))
    yield Mark.PEOPLE, any(toll.toll.group is Group.ALL for toll in own)
    yield Mark.VAGUE, all(map(_is_vague, own))


def _is_of_the_whole(toll: StatedToll) -> bool:
    return toll.toll.scope is Scope.INCIDENT and toll.toll.part_of is None


def _is_a_list(toll: StatedToll, told: Mapping[ClaimId, StatedToll]) -> bool:
    """Return whether a sum adds up what its own words list, as "four guards and a cook" do."""
    span = toll.claim.span
    return all(
        each in told
        and told[each].claim.span.field == span.field
        and span.start <= told[each].claim.span.start
        and told[each].claim.span.end <= span.end
        for each in toll.toll.counted
    )


def _is_of_one_of(groups: Collection[Group], own: Sequence[StatedToll]) -> bool:
    counted = {toll.toll.group for toll in own}
    return Group.ALL not in counted and len(counted) == 1 and len(groups) > 1


def _is_a_sum(number: int, numbers: Mapping[int, object]) -> bool:
    if len(numbers) > _FEW_NUMBERS:
        return False
    return any(number - other in numbers for other in numbers if 2 * other != number)


def _at_the_head(toll: StatedToll) -> bool:
    span = toll.claim.span
    return span.field == "title" or span.start < _HEAD_CHARACTERS


def _is_vague(toll: StatedToll) -> bool:
    count = toll.toll.count
    return count is None or (count.approximate and count.at_most is None)


def numbers_of(tolls: Iterable[StatedToll]) -> dict[int, list[StatedToll]]:
    """Return the tolls by their number, those of nobody left out; a plural counts as two."""
    numbers: dict[int, list[StatedToll]] = {}
    for toll in tolls:
        if not toll.says_none:
            numbers.setdefault(toll.number, []).append(toll)
    return numbers


def _beside(
    whole: _Whole, standing: Sequence[StatedToll], extents: Mapping[ClaimId, Extent]
) -> Iterator[tuple[ClaimId, str]]:
    """Yield the standing tolls that do not count the whole.

    What another voice states, or counts over another ground, is not among them.
    """
    voices = {toll.origin for toll in whole.tolls}
    grounds = {extents[toll.id] for toll in whole.tolls if toll.id in extents}
    counts = {toll.count for toll in whole.tolls}
    for toll in standing:
        if grounds and extents.get(toll.id) not in {None, *grounds}:
            continue
        if any(toll.count.overlaps(count) for count in counts):
            continue  # "from 125 to 370" does not contradict 200
        lead = whole.lead_over(toll.number)
        one_voice = toll.toll.counted or not toll.claim.sources or toll.origin in voices
        some_of_them = toll.toll.group is not Group.ALL and toll.number < whole.number
        if lead > LEAST_BITS and one_voice and not some_of_them:
            yield toll.id, f"its document counts {whole.number}, by {lead:.1f} bits: {whole.why}"


def _whole_of(
    numbers: Mapping[int, Sequence[StatedToll]], standing: Sequence[StatedToll]
) -> _Whole:
    found = marks(numbers, standing)
    weights = WEIGHTS[standing[0].toll.harm]
    bits = {number: sum(weights[mark] for mark in found[number]) for number in found}
    number = max(bits, key=lambda each: (bits[each], each))
    telling = sorted((m for m in found[number] if weights[m] > 0), key=lambda m: -weights[m])
    why = ", ".join(mark.value for mark in telling[:_TOLD_MARKS])
    return _Whole(number, numbers[number], bits, why)
