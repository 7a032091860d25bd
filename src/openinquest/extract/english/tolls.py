"""How many were killed, injured, missing, recovered, rescued, displaced, detained."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.described import describe
from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.harm_frames import find_harmed
from openinquest.extract.english.harm_words import (
    ACTIVE,
    AUXILIARY,
    BE,
    BEFORE_INTRANSITIVE,
    BODIES,
    INTRANSITIVE,
    PARTICIPLES,
    POSTNOMINAL,
)
from openinquest.extract.english.harmed_people import people_of
from openinquest.extract.english.people import Mention, find_mentions
from openinquest.extract.english.toll_arguments import objects_of, subjects_of
from openinquest.extract.english.toll_parts import (
    included_parts,
    parts_of_the_harmed,
    parts_of_them,
)
from openinquest.extract.english.toll_phrases import (
    found_alive,
    none_occurred,
    noun_tolls,
    stated_tolls,
    suffered_losses,
)
from openinquest.model import Group, Harm

_NEVER = r"(?!)"  # a pattern that matches nothing
_AFTER_NOUN = tuple(
    (harm, re.compile(rf"\s+(?:others?\s+)?(?:\w+ly\s+)?(?:{words})\b", re.IGNORECASE))
    for harm, words in POSTNOMINAL.items()
)
_PASSIVE = tuple(
    (
        harm,
        re.compile(
            rf"\b{AUXILIARY}\s+(?:{words})\b"
            rf"|\b{BEFORE_INTRANSITIVE}(?:{INTRANSITIVE.get(harm, _NEVER)})\b",
            re.IGNORECASE,
        ),
    )
    for harm, words in PARTICIPLES.items()
)
_ACTIVE = tuple(
    (harm, re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE)) for harm, verbs in ACTIVE.items()
)
_AFTER_BE = re.compile(rf"\b{BE}(?:\s+\w+ly)?\s*$", re.IGNORECASE)
_OR_INJURED = re.compile(r"\s+(?:or|and/or)\s+(?:injured|wounded)\b", re.IGNORECASE)
_DEAD = re.compile(r"\s+dead\b", re.IGNORECASE)

_NOT_MOURNED = {"customers", "workers", "employees", "passengers", "lives", "volunteers"}


def find_tolls(text: str, start: int, end: int, tree: Tree | None = None) -> list[FoundToll]:
    """Return the tolls of one sentence in order, parts after their wholes.

    Without a tree it is read by patterns alone.
    """
    mentions = find_mentions(text, start, end)
    found: dict[tuple[int, Harm], FoundToll] = {}
    for toll in _all_tolls(text, start, end, mentions, tree):
        found.setdefault((_anchor(toll, mentions), toll.harm), toll)
    kept = sorted(_without_shadows(list(found.values())), key=lambda toll: (toll.start, toll.end))
    return (
        kept
        + list(included_parts(text, end, kept, mentions))
        + list(parts_of_them(text, end, kept))
        + list(parts_of_the_harmed(text, start, end))
    )


def _anchor(toll: FoundToll, mentions: list[Mention]) -> int:
    if toll.people is not None:
        return toll.people[0]
    return next(
        (m.start for m in mentions if toll.start <= m.start and m.end <= toll.end), toll.start
    )


def _all_tolls(
    text: str, start: int, end: int, mentions: list[Mention], tree: Tree | None
) -> Iterator[FoundToll]:
    yield from stated_tolls(text, start, end, mentions)
    if tree is not None:
        yield from _by_tree(text, tree, mentions)
    else:
        yield from _postnominal(text, end, mentions)
        yield from _passive(text, start, end, mentions)
        yield from _active(text, start, end, mentions)
    yield from noun_tolls(text, mentions)
    yield from found_alive(text, start, end, mentions)
    yield from suffered_losses(text, start, end)
    yield from none_occurred(text, start, end)


def _by_tree(text: str, tree: Tree, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read the frames of harm: whom a word of harm speaks of, by the tree."""
    for frame in find_harmed(tree):
        first = True
        for mention, head in people_of(text, tree, frame, mentions):
            if mention.count is None and mention.group is Group.ALL:
                continue
            begin, stop = mention.start, mention.end
            if first:
                begin = min(begin, frame.trigger.start)
                stop = max(stop, frame.trigger.end)
            first = False
            yield replace(
                toll_of(begin, stop, mention, frame.harm, frame.rule),
                opened=frame.opened,
                who=describe(tree, head, mention),
                list_of=frame.trigger.start,
                denied=frame.denied,
            )


