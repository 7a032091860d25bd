"""Sides that a number alone leaves out: "a rebel was killed and four wounded"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import NUMBER
from openinquest.extract.english.sides import SIDE, is_rank, side_of
from openinquest.model import Group, Harm

_HARMED = {Harm.KILLED, Harm.INJURED, Harm.KILLED_OR_INJURED}
_STATE = (
    r"(?:dead|killed|wounded|injured|hurt|missing|captured|casualt(?:y|ies)|deaths?|fatalities|"
    r"losses|injuries|prisoners)"
)
_BARE = AnyCase(
    rf"(?:(?:the|another|a\s+further|a\s+total\s+of)\s+)?(?:{NUMBER})?"
    rf"(?:\s*(?:others?|more|another|persons?|people|{_STATE}|of\s+(?:them|whom)|elements|members|"
    r"(?:have|had)\s+been|were))*"
)
"""Words for people that give a number, and nothing of who they are."""
_OWN = AnyCase(rf"(?:{NUMBER})\s+(?P<who>[^,.;()]{{2,40}}?)\s+{_STATE}")
"""A side that stands before its losses: "six rebel deaths"."""
_ITEM = (
    rf"(?:[\s,(:]*(?:and\s+|including\s+|with\s+)?(?:a\s+total\s+of\s+)?(?:{NUMBER})"
    rf"(?:\s+(?:others?|more))?(?:\s+{_STATE})?)"
)
_WHO = (
    rf"(?P<who>(?:[\w'’.-]+\s+){{0,6}}?{SIDE}(?:\s+(?:ranks|members|elements|troops|units))?)"
    r"(?![\w-])"
)
_OF = r"(?:\s+(?:of|from)\s+(?:the\s+)?(?:[\w'’.-]+\s+){0,6}?[\w'’.-]+)?"  # "rebels of the Front"
_SHORT = r"(?:\s*[(\[][^()\[\]]{1,40}[)\]])?"  # "the National Front (NF)"
_ADVERBS = r"(?:has|have|had|also|only|so\s+far|already|itself|themselves|alone|then)"
_BEHIND = re.compile(
    rf"(?:\s+{_STATE})?{_ITEM}{{0,3}}\s+(?:among|amongst|in\s+the\s+ranks\s+of|on\s+the\s+side\s+of|"
    r"(?:were|was|been)\s+inflicted\s+on)\s+"
    rf"(?:the\s+|its\s+)?{_WHO}",
    re.IGNORECASE,
)
"""What follows "26 dead" of "26 dead and 65 wounded among the ranks of the army"."""
_BEFORE = tuple(
    re.compile(rf"{pattern}{_ITEM}{{0,3}}[\s,(:]*(?:and\s+|including\s+)?$", re.IGNORECASE)
    for pattern in (
        rf"\b(?:among|amongst|in\s+the\s+ranks\s+of|as\s+for)\s+(?:the\s+)?{_WHO},?\s+"
        r"(?:(?:there\s+(?:are|were|is|was|have\s+been|had\s+been)|\w+\s+(?:regret|reports?)(?:\s+that)?)\b)?",
        rf"\bcost(?:ing|s)?\s+(?:the\s+)?{_WHO}",
        rf"(?<![\w-]){_WHO}{_OF}{_SHORT},?\s+(?:{_ADVERBS}\s+){{0,3}}"
        r"(?:suffer(?:ed|s|ing)?|sustain(?:ed|s|ing)?|los(?:t|es|ing)|admit(?:s|ted)?(?:\s+to)?|"
        r"acknowledge[sd]?|recogni[sz]e[sd]?)(?:\s+the\s+following)?\b",
        rf"\b(?:casualties|losses)\s+(?:inflicted|caused|suffered|sustained)\s+(?:on|to|by)\s+(?:the\s+)?{_WHO}"
        r"[^.;]{0,60}?",
    )
)
_INFLICTS = AnyCase(
    rf"\b(?:inflict(?:ed|s|ing)?|caused?\s+the\s+enemy)\b{_ITEM}{{0,3}}[\s,(:]*(?:and\s+)?$"
)
"""Losses that one side inflicts are the other's, whom it fights."""
_JOINED = AnyCase(
    r"[\s,(:;]*(?:(?:and|but|while|including)\b\s*)?(?:\w+ly\s+)?(?:(?:some|about|at\s+least|another)\s+)?"
)
_OFFICERS = AnyCase(r"(?<!police\s)\bofficers?$")
_REACH = 160  # characters before a number in which a side can stand


