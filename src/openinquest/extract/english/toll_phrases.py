"""Tolls in set phrases: stated tolls, nouns of harm, "suffered casualties", "found alive"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.described import Described
from openinquest.extract.english.found_toll import FoundToll, has_count, toll_of
from openinquest.extract.english.no_people import names_no_people
from openinquest.extract.english.numbers import EXACT, read_number
from openinquest.extract.english.people import Mention, group_of, names_people
from openinquest.extract.english.toll_labels import harm_named
from openinquest.model import Count, Group, Harm, Scope

_KINDS = (
    r"(?:dead|deaths|killed|casualties|fatalities|civilian\s+deaths|"
    r"victims|wounded|injured|missing)"
)
_OF_WHOM = (
    rf"(?:the\s+|those\s+)?(?:(?!(?:houses?|homes|buildings|vehicles|attacks|strikes|raids|days|in|at|of|for|with|from|on|to|by|who|\w+ing)\b)[\w'’-]+\s+){{0,3}}?"
    rf"(?:(?:believed|feared|reported|known|confirmed)\s+(?:to\s+have\s+(?:been\s+)?)?)?{_KINDS}"
    r"(?:(?<=victims)\s+(?:killed|injured|wounded))?"
)
"""Whose number: "number of prisoners killed", "number of those feared dead"."""
_TO = (
    r"(?:(?P<by>by\s+(?:(?:[\w-]+\s+){0,2}[\w-]+,?\s+to\s+)?)|"
    r"(?:to|at|as\s+high\s+as|past|beyond)\s+)?"
)
"""What stands between "rose" and its number; "by" alone stands before "three to 28"."""
_STATED = AnyCase(
    r"\b(?P<what>(?:civilian\s+|combatant\s+)?(?:casualties|deaths|fatalities|death\s+toll|toll|"
    rf"(?:number|count)\s+of\s+{_OF_WHOM}|"
    r"(?<!among\s)the\s+dead|(?:people|civilians)\s+(?:reported\s+|said\s+to\s+have\s+been\s+)?killed))\b"
    r"[^.;,]{0,40}?(?:\b(?:could|may|might|would|will)\s+)?(?:have\s+)?"
    r"(?P<verb>(?:\b(?:reach|top|number|total|be|was|were|is|are|stand|stood|r[io]se|climb|(?:been\s+)?put|g[ro]+w|"
    r"jump|pass|fall|fell|drop|(?:been\s+)?(?:lower|rais|revis|reduc|correct|updat|cut))\w*|"
    r"\b(?:now|currently)(?=\s+at\b))\s+(?:(?:up|down)(?:wards?)?\s+)?)?"
    rf"{_TO}$"
)
_ROSE = AnyCase(
    rf"\b(?P<what>death\s+toll|toll|(?:number|count)\s+of\s+{_OF_WHOM})\s+"
    r"(?:(?!(?:and\s+the|while|when|as|but|because|said|is|are|was|were|price|cost|rate|number|count)\b)"
    r"(?:[^\s.;,]|(?<=\b[a-z])\.)+(?:,\s+[\w-]+,)?\s+){4,20}?"
    r"(?P<verb>(?:r[io]se|climb|gr[eo]w|jump|increas|fell|drop|stand|stood|reach|pass|top)\w*\s+)"
    rf"{_TO}$"
)
"""A toll with a long phrase before its verb: "the toll from the raid on a camp in ... rose to"."""

_DETERMINER = r"(?:(?:the|its|their|his|her|that)\s+)?"
_WHAT = (
    r"(?P<what>(?:(?:civilian|overall|total|final|official|confirmed|combined|current|known|reported)\s+){0,2}"
    r"(?:casualties|deaths|fatalities|death\s+toll|toll|dead|wounded|injured|(?:number|count)\s+of\s+"
    rf"{_OF_WHOM}))\b"
)
_PUT_AT = AnyCase(
    rf"\b(?P<verb>put(?:s|ting)?|plac(?:es?|ed|ing)|estimat(?:es?|ed|ing))\s+{_DETERMINER}{_WHAT}"
    r"[^.;]{0,80}?\b(?:at|to\s+be)\s+$"
)
_RAISES = (
    r"\b(?P<verb>br(?:ing(?:s|ing)?|ought)|tak(?:es?|ing)|took|"
    r"(?:rais|push|lift|increas)(?:es?|s|ed|ing))\s+"
)
_REVISES = r"\b(?P<verb>cut(?:s|ting)?|(?:lower|revis|reduc|correct|updat)(?:es?|s|ed|ing))\s+"
_BROUGHT_TO = AnyCase(rf"{_RAISES}{_DETERMINER}{_WHAT}[^.;]{{0,60}}?\bto\s+$")
_REVISED_TO = AnyCase(rf"{_REVISES}{_DETERMINER}{_WHAT}[^.;]{{0,60}}?\bto\s+$")
_FROM_ONE_TO = (
    rf"{_DETERMINER}(?:{_WHAT}|(?P<count>count|tally|figure|estimate|total))"
    r"(?:\s+(?:up|down)(?:wards?)?)?,?\s+$"
)
_BROUGHT_FROM = AnyCase(rf"{_RAISES}{_FROM_ONE_TO}")
_REVISED_FROM = AnyCase(rf"{_REVISES}{_FROM_ONE_TO}")
"""What stands before "from 471 to 342"."""
_BRINGS_TO = AnyCase(rf"{_RAISES}to\s+$")
_THE_NUMBER_OF = AnyCase(rf"\s+(?P<what>the\s+(?:total\s+)?number\s+of\s+{_OF_WHOM})\b")
"""What stands around 103 in "brings to 103 the number of journalists killed"."""
_TOLL_OF = AnyCase(r"\b(?P<what>(?P<verb>(?:death\s+)?toll)\s+of)\s+$")
_WOUNDED = AnyCase(r"\s(?:wounded|injured|hurt)\b")
_REVISED = AnyCase(
    r"\b(?P<what>(?:figure|number|count|total|tally|(?:death\s+)?toll))"
    r"(?:\s+of\s+[\w,]+(?:\s+(?:dead|killed|people))?|,[^,.;]{3,40},)?\s+"
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
_FROM = AnyCase(r"from\b")
_FELL = AnyCase(
    r"\bfrom\s+(?P<was>[\w-]+(?:,\d{3})*)(?:\s+(?:dead|killed|deaths))?\s+to\s+(?P<now>[\w-]+(?:,\d{3})*)(?![\w%-]|[.,:/]\d)"
)
_A_RISE = re.compile(r"\w\s+to\s+\w")
_OTHER_UNITS = AnyCase(
    r"\s*%|\s*(?:per\s?cent|yuan|yen|votes?|seats?|km|kilomet\w+|met(?:er|re)s?)\b|"
    r"\s+(?!(?:as|across|this|its|his|is|was|has|overseas|perhaps|besides|\w+wards|"
    r"(?:year|month|week|day|hour|minute)s|\w+days)\b)(?P<noun>[a-z]+[^\W\ds]s)\b"
)
"""What a number counts that is not of a toll: a share, or a noun in the plural for no people."""
_DOERS = re.compile(r"(?:[eo]rs|ists|ians|ees|girls|boys|martyrs)$")
"""Endings of nouns for people that no list holds: "the death toll rose to 12 climbers"."""
_STATINGS = (_PUT_AT, _BROUGHT_TO, _REVISED_TO, _TOLL_OF, _REVISED, _CORRECTED, _STATED, _ROSE)
_OR_EVEN = AnyCase(
    r"(?:,?\s+(?:and|or|then)|,)\s+(?P<told>(?:(?:even|perhaps|possibly|then|later|by\s+others)\s+)?"
    r"(?:at|as\s+high\s+as)\s+)"
)
"""What stands between two numbers at which one toll is put: "at 230 and even at 520"."""
_STATED_REACH = 150  # characters before a number in which it is said what it counts


def stated_tolls(text: str, start: int, end: int, mentions: list[Mention]) -> Iterator[FoundToll]:
    """Read "the death toll rose to 137", "put the deaths at 230 and even at 520"."""
    last: FoundToll | None = None
    numbers = sorted([*mentions, *_falls(text, start, end)], key=lambda mention: mention.start)
    for mention in filter(has_count, numbers):
        if last and (joint := _OR_EVEN.fullmatch(text, last.end, mention.start)):
            last = replace(last, start=joint.start("told"), end=mention.end, count=mention.count)
            yield last
        elif (toll := _stated(text, start, mention)) is not None:
            last = toll
            yield last


def _falls(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield "from 471 to 342", which is no range and so no number of people to other patterns."""
    for match in _FELL.finditer(text, start, end):
        was, now = read_number(match["was"]), read_number(match["now"])
        if was and now and now < was:
            yield Mention(match.start(), match.end(), Count(now, now), Group.ALL)


