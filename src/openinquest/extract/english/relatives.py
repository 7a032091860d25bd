"""Relatives and others who died beside somebody: components of a count of everyone."""

from collections.abc import Sequence
from dataclasses import replace

from openinquest.extract.english.drafts import Draft
from openinquest.model import Group, Harm, Scope, Toll

_EVERYONE = {Group.ALL, Group.CIVILIANS}
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
    that cannot be said: "others were injured" are others than the dead.

    Args:
        drafts: What the whole document says; those concerned are changed.
    """
    most = max((number for draft in drafts if (number := _of_everyone(draft))), default=0)
    for draft in drafts:
        toll, who = draft.detail, draft.who
        if not isinstance(toll, Toll) or who is None or toll.count is None:
            continue
        beside = who.further or who.some_of or who.noun in _RELATIVES
        beside = beside or draft.rule in {_BESIDE, _FOUND}
        fewer = 0 < (toll.count.at_most or toll.count.at_least or 0) < most
        if beside and fewer and toll.harm is Harm.KILLED and toll.scope is Scope.INCIDENT:
            draft.detail = replace(toll, scope=Scope.PART)


def _of_everyone(draft: Draft) -> int | None:
    """Return how many dead a draft counts as everyone, None where it does not count everyone."""
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.count is None or draft.denied or draft.opened:
        return None
    of_all = toll.harm is Harm.KILLED and toll.group in _EVERYONE
    if not of_all or toll.scope is not Scope.INCIDENT or draft.rule == _BESIDE:
        return None
    return toll.count.at_least or toll.count.at_most
