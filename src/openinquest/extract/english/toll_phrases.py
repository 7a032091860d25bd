"""Tolls in set phrases: stated tolls, nouns of harm, "suffered casualties", "found alive"."""

import re
from collections.abc import Iterator

from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.harm_words import BODIES, NOUN_HARM
from openinquest.extract.english.people import Mention
from openinquest.extract.english.toll_arguments import subjects_of
from openinquest.model import Count, Group, Harm, Scope

_STATED = re.compile(
    r"\b(?P<what>(?:civilian\s+|combatant\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|"
    r"(?:number|count)\s+of\s+(?:civilians?\s+|people\s+)?(?:dead|deaths|killed|casualties|civilian\s+deaths|victims)|"
    r"the\s+dead|(?:people|civilians)\s+(?:reported\s+|said\s+to\s+have\s+been\s+)?killed))\b"
    r"[^.;,]{0,40}?(?:\b(?:could|may|might|would|will)\s+)?(?:have\s+)?"
    r"(?P<verb>\b(?:reach|top|number|total|be|was|were|is|are|stand|stood|r[io]se|climb|(?:been\s+)?put|g[ro]+w|jump|pass)\w*\s+)?"
    r"(?:(?:to|at|as\s+high\s+as)\s+)?$",
    re.IGNORECASE,
)


_PUT_AT = re.compile(
    r"\b(?P<verb>put(?:s|ting)?|plac(?:es?|ed|ing)|estimat(?:es?|ed|ing))\s+(?:the\s+)?"
    r"(?P<what>(?:civilian\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|dead|"
    r"(?:number|count)\s+of\s+(?:civilians?\s+|people\s+)?(?:dead|deaths|killed|casualties|victims)))\b"
    r"[^.;]{0,80}?\b(?:at|to\s+be)\s+$",
    re.IGNORECASE,
)
_STATED_REACH = 150  # characters before a number in which it is said what it counts


def stated_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "the death toll rose to 137", "civilian casualties could exceed a hundred dead"."""
    for mention in filter(has_count, mentions):
        before = text[max(start, mention.start - _STATED_REACH) : mention.start]
        match = _PUT_AT.search(before) or _STATED.search(before)
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
            mention.start - len(before) + match.start("what"),
            stop,
            Harm.KILLED if killed else Harm.KILLED_OR_INJURED,
            group,
            mention.count,
            Scope.INCIDENT,
            "toll.stated",
        )


_NO_HARM = re.compile(
    r"(?P<what>\b(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\s+(?:did\s+not\s+occur|were\s+not\s+(?:caused|sustained))"
    r"|\b(?:did\s+not|didn['’]t)\s+(?:result\s+in|cause|lead\s+to|produce)\s+(?:any\s+)?(?P<none>(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\b",
    re.I,
)


def none_occurred(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "civilian casualties did not occur": a statement that there were none."""
    for match in _NO_HARM.finditer(text, start, end):
        what = (match["what"] or match["none"]).lower()
        harm = (
            Harm.KILLED
            if "death" in what
            else Harm.INJURED
            if "injur" in what
            else Harm.KILLED_OR_INJURED
        )
        group = Group.CIVILIANS if "civilian" in what else Group.ALL
        yield FoundToll(
            match.start(),
            match.end(),
            harm,
            group,
            Count(0, 0),
            Scope.INCIDENT,
            "toll.none_occurred",
        )


def noun_tolls(text: str, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "12 deaths", "240 bodies", "no casualties"."""
    for mention in filter(has_count, mentions):
        for harm, nouns in NOUN_HARM:
            if re.fullmatch(nouns, mention.noun, re.I):
                if harm is Harm.KILLED and mention.noun == "lives" and not _lost(text, mention):
                    continue
                yield toll_of(mention.start, mention.end, mention, harm, "toll.noun")


def _lost(text: str, mention: Mention) -> bool:
    return bool(
        re.search(
            r"\b(?:lost|claimed|cost|took|taken)\b",
            text[max(0, mention.start - 30) : mention.end + 20],
            re.I,
        )
    )


_FOUND = re.compile(
    r"\b(?:were|was)\s+found\b(?!\s+dead)(?=[^.]*\b(?:rescue|rescued|alive|freed)\b)",
    re.IGNORECASE,
)


def found_alive(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "were found in a cellar, but their rescue ...": found alive, never counted as dead."""
    for match in _FOUND.finditer(text, start, end):
        for mention in subjects_of(text, match.start(), mentions):
            if mention.count and not BODIES.search(mention.noun):
                yield toll_of(mention.start, match.end(), mention, Harm.RESCUED, "toll.found_alive")


_SUFFERED = re.compile(
    r"\b(?P<who>forces|troops|soldiers|civilians|police|army|fighters|militants|units)\s+"
    r"(?:(?:have|has|had)\s+)?(?:suffered|sustained|taken)\s+(?:\w+\s+)?(?:casualties|losses)\b",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:\b[\w’'.-]+\s+){1,2}$")  # "Iraqi government" before "forces"
_LEAD_CHARS = 40


def suffered_losses(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "the army suffered casualties": harm to a group without a number."""
    for match in _SUFFERED.finditer(text, start, end):
        lead = _LEAD.search(text[max(start, match.start() - _LEAD_CHARS) : match.start()])
        who = match["who"].lower()
        group = (
            Group.CIVILIANS
            if who == "civilians"
            else Group.POLICE
            if who == "police"
            else Group.COMBATANTS
        )
        yield FoundToll(
            match.start() - (len(lead[0]) if lead else 0),
            match.end(),
            Harm.KILLED_OR_INJURED,
            group,
            None,
            Scope.INCIDENT,
            "toll.suffered",
        )