def _stated(text: str, start: int, mention: Mention) -> FoundToll | None:
    """Return the toll that a number is by the words before it, None where they speak of none."""
    before = text[max(start, mention.start - _STATED_REACH) : mention.start]
    from_one = (_BROUGHT_FROM, _REVISED_FROM) if _FROM.match(text, mention.start) else ()
    if (toll := _brought_to(text, mention, before)) is not None:
        return toll
    statings = (*from_one, *_STATINGS)
    by, match = next(((p, m) for p in statings if (m := p.search(before))), (None, None))
    if match is None or not (match["verb"] or text.startswith("exceed", mention.start)):
        return None
    dead = _DEAD.match(text, mention.end)
    stop = dead.end() if dead else mention.end
    words = text[mention.start : stop]
    what = match.group("what") or ""
    count = _come_to(match, mention.count, words)
    if count is None or _counts_things(text, stop) or not (what or dead):
        return None
    harm = harm_named(before if by in {_REVISED, _CORRECTED} else what + words)
    hurt = _WOUNDED.search(words) or _WOUNDED.match(text, stop)
    if by is _TOLL_OF and hurt:
        harm = Harm.INJURED
    beyond = re.match(r"pass|top", match["verb"] or "", re.I) or _BEYOND.search(before)
    if count.exact and beyond:
        count = Count(count.exact + 1, None)
    group = mention.group
    if group is Group.ALL:
        group = group_of(what)
    rule = "toll.brought_to" if by in {_BROUGHT_TO, _BROUGHT_FROM} else "toll.stated"
    start_of = "what" if what else "count"
    if by is _REVISED and match.start("verb") > match.end("what") + 1:
        start_of = "verb"  # "toll of 36 was lowered to": the 36 are a toll of their own
    first = mention.start - len(before) + match.start(start_of)
    return FoundToll(first, stop, harm, group, count, Scope.INCIDENT, rule)


