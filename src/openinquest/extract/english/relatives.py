"""Relatives and others who died beside somebody: components of a count of everyone."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.draft import Draft
from openinquest.model import Group, Harm, Scope, Toll

_EVERYONE = {Group.ALL, Group.CIVILIANS}
_FIGHTERS = {Group.COMBATANTS, Group.SECURITY_FORCES}
_BESIDE = "toll.alongside"
_FOUND = "toll.body_of"
_RELATIVES = frozenset(
    {"sons", "daughters", "brothers", "sisters", "siblings", "cousins", "nephews", "nieces",
     "grandsons", "granddaughters", "grandchildren", "grandparents", "parents", "uncles", "aunts"}
)  # fmt: skip


def mark_those_beside(drafts: Sequence[Draft]) -> None:
    """Mark the dead who are told of beside somebody as components where a text counts more.

    "Her three sons were killed", "nine others died", "killed alongside two guests", "seven of the
    victims" and the bodies of two people are no rivals to a count of everyone. Of the injured
    that cannot be said: "others were injured" are others than the dead. No count of civilians
    holds a fighter.

    Args:
        drafts: What the whole document says; those concerned are changed.
    """
    of_people = _most(drafts, {Group.ALL})
    of_anyone = _most(drafts, _EVERYONE)
    for draft in drafts:
        toll, who = draft.detail, draft.who
        if not isinstance(toll, Toll) or who is None or toll.count is None:
            continue
        beside = who.further or who.some_of or who.noun in _RELATIVES
        beside = beside or draft.rule in {_BESIDE, _FOUND}
        most = of_people if toll.group in _FIGHTERS else of_anyone
        fewer = 0 < (toll.count.at_most or toll.count.at_least or 0) < most
        if beside and fewer and toll.harm is Harm.KILLED and toll.scope is Scope.INCIDENT:
            draft.detail = replace(toll, scope=Scope.PART)


def _most(drafts: Sequence[Draft], groups: set[Group]) -> int:
    """Return the most dead that one of some drafts counts of some groups, 0 where none does."""
    return max((number for draft in drafts if (number := _of_all(draft, groups))), default=0)


def _of_all(draft: Draft, groups: set[Group]) -> int | None:
    """Return how many dead a draft counts of some groups, None where it counts no such."""
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.count is None or draft.denied or draft.opened:
        return None
    of_all = toll.harm is Harm.KILLED and toll.group in groups
    if not of_all or toll.scope is not Scope.INCIDENT or draft.rule == _BESIDE:
        return None
    return toll.count.at_least or toll.count.at_most
