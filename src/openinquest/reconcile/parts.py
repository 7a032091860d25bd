"""Whether the parts of a number add up to the whole that holds them."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from openinquest.model import Adding, ClaimId, Group, PartsCheck, Scope
from openinquest.reconcile.stated import StatedToll, grouped

_SENTENCE_END = re.compile(r"[.!?]\s|\n")

# Groups that have nobody in common, and that people are divided into.
_DIVISIONS = (
    frozenset({Group.MEN, Group.WOMEN, Group.CHILDREN}),
    frozenset({Group.MEN, Group.WOMEN_AND_CHILDREN}),
    frozenset({Group.PATIENTS, Group.MEDICS}),
    frozenset({Group.CIVILIANS, Group.COMBATANTS}),
    frozenset({Group.CIVILIANS, Group.SECURITY_FORCES}),
    frozenset({Group.CIVILIANS, Group.SUSPECTS}),
)


def check_parts(
    tolls: Iterable[StatedToll], left_out: Container[ClaimId]
) -> tuple[PartsCheck, ...]:
    """Return how the parts that each document gives stand to the whole it states.

    Parts that the reader tied to their whole are added where they are of groups
    that have nobody in common, or of its own group and told in one sentence, as
    the dead of two houses are. Farther apart, parts of one group may hold one
    another ("two of them"), so they are told only where they come to the whole
    exactly; and so are parts of one voice that name no whole. Numbers that
    nobody counted ("dozens") are added to nothing, and a sum that the reader
    made is held against nothing.

    Args:
        tolls: Those of one incident.
        left_out: Those that are told of another event or were rejected.
    """
    told = [
        toll
        for toll in tolls
        if toll.toll.count is not None and not toll.is_denied and toll.id not in left_out
    ]
    checks: list[PartsCheck] = []
    for same in grouped(told, lambda toll: (toll.claim.document, toll.toll.harm)):
        own = sorted(same, key=lambda toll: toll.position)
        checks += _tied(own)
        checks += _untied(own)
    return tuple(checks)


def _tied(tolls: Sequence[StatedToll]) -> Iterator[PartsCheck]:
    by_id = {toll.id: toll for toll in tolls}
    stated = {toll.id for toll in tolls if not toll.toll.counted}
    tied = [toll for toll in tolls if toll.toll.part_of in stated and not toll.count.approximate]
    for parts in grouped(tied, lambda toll: (toll.toll.part_of,)):
        whole = by_id[ClaimId(str(parts[0].toll.part_of))]
        for group in _that_can_be_added(parts, whole):
            if (check := _check(whole, group)) is not None:
                yield check


def _that_can_be_added(
    parts: Sequence[StatedToll], whole: StatedToll
) -> Iterator[Sequence[StatedToll]]:
    """Yield the parts of the whole's own group, then those of each division of people."""
    alike = [part for part in parts if part.toll.group is whole.toll.group]
    yield from _siblings(alike, whole)
    for division in _DIVISIONS:
        divided = [part for part in parts if part.toll.group in division]
        groups = {part.toll.group for part in divided}
        if len(divided) == len(groups) and whole.toll.group not in groups and len(groups) > 1:
            yield divided
            return


def _siblings(alike: Sequence[StatedToll], whole: StatedToll) -> Iterator[Sequence[StatedToll]]:
    """Yield parts of one group that have nobody in common: all if they add up, else by sentence."""
    if len(alike) > 1 and sum(part.number for part in alike) == whole.number:
        yield alike
        return
    sentence: list[StatedToll] = []
    for part in alike:
        if sentence and not _in_one_sentence(sentence[-1], part):
            yield sentence
            sentence = []
        sentence.append(part)
    yield sentence


def _in_one_sentence(left: StatedToll, right: StatedToll) -> bool:
    first, second = left.claim.span, right.claim.span
    if first.field != second.field or left.document is None:
        return False
    between = left.document.field(first.field)[first.end : second.start]
    return _SENTENCE_END.search(between) is None


def _untied(tolls: Sequence[StatedToll]) -> Iterator[PartsCheck]:
    wholes = [toll for toll in tolls if toll.toll.scope is Scope.INCIDENT]
    loose = [
        toll
        for toll in tolls
        if toll.toll.scope is Scope.PART
        and toll.toll.part_of is None
        and toll.count.exact is not None
    ]
    numbers: Mapping[tuple[int, Group], StatedToll] = {
        (whole.least, whole.toll.group): whole
        for whole in reversed(wholes)
        if whole.least is not None and not whole.count.approximate and not whole.toll.counted
    }
    for parts in grouped(loose, lambda toll: (toll.voice, toll.toll.group)):
        total = sum(part.number for part in parts)
        group = parts[0].toll.group
        # "Of the dead, 31 were in the school": the dead are those who were counted before.
        of_whom = (group, Group.ALL) if group is not Group.ALL else (Group.ALL, Group.CIVILIANS)
        whole = next((numbers[total, of] for of in of_whom if (total, of) in numbers), None)
        if whole is not None and len(parts) > 1:
            yield PartsCheck(
                whole.id, tuple(part.id for part in parts), total, total, 0, Adding.ADDS_UP
            )


def _check(whole: StatedToll, parts: Sequence[StatedToll]) -> PartsCheck | None:
    """Return how parts stand to their whole, None where that cannot be told."""
    if not parts:
        return None
    low = sum(part.count.at_least or 0 for part in parts)
    tops = [part.count.at_most for part in parts]
    high = None if None in tops else sum(top for top in tops if top is not None)
    least, most = whole.count.at_least or 0, whole.count.at_most
    ids = tuple(part.id for part in parts)
    if most is not None and low > most:
        return PartsCheck(whole.id, ids, low, high, most - low, Adding.EXCEEDS)
    if high is None or len(parts) == 1:
        return None
    if high < least:
        return PartsCheck(whole.id, ids, low, high, least - high, Adding.LEAVES_A_REST)
    return PartsCheck(whole.id, ids, low, high, 0, Adding.ADDS_UP)
