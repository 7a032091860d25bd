"""Which side of a fight words name: an army, an armed group, the police, civilians."""

import re
from collections.abc import Iterator

from openinquest.extract.english.any_case import AnyCase
from openinquest.model import Group

_CIVILIANS = r"civilians?|non-?combatants|(?:civilian|civil)\s+population"
_POLICE = r"police(?:men|\s+officers)?|constables|carabineros"
_GUARDS = r"security\s+(?:forces|guards|personnel)|bodyguards|public\s+force|peacekeepers"
_FIGHTERS = (
    r"arm(?:y|ies)|armed\s+forces|air\s+force|navy|military|militar(?:y\s+men|y\s+personnel)|"
    r"(?:national|border|republican|revolutionary|presidential)\s+guard|guardsmen|"
    r"battalions?|brigades?|regiments?|garrisons?|platoons?|squads?|detachments?|columns?|"
    r"patrols?|(?:army|military|infantry|government|guerrilla|rebel|enemy|opposing)\s+"
    r"(?:forces?|troops|units?|ranks|elements?|members?|side|columns?|personnel|fighters|officers?)|"
    r"forces|troops|soldiers?|enemy|conscripts?|marines?|paratroopers?|commandos?|paramilitar(?:y|ies)|"
    r"militias?|militiam[ae]n|guerrillas?|rebels?|insurgents?|insurgency|subversives?|militants?|"
    r"extremists?|terrorists?|jihadists?|fighters?|combatants?|mercenar(?:y|ies)|gunmen|"
    r"fmln|farc|(?-i:ELN|M-19|EPL|MRTA|URNG|PKK|YPG|SDF|ISIS|ISIL|IDF|RSF)|taliban|hamas|hezbollah|"
    r"houthis?|contras?|shining\s+path|boko\s+haram|al[-\s]?shabaab|al[-\s]?qaeda"
)
_RANKS = frozenset(
    {"lieutenant", "lt", "sergeant", "sgt", "corporal", "cpl", "captain", "capt", "colonel", "col",
     "major", "maj", "brigadier", "general", "gen", "admiral", "ensign"}
)  # fmt: skip
_NO_RANK = AnyCase(
    r"\b(?:retired|former|ex|ship|ship['’]s|boat|team|fire|ferry|"
    r"(?:secretary|attorney|inspector|director|consul|solicitor|surgeon|vicar)[\s-]general)\b"
)
_OF_POLICE = AnyCase(r"\b(?:police|sheriff['’]?s?|detective|deputy|trooper|carabineros?)\b")
_NO_FIGHTERS = AnyCase(
    r"(?<!armed\s)\b(?:civil(?:ian)?[\s-]defen[cs]e|self[\s-]defen[cs]e|peasants?['’]?|farmers['’]?|civil|"
    r"villagers['’]?|village|community|neighbou?rhood)\s+"
    r"(?:patrols?|squads?|units?|columns?|forces?|guards?)(?:\s*[(\[][^()\[\]]{1,30}[)\]])?"
)
"""Villagers who keep watch over their village are no side of a fight, whatever they are called."""
SIDE = rf"(?:{_CIVILIANS}|{_POLICE}|{_GUARDS}|{_FIGHTERS})"
"""Pattern of the words for a side; use with `re.IGNORECASE` (some names are capitals), between word
edges."""
_SIDES = tuple(
    (group, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE))
    for group, words in (
        (Group.CIVILIANS, _CIVILIANS),
        (Group.POLICE, _POLICE),
        (Group.SECURITY_FORCES, _GUARDS),
        (Group.COMBATANTS, _FIGHTERS),
    )
)


def side_of(words: str) -> Group | None:
    """Return the side that words name last, None where they name none.

    Example:
        >>> side_of("the ranks of the Third Battalion"), side_of("the villagers")
        (<Group.COMBATANTS: 'combatants'>, None)
    """
    named = list(_named(words))
    return max(named)[1] if named else None


def sides_of(words: str) -> frozenset[Group]:
    """Return all sides that words name.

    Example:
        >>> sorted(sides_of("The patrol clashed with rebels behind the police post."))
        [<Group.COMBATANTS: 'combatants'>, <Group.POLICE: 'police'>]
    """
    return frozenset(group for _, group in _named(words))


def _named(words: str) -> Iterator[tuple[int, Group]]:
    """Yield the sides that words name, with where the words for each end."""
    fighting = _NO_FIGHTERS.blanked(words)
    for group, pattern in _SIDES:
        for match in pattern.finditer(fighting):
            yield match.end(), group


def is_rank(word: str) -> bool:
    """Return whether a word is a rank of soldiers, which police forces have, too."""
    return word.lower().rstrip(".").removesuffix("s") in _RANKS


def side_of_rank(words: str) -> Group | None:
    """Return the side of people whom words call by a rank, None where they have none now.

    A rank alone does not tell an army from a police force.

    Example:
        >>> side_of_rank("Lieutenant Nadim Harouk"), side_of_rank("a police captain")
        (<Group.SECURITY_FORCES: 'security_forces'>, <Group.POLICE: 'police'>)
    """
    if _NO_RANK.search(words):
        return None
    if _OF_POLICE.search(words):
        return Group.POLICE
    side = side_of(words)
    return side if side is Group.COMBATANTS else Group.SECURITY_FORCES
