"""How many were killed, injured, missing, recovered, rescued, displaced, detained."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.numbers import NUMBER, read_count
from openinquest.extract.english.people import Mention, find_mentions, group_of
from openinquest.model import Count, Group, Harm, Scope

_ADVERB = (
    r"(?:\s+(?:also|reportedly|allegedly|all|both|apparently|since|later|initially|fatally|\w+ly))*"
)
_BE = r"(?:was|were|is|are|be|been|being|got|get|gets)"
_AUX = rf"(?:(?:may|might|could|must|would|will|to)\s+(?:have\s+)?)?(?:(?:have|has|had|having)\s+)?(?:{_BE}){_ADVERB}"

_PARTICIPLES = {
    Harm.KILLED: r"killed|slain|massacred|murdered|assassinated|executed|slaughtered|shot\s+(?:dead|to\s+death|and\s+killed)|"
    r"stabbed\s+to\s+death|burned\s+to\s+death|crushed\s+to\s+death|gunned\s+down|martyred|"
    r"(?:pronounced|declared|found|confirmed)\s+dead|dead|fatally\s+(?:shot|wounded|injured|stabbed)|"
    r"(?:shot|wounded|injured|stabbed)\s+fatally",
    Harm.INJURED: r"injured|wounded|hurt|maimed|hospitali[sz]ed|shot(?!\s+(?:dead|to\s+death|and\s+killed|at\b|down))|"
    r"grazed|burned|treated(?=[^.;]{0,40}(?:wound|injur|hospital))|in\s+(?:critical|stable|serious)\s+condition",
    Harm.MISSING: r"missing|unaccounted\s+for|trapped|(?:buried|lost)(?=\s+(?:under|beneath|in\s+the\s+rubble))|"
    r"still\s+under\s+(?:the\s+)?(?:rubble|debris)",
    Harm.RECOVERED: r"recovered|retrieved|(?:pulled|dug|brought|taken|removed|extracted)(?:\s+out)?(?=\s+(?:from|of|out)\b)|exhumed|unearthed",
    Harm.RESCUED: r"rescued|saved|freed|evacuated|pulled\s+(?:out\s+)?alive|found\s+alive|brought\s+out\s+alive|"
    r"led\s+to\s+safety",
    Harm.DISPLACED: r"displaced|made\s+homeless|left\s+homeless|forced\s+from\s+their\s+homes|uprooted",
    Harm.DETAINED: r"detained|arrested|taken\s+(?:prisoner|hostage|captive)|kidnapped|abducted|captured",
}
_INTRANSITIVE = {
    Harm.KILLED: r"died|die|dies|perished|(?:lost|lose)\s+(?:their|his|her)\s+li(?:ves|fe)|"
    r"succumbed(?:\s+to\s+(?:their|his|her)?\s*(?:wounds|injuries))?|(?:was|were)\s+among\s+the\s+dead",
    Harm.INJURED: r"(?:suffered|sustained|received)\s+(?:\w+\s+){0,3}(?:wounds?|injur(?:y|ies)|burns?|gunshot\s+wounds?)",
    Harm.MISSING: r"(?:remain|remained|remains|are|were|is|was)\s+(?:still\s+)?(?:missing|unaccounted\s+for)",
}
_ACTIVE = {
    Harm.KILLED: r"kill|kills|killed|killing|murdering|slaying|massacred|murdered|assassinated|"
    r"(?:claimed|claiming|took|taking|cost|costing)(?:\s+the\s+lives\s+of)?(?=\s+[^.;]{0,40}\blives\b|\s+the\s+lives\s+of)|"
    r"left|leaving|shot\s+dead|shot\s+and\s+killed|martyring|executed|(?:the\s+)?deaths?\s+of|(?:the\s+)?killings?\s+of|(?:death\s+)?toll\s+"
    r"(?:\w+\s+){0,4}?(?:of|at|to|as|was|is|reached|rose\s+to|stands?\s+at|stood\s+at|exceeds?|exceeded)",
    Harm.INJURED: r"injure|injures|injured|injuring|wound|wounds|wounded|wounding|hurting|maiming|"
    r"injuries\s+(?:of|to)",
    Harm.RECOVERED: r"recovered|recovering|retrieved|retrieving|pulled(?:\s+out)?|dug\s+out|exhumed|collected|counted|found|buried|removed",
    Harm.RESCUED: r"rescued|rescuing|saved|freed|evacuated",
    Harm.DISPLACED: r"displaced|displacing",
    Harm.DETAINED: r"detained|arrested|detaining|arresting|kidnapped|abducted",
}
_POSTNOMINAL = {
    Harm.KILLED: r"(?:were\s+)?(?:dead|killed|slain|shot\s+dead|fatally\s+shot)",
    Harm.INJURED: r"(?:seriously\s+|critically\s+|slightly\s+)?(?:wounded|injured|hurt)",
    Harm.MISSING: r"missing|unaccounted\s+for",
    Harm.DETAINED: r"detained|arrested",
}
_NOUN_HARM = (
    (Harm.KILLED, r"dead|deaths?|fatalit(?:y|ies)|killed|lives|killings?"),
    (Harm.INJURED, r"wounded|injured|injur(?:y|ies)"),
    (Harm.RECOVERED, r"bod(?:y|ies)|corpses?|remains"),
    (Harm.KILLED_OR_INJURED, r"casualt(?:y|ies)"),
)
_BODIES = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
_BLOCK = re.compile(
    r"[;:]|\.\s|\b(?:but|while|whereas|killed|wounded|injured|killing|wounding|injuring|died|said|says)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"(?:,?\s*\b(?:including|among\s+them|of\s+(?:them|whom)|amongst\s+them|most\s+of\s+them)\b\s*(?:at\s+least\s+)?|\bamong\s+the\s+(?:dead|killed|victims|wounded)\s+(?:were|was)\s+)",
    re.IGNORECASE,
)
_GROUP_NUMBERED = re.compile(
    r"\b(?P<harm>dead|killed|wounded|injured|victims)\b[^.;]{0,20}\binclud", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class FoundToll:
    """One toll as character ranges; `part_of` is the index of its whole among its sentence's tolls."""

    start: int
    end: int
    harm: Harm
    group: Group
    count: Count | None
    scope: Scope
    rule: str
    part_of: int | None = None
    name: str | None = None
    age_years: int | None = None


