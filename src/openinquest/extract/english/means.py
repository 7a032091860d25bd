"""Mentions of what acted: strikes, bombs, traps, explosions, weapons."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.means_words import WORDS_OF_MEANS
from openinquest.model import Means, is_a

_ANY = "|".join(rf"(?P<m{index}>{words})" for index, (_, words) in enumerate(WORDS_OF_MEANS))
_ALL = AnyCase(rf"(?:\b(?=\w)|(?=[‘'“\"]))(?:{_ANY})\b")
# "The strike", "the vehicle": what it was has been said before.
_BACK = AnyCase(
    r"\b(?:(?:the|this|that|its|an?|our|his|her|their|these|those|several|\w{3,9}['’]s|other|one\s+of|two|three|four|more|single|no|any|such)"
    r"\s+(?:\w+\s+)?(?P<what>strikes?|raids?|munitions?|bombs?|"
    r"(?:vehicles?|trucks?|cars?)(?!\s+(?:bomb|packed|laden|on|to\s+a\s+halt|crash)))|"
    r"(?P<bombed>bombed|bombings?|bombardments?)|(?<!\bto\s)(?<!\bcan\s)(?<!\bwill\s)(?<!\bwould\s)(?<!\bcould\s)(?P<strike>strikes?)|"
    r"(?P<hit>struck|(?:hit|targeted)(?=\s+(?:an?|the|his|her|its|their|our|my|several|two|three|four)\s))"
    r"(?!\s+by\s+an?\s+(?:car|bus|train|truck|vehicle|bullet)))\b"
)
# "The third hit a school": of several strikes that were counted before.
_COUNTED = AnyCase(
    r"\bthe\s+(?:first|second|third|fourth|fifth|last|latest|other)"
    r"(?=\s+(?:fell|hit|struck|killed|landed|came)\b|,?\s+on\s+(?:\w+\s+\d|\d))"
)
_OF_LABOUR = AnyCase(
    r"\b(?:general|armed|hunger|labou?r|transport|nationwide|national|indefinite|teachers|workers|work)\s"
)
_STRIKE_WITH = AnyCase(
    r"\b(?:(?:rocket|missile|artillery|himars|mlrs)s?(?:\s+\w+)?\s+strikes?|"
    r"(?:struck|hit)\s+with\s+[^.,;:\n]{3,40}|"
    r"strikes?\s+(?:(?:carried\s+out|launched|made)\s+)?(?:with|using)\s+[^.,;:\n]{3,60})"
)
_FROM_AIR = frozenset({Means.AIR_STRIKE, Means.DRONE_STRIKE, Means.BARREL_BOMB})
_FROM_GROUND = frozenset(
    {Means.SHELLING, Means.ARTILLERY, Means.MORTAR, Means.ROCKET, Means.MISSILE, Means.IED}
)
_NEW = AnyCase(r"\b(?:an?|another|one|second)\s+(?:\w+\s+)?bomb$")
_GOES_OFF = AnyCase(
    r"\s+(?:had\s+|has\s+)?(?:explod|went\s+off|gone\s+off|detonat|blew\s+up|kill|was\s+set\s+off)"
)
_BOMBING_AT = AnyCase(r"\s+(?:at|outside|claimed\s+by)\b")
"""What stands behind a bombing that no aircraft did: "a bombing at a bus station"."""
_HIDDEN = r"(?:plant(?:ed|ing)|hid(?:den|ing)?|conceal(?:ed|ing)|placed|placing|laid|rigged)"
_WAS_HIDDEN = AnyCase(rf"\s+(?:(?:that|which|had|was|were|been|they)\s+){{0,4}}{_HIDDEN}\b")
_HIDDEN_BY = AnyCase(rf"\b{_HIDDEN}\s+(?:the|this|that|these|those)\s+(?:\w+\s+)?$")
_AIR = AnyCase(
    r"\b(?:drop|f[ae]ll|rain|air(?!\s?(?:strikes?|raids?)\b)|jets?\b|warplane|plane|aircraft|pilot|helicopter|drone|guided|bombers?\b|"
    r"\d+[-\s](?:pound|lb|kg|kilo|ton))"
)
_NEAR = 80  # characters beside a bomb in which it is told how it came there
_SHOT_FROM_GROUND = frozenset({Means.ROCKET, Means.MISSILE, Means.ARTILLERY})


@dataclass(frozen=True, slots=True, order=True)
class MeansMention:
    """One mention of what acted, as a character range."""

    start: int
    end: int
    means: Means


def find_means(
    text: str,
    start: int,
    end: int,
    *,
    known: frozenset[Means] = frozenset(),
    strike: Means = Means.AIR_STRIKE,
) -> list[MeansMention]:
    """Return the mentions of means in `text[start:end]` in order.

    `known` holds the means that the document names anywhere: with it, "the
    strike" and "the vehicle" are read as the one that was named, and "bombed"
    as a strike from the air where only such bombs are spoken of. `strike` is what
    "a strike" is where none from the air is named (`kind_of_strike`).
    """
    found = _named_in(text, start, end)
    return _with_taken_up(found, sorted(_taken_up(text, start, end, known, strike)))


def _named_in(text: str, start: int, end: int) -> list[MeansMention]:
    """Return the mentions of means by words of their own, in order."""
    found = []
    for match in _ALL.finditer(text, start, end):
        group = match.lastgroup or "m0"
        means = WORDS_OF_MEANS[int(group[1:])][0]
        found.append(MeansMention(match.start(), match.end(), means))
    return found


def _with_taken_up(
    found: Sequence[MeansMention], taken_up: Sequence[MeansMention]
) -> list[MeansMention]:
    """Put what takes up a means in the place of words that say less; both are in order."""
    kept: list[MeansMention] = []
    at = 0
    for mention in taken_up:
        while at < len(found) and found[at].end <= mention.start:
            kept.append(found[at])
            at += 1
        shared = at
        while shared < len(found) and found[shared].start < mention.end:
            shared += 1
        if all(_says_more(mention, found[one]) for one in range(at, shared)):
            kept.append(mention)
            at = shared
    return [*kept, *found[at:]]


def _says_more(mention: MeansMention, other: MeansMention) -> bool:
    return mention.means is not other.means and is_a(mention.means, other.means)


def means_known(text: str, *, strike: Means) -> frozenset[Means]:
    """Return the means that a text names, in so many words or as "the strike" and the like.

    Words that take up a strike from the air name none where the text names one itself.
    """
    named = {mention.means for mention in _named_in(text, 0, len(text))}
    if named & _FROM_AIR:
        return frozenset(named)
    taken_up = _taken_up(text, 0, len(text), frozenset(), strike)
    return frozenset(named) | {mention.means for mention in taken_up}


def kind_of_strike(text: str) -> Means:
    """Return what a text calls a strike where it says so: "a rocket strike"; else an air strike.

    Example:
        >>> kind_of_strike("They carried out a strike with multiple launch rocket systems.").value
        'rocket'
    """
    told = (find_means(text, *match.span()) for match in _STRIKE_WITH.finditer(text))
    kinds = {mentions[0].means for mentions in told if mentions}
    return kinds.pop() if len(kinds) == 1 and kinds <= _SHOT_FROM_GROUND else Means.AIR_STRIKE


def _taken_up(
    text: str, start: int, end: int, known: frozenset[Means], kind: Means
) -> Iterator[MeansMention]:
    """Yield what takes up a means that was named before."""
    from_air = _the_one_from_air(known)
    strike = from_air or (None if kind is Means.AIR_STRIKE else kind)
    for match in _BACK.finditer(text, start, end):
        if _OF_LABOUR.search(match[0]):
            means = None
        elif match["strike"]:
            means = strike
        elif match["hit"]:
            means = from_air
        elif match["bombed"]:
            means = None if known & (_FROM_GROUND | {Means.VEHICLE_BOMB}) else from_air
        else:
            means = _known_as(match["what"].lower(), known, kind)
        if means in _FROM_AIR and _is_another_bomb(text, start, end, match):
            means = None
        if means:
            yield MeansMention(match.start(), match.end(), means)
    if from_air:
        for match in _COUNTED.finditer(text, start, end):
            yield MeansMention(match.start(), match.end(), from_air)


def _is_another_bomb(text: str, start: int, end: int, words: re.Match[str]) -> bool:
    """Return whether words speak of a bomb that no aircraft brought, beside a strike from the air.

    It was planted, or is a new one of which nothing says that it fell.
    """
    if not words[0].lower().rstrip("s").endswith(("bomb", "bombing")):
        return False
    begin, stop = max(start, words.start() - _NEAR), min(end, words.end() + _NEAR)
    if _AIR.search(text, words.end(), stop) or _AIR.search(text, begin, words.start()):
        return False
    if words["bombed"]:
        return _BOMBING_AT.match(text, words.end()) is not None
    new = _NEW.search(text, begin, words.end()) and _GOES_OFF.match(text, words.end(), end)
    if new or _WAS_HIDDEN.match(text, words.end(), end):
        return True
    return _HIDDEN_BY.search(text[begin : words.start("what")]) is not None


def _the_one_from_air(known: frozenset[Means]) -> Means | None:
    """Return what strikes from the air were named as; an air strike where several kinds were."""
    if len(known & _FROM_AIR) == 1:
        return next(iter(known & _FROM_AIR))
    return Means.AIR_STRIKE if known & _FROM_AIR else None


def _known_as(word: str, known: frozenset[Means], kind: Means) -> Means | None:
    if word.startswith("raid"):
        return _the_one_from_air(known) or Means.RAID
    if word.startswith("munition"):
        return _the_one_from_air(known)
    if word.startswith("strike"):
        return _the_one_from_air(known) or kind
    if word.startswith("bomb"):
        return None if Means.VEHICLE_BOMB in known else _the_one_from_air(known)
    return Means.VEHICLE_BOMB if Means.VEHICLE_BOMB in known else None
