"""Tolls that no words state: the people of a text added up, and the shot less the dead."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from openinquest.extract.english.draft import Draft
from openinquest.extract.english.relatives import mark_those_beside
from openinquest.extract.english.told import Told
from openinquest.extract.english.victims import Victims, n_hurt, n_killed, tell_apart
from openinquest.model import Count, Field, Group, Harm, Scope, Toll

RULE = "toll.told_one_by_one"
_WHAT_BECAME = {"toll.to_hospital", "toll.condition", "toll.suffered_wounds"}
"""Rules of words that tell what became of some who were hit."""
_RECALLED = {"toll.death_of", "toll.shooting_of"}
"""Rules of nouns, with which a report recalls what befell others before."""
_HIT = {"toll.shot", "toll.shooting_of", "toll.manifold"}
_TWO = {"couple", "parents"}
_EVERYONE = {Group.ALL, Group.CIVILIANS}
_SIDES = {
    Group.CIVILIANS,
    Group.COMBATANTS,
    Group.SECURITY_FORCES,
    Group.POLICE,
    Group.SUSPECTS,
}
_HARMED = {Harm.KILLED, Harm.INJURED}
_MEMBERS = {
    "members",
    "relatives",
    "siblings",
    "brothers",
    "sisters",
    "cousins",
    "sons",
    "daughters",
}


def add_up(found: Sequence[tuple[Field, Draft]]) -> list[Draft]:
    """Return the tolls that the people of a text add up to, where it states no total.

    What it tells of people as shot or taken to hospital stays open where it
    tells of them as dead, too: such drafts are changed to killed or injured.

    Args:
        found: The drafts of the whole document with their fields, title first, in order.
    """
    drafts = [draft for _, draft in found]
    _read_victims(drafts)
    told = [
        each for index, (field, draft) in enumerate(found) if (each := _told(index, field, draft))
    ]
    told = _of_one_incident(told, drafts)
    met = tell_apart(told)
    _leave_open(met, drafts)
    _give_way(drafts, {each.harm for each in told})
    _make_parts(met, drafts)
    _make_parts_of_sums(drafts)
    mark_those_beside(drafts)
    added = []
    for harm, number in ((Harm.KILLED, n_killed(met)), (Harm.INJURED, n_hurt(met))):
        parts = _parts(met, harm)
        stated = _is_stated(drafts, harm)
        if harm is Harm.KILLED and stated and _attackers_died_too(met, drafts, number):
            stated = False
            _part_with(drafts, number)
        said = _says_it(parts, drafts, harm, number) or _is_summed(drafts, harm, number)
        if parts and not stated and not said:
            added.append(_added(harm, number, [drafts[index] for index in parts]))
        if stated or number > 1:
            _set_apart(drafts, harm)
    return added


def _of_one_incident(told: list[Told], drafts: Sequence[Draft]) -> list[Told]:
    """Return those told of before the text turns to another incident, or in it.

    A name that only "the murder of" gives is of another one, too, where other words tell of
    others: a report recalls earlier murders so.
    """
    first = min((drafts[each.index].strand for each in told), default=0)
    here = [each for each in told if drafts[each.index].strand == first]
    recalled = [each for each in here if drafts[each.index].rule in _RECALLED and each.who.names]
    known = [each for each in here if each not in recalled]
    if not any(each.harm is Harm.KILLED for each in known):
        known += recalled[:1]
    names = frozenset[str]().union(*(each.who.names for each in known))
    lists = {each.list_of for each in known}
    return [
        each
        for each in here
        if each not in recalled or each.who.names & names or each.list_of in lists
    ]


def _read_victims(drafts: Sequence[Draft]) -> None:
    """Read parts of "the victims" as hurt where the text tells of nobody's death."""
    victims = [each for each in drafts if _counts_victims(each)]
    harms = {
        draft.detail.harm
        for draft in drafts
        if isinstance(draft.detail, Toll)
        and not _counts_victims(draft)
        and not draft.denied
        and draft.detail.scope in {Scope.INCIDENT, Scope.PART}
        and draft.detail.count != Count(0, 0)
    }
    if Harm.KILLED in harms or Harm.INJURED not in harms:
        return
    for draft in victims:
        if isinstance(draft.detail, Toll) and draft.detail.harm is Harm.KILLED:
            draft.detail = replace(draft.detail, harm=Harm.INJURED)


def _attackers_died_too(met: Sequence[Victims], drafts: Sequence[Draft], number: int) -> bool:
    """Return whether all that the text counts are those whom an attacker killed, who died, too."""
    dead = [victims for victims in met if victims.n_dead]
    attackers = [one for one in dead if one.n == 1 and any(told.attacks for told in one.told)]
    hit = [group for group in dead if group not in attackers]
    if not attackers or len(hit) != 1 or not any(told.who.doers for told in hit[0].told):
        return False
    if any(_holds_the_attacker(draft) for draft in drafts):
        return False
    counts = {
        draft.detail.count.at_least or 0
        for draft in drafts
        if isinstance(draft.detail, Toll)
        and draft.detail.harm is Harm.KILLED
        and draft.detail.scope is Scope.INCIDENT
        and draft.detail.count is not None
    }
    return max(counts, default=0) == hit[0].n == number - len(attackers)


