"""Totals of a period that no word for the period shows: repeated, or far beyond the incident's."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.draft import Draft
from openinquest.model import Count, Group, Harm, Scope, Toll

_FEWEST = 10
"""A smaller number can count two things by chance."""
_PERFECT = AnyCase(r"\b(?:have|has)\s+(?:\w+ly\s+)?(?:been|died|killed|wounded|injured)\b")
_FEWEST_OF_A_WAR, _TIMES = 1_000, 20
"""How many "have been killed" in a war beside an incident: no count of one grows so far in a text.
A convention."""


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


def widen_far_beyond(told: Sequence[tuple[str, Draft]]) -> None:
    """Give numbers of people who "have been killed" in a war the scope of a total.

    They stand far beyond what the text told of its incident before: four who were killed on Friday,
    and 41,000 who have been. What a text tells first is its incident's: 2,300 who have been killed
    in a quake, and then 45 in one hospital. `told` are drafts in order, each with its text.
    """
    own: dict[Harm, int] = {}
    for text, draft in told:
        toll = draft.detail
        number = _number(toll.count) if isinstance(toll, Toll) else None
        if not isinstance(toll, Toll) or not number or toll.scope is not Scope.INCIDENT:
            continue
        beyond = max(_FEWEST_OF_A_WAR, _TIMES * own.get(toll.harm, number)) <= number
        if beyond and _PERFECT.search(text, draft.start, draft.end):
            draft.detail = replace(toll, scope=Scope.TOTAL)
        else:
            own[toll.harm] = max(number, own.get(toll.harm, 0))


def _number(count: Count | None) -> int | None:
    return (count.at_least or count.at_most) if count else None


def _is_of(total: Toll, toll: Toll) -> bool:
    """Return whether a total can hold whom a toll counts."""
    return total.harm is toll.harm and total.group in {toll.group, Group.ALL, Group.CIVILIANS}