def _without_shadows(tolls: list[FoundToll]) -> list[FoundToll]:
    """Drop a reading that the same words give a second time with less in it.

    "Bodies were pulled out" is one recovery, not also a death, and a number
    read by two rules keeps the first.
    """
    kept: list[FoundToll] = []
    for toll in tolls:
        rival = next(
            (
                k
                for k in kept
                if k.start < toll.end and toll.start < k.end and _same_people(k, toll)
            ),
            None,
        )
        if rival is None:
            kept.append(toll)
    return kept


def _same_people(left: FoundToll, right: FoundToll) -> bool:
    if left.people and right.people:
        (start, end), (other, stop) = left.people, right.people
        if end <= other or stop <= start:
            return False
    same = left.count == right.count and left.name == right.name
    return same and (
        left.harm == right.harm
        or {left.harm, right.harm} <= {Harm.KILLED, Harm.RECOVERED, Harm.KILLED_OR_INJURED}
        or ({left.harm, right.harm} == {Harm.KILLED, Harm.INJURED} and "noun" in right.rule)
        or Harm.RESCUED in {left.harm, right.harm}
        or Harm.MISSING in {left.harm, right.harm}
    )


def _postnominal(text: str, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "12 people killed", "30 wounded", "three dead"."""
    for mention in filter(has_count, mentions):
        for harm, words in _AFTER_NOUN:
            match = words.match(text, mention.end, end)
            if match:
                yield toll_of(mention.start, match.end(), mention, harm, "toll.postnominal")
                yield from _second_harm(text, mention, match.end(), harm)


def _second_harm(text: str, mention: Mention, stop: int, harm: Harm) -> Iterator[FoundToll]:
    """Read the second half of "killed or injured" as one undivided figure."""
    match = _OR_INJURED.match(text, stop)
    if match and harm is Harm.KILLED:
        yield toll_of(
            mention.start, match.end(), mention, Harm.KILLED_OR_INJURED, "toll.postnominal"
        )


def _passive(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "61 civilians were killed", "a man died"."""
    for harm, verbs in _PASSIVE:
        for match in verbs.finditer(text, start, end):
            for mention in subjects_of(text, match.start(), mentions):
                if mention.count is None and mention.group is Group.ALL:
                    continue
                if _counts_things(mention, text[mention.end : match.start()]):
                    continue
                yield toll_of(mention.start, match.end(), mention, harm, "toll.passive")


def _counts_things(mention: Mention, gap: str) -> bool:
    """Return whether a vague number counts the noun behind it: "a few steps away"."""
    vague = mention.count is not None and mention.count.approximate
    return vague and not mention.noun and bool(gap.strip())


def _active(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "killing 61 civilians", "left 12 people dead", "the deaths of three"."""
    for harm, verbs in _ACTIVE:
        for match in verbs.finditer(text, start, end):
            if _AFTER_BE.search(text[max(start, match.start() - 40) : match.start()]):
                continue
            found = False
            for mention in objects_of(text, match, mentions):
                if not _fits(text, match, mention, harm, end):
                    continue
                last = _DEAD.match(text, mention.end)
                stop = last.end() if last else mention.end
                begin = mention.start if found else match.start()
                found = True
                yield toll_of(begin, stop, mention, harm, "toll.active")


def _fits(text: str, verb: re.Match[str], mention: Mention, harm: Harm, end: int) -> bool:
    word = verb[0].lower()
    if word in {"left", "leaving"}:
        return bool(_DEAD.match(text, mention.end))
    if word in {"lost", "losing"}:
        return bool(mention.noun) and mention.noun not in _NOT_MOURNED
    if harm is Harm.RECOVERED:
        return bool(BODIES.search(mention.noun))
    if mention.noun in {"deaths", "death"} and harm is not Harm.KILLED:
        return False
    if mention.count is None:
        return mention.group is not Group.ALL
    after = text[mention.end : min(end, mention.end + 25)]
    return not re.match(
        r"\s*(?:years?|hours?|days?|minutes?|%|percent|times|houses|homes|vehicles)\b", after, re.I
    )
