"""Fighters and others who are told of in one breath, added up (مقتل ثلاثة جنود ومدنيين اثنين)."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce

from openinquest.extract.arabic.people import added
from openinquest.extract.arabic.tolls import FoundToll
from openinquest.model import Group, Scope

RULE = "ar.toll.listed"
_AND = "و"
_NEAREST = 1  # characters between the people of a list


def with_lists(told: Sequence[tuple[str, FoundToll]]) -> list[FoundToll]:
    """Return the tolls of a document with the sums of its lists behind them all.

    Those of a list become components of its sum. None is made where a toll of everyone is as high.

    Args:
        told: The tolls in order, each with the folded text of its passage.
    """
    tolls = [toll for _, toll in told]
    for places in list(_lists(told)):
        total = reduce(added, (tolls[place].count for place in places))
        first, last, whole = tolls[places[0]], tolls[places[-1]], len(tolls)
        if _is_told(tolls, first, total.at_least or 0):
            continue
        summed = replace(first, end=last.end, group=Group.ALL, count=total, rule=RULE)
        tolls.append(replace(summed, counted=tuple(places)))
        for place in places:
            tolls[place] = replace(tolls[place], whole=whole)
    return tolls


def _lists(told: Sequence[tuple[str, FoundToll]]) -> Iterator[list[int]]:
    """Yield the places of tolls that follow one another as fighters and others of one deed."""
    listed: list[int] = []
    for place, toll in enumerate(told):
        if listed and not _goes_on(told[listed[-1]], toll):
            if len(listed) > 1:
                yield listed
            listed = []
        listed.append(place)
    if len(listed) > 1:
        yield listed


def _goes_on(last: tuple[str, FoundToll], this: tuple[str, FoundToll]) -> bool:
    (text, before), (own, toll) = last, this
    fight = Group.COMBATANTS
    sides = (before.group is fight) != (toll.group is fight)
    near = 0 <= toll.start - before.end <= _NEAREST and text.startswith(_AND, toll.start)
    alike = text is own and before.harm is toll.harm
    return sides and near and alike and all(map(_is_counted, (before, toll)))


def _is_counted(toll: FoundToll) -> bool:
    here = toll.scope is Scope.INCIDENT and toll.whole is None
    return here and bool(toll.count.exact) and not toll.count.approximate


def _is_told(tolls: Sequence[FoundToll], of: FoundToll, number: int) -> bool:
    return any(
        toll.harm is of.harm
        and toll.group is Group.ALL
        and toll.scope is Scope.INCIDENT
        and (toll.count.at_most or toll.count.at_least or 0) >= number
        for toll in tolls
    )
