"""Tolls in set phrases: stated tolls, nouns of harm, "suffered casualties", "found alive"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described
from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.people import Mention
from openinquest.model import Count, Group, Harm, Scope

_STATED = AnyCase(
    r"\b(?P<what>(?:civilian\s+|combatant\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|"
    r"(?:number|count)\s+of\s+(?:civilians?\s+|people\s+)?(?:dead|deaths|killed|casualties|civilian\s+deaths|victims|wounded|injured|missing)|"
    r"(?<!among\s)the\s+dead|(?:people|civilians)\s+(?:reported\s+|said\s+to\s+have\s+been\s+)?killed))\b"
    r"[^.;,]{0,40}?(?:\b(?:could|may|might|would|will)\s+)?(?:have\s+)?"
    r"(?P<verb>\b(?:reach|top|number|total|be|was|were|is|are|stand|stood|r[io]se|climb|(?:been\s+)?put|g[ro]+w|"
    r"jump|pass|fall|fell|drop|(?:been\s+)?(?:lower|rais|revis|reduc|correct|updat))\w*\s+)?"
    r"(?:(?:to|at|as\s+high\s+as|past|beyond)\s+)?$"
)


_WHAT = (
    r"(?P<what>(?:(?:civilian|overall|total)\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|"
    r"dead|wounded|injured|(?:number|count)\s+of\s+(?:the\s+)?(?:civilians?\s+|people\s+)?"
    r"(?:dead|deaths|killed|casualties|victims|wounded|injured)))\b"
)
_PUT_AT = AnyCase(
    r"\b(?P<verb>put(?:s|ting)?|plac(?:es?|ed|ing)|estimat(?:es?|ed|ing))\s+(?:the\s+)?"
    + _WHAT
    + r"[^.;]{0,80}?\b(?:at|to\s+be)\s+$"
)
_BROUGHT_TO = AnyCase(
    r"\b(?P<verb>br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took|rais(?:es?|ed|ing)|"
    r"push(?:es|ed|ing)?|lift(?:s|ed|ing)?)\s+(?:the\s+)?" + _WHAT + r"[^.;]{0,60}?\bto\s+$"
)
_TOLL_OF = AnyCase(r"\b(?P<what>(?P<verb>(?:death\s+)?toll)\s+of)\s+$")
_WOUNDED = AnyCase(r"\s(?:wounded|injured|hurt)\b")
_REVISED = AnyCase(
    r"\b(?P<what>(?:figure|number|count|total|tally))\s+"
    r"(?P<verb>(?:(?:was|were|is|has|have|had|been|later|since|then|now)\s+){0,4}"
    r"(?:raised|revised|lowered|corrected|cut|reduced|increased|changed))"
    r"(?:\s+(?:up|down)(?:wards?)?)?\s+to\s+$"
)
"""A figure that takes up what the words before it count."""
_CORRECTED = AnyCase(
    r"\b(?P<verb>corrected|revised|lowered|raised|changed)\s+"
    r"(?P<what>this|that|it|the\s+(?:figure|number|count))\s+to\s+$"
)
_DEAD = AnyCase(r"\s+(?:people\s+)?(?:dead|killed)\b")
_BEYOND = AnyCase(r"\b(?:past|beyond)\s+$")
_STATINGS = (_PUT_AT, _BROUGHT_TO, _TOLL_OF, _REVISED, _CORRECTED, _STATED)
_OR_EVEN = AnyCase(
    r"(?:,?\s+(?:and|or|then)|,)\s+(?P<told>(?:(?:even|perhaps|possibly|then|later|by\s+others)\s+)?"
    r"(?:at|as\s+high\s+as)\s+)"
)
"""What stands between two numbers at which one toll is put: "at 230 and even at 520"."""
_STATED_REACH = 150  # characters before a number in which it is said what it counts


def stated_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "the death toll rose to 137", "put the deaths at 230 and even at 520"."""
    last: FoundToll | None = None
    for mention in filter(has_count, mentions):
        before = text[max(start, mention.start - _STATED_REACH) : mention.start]
        by, match = next(((p, m) for p in _STATINGS if (m := p.search(before))), (None, None))
        if last and (joint := _OR_EVEN.fullmatch(text, last.end, mention.start)):
            last = replace(last, start=joint.start("told"), end=mention.end, count=mention.count)
            yield last
            continue
        if match is None or not (match["verb"] or text.startswith("exceed", mention.start)):
            continue
        dead = _DEAD.match(text, mention.end)
        stop = dead.end() if dead else mention.end
        what = match["what"].lower()
        words = text[mention.start : stop]
        harm = _harm_named(before if by in {_REVISED, _CORRECTED} else what + words)
        hurt = _WOUNDED.search(words) or _WOUNDED.match(text, stop)
        if by is _TOLL_OF and hurt:
            harm = Harm.INJURED
        group, count = mention.group, mention.count
        if re.match(r"from\b", words, re.I) and count:  # "rose from 12 to 30"
            count = Count(count.at_most, count.at_most)
        beyond = re.match(r"pass|top", match["verb"] or "", re.I) or _BEYOND.search(before)
        if count and count.exact and beyond:
            count = Count(count.exact + 1, None)
        if group is Group.ALL and "civilian" in what:
            group = Group.CIVILIANS
        rule = "toll.brought_to" if by is _BROUGHT_TO else "toll.stated"
        first = mention.start - len(before) + match.start("what")
        last = FoundToll(first, stop, harm, group, count, Scope.INCIDENT, rule)
        yield last


