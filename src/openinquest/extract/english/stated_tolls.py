"""Tolls that are stated as such: "the death toll rose to 137", "put the deaths at 230"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll, has_count
from openinquest.extract.english.numbers import read_number
from openinquest.extract.english.people import Mention, group_of, names_people
from openinquest.extract.english.toll_labels import harm_named
from openinquest.model import Count, Group, Harm, Scope

_KINDS = (
    r"(?:dead|deaths|killed|casualties|fatalities|civilian\s+deaths|"
    r"victims|wounded|injured|missing|lives\s+(?:lost|taken)|"
    r"(?:people|civilians|persons|residents)\s+who\s+(?:have\s+|had\s+)?(?:died|been\s+killed|were\s+killed|lost\s+their\s+lives))"
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
    r"jump|pass|fall|fell|drop|soar|mount|swell|swollen|inch|edge|crept|creep|"
    r"(?:gone|went|go|goes|going)(?=\s+(?:up\b|down\b|$))|"
    r"(?:been\s+)?(?:lower|rais|revis|reduc|correct|updat|cut))\w*|"
    r"\b(?:now|currently)(?=\s+at\b))\s+(?:(?:now|already|currently)\s+)?(?:(?:up|down)(?:wards?)?\s+)?)?"
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
_LEFT_AT = AnyCase(
    r"\b(?P<verb>leav(?:es?|ing)|left|with)\s+(?:the\s+|a\s+|its\s+)?"
    rf"(?P<what>(?:death\s+)?toll|(?:number|count)\s+of\s+{_OF_WHOM})\s+(?:now\s+)?at\s+$"
)
_THAT_OF = AnyCase(
    rf"\band\s+(?P<what>that\s+of\s+(?:the\s+|those\s+)?{_KINDS})\s+(?P<verb>(?:(?:stood|stands|put)\s+)?at|(?:rose\s+)?to)\s+$"
)
"""A second toll behind the first: "and that of the injured at 71"."""
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
_COUNTED = AnyCase(
    r"\b(?P<what>(?:the|our|their|its)\s+(?:final\s+|official\s+|latest\s+)?(?:count|tally))\s+"
    r"(?:(?:has|had|have|now|already|later)\s+){0,2}"
    r"(?P<verb>(?:st[oa]+n?d|reach|r[io]se|climb|gr[eo]w|jump|was|is|came|comes)\w*)\s+(?:now\s+)?(?:(?:at|to)\s+)?$"
)
"""A count of which the sentence has to say elsewhere that it is one of the dead."""
_SPEAKS_OF_DEAD = AnyCase(r"\b(?:dead|died|deaths?|killed|bodies|wounded|injured)\b")
_DEAD = AnyCase(r"\s+(?:people\s+)?(?:dead|killed)\b")
_BEYOND = AnyCase(r"\b(?:past|beyond)\s+$")
_FROM = AnyCase(r"from\b")
_FELL = AnyCase(
    r"\bfrom\s+(?P<was>[\w-]+(?:,\d{3})*)(?:\s+(?:dead|killed|deaths))?\s+to\s+(?P<now>[\w-]+(?:,\d{3})*)(?![\w%-]|[.,:/]\d)"
)
_WENT = AnyCase(r"g(?:one|oes|oing)\b|go\b|went\b")
_UP_TO = AnyCase(r"up\s+to\b")
_A_RISE = re.compile(r"\w\s+to\s+\w")
_OTHER_UNITS = AnyCase(
    r"\s*%|\s*(?:per\s?cent|yuan|yen|votes?|seats?|km|kilomet\w+|met(?:er|re)s?)\b|"
    r"\s+(?!(?:as|across|this|its|his|is|was|has|overseas|perhaps|besides|\w+wards|"
    r"(?:year|month|week|day|hour|minute)s|\w+days)\b)(?P<noun>[a-z]+[^\W\ds]s)\b"
)
"""What a number counts that is not of a toll: a share, or a noun in the plural for no people."""
_DOERS = re.compile(r"(?:[eo]rs|ists|ians|ees|girls|boys|martyrs)$")
"""Endings of nouns for people that no list holds: "the death toll rose to 12 climbers"."""
_STATINGS = (
    _THAT_OF,
    _LEFT_AT,
    _PUT_AT,
    _BROUGHT_TO,
    _REVISED_TO,
    _TOLL_OF,
    _REVISED,
    _CORRECTED,
    _STATED,
    _ROSE,
)
_OF_THE_DEAD = (*_STATINGS, _COUNTED)
"""What states a toll in a sentence that speaks of the dead or the hurt."""
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
        elif (toll := _stated(text, start, end, mention)) is not None:
            last = toll
            yield last


def _falls(text: str, start: int, end: int) -> Iterator[Mention]:
    """Yield "from 471 to 342", which is no range and so no number of people to other patterns."""
    for match in _FELL.finditer(text, start, end):
        was, now = read_number(match["was"]), read_number(match["now"])
        if was and now and now < was:
            yield Mention(match.start(), match.end(), Count(now, now), Group.ALL)


def _stated(text: str, start: int, end: int, mention: Mention) -> FoundToll | None:
    """Return the toll that a number is by the words before it, None where they speak of none."""
    before = text[max(start, mention.start - _STATED_REACH) : mention.start]
    from_one = (_BROUGHT_FROM, _REVISED_FROM) if _FROM.match(text, mention.start) else ()
    if (toll := _brought_to(text, mention, before)) is not None:
        return toll
    statings = _OF_THE_DEAD if _SPEAKS_OF_DEAD.search(text, start, end) else _STATINGS
    statings = (*from_one, *statings)
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
    harm = harm_named(before if by in {_REVISED, _CORRECTED} else f"{what} {words}")
    harm = Harm.KILLED if by is _COUNTED else harm
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

    "Three to 28" behind "rose by" and "from 12 to 30" are no ranges but end at their last number,
    and "has gone up to 41" bounds nothing.
    """
    if count and _WENT.match(match["verb"] or "") and _UP_TO.match(words):
        return Count(count.at_most, count.at_most)
    if (match.groupdict().get("by") or "").strip() == "by":
        count = count if _A_RISE.search(words) else None
    elif not _FROM.match(words):
        return count
    return Count(count.at_most, count.at_most) if count else None
