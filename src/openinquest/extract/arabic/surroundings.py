"""What the tolls of one document make of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.arabic.nobody import NOBODY
from openinquest.extract.arabic.tolls import FoundToll
from openinquest.model import UNNUMBERED, Count, Harm, Scope


def settle(tolls: Sequence[FoundToll]) -> list[FoundToll]:
    """Return the tolls of a document, title first, as they are meant beside each other.

    What a sentence tells that turns to something further is of another incident where one was
    told before. "No injuries" beside people who were harmed is of another place. A plural
    ("victims") above a text that counts one or two is loose, as headlines are. One person called
    by name is one of those who are told of together.
    """
    placed = list(_placed(tolls))
    least = {harm: min(_counted(placed, harm), default=None) for harm in Harm}
    harmed = {t.harm for t in placed if t.scope is Scope.INCIDENT and t.count != NOBODY}
    return [_settled(toll, placed, least[toll.harm], harmed) for toll in placed]


def _placed(tolls: Sequence[FoundToll]) -> Iterator[FoundToll]:
    told: set[Harm] = set()
    for toll in tolls:
        here = toll.scope is Scope.INCIDENT
        if here and toll.besides and toll.harm in told:
            yield replace(toll, scope=Scope.OTHER)
            continue
        if here and toll.count != NOBODY:
            told.add(toll.harm)
        yield toll


def _counted(placed: Sequence[FoundToll], harm: Harm) -> Iterator[int]:
    """Yield the least of each clear number of a harm."""
    for toll in placed:
        clear = toll.whole is None and not toll.named and toll.count not in (NOBODY, UNNUMBERED)
        here = toll.scope is Scope.INCIDENT and toll.harm is harm
        if clear and here and toll.count.at_least is not None:
            yield toll.count.at_least


def _settled(
    toll: FoundToll, placed: Sequence[FoundToll], least: int | None, harmed: set[Harm]
) -> FoundToll:
    if toll.count == NOBODY:
        alike = harmed - {Harm.INJURED} if toll.harm is Harm.KILLED else harmed
        return replace(toll, scope=Scope.OTHER) if alike else toll
    if toll.count == UNNUMBERED and least is not None and least < 2:
        return replace(toll, count=Count(least, None, approximate=True))
    if toll.named and toll.whole is None:
        return replace(toll, whole=_whole_of(toll, placed))
    return toll


def _whole_of(one: FoundToll, placed: Sequence[FoundToll]) -> int | None:
    """Return the place of the toll of several people of whom one named person is one."""
    for place, toll in enumerate(placed):
        several = not toll.named and (toll.count.at_least or 0) > 1
        if several and toll.harm is one.harm and toll.scope is one.scope and toll.whole is None:
            return place
    return None