def _harm_named(words: str) -> Harm:
    """Return the harm that the words for a figure name; killed or injured where none is told."""
    if re.search(r"dead|die[sd]?\b|killed|death|toll|fatalit", words, re.I):
        return Harm.KILLED
    if re.search(r"wounded|injur", words, re.I):
        return Harm.INJURED
    if re.search(r"missing", words, re.I):
        return Harm.MISSING
    return Harm.KILLED_OR_INJURED


_NO_HARM = AnyCase(
    r"(?P<what>\b(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\s+(?:did\s+not\s+occur|were\s+not\s+(?:caused|sustained))"
    r"|\b(?:did\s+not|didn['’]t)\s+(?:result\s+in|cause|lead\s+to|produce)\s+(?:any\s+)?(?P<none>(?:civilian\s+)?(?:casualties|deaths|injuries|harm))\b"
    r"|\bwithout\s+(?:causing\s+|inflicting\s+)?(?:any\s+)?(?P<free>(?:civilian\s+)?"
    r"(?:casualties|deaths|injuries|fatalities))\b"
    r"|\bno\s+(?:reports?|word|signs?|confirmation|indications?)\s+of\s+(?:any\s+)?"
    r"(?P<unheard>(?:civilian\s+)?(?:casualties|deaths|injuries|fatalities))\b"
    r"|\b(?:without|no)\s+(?:any\s+|further\s+)?(?P<loss>loss\s+of\s+(?:civilian\s+)?life)\b"
)