def _brought_to(text: str, mention: Mention, before: str) -> FoundToll | None:
    """Return the toll of "brings to 103 the number of journalists killed", None for others."""
    brings, number_of = _BRINGS_TO.search(before), _THE_NUMBER_OF.match(text, mention.end)
    if brings is None or number_of is None:
        return None
    what, start = number_of["what"], mention.start - len(before) + brings.start()
    harm, group = harm_named(what), group_of(what)
    return FoundToll(
        start, number_of.end(), harm, group, mention.count, Scope.INCIDENT, "toll.brought_to"
    )


def _counts_things(text: str, stop: int) -> bool:
    """Return whether the words behind a number say that it counts no people."""
    other = _OTHER_UNITS.match(text, stop)
    if other is None or other["noun"] is None:
        return other is not None
    noun = text[slice(*other.span("noun"))]
    return noun.islower() and not (names_people(noun) or _DOERS.search(noun))


def _come_to(match: re.Match[str], count: Count | None, words: str) -> Count | None:
    """Return what a toll came to; None for the number by which it changed.

    "Three to 28" behind "rose by" and "from 12 to 30" are no ranges but end at their last number.
    """
    if (match.groupdict().get("by") or "").strip() == "by":
        count = count if _A_RISE.search(words) else None
    elif not _FROM.match(words):
        return count
    return Count(count.at_most, count.at_most) if count else None


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
