"""Components of a toll: "including three children", "seven of them women"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
_SO_MANY = AnyCase(r"(?:\b(?:none|one)|\ball\s+but\s+[\w-]+)\s*$")
_COLON = re.compile(r"\s*(?:people\s+|persons\s+)?:\s+")
_OF_THEM = AnyCase(
    r"(?P<opened>\bof\s+(?:whom|them|these|those),?\s+)?(?P<but>\ball\s+(?:but|except)\s+)?"
    rf"(?P<none>\bnot\s+(?=(?:a\s+single\s+)?one\b)(?:a\s+single\s+)?)?(?<![\w-])(?P<number>{NUMBER}|none)\s+"
    r"(?:of\s+(?:them|whom|those)\s+(?:were\s+|was\s+|are\s+)?|(?=fatally\b)|(?P<are>(?:were|was|are|is)\s+))"
)
_WHO = AnyCase(r"(?:young\s+)?[a-z]+(?:\s+and\s+children)?\b")
_ARTICLE = AnyCase(r"an?\s+")
_WHOSE = re.compile(r"(?:[A-Z][\w’'-]*\s+){1,4}(?=[a-z])")
"""Whose people they are, before the noun: "15 of them Vestrian Guard fighters"."""
_BESIDE = re.compile(r"\s*[,(–—-]?\s*")
_GOES_ON = AnyCase(rf",?\s+and\s+(?P<number>{NUMBER})\s+")
_CLOSES = re.compile(r"\s*[,)–—-]")
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
    rf"(?<!\ball\sbut\s)\b(?P<number>{NUMBER})\s+of\s+(?:the|those)\s+(?:{NUMBER}\s+)?(?:people\s+)?"
    r"(?P<harmed>dead|killed|victims|wounded|injured)\s+(?:were|are|was|is)\s+(?:an?\s+)?"
    r"(?P<who>[a-z]+(?:\s+and\s+children)?)\b"
)
_ENDS_THEM = (
    r"(?:and|killed|wounded|injured|shot|hit|struck|when|where|who|which|that|as|after|while|by|in|"
    r"at|on|from)\b"
)
_ITEM = AnyCase(
    rf"\s*(?:,?\s*and\s+|,\s*)?(?P<number>{NUMBER})\s+(?:(?:were|was|are|is)\s+)?"
    rf"(?P<who>[a-z]+(?:\s+(?!{_ENDS_THEM})[a-z]+){{0,4}})"
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
        told = _SO_MANY.search(text, wholes[0][1].start, match.start())
        if told is not None and not match[0].rstrip().lower().endswith(("was", "were")):
            continue  # "not one of them a fighter", "all but two of them children"
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
    nth, limit = 0, start
    for mention in mentions:
        if mention.start < limit:
            continue
        gap = text[limit : mention.start]
        if not re.fullmatch(r"\s*(?:,?\s*(?:and|,)\s*)?(?:(?:the|his|her|their)\s+)?", gap):
            return
        if nth == 1 and re.match(r",\s*and\b", gap):
            return  # "five people, including a child, and two guards": two have no comma between
        yield mention
        nth, limit = nth + 1, mention.end


def parts_of_them(text: str, end: int, tolls: list[FoundToll]) -> Iterator[FoundToll]:
    """Read "ten civilians, seven of them children": a component of the toll before it.

    It can stand between the people and what befell them: "ten people, seven of them children,
    were killed".
    """
    wholes = [(index, toll) for index, toll in enumerate(tolls) if toll.count]
    if not wholes:
        return
    for match in _OF_THEM.finditer(text, _people_end(wholes[0][1]), end):
        if match["are"] and not match["opened"]:
            continue  # "of whom 63 were children", but not "63 were hurt"
        index, beside = _whole_before(text, match.start(), wholes)
        if index is None or not (who := _who(text, match.end(), end)):
            continue
        part = _part_of_them(text, (match.start(), *who), tolls[index], index)
        count = _come_to(match, tolls[index].count)
        if part is None or count is None:
            continue
        told = replace(part, count=count)
        yield told
        if beside and part.group is not Group.ALL:
            others = _and_others(text, told, end, tolls[index])
            yield from (part for part in others if not _is_told_as(part, tolls))


def _come_to(match: re.Match[str], whole: Count | None) -> Count | None:
    """Return how many "seven of them", "all but two of them" and "not one of them" are."""
    if match["none"] or match["number"].lower() == "none":
        return Count(0, 0)
    count = read_count(match["number"])
    if not match["but"]:
        return count
    if count is None or count.exact is None or whole is None:
        return None
    less = count.exact
    least, most = (end and max(0, end - less) for end in (whole.at_least, whole.at_most))
    return Count(least, most)


def _is_told_as(part: FoundToll, tolls: Sequence[FoundToll]) -> bool:
    """Return whether the people of a part are told of as harmed in words of their own."""
    return any(toll.people and toll.people[0] == part.start for toll in tolls)


def _people_end(toll: FoundToll) -> int:
    """Return where the words for the people of a toll end, else where the toll does."""
    return toll.people[1] if toll.people else toll.end


def _whole_before(
    text: str, start: int, wholes: Sequence[tuple[int, FoundToll]]
) -> tuple[int | None, bool]:
    """Return the toll of which "seven of them" are some, and whether they stand beside its people.

    Where they stand beside nobody's, they are some of the first toll that was told before.
    """
    for index, toll in wholes:
        last = _people_end(toll)
        if last <= start and _BESIDE.fullmatch(text, last, start):
            return index, True
    for index, toll in reversed(wholes):
        if toll.end <= start and _BESIDE.fullmatch(text, toll.end, start):
            return index, False  # "nine died and 58 others were hurt, 11 of them badly"
    first, toll = wholes[0]
    return (first if toll.end <= start else None), False


def _who(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the noun stands that says who some people are, past the name of their side."""
    named = _WHOSE.match(text, start, end)
    article = _ARTICLE.match(text, start, end)
    who = _WHO.match(text, named.end() if named else article.end() if article else start, end)
    return who.span() if who else None


