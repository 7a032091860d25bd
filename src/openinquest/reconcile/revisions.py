"""Of one origin, the latest statement counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from openinquest.model import ClaimId, Count, Extent, Group
from openinquest.reconcile.stated import FIGHTERS, StatedToll, grouped

_PEOPLE = {Group.ALL: "people", Group.CIVILIANS: "civilians"}


def superseded(
    tolls: Iterable[StatedToll], extents: Mapping[ClaimId, Extent]
) -> dict[ClaimId, str]:
    """Return the tolls that their own origin replaced later, each with the reason.

    A statement is as old as its document. Where a document carries no date it
    cannot be told whether it came before or after another, and it stands. So
    does a number of one house beside a later one of the neighbourhood: it was
    not revised, and counts something else. A number also stands beside a later
    "dozens" that agrees with it.

    A voice that counts civilians one day and people on another, and never tells
    the two apart, counts the same: the later number replaces the earlier one,
    unless they agree. Who counts 16 civilians and then 16 people took nothing back.
    """
    reasons: dict[ClaimId, str] = {}
    dated = [toll for toll in tolls if toll.origin is not None and toll.stated is not None]
    for voice in grouped(dated, lambda toll: (str(toll.origin), toll.toll.harm)):
        if len({toll.stated for toll in voice}) < 2:
            continue
        people = [toll for toll in voice if _counts_people(toll)]
        if {toll.toll.group for toll in people} == {*_PEOPLE} and not _told_apart(voice):
            reasons.update(_before_the_last(people, extents, under_another_word=True))
        for same in grouped(voice, lambda toll: (toll.toll.group,)):
            reasons.update(_before_the_last(same, extents))
    return reasons


def _counts_people(toll: StatedToll) -> bool:
    """Return whether a toll can count the same as another does under the other word.

    "No civilians were killed" does not: whoever was killed may have been no civilian.
    """
    return toll.toll.group in _PEOPLE and not (
        toll.says_none and toll.toll.group is Group.CIVILIANS
    )


def _told_apart(voice: Sequence[StatedToll]) -> bool:
    """Return whether a voice tells civilians from other people who came to the same harm."""
    if any(
        (toll.toll.group in FIGHTERS and not toll.says_none)
        or (toll.toll.group is Group.CIVILIANS and toll.toll.part_of is not None)
        for toll in voice
    ):
        return True
    people = [toll for toll in voice if toll.toll.group in _PEOPLE]
    return any(
        len({toll.toll.group for toll in told}) > 1 and len({toll.count for toll in told}) > 1
        for told in grouped(people, lambda toll: (toll.claim.document,))
    )


def _before_the_last(
    tolls: Sequence[StatedToll],
    extents: Mapping[ClaimId, Extent],
    *,
    under_another_word: bool = False,
) -> Iterator[tuple[ClaimId, str]]:
    """Yield the tolls of one voice that it replaced on a later day."""
    latest = _Latest(tolls, extents)
    for toll in tolls:
        last = latest.day_for(toll)
        if under_another_word and latest.agrees(toll, last):
            continue
        if toll.stated is not None and toll.stated < last:
            yield toll.id, latest.how_replaced(toll, last)


class _Latest:
    """What a voice last said of each ground, by numbers and by words such as "dozens"."""

    def __init__(self, tolls: Sequence[StatedToll], extents: Mapping[ClaimId, Extent]) -> None:
        self._extents = extents
        self._numbers: dict[Extent | None, date] = {}
        self._words: dict[Extent | None, dict[Count, date]] = {}
        self._said: dict[date, set[tuple[Count, Extent | None]]] = {}
        self._groups: dict[date, set[Group]] = {}
        for toll in tolls:
            day, extent = toll.stated or date.min, extents.get(toll.id)
            self._said.setdefault(day, set()).add((toll.count, extent))
            self._groups.setdefault(day, set()).add(toll.toll.group)
            if toll.is_vague:
                words = self._words.setdefault(extent, {})
                words[toll.count] = max(words.get(toll.count, date.min), day)
            else:
                self._numbers[extent] = max(self._numbers.get(extent, date.min), day)

    def _comparable(self, toll: StatedToll) -> set[Extent | None]:
        own = self._extents.get(toll.id)
        return {*self._numbers, *self._words} if own is None else {own, None}

    def day_for(self, toll: StatedToll) -> date:
        """Return the last day on which the voice said anything that can replace a toll."""
        days = [toll.stated or date.min]
        for extent in self._comparable(toll):
            days.append(self._numbers.get(extent, date.min))
            days += [
                day
                for words, day in self._words.get(extent, {}).items()
                if toll.is_vague or not words.overlaps(toll.count)
            ]
        return max(days)

    def agrees(self, toll: StatedToll, last: date) -> bool:
        """Return whether a number of the last day can be the same as that of a toll."""
        return any(
            count.overlaps(toll.count) and extent in self._comparable(toll)
            for count, extent in self._said[last]
        )

    def how_replaced(self, toll: StatedToll, last: date) -> str:
        again = any((toll.count, extent) in self._said[last] for extent in self._comparable(toll))
        did = "stated again" if again else "revised"
        groups = self._groups[last]
        as_whom = "" if toll.toll.group in groups else f", who then counts {_named(groups)}"
        return f"{did} by the same origin on {last}{as_whom}"


def _named(groups: Iterable[Group]) -> str:
    return " and ".join(sorted(_PEOPLE[group] for group in groups))
