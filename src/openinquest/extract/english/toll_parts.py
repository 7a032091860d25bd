"""Components of a toll: "including three children", "seven of them women"."""

import re
from collections.abc import Iterator, Sequence

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import NUMBER, read_count
from openinquest.extract.english.people import Mention, group_of
from openinquest.model import Count, Group, Harm, Scope

# What opens a list of components, behind the toll that they belong to.
_OPENS = AnyCase(
    r",?\s*\b(?:including|among(?:st)?\s+them|of\s+(?:them|whom)|most\s+of\s+them)\b\s*"
    r"(?:at\s+least\s+)?(?:were\s+|was\s+)?"
)
_COLON = re.compile(r"\s*(?:people\s+|persons\s+)?:\s+")
_OF_THEM = AnyCase(
    rf"(?P<number>{NUMBER})\s+(?:of\s+(?:them|whom|those)\s+(?:were\s+|was\s+|are\s+)?|(?=fatally\b))"
    r"(?P<who>(?:young\s+)?[a-z]+(?:\s+and\s+children)?)\b"
)
_FATAL = frozenset({"fatal", "fatally", "dead", "died", "killed"})
_HOW_BADLY = frozenset(
    {"seriously", "critically", "severely", "badly", "gravely", "slightly", "lightly", "serious",
     "critical", "grave"}
)  # fmt: skip
# "Of the 19 dead, 12 were ...": components of a whole that was given before.
_OF_THE_HARMED = AnyCase(
    rf"\b(?:of|among)\s+(?:the|those)\s+(?:{NUMBER}\s+)?(?:people\s+|civilians\s+)?"
    r"(?P<harmed>dead|killed|victims|wounded|injured)\b,?\s*(?:are|were|is|was)?\s*"
    rf"|\bthe\s+(?:{NUMBER}\s+)?(?P<those>(?:death\s+)?toll|dead|killed|victims|wounded|injured)\s+(?:also\s+)?includ(?:e|ed|ing)\s+"
)
# "Eight of those killed were children"
_SOME_OF_THE_HARMED = AnyCase(
    rf"\b(?P<number>{NUMBER})\s+of\s+(?:the|those)\s+(?:{NUMBER}\s+)?(?:people\s+)?"
    r"(?P<harmed>dead|killed|victims|wounded|injured)\s+(?:were|are|was|is)\s+(?:an?\s+)?"
    r"(?P<who>[a-z]+(?:\s+and\s+children)?)\b"
)
_ITEM = AnyCase(
    rf"\s*(?:,?\s*and\s+|,\s*)?(?P<number>{NUMBER})\s+(?:(?:were|was|are|is)\s+)?"
    r"(?P<who>[a-z]+(?:\s+(?!and\b)[a-z]+){0,4})"
)
_NO_PEOPLE_BEHIND = AnyCase(
    r"(?:days?|weeks?|months?|years?|hours?|to|per|for|each|times|percent)\b"
)
_FURTHEST = 80  # characters between a toll and what opens the list of its components


def included_parts(
    text: str, end: int, tolls: list[FoundToll], mentions: list[Mention]
) -> Iterator[FoundToll]:
    """Read "including three children": a component of the toll before it."""
    wholes = [(index, toll) for index, toll in enumerate(tolls) if toll.count]
    for index, opened in _openings(text, end, wholes):
        for mention in _listed(text, opened, mentions):
            harm = tolls[index].harm
            named = mention.noun or mention.name or _is_told(tolls, mention, harm)
            if mention.count is not None and named and not _already(tolls, mention, harm):
                yield FoundToll(
                    mention.start,
                    mention.end,
                    harm,
                    mention.group,
                    mention.count,
                    Scope.PART,
                    "toll.including",
                    part_of=index,
                    name=mention.name,
                    age_years=mention.age_years,
                )


def _is_told(tolls: list[FoundToll], mention: Mention, harm: Harm) -> bool:
    """Return whether a number that names nobody is said to be harmed: "including six who were"."""
    return any(
        toll.people is not None and toll.people[0] == mention.start and toll.harm is harm
        for toll in tolls
    )