def _holds_the_attacker(draft: Draft) -> bool:
    """Return whether words count the attacker, too: "three dead, including the gunman"."""
    toll = draft.detail
    sides = {Group.SUSPECTS, Group.COMBATANTS}
    return isinstance(toll, Toll) and draft.rule == "toll.including" and toll.group in sides


def _part_with(drafts: Sequence[Draft], number: int) -> None:
    """Mark what counts fewer than everyone as components."""
    for draft in drafts:
        toll = draft.detail
        if (
            isinstance(toll, Toll)
            and toll.harm is Harm.KILLED
            and toll.scope is Scope.INCIDENT
            and toll.count is not None
            and 0 < (toll.count.at_least or 0) < number
        ):
            draft.detail = replace(toll, scope=Scope.PART)


def _set_apart(drafts: Sequence[Draft], harm: Harm) -> None:
    """Mark single people as components where the text, title included, tells of more."""
    for draft in drafts:
        toll = draft.detail
        if (
            isinstance(toll, Toll)
            and toll.harm is harm
            and toll.scope is Scope.INCIDENT
            and toll.count == Count(1, 1)
            and draft.single
        ):
            draft.detail = replace(toll, scope=Scope.PART)


def _told(index: int, field: Field, draft: Draft) -> Told | None:
    toll = draft.detail
    if not isinstance(toll, Toll) or toll.harm not in _HARMED or draft.who is None:
        return None
    count = toll.count
    if count is None or count.approximate or not count.at_least or draft.denied:
        return None
    if toll.scope not in {Scope.INCIDENT, Scope.PART}:
        return None
    return Told(
        index,
        count.at_least,
        toll.harm,
        toll.group,
        draft.opened,
        draft.who,
        (field, draft.list_of),
        shot=draft.rule in _HIT,
    )


def _leave_open(met: Sequence[Victims], drafts: Sequence[Draft]) -> None:
    """Read "shot" as killed or injured where those who were shot are dead, all or some.

    A number of people who were injured stays, though one of them died later.
    """
    for group in met:
        for victims in group.everyone():
            among_the_dead = group.dead and victims is not group
            for told in victims.told:
                draft = drafts[told.index]
                stated = told.n > 1 and not told.opened and not victims.dead
                if stated or not (victims.n_dead or (among_the_dead and told.opened)):
                    continue
                if told.harm is Harm.INJURED and isinstance(draft.detail, Toll):
                    draft.detail = replace(draft.detail, harm=Harm.KILLED_OR_INJURED)


def _give_way(drafts: Sequence[Draft], told: Collection[Harm]) -> None:
    """Leave open who was shot of people taken up without a number, where others are told of.

    "The boys were shot" behind "a boy was killed, and his brother" counts nobody further.
    """
    for draft in drafts:
        toll = draft.detail
        taken_up = draft.opened and draft.who is not None and draft.who.known
        if not isinstance(toll, Toll) or toll.count is not None or not taken_up or not told:
            continue
        if toll.scope is Scope.INCIDENT:
            harm = Harm.KILLED_OR_INJURED if Harm.KILLED in told else toll.harm
            scope = Scope.PART if Harm.INJURED in told else toll.scope
            draft.detail = replace(toll, harm=harm, scope=scope)


def _make_parts(met: Sequence[Victims], drafts: Sequence[Draft]) -> None:
    """Mark those whom a group that was counted holds as components of it.

    A smaller number alone is no component: it may be a rival's. "Three of
    them", "four others", the members of a family, a list, and what became of
    the wounded are.
    """
    for group in met:
        lists = Counter(told.list_of for told in _all_told(group))
        for member in list(group.everyone())[1:]:
            for told in member.told:
                draft, toll = drafts[told.index], drafts[told.index].detail
                listed = lists[told.list_of] > 1
                who = told.who
                later = bool(group.told) and told.index > group.told[0].index
                apart = who.some_of or who.further or listed or (who.noun in _MEMBERS and later)
                open_part = told.opened and not (group.told and group.told[0].opened)
                if not (apart or open_part or draft.rule in _WHAT_BECAME):
                    continue
                if isinstance(toll, Toll) and toll.scope is Scope.INCIDENT:
                    draft.detail = replace(toll, scope=Scope.PART)
                    draft.whole = draft.whole or drafts[group.told[0].index]


def _counts_victims(draft: Draft) -> bool:
    """Return whether words count "the victims", which does not say what became of them."""
    return draft.rule == "toll.of_the_harmed" and draft.opened


