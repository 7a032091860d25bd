"""Which of the places that an Arabic sentence names is where something happened."""

from collections.abc import Callable, Sequence

from openinquest.extract.arabic.folding import folded_words
from openinquest.extract.arabic.place_words import NOT_WHERE, SIDES
from openinquest.extract.arabic.places import FoundPlace
from openinquest.extract.arabic.wording import STOPS, Words, one_of
from openinquest.extract.places.fineness import fineness

Range = tuple[int, int]
ContentAt = Callable[[int], Sequence[Range]]
_FROM = ("من",)
_PART_OF = folded_words("القرب قريبة قريبا كل كلا أجزاء جزء عدد أحياء مناطق عدة واسعة") | frozenset(
    SIDES
)
"""Words before "of" a place behind which it is where, and not where somebody comes from."""
_ITS_PEOPLE = folded_words("أهالي أبناء ابن ابنة سكان أهل وجهاء نازحي مهجري")
_OTHER_ACTS = folded_words(
    "مظاهرة مظاهرات تظاهر تظاهرة وقفة اعتصام احتجاجا شيع شيعت شيعوا تشييع نعت نعى نعي دفن دفنت "
    "محكمة مؤتمر اجتماع ذكرى الذكرى تنديدا سفارة قنصلية"
)
"""Acts that take place elsewhere than what people mourn or protest."""
_NEAR_AN_ACT = 4  # words between an act and its place
_DATELINES = frozenset("-:/(|")
"""Marks behind the place from which is written."""


def place_of(
    told: Words, places: Sequence[FoundPlace], happening: Range, content: Sequence[Range]
) -> FoundPlace | None:
    """Return the place of what happened, None where no place of a sentence can be it.

    Of those that stand by something else (who speaks, whose people mourn, a dateline) one is taken
    only for want of another; then the finest, of equals one that nobody is from and that it lies
    in, then the first behind what happened. A town of which something lies "north" only says
    where the other is. The seat of a force or a hospital is none.

    Args:
        told: The words of the folded text.
        places: The places of the sentence, in order.
        happening: Where the words stand that tell what happened.
        content: The stretches that the voice says that tells of it; none for the publisher.
    """
    possible = (
        each
        for each in places
        if not any(
            one_of(word, NOT_WHERE) for word in told.words[max(0, each.first - 3) : each.first]
        )
    )

    def rank(found: FoundPlace) -> tuple[bool, int, bool, bool, bool]:
        start = told.starts[found.first]
        outside = bool(content) and not any(begin <= start < end for begin, end in content)
        aside = outside or _is_aside(told, found)
        home = _is_from(told.words[max(0, found.first - 2) : found.first])
        beside = found.relation is not None and found.relation != "near"
        return aside, fineness(found.place), home, beside, start < happening[0]

    return min(possible, key=rank, default=None)


def _is_aside(told: Words, found: FoundPlace) -> bool:
    """Return whether a place is that of something else than what happened."""
    words = told.words
    before = words[max(0, found.first - _NEAR_AN_ACT) : found.first]
    if before[-1:] and one_of(before[-1], _ITS_PEOPLE):
        return True
    if any(one_of(word, _OTHER_ACTS) for word in before):
        return True
    opens = not before or before[-1] in STOPS
    return opens and any(word in _DATELINES for word in words[found.last : found.last + 1])


def _is_from(before: Sequence[str]) -> bool:
    """Return whether somebody or something is from a place: not "a part of", "near to"."""
    return before[-1:] == _FROM and not any(one_of(word, _PART_OF) for word in before[:-1])