def none_occurred(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "civilian casualties did not occur": a statement that there were none."""
    for match in _NO_HARM.finditer(text, start, end):
        what = next(filter(None, match.groups())).lower()
        harm = (
            Harm.KILLED
            if re.search(r"death|life|fatal", what)
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


_NOUNS = (
    (Harm.KILLED, r"dead|deaths?|fatalit(?:y|ies)|killed|lives|killings?"),
    (Harm.INJURED, r"wounded|injured|injur(?:y|ies)"),
    (Harm.RECOVERED, r"bod(?:y|ies)|corpses?|remains"),
    (Harm.KILLED_OR_INJURED, r"casualt(?:y|ies)"),
)


_SHARED_OUT = AnyCase(r"\b(?:of|among)\s+$")
_CASE_CHARS = 8
_THEN_A_NUMBER = AnyCase(
    rf"\s*,?\s*(?!\w+\s+(?:thirds?|quarters?|fifths?|per\s?cent)\b)(?:{EXACT})\b"
)
_KNOWN = AnyCase(r"(?:the|those|these)\b")


def noun_tolls(text: str, mentions: list[Mention], tree: Tree | None) -> Iterator[FoundToll]:
    """Read "12 deaths", "240 bodies", "no casualties"; "two wounded nurses" are nurses."""
    for mention in filter(has_count, mentions):
        before = text[max(0, mention.start - _CASE_CHARS) : mention.start]
        known = _KNOWN.match(text, mention.start) and _SHARED_OUT.search(before)
        if known and _THEN_A_NUMBER.match(text, mention.end):
            continue  # "of the 12 dead, three were": only parts of them are told
        for harm, nouns in _NOUNS:
            if re.fullmatch(nouns, mention.noun, re.I) and not _goes_on(tree, mention):
                if harm is Harm.KILLED and mention.noun == "lives" and not _lost(text, mention):
                    continue
                toll = toll_of(mention.start, mention.end, mention, harm, "toll.noun")
                some = _OF_THE.search(text[mention.start : mention.end])
                yield replace(toll, scope=Scope.PART) if some else toll


_BEHIND = AnyCase(
    r"\s+(?P<what>dead|killed|wounded|injured|hurt|missing|unaccounted\s+for|detained|arrested)"
    r"(?=\s*(?:[.,;:)]|and\b|$))"
)


def numbers_before_states(text: str, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "30 wounded and five missing", however its tree hangs together."""
    for mention in filter(has_count, mentions):
        match = _BEHIND.match(text, mention.end, end)
        if match and not mention.noun:
            what = match["what"].lower()
            harm = _LABELS.get(what.split()[0]) or _harm_named(what)
            yield toll_of(mention.start, match.end(), mention, harm, "toll.noun")


_OF_THE = AnyCase(r"\bof\s+(?:the|those)\s")  # "ten of the dead"
_LABELLED = AnyCase(
    r"(?:^|[.;,\n])\s*(?P<what>killed|dead|deaths|fatalities|wounded|injured|missing|displaced|"
    r"detained|arrested|rescued)\s*:\s*$"
)
_LABELS = {"missing": Harm.MISSING, "displaced": Harm.DISPLACED, "detained": Harm.DETAINED,
           "arrested": Harm.DETAINED, "rescued": Harm.RESCUED, "unaccounted": Harm.MISSING,
           "hurt": Harm.INJURED}  # fmt: skip
_LABEL_CHARS = 20


def labelled_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "Killed: 14", a number behind its label."""
    for mention in filter(has_count, mentions):
        first = max(start, mention.start - _LABEL_CHARS)
        match = _LABELLED.search(text[first : mention.start])
        if match:
            what = match["what"].lower()
            harm = _LABELS.get(what) or _harm_named(what)
            yield toll_of(first + match.start("what"), mention.end, mention, harm, "toll.labelled")


def _goes_on(tree: Tree | None, mention: Mention) -> bool:
    """Return whether the last word of a mention only describes the noun behind it."""
    if tree is None:
        return False
    last = [word for word in tree.words if mention.start <= word.start < mention.end][-1:]
    return any(
        word.bare_relation == "amod" and word.head == word.at + 1 and word.upos != "NOUN"
        for word in last
    )


def _lost(text: str, mention: Mention) -> bool:
    return bool(
        re.search(
            r"\b(?:lost|loss|claimed|cost|took|taken)\b",
            text[max(0, mention.start - 30) : mention.end + 20],
            re.I,
        )
    )


_SUFFERED = AnyCase(
    r"\b(?P<who>forces|troops|soldiers|civilians|police|army|fighters|militants|units)\s+"
    r"(?:(?:have|has|had)\s+)?(?:suffered|sustained|taken)\s+(?:\w+\s+)?(?:casualties|losses)\b"
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


_MANIFOLD = AnyCase(
    r"\b(?P<number>double|triple|quadruple|quintuple)[\s-]+(?P<fatal>fatal\s+|deadly\s+)?"
    r"(?P<what>homicides?|murders?|killings?|slayings?|shootings?|stabbings?)\b(?P<death>\s+deaths?)?"
)
_TIMES = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}


def manifold_tolls(text: str, start: int, end: int) -> Iterator[FoundToll]:
    """Read "a double murder", "the triple shooting": so many people in one deed."""
    for match in _MANIFOLD.finditer(text, start, end):
        number = _TIMES[match["number"].lower()]
        wounds = match["what"].lower().startswith(("shooting", "stabbing"))
        opened = wounds and not (match["fatal"] or match["death"])
        yield FoundToll(
            match.start(),
            match.end(),
            Harm.INJURED if opened else Harm.KILLED,
            Group.ALL,
            Count(number, number),
            Scope.INCIDENT,
            "toll.manifold",
            opened=opened,
            who=Described("victims"),
            list_of=match.start(),
        )
