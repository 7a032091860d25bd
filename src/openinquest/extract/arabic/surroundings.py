"""What the tolls of one document make of each other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openinquest.extract.arabic.people import MORE_THAN_TWO
from openinquest.extract.arabic.tolls import NOBODY, FoundToll
from openinquest.model import Count, Harm, Scope


def settle(passages: Sequence[Sequence[FoundToll]]) -> list[list[FoundToll]]:
    """Return the tolls of the passages of a document as they are meant beside each other."""
    told = [toll for passage in passages for toll in passage if toll.scope is Scope.INCIDENT]
    harmed = {toll.harm for toll in told if toll.count != NOBODY}
    least = {harm: _least(told, harm) for harm in Harm}
    return [
        [_settled(toll, harmed=bool(harmed), least=least[toll.harm]) for toll in passage]
        for passage in passages
    ]


def _least(told: Sequence[FoundToll], harm: Harm) -> int | None:
    """Return the least number that is counted of a harm, None where none is."""
    return min(_counted(told, harm), default=None)


def _counted(told: Sequence[FoundToll], harm: Harm) -> Iterator[int]:
    for toll in told:
        clear = toll.whole is None and toll.count not in (NOBODY, MORE_THAN_TWO)
        if toll.harm is harm and clear and toll.count.at_least is not None:
            yield toll.count.at_least


def _settled(toll: FoundToll, *, harmed: bool, least: int | None) -> FoundToll:
    """Return a toll as the others of its document let it be read.

    "No injuries" beside people who were harmed is of another place. A plural ("victims") above a
    text that counts one or two is loose, as headlines are.
    """
    if toll.count == NOBODY and harmed:
        return replace(toll, scope=Scope.OTHER)
    if toll.count == MORE_THAN_TWO and least is not None and least < 3:
        return replace(toll, count=Count(least, None, approximate=True))
    return toll