def _part_of_them(
    text: str, where: tuple[int, int, int], whole: FoundToll, index: int
) -> FoundToll | None:
    """Return some of a toll by the noun that says who they are or what befell them.

    `where` is where their number stands, and the noun begins and ends. None is returned where
    the noun tells nothing of either.
    """
    start, noun, stop = where
    who = text[noun:stop].lower()
    group = group_of(who)
    if group is Group.ALL and who not in _FATAL | _HOW_BADLY:
        return None
    return FoundToll(
        start,
        stop,
        Harm.KILLED if who in _FATAL else whole.harm,
        whole.group if group is Group.ALL else group,
        None,
        Scope.PART,
        "toll.of_them",
        part_of=index,
        who=Described("", some_of=True) if who in _FATAL and whole.opened else None,
    )


def _and_others(text: str, part: FoundToll, end: int, whole: FoundToll) -> Iterator[FoundToll]:
    """Read "15 of them fighters and four civilians" on: others of the same people.

    They are where the two come to the whole, or stand together between the people and the verb.
    """
    goes_on = _GOES_ON.match(text, part.end, end)
    who = _who(text, goes_on.end(), end) if goes_on else None
    if goes_on is None or who is None:
        return
    other = _part_of_them(text, (goes_on.start("number"), *who), whole, part.part_of or 0)
    count = read_count(goes_on["number"])
    if other is None or count is None or count.exact is None or part.count is None:
        return
    come_to = (part.count.exact or 0) + count.exact
    together = whole.end > other.end and _CLOSES.match(text, other.end, end)
    total = whole.count.exact if whole.count else None
    if come_to == total or (together and (total is None or come_to < total)):
        yield replace(other, count=count)


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
