"""Components of a toll: "including three children", "seven of them women"."""

import re
from collections.abc import Iterator

from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import NUMBER, read_count
from openinquest.extract.english.people import Mention, group_of
from openinquest.model import Group, Scope

_PARTS = re.compile(
    r"(?:,?\s*\b(?:including|among\s+them|of\s+(?:them|whom)|amongst\s+them|most\s+of\s+them)\b\s*(?:at\s+least\s+)?|\bamong\s+the\s+(?:dead|killed|victims|wounded)\s+(?:were|was)\s+)",
    re.IGNORECASE,
)
_OF_THEM = re.compile(
    rf"(?P<number>{NUMBER})\s+of\s+(?:them|whom|those)\s+(?:were\s+|was\s+|are\s+)?(?P<who>(?:young\s+)?[a-z]+(?:\s+and\s+children)?)\b",
    re.IGNORECASE,
)


def included_parts(
    text: str, end: int, tolls: list[FoundToll], mentions: list[Mention]
) -> Iterator[FoundToll]:
    """Read "including three children": a component of the toll before it."""
    wholes = [(index, toll) for index, toll in enumerate(tolls) if toll.count]
    for match in _PARTS.finditer(text, min((m.start for m in mentions), default=end), end):
        whole = next(
            (
                (i, t)
                for i, t in reversed(wholes)
                if t.start < match.start() and match.start() - t.end < 80
            ),
            None,
        )
        if whole is None:
            continue
        index, toll = whole
        limit = match.end()
        for mention in mentions:
            if mention.start < limit:
                continue
            if not re.fullmatch(
                r"\s*(?:,?\s*(?:and|,)\s*)?(?:the\s+)?", text[limit : mention.start]
            ):
                break
            if (
                mention.count is not None
                and (mention.noun or mention.name)
                and not _already(tolls, mention)
            ):
                yield FoundToll(
                    mention.start,
                    mention.end,
                    toll.harm,
                    mention.group,
                    mention.count,
                    Scope.PART,
                    "toll.including",
                    part_of=index,
                    name=mention.name,
                    age_years=mention.age_years,
                )
            limit = mention.end


def parts_of_them(text: str, end: int, tolls: list[FoundToll]) -> Iterator[FoundToll]:
    """Read "ten civilians, seven of them children": a component of the toll before it."""
    wholes = [(index, toll) for index, toll in enumerate(tolls) if toll.count]
    for index, whole in wholes[:1]:
        for match in _OF_THEM.finditer(text, whole.end, end):
            group, count = group_of(match["who"]), read_count(match["number"])
            if count and (group is not Group.ALL):
                yield FoundToll(
                    match.start(),
                    match.end(),
                    whole.harm,
                    group,
                    count,
                    Scope.PART,
                    "toll.of_them",
                    part_of=index,
                )


def _already(tolls: list[FoundToll], mention: Mention) -> bool:
    return any(
        t.start <= mention.start
        and mention.end <= t.end
        and t.count == mention.count
        and t.group == mention.group
        and t.end - t.start < 60
        and "passive" not in t.rule
        for t in tolls
    )
