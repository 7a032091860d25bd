"""Which mentions of people a verb of harm can have as its subject or object."""

import re

from openinquest.extract.english.people import KIN, Mention

_BLOCK = re.compile(
    r"[;:]|\.\s|\b(?:but|while|whereas|killed|wounded|injured|killing|wounding|injuring|died|said|says)\b",
    re.IGNORECASE,
)


def subjects_of(text: str, before: int, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that a verb at `before` may have as its subject.

    A list joined by commas and "and" is one subject; what "including" opens
    is a component of the subject and is passed over.
    """
    subjects: list[Mention] = []
    limit = before
    for mention in reversed([m for m in mentions if m.end <= before]):
        if mention.start >= limit:
            continue
        gap = text[mention.end : limit]
        if mention.name and gap.count(",") == 1:
            gap = gap.removeprefix(",")  # the one that closes an age
        opened = re.search(
            r",?\s*\b(?:including|among\s+them)\b(?:(?!\b(?:was|were|had|killed|died|hurt)\b)[^.;])*$",
            text[max(0, before - 120) : limit],
        )
        if not subjects and opened and mention.start > limit - len(opened[0]):
            limit -= len(opened[0])
            continue
        if subjects and not _joined(gap, subjects[-1]):
            break
        if not subjects and not _reaches(gap):
            break
        subjects.append(mention)
        limit = mention.start
    return subjects


def _joined(gap: str, later: Mention) -> bool:
    """Return whether a mention and the one after it make one list."""
    return (
        later.noun != "others" and re.fullmatch(r",?\s*(?:and|as\s+well\s+as)?\s*", gap) is not None
    )


def _reaches(gap: str) -> bool:
    """Return whether a subject can be that far from its verb."""
    if len(gap) > 90 or _BLOCK.search(gap):
        return False
    bare = re.sub(r",[^,]*,|\([^)]*\)", " ", gap)
    return not re.search(
        r",|\b(?:was|were|is|are|has|had|have|after|when|as|because)\b", bare
    ) or bool(
        re.match(
            r"\s*,?\s*(?:who|whom|which|that|in|from|of|at|inside|sheltering|including|aged)\b",
            bare,
        )
    )


def objects_of(text: str, verb: re.Match[str], mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that follow a verb as its object, a list included."""
    objects: list[Mention] = []
    limit = verb.end()
    for mention in mentions:
        if mention.start < limit:
            continue
        gap = text[limit : mention.start]
        pattern = (
            r"\s*(?:(?:an|a|the|about|only|all|both|some|another|others?|as|to)\s+|\w+ly\s+)*"
            if not objects
            else rf"\s*,?\s*(?:and|,)?\s*(?:(?:his|her|their)\s+(?:\w+\s+)?(?:{KIN})\s+)?"
        )
        if not re.fullmatch(pattern, gap, re.I):
            break
        objects.append(mention)
        limit = mention.end
    return objects