def with_sides(text: str, start: int, end: int, tolls: Sequence[FoundToll]) -> Iterator[FoundToll]:
    """Yield the tolls of a sentence, those of a number alone with the side whose loss it is.

    "Four" of "a rebel was killed and four wounded" leaves the noun out that
    the first half gives. Of civilians, women, children or the police nothing
    is taken over so: there a number alone can stand for anyone.

    Args:
        text: The passage.
        start: Where the sentence begins in it.
        end: Where it ends.
        tolls: The tolls of the sentence, in order.
    """
    before: FoundToll | None = None
    for toll, behind in zip_longest(tolls, tolls[1:]):
        told = toll
        if _are_officers(text, toll) and _are_beside_fighters(text, before, toll, behind):
            told = replace(toll, group=Group.COMBATANTS)
        elif is_bare(text, toll):
            side = _told_beside(text, start, end, toll)
            if side is None and not _names_people(text, toll):
                side = _joined_to(text, before, toll) or _goes_on_with(text, toll, behind)
            told = replace(toll, group=side) if side is not None else toll
        yield told
        before = told


def is_bare(text: str, toll: FoundToll) -> bool:
    """Return whether a toll counts people by words that say nothing of who they are."""
    if toll.group is not Group.ALL or toll.harm not in _HARMED or toll.name is not None:
        return False
    if toll.people is None or toll.count is None or toll.count.exact == 0:
        return False
    words = text[slice(*toll.people)].strip()
    return _BARE.fullmatch(words) is not None or _OWN.fullmatch(words) is not None


def _names_people(text: str, toll: FoundToll) -> bool:
    """Return whether a number has a noun for anybody: "a rebel was killed and four people hurt"."""
    words = text[slice(*toll.people)] if toll.people else ""
    return re.search(r"\b(?:people|persons?)\b", words, re.IGNORECASE) is not None


def _are_officers(text: str, toll: FoundToll) -> bool:
    """Return whether officers can be an army's: "14 soldiers and two officers", "a sergeant"."""
    people = text[slice(*toll.people)] if toll.people else ""
    force = toll.group in {Group.POLICE, Group.SECURITY_FORCES}
    return force and (_OFFICERS.search(people) is not None or is_rank((people.split() or [""])[-1]))


def _are_beside_fighters(
    text: str, before: FoundToll | None, toll: FoundToll, behind: FoundToll | None
) -> bool:
    """Return whether one list has fighters, too: "three officers and seven soldiers"."""
    listed = behind is not None and 0 < behind.list_of == toll.list_of
    goes_on = listed and behind is not None and behind.group is Group.COMBATANTS
    return goes_on or _joined_to(text, before, toll) is not None


def _told_beside(text: str, start: int, end: int, toll: FoundToll) -> Group | None:
    """Return the side that the words before or behind a number give it."""
    assert toll.people is not None
    first, stop = toll.people
    own = _OWN.fullmatch(text[first:stop].strip())
    if own is not None:
        return side_of(own["who"])
    behind = _BEHIND.match(text, stop, end)
    if behind is not None:
        return side_of(behind["who"])
    lead = text[max(start, first - _REACH) : first]
    for pattern in _BEFORE:
        match = pattern.search(lead)
        if match is not None:
            return side_of(match["who"])
    return Group.COMBATANTS if _INFLICTS.search(lead) else None


def _joined_to(text: str, before: FoundToll | None, toll: FoundToll) -> Group | None:
    """Return the fighters of the toll before, where only "and" or a comma stands between."""
    if before is None or before.group is not Group.COMBATANTS or before.harm not in _HARMED:
        return None
    begin, stop = before.end, max(before.end, toll.start)
    if before.end > toll.start and before.people and toll.people:
        begin, stop = (
            before.people[1],
            toll.people[0],
        )  # not "a gunman fired, killing ten, and died"
    between = text[begin:stop]
    return Group.COMBATANTS if _JOINED.fullmatch(between) else None


def _goes_on_with(text: str, toll: FoundToll, behind: FoundToll | None) -> Group | None:
    """Return the fighters that two verbs share: "killing three and wounding four guerrillas"."""
    if behind is None or behind.group is not Group.COMBATANTS or toll.people is None:
        return None
    by_verbs = toll.start < toll.people[0] and behind.start < (behind.people or (0,))[0]
    joined = _JOINED.fullmatch(text[toll.end : max(toll.end, behind.start)])
    return Group.COMBATANTS if by_verbs and joined else None
