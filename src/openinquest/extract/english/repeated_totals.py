"""Totals of a period that a text repeats without the period: "the 307 dead", told of weeks."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.drafts import Draft
from openinquest.model import Count, Group, Scope, Toll

_FEWEST = 10
"""A smaller number can count two things by chance."""


def widen_repeats(drafts: Sequence[Draft]) -> None:
    """Give numbers that a text repeats from a total of a period the scope of that total.

    Only where the text counts fewer for the incident besides: what stands
    alone may be the incident's own number, once read too widely.
    """
    tolls = [
        (draft, toll, number)
        for draft in drafts
        if isinstance(toll := draft.detail, Toll) and (number := _number(toll.count))
    ]
    totals = [(toll, number) for _, toll, number in tolls if toll.scope is Scope.TOTAL]
    for draft, toll, number in tolls:
        repeats = any(_is_of(total, toll) and number == told for total, told in totals)
        if toll.scope is not Scope.INCIDENT or number < _FEWEST or not repeats:
            continue
        own = [n for _, each, n in tolls if each.scope is Scope.INCIDENT and each.harm is toll.harm]
        if any(n < number for n in own) and max(own) == number:
            draft.detail = replace(toll, scope=Scope.TOTAL)


def _number(count: Count | None) -> int | None:
    return (count.at_least or count.at_most) if count else None


def _is_of(total: Toll, toll: Toll) -> bool:
    """Return whether a total can hold whom a toll counts."""
    return total.harm is toll.harm and total.group in {toll.group, Group.ALL, Group.CIVILIANS}