def _make_parts_of_sums(drafts: Sequence[Draft]) -> None:
    """Mark numbers that add up to the highest as components of it: "two died there, one later"."""
    for harm in _HARMED:
        told = [
            (draft, toll)
            for draft in drafts
            if isinstance(toll := draft.detail, Toll)
            and toll.harm is harm
            and toll.scope is Scope.INCIDENT
            and toll.group in _EVERYONE
            and toll.count is not None
            and toll.count.exact
            and not draft.denied
        ]
        counts = [toll.count.exact or 0 for _, toll in told if toll.count]
        highest = max(counts, default=0)
        if not highest or sum(each for each in counts if each < highest) != highest:
            continue
        whole = next(draft for draft, toll in told if toll.count == Count(highest, highest))
        for draft, toll in told:
            if toll.count != Count(highest, highest):
                draft.detail = replace(toll, scope=Scope.PART)
                draft.whole = draft.whole or whole


def _all_told(group: Victims) -> list[Told]:
    return [told for member in list(group.everyone())[1:] for told in member.told]


def _parts(met: Sequence[Victims], harm: Harm) -> list[int]:
    """Return the tolls that first tell of each of those who came to a harm."""
    found = []
    for victims in met:
        for each in victims.everyone():
            n = each.n_dead if harm is Harm.KILLED else each.n - each.n_dead
            itself = each.dead if harm is Harm.KILLED else each is victims
            if n and each.told and itself:
                found.append(_telling(each, harm))
    return sorted(set(found))


def _telling(victims: Victims, harm: Harm) -> int:
    fitting = [told.index for told in victims.told if told.harm is harm]
    return fitting[0] if fitting else victims.told[0].index


def _is_stated(drafts: Sequence[Draft], harm: Harm) -> bool:
    """Return whether the text states a number of more than one for everyone.

    "His wife and two daughters" is a list: none of its numbers is for everyone.
    """
    told = [draft for draft in drafts if _is_of_a_kind(draft, harm)]
    lists = Counter(draft.list_of for draft in told)
    with_one = {
        draft.list_of
        for draft in told
        if _counts_one(draft) or (draft.who and (draft.who.further or draft.who.noun in _TWO))
    }
    listed = {place for place in with_one if lists[place] > 1}
    return any(
        isinstance(toll := draft.detail, Toll)
        and toll.harm is harm
        and toll.scope is Scope.INCIDENT
        and toll.group in _EVERYONE
        and toll.count is not None
        and not toll.count.approximate
        and (toll.count.at_least or toll.count.at_most or 0) > 1
        and not draft.denied
        and not draft.opened
        and not (draft.who is not None and draft.list_of in listed)
        for draft in drafts
    )


def _counts_one(draft: Draft) -> bool:
    return isinstance(draft.detail, Toll) and draft.detail.count == Count(1, 1)


def _is_of_a_kind(draft: Draft, harm: Harm) -> bool:
    """Return whether a draft tells of people of no side, so that a list of them makes a sum."""
    toll = draft.detail
    return (
        draft.who is not None
        and isinstance(toll, Toll)
        and toll.harm is harm
        and toll.group not in _SIDES
        and toll.scope in {Scope.INCIDENT, Scope.PART}
    )


def _says_it(parts: Sequence[int], drafts: Sequence[Draft], harm: Harm, number: int) -> bool:
    """Return whether one toll alone says the number already, of everyone or of their one side."""
    side = _side_of([drafts[index] for index in parts])
    return any(
        isinstance(toll := drafts[index].detail, Toll)
        and toll.harm is harm
        and toll.count is not None
        and toll.count.at_least == number
        and (len(parts) == 1 or toll.group is side)
        for index in parts
    )


def _is_summed(drafts: Sequence[Draft], harm: Harm, number: int) -> bool:
    """Return whether a list that was added up comes to a number already."""
    sums = (draft for draft in drafts if draft.counted)
    return any(
        isinstance(draft.detail, Toll) and draft.detail.harm is harm and _number_of(draft) == number
        for draft in sums
    )


def _side_of(parts: Sequence[Draft]) -> Group:
    """Return the side that all of some people belong to, ALL where they do not share one."""
    groups = {draft.detail.group for draft in parts if isinstance(draft.detail, Toll)}
    return groups.pop() if len(groups) == 1 and groups <= _SIDES else Group.ALL


def _number_of(draft: Draft) -> int | None:
    toll = draft.detail
    return toll.count.at_least if isinstance(toll, Toll) and toll.count else None


def _added(harm: Harm, number: int, parts: Sequence[Draft]) -> Draft:
    said = next((each for each in parts if _number_of(each) == number), parts[-1])
    others = [each for each in parts if each is not said]
    added = Draft(
        said.start,
        said.end,
        Toll(harm, _side_of(parts), Count(number, number)),
        RULE,
        counted=(*others, said),  # the sum stands where the last of them does
    )
    one_list = len({draft.list_of for draft in parts}) == 1
    for draft in parts:
        toll = draft.detail
        single = _counts_one(draft)
        if isinstance(toll, Toll) and toll.scope is Scope.INCIDENT and single:
            draft.detail = replace(toll, scope=Scope.PART)
        if single or one_list:
            draft.whole = draft.whole or added
    return added
