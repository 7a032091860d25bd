"""Persons whom no claim records, given away by the words around their names."""

import re
from collections.abc import Callable

_NAME = r"(?:(?:al|Al|el|El|abu|Abu|umm|Umm|bin|ibn)[-\s])?[^\W\d_a-z][^\W\d_]*['’]?[^\W\d_]*"
_NAMES = rf"{_NAME}(?:[-\s]{_NAME}){{0,3}}"
_FULL_NAME = rf"{_NAME}(?:[-\s]{_NAME}){{1,3}}"

_HOME = r"(?:family\s+)?(?:[Hh]ouse|[Hh]ome|[Vv]illa|residence|apartment|flat|basement|shelter)s?"
_OWNER = r"(?:(?:the|Mr|Mrs|Ms|Dr|Sheikh|Hajji?)\.?\s+)?"
_PRIVATE = (
    "resident|witness|eyewitness|survivor|shopkeeper|farmer|teacher|baker|driver|nurse|paramedic|"
    "medic|rescuer|rescue worker|volunteer|bystander|villager|relative|father|mother|brother|"
    "sister|son|daughter|husband|wife|cousin|uncle|aunt|nephew|niece|grandson|granddaughter|"
    "grandmother|grandfather|widow|widower|orphan|boy|girl|baby|toddler|child|schoolboy|schoolgirl"
)

_CUES = re.compile(
    # the Haddad family, the home of Haddad, Haddad's house
    rf"\b(?P<family>{_NAMES})(?=(?:['’]s)?\s+(?:family|household|clan)\b)|"
    rf"\b{_HOME}\s+(?:of|belonging\s+to|owned\s+by)\s+{_OWNER}(?P<owner>{_NAMES})|"
    rf"\b(?P<holder>{_NAMES})(?=['’]s?\s+{_HOME}\b)|"
    # a resident named Haddad; her son Karim; Karim Haddad, 8; Karim Haddad (8); 8-year-old Karim
    rf"\b(?:{_PRIVATE})s?,?\s+(?:named|called|identified\s+as)\s+(?P<called>{_NAMES})|"
    rf"\b(?:{_PRIVATE}),?\s+(?P<beside>{_NAMES})|"
    rf"\b(?P<aged>{_FULL_NAME})(?=,\s+(?:aged\s+)?\d{{1,2}}[,;.)]|\s+\((?:aged\s+)?\d{{1,2}}\))|"
    rf"\b\d{{1,2}}[-\s](?:year|month)s?[-\s]old\s+(?:(?:{_PRIVATE})\s+)?(?P<young>{_NAMES})"
)
_GROUPS = ("family", "owner", "holder", "called", "beside", "aged", "young")

# Words with a large letter that are no person's name: what begins a sentence, peoples, creeds,
# months, and bodies that meet in a house.
_NO_NAME = """
a all an another any both each entire every extended few five four half her his its local many
most my no none one other our several seven six some such ten that the their these this those
three two whole your he she it they we i when where while who whose in at on of from by and
but after before mr mrs ms dr
afghan american arab armenian assyrian british christian circassian coptic dutch egyptian
french gazan german iranian iraqi islamic israeli jewish jordanian kurdish lebanese libyan
muslim nigerian pakistani palestinian roma russian shia shiite somali sudanese sunni syrian
turkish turkmen ukrainian western yazidi yemeni yezidi
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday
commons deputies god lords parliament peoples representatives state white
"""
_NO_NAMES = frozenset(_NO_NAME.split())


def name_given_away(text: str, hide: Callable[[str], str]) -> str:
    """Return `text` with each name replaced that words around it give away as a private person's.

    Families and their homes, relatives, people told by their age, residents and
    witnesses by name. Others have to be recorded by a claim.

    Args:
        text: As people read it.
        hide: Turns such a name into what is shown; what it returns unchanged stays.

    Example:
        >>> name_given_away("It hit the Haddad family and her son Karim.", lambda name: "[..]")
        'It hit the [..] family and her son [..].'
    """

    def hidden(match: re.Match[str]) -> str:
        group = next(group for group in _GROUPS if match[group])
        words = list(re.finditer(r"[^\s-]+", match[group]))
        while words and words[0][0].casefold() in _NO_NAMES:
            words.pop(0)
        if not words or any(word[0].casefold() in _NO_NAMES for word in words):
            return match[0]
        start, end = match.start(group) + words[0].start(), match.end(group)
        return text[match.start() : start] + hide(text[start:end]) + text[end : match.end()]

    return _CUES.sub(hidden, text)