def find_tolls(text: str, start: int, end: int) -> list[FoundToll]:
    """Return the tolls of one sentence in order, parts after their wholes."""
    mentions = find_mentions(text, start, end)
    found: dict[tuple[int, Harm], FoundToll] = {}
    for toll in _all_tolls(text, start, end, mentions):
        found.setdefault((_anchor(toll, mentions), toll.harm), toll)
    kept = sorted(_without_shadows(list(found.values())), key=lambda toll: (toll.start, toll.end))
    return kept + list(_parts(text, end, kept, mentions)) + list(_of_them(text, end, kept))


def _anchor(toll: FoundToll, mentions: list[Mention]) -> int:
    return next(
        (m.start for m in mentions if toll.start <= m.start and m.end <= toll.end), toll.start
    )


def _all_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    yield from _stated_toll(text, start, end, mentions)
    yield from _postnominal(text, end, mentions)
    yield from _passive(text, start, end, mentions)
    yield from _active(text, start, end, mentions)
    yield from _of_the_noun(text, mentions)
    yield from _found_and_rescued(text, start, end, mentions)
    yield from _suffered(text, start, end)


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
    same = left.count == right.count and left.name == right.name
    return same and (
        left.harm == right.harm
        or {left.harm, right.harm} <= {Harm.KILLED, Harm.RECOVERED, Harm.KILLED_OR_INJURED}
        or {left.harm, right.harm} == {Harm.KILLED, Harm.INJURED}
        and "noun" in right.rule
        or Harm.RESCUED in {left.harm, right.harm}
        or Harm.MISSING in {left.harm, right.harm}
    )


def _toll(text: str, start: int, end: int, mention: Mention, harm: Harm, rule: str) -> FoundToll:
    if harm is Harm.KILLED and _BODIES.search(mention.noun):
        harm = Harm.RECOVERED
    return FoundToll(
        start,
        end,
        harm,
        mention.group,
        mention.count,
        Scope.INCIDENT,
        rule,
        name=mention.name,
        age_years=mention.age_years,
    )


def _countable(mention: Mention) -> bool:
    return mention.count is not None