def _openings(
    text: str, end: int, wholes: Sequence[tuple[int, FoundToll]]
) -> Iterator[tuple[int, int]]:
    """Yield where a list of components starts, with the index of its whole."""
    if not wholes:
        return
    for match in _OPENS.finditer(text, wholes[0][1].start, end):
        for index, toll in reversed(wholes):
            if toll.start < match.start() and match.start() - toll.end < _FURTHEST:
                yield index, match.end()
                break
    for index, toll in wholes:
        colon = _COLON.match(text, toll.end, end)
        if colon:
            yield index, colon.end()


def _listed(text: str, start: int, mentions: list[Mention]) -> Iterator[Mention]:
    """Yield the mentions that follow one another from `start` on as one list."""
    limit = start
    for mention in mentions:
        if mention.start < limit:
            continue
        gap = text[limit : mention.start]
        if not re.fullmatch(r"\s*(?:,?\s*(?:and|,)\s*)?(?:(?:the|his|her|their)\s+)?", gap):
            return
        yield mention
        limit = mention.end


def parts_of_them(text: str, end: int, tolls: list[FoundToll]) -> Iterator[FoundToll]:
    """Read "ten civilians, seven of them children": a component of the toll before it."""
    wholes = [(index, toll) for index, toll in enumerate(tolls) if toll.count]
    for index, whole in wholes[:1]:
        for match in _OF_THEM.finditer(text, whole.end, end):
            group, count = group_of(match["who"]), read_count(match["number"])
            if group is Group.ALL:
                group = whole.group
            who = match["who"].lower()
            if count and (group is not Group.ALL or who in _FATAL | _HOW_BADLY):
                yield FoundToll(
                    match.start(),
                    match.end(),
                    Harm.KILLED if who in _FATAL else whole.harm,
                    group,
                    count,
                    Scope.PART,
                    "toll.of_them",
                    part_of=index,
                    who=Described("", some_of=True) if who in _FATAL and whole.opened else None,
                )


def some_of_the_harmed(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "eight of those killed were children": a component, and who they are."""
    for match in _SOME_OF_THE_HARMED.finditer(text, start, end):
        count, group = read_count(match["number"]), group_of(match["who"])
        if count is not None and group is not Group.ALL:
            yield FoundToll(
                match.start(),
                match.end(),
                _harm_of(match["harmed"]),
                group,
                count,
                Scope.PART,
                "toll.of_the_harmed",
                opened=_says_no_harm(match["harmed"]),
            )


def _harm_of(harmed: str) -> Harm:
    return Harm.INJURED if harmed.lower() in {"wounded", "injured"} else Harm.KILLED


def _says_no_harm(harmed: str) -> bool:
    """Return whether the rest of the text has to say what happened: "six of the victims"."""
    return harmed.lower() == "victims"


def parts_of_the_harmed(
    text: str, start: int, end: int, tolls: Sequence[FoundToll]
) -> Iterator[FoundToll]:
    """Read "of the 19 dead, 12 were patients": components of a whole named before."""
    for opened in _OF_THE_HARMED.finditer(text, start, end):
        harm = _harm_of(opened["harmed"] or opened["those"])
        whole = next(
            (
                index
                for index, toll in enumerate(tolls)
                if toll.start < opened.end() and opened.start() < toll.end and toll.harm is harm
                if toll.people is None or toll.people[0] < opened.end()
            ),
            None,
        )
        for start_of, end_of, group, count in _items(text, opened.end(), end):
            yield FoundToll(
                start_of,
                end_of,
                harm,
                group,
                count,
                Scope.PART,
                "toll.of_the_harmed",
                part_of=whole,
                opened=_says_no_harm(opened["harmed"] or opened["those"]),
            )


def _items(text: str, position: int, end: int) -> Iterator[tuple[int, int, Group, Count]]:
    """Yield the places, groups and numbers of a list of counted people."""
    while item := _ITEM.match(text, position, end):
        count = read_count(item["number"])
        if count is None or _NO_PEOPLE_BEHIND.match(item["who"]):
            return
        yield item.start("number"), item.end("who"), group_of(item["who"]), count
        position = item.end()


def _already(tolls: list[FoundToll], mention: Mention, harm: Harm) -> bool:
    """Return whether words count the people of a mention for another harm already."""
    return any(
        toll.start <= mention.start
        and mention.end <= toll.end
        and toll.count == mention.count
        and toll.group == mention.group
        and toll.harm is not harm
        and toll.end - toll.start < 60
        for toll in tolls
    )
