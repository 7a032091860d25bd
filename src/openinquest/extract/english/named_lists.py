"""Lists of the dead or the wounded by their names: "Killed: Amal Harouk; Nadim Salem"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described, sex_of
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.people import KIN, NAME, OLDEST_YEARS
from openinquest.extract.english.toll_labels import harm_named
from openinquest.model import Count, Group, Harm, Scope

_DEAD = r"(?:dead|deceased|slain|fatalities|wounded|injured)"
_CAME_TO_HARM = (
    r"(?:who\s+)?(?:(?:have|had)\s+)?(?:died|(?:(?:was|were|been)\s+)?(?:killed|wounded|injured))"
)
_THE_DEAD = (
    rf"(?:(?<!of\s)(?<!among\s)(?:the|those)\s+(?:{_DEAD}|(?:people\s+)?{_CAME_TO_HARM})"
    r"(?:\s+(?:in|on|at)\s+[^,;:]{1,40})?)"
)
_NAMED = r"(?:named|identified)"
_OPENS = AnyCase(
    rf"(?:(?P<label>(?:the\s+)?(?:killed|dead|wounded|injured)\s*:)|"
    r"the\s+following\s+(?:(?:people|persons|civilians|villagers|soldiers|officers|men)\s+)?"
    rf"{_CAME_TO_HARM}(?!\s+off)[^.;:]{{0,60}}:|"
    rf"{_THE_DEAD}\s+(?:(?:was|were|have\s+been|had\s+been)\s+)?{_NAMED}(?:\s+[^.;:]{{1,40}})?\s+as|"
    rf"(?:[^.;:]{{2,60}}\s)?{_NAMED}\s+{_THE_DEAD}\s+as)\s+"
)
_RANK = (
    r"(?:(?:(?:Pvt|Pte|Sgt|Cpl|Lt|Capt|Maj|Col|Gen|Dr|Mr|Mrs|Ms)\b\.?|Private|Sergeant|Corporal|"
    r"Lieutenant|Captain|Major|Colonel|General)\s+)"
)
_RELATIVES = (
    rf"(?:his|her|their)\s+(?:[a-z]+\s+)?(?:{KIN}|children|sons|daughters|brothers|sisters|parents)"
)
_ONE = re.compile(
    rf"(?:(?P<kin>{_RELATIVES}),?\s+)?(?P<rank>{_RANK}{{1,2}})?"
    rf"(?:(?P<name>{NAME})|(?P<first>[A-Z][a-zA-Z’'-]+)(?=\s+\(\d|,\s+\d))"
    r"(?:,\s+(?:aged\s+)?(?P<age>\d{1,3})\b|\s+\((?:aged\s+)?(?P<years>\d{1,3})\))?"
    r"(?:,?\s+(?:of|from)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?)?"
    r"(?:,\s+(?:an?|the)\s+[a-z][a-z’'\s-]{2,40}(?=[,;.]|\sand\s))?"
)
_JOINT = re.compile(r"\s*;\s*(?:and\s+)?|\s*,\s*(?:and\s+)?|\s+and\s+")
_CLOSES = AnyCase(r"\s*[.!]?\s*$|,\s+(?:[\w’'-]+\s+){1,4}said\b|,\s+(?:both|all)\b")


def named_tolls(text: str, start: int, end: int, tree: Tree | None) -> Iterator[FoundToll]:
    """Yield one person for each name of a list that a sentence gives of all the dead or wounded.

    A list that goes on with other words, or holds a name that could be a town's, is left alone:
    who is added up must be all who are named. "Injured:" heads lists of players, too.

    Example:
        >>> said = "The dead were named as Amal Harouk, 52, and Nadim Salem, 24."
        >>> [toll.name for toll in named_tolls(said, 0, len(said), None)]
        ['Amal Harouk', 'Nadim Salem']
    """
    opened = _OPENS.match(text, start, end)
    if opened is None:
        return
    harm = harm_named(opened[0])
    of_a_team = opened["label"] is not None and harm is Harm.INJURED
    place, found = opened.end(), list[FoundToll]()
    while one := _ONE.match(text, place, end):
        if not _is_of_a_person(one, tree) or (of_a_team and not one["rank"]):
            return
        found.append(_toll(one, harm, opened.start()))
        if _CLOSES.match(text, one.end(), end):
            break
        joint = _JOINT.match(text, one.end(), end)
        if joint is None:
            return
        place = joint.end()
    else:
        return
    yield from found


def _is_of_a_person(one: re.Match[str], tree: Tree | None) -> bool:
    """Return whether age, rank or kin stands beside a name, or the analyser takes it for one."""
    if any(one[beside] for beside in ("kin", "rank", "age", "years")):
        return True
    first, stop = one.span("name")
    return tree is not None and any(
        first <= word.start < stop and word.name == "PERSON" for word in tree.words
    )


def _toll(one: re.Match[str], harm: Harm, opened: int) -> FoundToll:
    name = one["name"] or one["first"]
    place = (one.start("rank" if one["rank"] else "name" if one["name"] else "first"), one.end())
    years = int(one["age"] or one["years"] or -1)
    age_years = years if 0 <= years <= OLDEST_YEARS else None
    who = Described(
        "soldier" if one["rank"] else "",
        names=frozenset(part.strip(".,'’") for part in name.split() if len(part) > 2),
        age_years=age_years,
        sex=sex_of(one["kin"].split()[-1]) if one["kin"] else None,
        at=place[0],
        sentence=opened,
    )
    toll = FoundToll(*place, harm, Group.ALL, Count(1, 1), Scope.INCIDENT, "toll.identity")
    return replace(toll, name=name, age_years=age_years, who=who, list_of=opened, people=place)