def _postnominal(text: str, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "12 people killed", "30 wounded", "three dead"."""
    for mention in filter(_countable, mentions):
        for harm, words in _POSTNOMINAL.items():
            match = re.compile(rf"\s+(?:others?\s+)?(?:{words})\b", re.I).match(
                text, mention.end, end
            )
            if match:
                yield _toll(text, mention.start, match.end(), mention, harm, "toll.postnominal")
                yield from _second_harm(text, mention, match.end(), harm)


_STATED = re.compile(
    r"\b(?P<what>(?:civilian\s+|combatant\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|"
    r"(?:number|count)\s+of\s+(?:civilians?\s+|people\s+)?(?:dead|deaths|killed|casualties|civilian\s+deaths|victims)))\b"
    r"[^.;,]{0,40}?(?:\b(?:could|may|might|would|will)\s+)?(?:have\s+)?"
    r"(?P<verb>\b(?:reach|top|number|total|be|was|were|is|are|stand|stood|r[io]se|climb|(?:been\s+)?put|g[ro]+w|jump|pass)\w*\s+)?"
    r"(?:(?:to|at|as\s+high\s+as)\s+)?$",
    re.IGNORECASE,
)


def _stated_toll(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "the death toll rose to 137", "civilian casualties could exceed a hundred dead"."""
    for mention in filter(_countable, mentions):
        match = _STATED.search(text[start : mention.start])
        if match is None or not (match["verb"] or text.startswith("exceed", mention.start)):
            continue
        dead = re.compile(r"\s+(?:people\s+)?(?:dead|killed)\b", re.I).match(text, mention.end)
        stop = dead.end() if dead else mention.end
        what = match["what"].lower()
        words = text[mention.start : stop]
        killed = bool(dead or re.search(r"dead|killed|death|toll|fatalit", what + words, re.I))
        group = mention.group
        if group is Group.ALL and "civilian" in what:
            group = Group.CIVILIANS
        yield FoundToll(
            start + match.start(),
            stop,
            Harm.KILLED if killed else Harm.KILLED_OR_INJURED,
            group,
            mention.count,
            Scope.INCIDENT,
            "toll.stated",
        )


def _second_harm(text: str, mention: Mention, stop: int, harm: Harm) -> Iterator[FoundToll]:
    """Read the second half of "killed or injured" as one undivided figure."""
    match = re.compile(r"\s+(?:or|and/or)\s+(?:injured|wounded)\b", re.I).match(text, stop)
    if match and harm is Harm.KILLED:
        yield _toll(
            text, mention.start, match.end(), mention, Harm.KILLED_OR_INJURED, "toll.postnominal"
        )


def _passive(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "61 civilians were killed", "a man died"."""
    for harm in Harm:
        verbs = []
        if harm in _PARTICIPLES:
            verbs.append(rf"{_AUX}\s+(?:{_PARTICIPLES[harm]})")
        if harm in _INTRANSITIVE:
            verbs.append(_INTRANSITIVE[harm])
        if not verbs:
            continue
        for match in re.compile(rf"\b(?:{'|'.join(verbs)})\b", re.I).finditer(text, start, end):
            for mention in _subjects(text, match.start(), mentions):
                if mention.count is None and mention.group is Group.ALL:
                    continue
                yield _toll(text, mention.start, match.end(), mention, harm, "toll.passive")


def _subjects(text: str, before: int, mentions: list[Mention]) -> list[Mention]:
    """Return the mentions that a verb at `before` may have as its subject."""
    subjects: list[Mention] = []
    limit = before
    for mention in reversed([m for m in mentions if m.end <= before]):
        gap = text[mention.end : limit]
        joined = re.fullmatch(r",?\s*(?:and|as\s+well\s+as|,)?\s*", gap) if subjects else None
        if subjects and not joined:
            break
        if not subjects and not _reaches(gap):
            break
        subjects.append(mention)
        limit = mention.start
        if re.search(r"\b(?:including|among)\s+(?:at\s+least\s+)?$", text[:limit], re.I):
            # the component stands nearer to the verb than the whole: skip to it
            subjects.pop()
            limit = re.search(r",?\s*\S+\s+(?:at\s+least\s+)?$", text[:limit]).start()  # type: ignore[union-attr]
    return subjects


def _reaches(gap: str) -> bool:
    """Return whether a subject can be that far from its verb."""
    if len(gap) > 90 or _BLOCK.search(gap):
        return False
    bare = re.sub(r",[^,]*,|\([^)]*\)", " ", gap)
    return not re.search(
        r",|\b(?:was|were|is|are|has|had|have|after|when|as|because)\b", bare
    ) or bool(
        re.match(
            r"\s*,?\s*(?:who|which|that|in|from|of|at|inside|sheltering|including|aged)\b", bare
        )
    )


def _active(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "killing 61 civilians", "left 12 people dead", "the deaths of three"."""
    for harm, verbs in _ACTIVE.items():
        for match in re.compile(rf"\b(?:{verbs})\b", re.I).finditer(text, start, end):
            if re.search(rf"\b{_BE}(?:\s+\w+ly)?\s*$", text[start : match.start()], re.I):
                continue
            for mention in _objects(text, match, mentions):
                if not _fits(text, match, mention, harm, end):
                    continue
                last = re.compile(r"\s+dead\b", re.I).match(text, mention.end)
                stop = last.end() if last else mention.end
                yield _toll(text, match.start(), stop, mention, harm, "toll.active")


def _objects(text: str, verb: re.Match[str], mentions: list[Mention]) -> list[Mention]:
    objects: list[Mention] = []
    limit = verb.end()
    for mention in mentions:
        if mention.start < limit:
            continue
        gap = text[limit : mention.start]
        pattern = (
            r"\s*(?:(?:an|a|the|about|only|all|both|some|another|others?|as|to)\s+|\w+ly\s+)*"
            if not objects
            else r"\s*,?\s*(?:and|,)\s*"
        )
        if not re.fullmatch(pattern, gap, re.I):
            break
        objects.append(mention)
        limit = mention.end
    return objects


def _fits(text: str, verb: re.Match[str], mention: Mention, harm: Harm, end: int) -> bool:
    word = verb[0].lower()
    if word in {"left", "leaving"}:
        return bool(re.compile(r"\s+dead\b", re.I).match(text, mention.end))
    if harm is Harm.RECOVERED:
        return bool(_BODIES.search(mention.noun))
    if mention.noun in {"deaths", "death"} and harm is not Harm.KILLED:
        return False
    if mention.count is None:
        return mention.group is not Group.ALL
    after = text[mention.end : min(end, mention.end + 25)]
    return not re.match(
        r"\s*(?:years?|hours?|days?|minutes?|%|percent|times|houses|homes|vehicles)\b", after, re.I
    )


def _of_the_noun(text: str, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "12 deaths", "240 bodies", "no casualties"."""
    for mention in filter(_countable, mentions):
        for harm, nouns in _NOUN_HARM:
            if re.fullmatch(nouns, mention.noun, re.I):
                if harm is Harm.KILLED and mention.noun == "lives" and not _lost(text, mention):
                    continue
                yield _toll(text, mention.start, mention.end, mention, harm, "toll.noun")


def _lost(text: str, mention: Mention) -> bool:
    return bool(
        re.search(
            r"\b(?:lost|claimed|cost|took|taken)\b",
            text[max(0, mention.start - 30) : mention.end + 20],
            re.I,
        )
    )


def _found_and_rescued(
    text: str, start: int, end: int, mentions: list[Mention]
) -> Iterator[FoundToll]:
    """Read "were found in a cellar, but their rescue ...": found alive, never counted as dead."""
    for match in re.compile(
        r"\b(?:were|was)\s+found\b(?!\s+dead)(?=[^.]*\b(?:rescue|rescued|alive|freed)\b)", re.I
    ).finditer(text, start, end):
        for mention in _subjects(text, match.start(), mentions):
            if mention.count and not _BODIES.search(mention.noun):
                yield _toll(
                    text, mention.start, match.end(), mention, Harm.RESCUED, "toll.found_alive"
                )


def _suffered(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "the army suffered casualties": harm to a group without a number."""
    pattern = re.compile(
        r"(?P<who>\b(?:[A-Z]?[\w’'.-]+\s+){0,2}?(?:forces|troops|soldiers|civilians|police|army|fighters|militants|units))\s+"
        r"(?:(?:have|has|had)\s+)?(?:suffered|sustained|taken)\s+(?:\w+\s+)?(?P<what>casualties|losses)\b",
        re.I,
    )
    for match in pattern.finditer(text, start, end):
        who = match["who"].lower()
        group = (
            Group.CIVILIANS
            if "civilian" in who
            else Group.POLICE
            if "police" in who
            else Group.COMBATANTS
        )
        yield FoundToll(
            match.start(),
            match.end(),
            Harm.KILLED_OR_INJURED,
            group,
            None,
            Scope.INCIDENT,
            "toll.suffered",
        )


def _parts(
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


_OF_THEM = re.compile(
    rf"(?P<number>{NUMBER})\s+of\s+(?:them|whom|those)\s+(?:were\s+|was\s+|are\s+)?(?P<who>(?:young\s+)?[a-z]+(?:\s+and\s+children)?)\b",
    re.IGNORECASE,
)


def _of_them(text: str, end: int, tolls: list[FoundToll]) -> Iterator[FoundToll]:
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
