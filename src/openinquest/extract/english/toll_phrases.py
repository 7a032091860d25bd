"""Tolls in set phrases: nouns of harm, "suffered casualties", "a double murder"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described
from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.no_people import names_no_people
from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.people import Mention
from openinquest.extract.english.toll_labels import harm_named
from openinquest.model import Count, Group, Harm, Scope

_NOUNS = (
    (Harm.KILLED, r"dead|deaths?|fatalit(?:y|ies)|killed|lives|killings?"),
    (Harm.INJURED, r"wounded|injured|injur(?:y|ies)"),
    (Harm.RECOVERED, r"bod(?:y|ies)|corpses?|remains"),
    (Harm.KILLED_OR_INJURED, r"casualt(?:y|ies)"),
)


_SHARED_OUT = AnyCase(r"\b(?:of|among)\s+$")
_CASE_CHARS = 12
_THEN_A_NUMBER = AnyCase(
    rf"\s*,?\s*(?!\w+\s+(?:thirds?|quarters?|fifths?|per\s?cent)\b)(?:{EXACT})\b"
)
_KNOWN = AnyCase(r"(?:the|those|these)\b")
_NOT_YET = AnyCase(
    r"\s+(?:(?:is|are|was|were)\s+(?:expected|anticipated|intended|likely)|"
    r"(?:can|could|will|would|should|may|might)\s+be|"
    r"(?:(?:has|have|had)\s+(?:yet\s+)?been|is|are|was|were)\s+(?:yet\s+)?(?:confirmed|verified|known))\b"
)
_KNOWS_OF = AnyCase(r"\b(?:know(?:s|n)?|knew|aware|heard)\s+of\s+$")
_LABEL_BEHIND = re.compile(r"\s*:\s*\d")


def noun_tolls(text: str, mentions: list[Mention], tree: Tree | None) -> Iterator[FoundToll]:
    """Read "12 deaths", "240 bodies", "no casualties"; "two wounded nurses" are nurses."""
    for mention in (_with_the_harm_behind(text, each) for each in mentions if has_count(each)):
        if _ends_in_a_deed(tree, mention):
            continue  # "two rockets killed four people"
        before = text[max(0, mention.start - _CASE_CHARS) : mention.start]
        known = _KNOWN.match(text, mention.start) and _SHARED_OUT.search(before)
        if known and _THEN_A_NUMBER.match(text, mention.end):
            continue  # "of the 12 dead, three were": only parts of them are told
        if _LABEL_BEHIND.match(text, mention.end):
            continue  # a table: "Kills: 12 Deaths: 4"
        unknown = _NOT_YET.match(text, mention.end) or _KNOWS_OF.search(before)
        if mention.count == Count(0, 0) and unknown:
            continue  # "no casualties were expected" before it, "knew of no casualties"
        for harm, nouns in _NOUNS:
            if re.fullmatch(nouns, mention.noun, re.I) and not _goes_on(tree, mention):
                if harm is Harm.KILLED and mention.noun == "lives" and not _lost(text, mention):
                    continue
                toll = toll_of(mention.start, mention.end, mention, harm, "toll.noun")
                some = _OF_THE.search(text[mention.start : mention.end])
                yield replace(toll, scope=Scope.PART) if some else toll


def _with_the_harm_behind(text: str, mention: Mention) -> Mention:
    """Return "14 civilian deaths" for the mention "14 civilian" in it; others as they are."""
    match = _HARM_BEHIND.match(text, mention.end)
    numbered = _NUMBERED.match(text, mention.start)  # "reports of civilian deaths" count nobody
    if match is None or numbered is None or not mention.noun or mention.noun.endswith("s"):
        return mention
    return replace(mention, end=match.end(), noun=match["noun"])


_NUMBERED = AnyCase(
    rf"(?:(?:at\s+least|as\s+many\s+as|more\s+than|up\s+to|some|about|over|nearly|around)\s+)?(?:{EXACT})\b"
)
_HARM_BEHIND = AnyCase(
    r"\s+(?:casualty\s+)?(?P<noun>deaths?|fatalit(?:y|ies)|injur(?:y|ies)|casualt(?:y|ies))\b(?!['’])"
)
_BEHIND = AnyCase(
    r"\s+(?P<what>dead|killed|wounded|injured|hurt|missing|unaccounted\s+for|detained|arrested)"
    r"(?=\s*(?:[.,;:)]|and\b|$))"
)


def numbers_before_states(text: str, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "30 wounded and five missing", however its tree hangs together."""
    for mention in filter(has_count, mentions):
        match = _BEHIND.match(text, mention.end, end)
        if match and not mention.noun:
            harm = harm_named(match["what"])
            yield toll_of(mention.start, match.end(), mention, harm, "toll.noun")


_OF_THE = AnyCase(r"\bof\s+(?:the|those)\s")  # "ten of the dead"


_RECOVERED = AnyCase(
    r"\s+(?:(?:were|was|have\s+been|had\s+been)\s+)?(?:recovered|retrieved|pulled)\b"
)
_MARTYRS = AnyCase(r"\s+martyrs?\b(?!['’])")
_LEAD_IN_CHARS = 60  # characters before martyrs in which it is said what made them so
_MAKES_MARTYRS = AnyCase(
    r"\b(?:left|leaves|leaving|caus(?:ed|ing)|claim(?:ed|ing)|kill(?:ed|ing)|result(?:ed|ing)\s+in|led\s+to)"
    r"\s+$"
)
_ARE_BROUGHT = AnyCase(
    r"\s+(?:(?:were|was|have\s+been|had\s+been)\s+(?:recovered|retrieved|pulled|"
    r"(?:brought|taken|transferred)\s+(?:\w+\s+){0,5}?(?:hospitals?|clinic|morgue))|arrived)\b|"
    r",?\s+and\s+[\w-]+\s+(?:wounded|injured|injuries)\b"
)


def martyrs(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "left five martyrs", "12 martyrs were recovered": not martyrs who have a church."""
    for mention in filter(has_count, mentions):
        match = None if mention.noun else _MARTYRS.match(text, mention.end, end)
        if match is None:
            continue
        lead = text[max(start, mention.start - _LEAD_IN_CHARS) : mention.start]
        if _MAKES_MARTYRS.search(lead) or _ARE_BROUGHT.match(text, match.end(), end):
            found = _RECOVERED.match(text, match.end(), end)
            harm = Harm.RECOVERED if found else Harm.KILLED  # who were found are bodies, as others
            toll = toll_of(mention.start, match.end(), mention, harm, "toll.noun")
            yield replace(toll, people=(mention.start, match.end()))


def _goes_on(tree: Tree | None, mention: Mention) -> bool:
    """Return whether the last word of a mention only describes the noun behind it."""
    if tree is None:
        return False
    last = [word for word in tree.words if mention.start <= word.start < mention.end][-1:]
    return any(
        word.bare_relation == "amod" and word.head == word.at + 1 and word.upos != "NOUN"
        for word in last
    )


def _ends_in_a_deed(tree: Tree | None, mention: Mention) -> bool:
    """Return whether the last word of a mention is what those did that it counts."""
    last = [w for w in (tree.words if tree else ()) if mention.start <= w.start < mention.end][-1:]
    return tree is not None and any(
        (word.xpos == "VBD" and tree.below(word, "obj") and tree.below(word, "nsubj"))
        or (word.upos == "VERB" and names_no_people(tree.words[word.at - 1]))
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
