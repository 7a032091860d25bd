"""Statements that nobody came to harm: "no civilian casualties were reported".

Who has no report, no word, no sign and no confirmation of any harm does not know of it, and says
nothing of how many there were.
"""

from collections.abc import Iterator

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.toll_labels import harm_named
from openinquest.model import Count, Group, Scope

_NO_HARM = AnyCase(
    r"(?P<what>\b(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\s+(?:did\s+not\s+occur|were\s+not\s+(?:caused|sustained))"
    r"|\b(?:did\s+not|didn['’]t)\s+(?:result\s+in|cause|lead\s+to|produce)\s+(?:any\s+)?(?P<none>(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\b"
    r"|\bwithout\s+(?:causing\s+|inflicting\s+)?(?:any\s+)?(?P<free>(?:civilian\s+)?"
    r"(?:casualties|deaths|injuries|fatalities))\b"
    r"|\b(?:without|no)\s+(?:any\s+)?(?P<loss>loss\s+of\s+(?:civilian\s+)?life)\b"
)


_HARMS = r"(?:casualties|deaths|fatalities|injuries)"
_NONE_OF = AnyCase(
    rf"\bno\s+(?:known\s+|reported\s+)?(?P<kind>civilian\s+|non-?combatant\s+|military\s+|army\s+|"
    rf"police\s+)?(?P<one>{_HARMS})(?:\s+or\s+(?P<other>{_HARMS}))?\b"
)
_KINDS_OF_PEOPLE = {"military": Group.COMBATANTS, "army": Group.COMBATANTS, "police": Group.POLICE}
_THERE_WERE = AnyCase(
    r"\b(?:there\s+(?:were|was|are|have\s+been|had\s+been)|caus(?:ed|ing)|result(?:ed|ing)\s+in|"
    r"inflict(?:ed|ing)|suffer(?:ed|ing)|sustain(?:ed|ing)|report(?:ed|ing)|record(?:ed|ing))\s+$"
)
_WERE_SEEN = AnyCase(
    r"\s+(?:(?:were|was|have\s+been|had\s+been|are)\s+(?:reported|recorded|caused|sustained|suffered|"
    r"registered|inflicted)|occurred|resulted)\b"
)
_WISHED = AnyCase(
    r"\b(?:ensur|hop(?:e|ing)|promis|pledg|vow|guarante|expect|demand|want|wish|aim)\w*|"
    r"\b(?:sure|if|unless|provided|until|should|must|would|could|can|will|may|might)\b"
)
_LEAD_IN_CHARS = 60  # characters before "no casualties" in which it is said that there were none


def none_occurred(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "civilian casualties did not occur": a statement that there were none."""
    for match in _NO_HARM.finditer(text, start, end):
        what = next(filter(None, match.groups())).lower()
        group = Group.CIVILIANS if "civilian" in what else Group.ALL
        yield _none(*match.span(), "death" if "life" in what else what, group)
    for match in _NONE_OF.finditer(text, start, end):
        lead = text[max(start, match.start() - _LEAD_IN_CHARS) : match.start()]
        alone = not lead.strip() and not text[match.end() : end].strip(" .")
        seen = alone or _THERE_WERE.search(lead) or _WERE_SEEN.match(text, match.end(), end)
        if not seen or _WISHED.search(lead):
            continue
        kind = (match["kind"] or "").strip()
        group = _KINDS_OF_PEOPLE.get(kind, Group.CIVILIANS if kind else Group.ALL)
        for harm in filter(None, (match["one"], match["other"])):
            yield _none(*match.span(), harm, group)


def _none(start: int, end: int, what: str, group: Group) -> FoundToll:
    """Return the statement that nobody of a group came to a harm."""
    harm = harm_named(what)
    return FoundToll(start, end, harm, group, Count(0, 0), Scope.INCIDENT, "toll.none_occurred")
