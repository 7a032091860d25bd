"""What is said to have brought about the harm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.operators import is_denied
from openinquest.model import Effect, Means

_SETS_OFF = re.compile(
    r"\b(?:set(?:s|ting)?\s+off|trigger(?:s|ed|ing)?|detonat(?:ed|es|ing)|ignit(?:ed|es|ing)|touched\s+off|caused|causing|"
    r"sparked|hit|struck|led\s+to|resulted\s+in|followed\s+by|then)\b",
    re.IGNORECASE,
)
_SET_OFF_BY = re.compile(
    r"\b(?:detonated|set\s+off|triggered|ignited|touched\s+off|caused|hit|struck)\b[^.;]{0,40}?\bby\b"
    r"|\bas\s+a\s+result\s+of\b|\bafter\b|\bwhen\b",
    re.IGNORECASE,
)
_EFFECTS: tuple[tuple[Effect, re.Pattern[str]], ...] = (
    (
        Effect.DEATHS,
        re.compile(
            r"\b(?:kill(?:ed|ing|s)?|deaths?|died|dead|victims|fatal|casualties|slain|lives|massacred?|perished)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Effect.COLLAPSE,
        re.compile(
            r"\b(?:collaps(?:e|ed|es|ing)|(?:bring|brought|bringing)\s+(?:\w+\s+){0,4}down\b|"
            r"(?:structure|building|house)s?\s+to\s+(?:fail|fall)|brings?\s+(?:the\s+\w+\s+)?down|came\s+down|caved?\s+in|pancaked|structural\s+failure|fell\s+in|buried)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Effect.DESTRUCTION,
        re.compile(
            r"\b(?:destroy(?:ed|s|ing)?|destruction|level(?:led|ed|ling)|flatten(?:ed|ing)|demolish(?:ed|ing)|blew\s+up|blown\s+up|damage[ds]?)\b",
            re.IGNORECASE,
        ),
    ),
    (Effect.INJURIES, re.compile(r"\b(?:injur(?:ed|ing|ies)|wound(?:ed|ing|s))\b", re.IGNORECASE)),
    (
        Effect.EXPLOSION,
        re.compile(r"\b(?:explosions?|detonat\w+|exploded|blasts?|secondary)\b", re.IGNORECASE),
    ),
)
_LINK = re.compile(
    r"\b(?:by|in|from|after|caus(?:e|ed|es|ing)|because|due\s+to|result(?:ed|s|ing)?|blam(?:e|ed|ing)|responsible|"
    r"when|of|kill(?:s|ed|ing)?|destroy(?:s|ed|ing)?|collaps(?:ed|ing|e)|level(?:led|ed|ling)|flatten(?:ed|ing)|left|"
    r"brought|brings?|struck|hit|claimed|led|follow(?:ed|ing)|behind|triggered|set\s+off|detonat\w+|was|were|fell|dropped|exploded|went\s+off|blew|did|done|have\s+done)\b",
    re.IGNORECASE,
)
_PARTY = (
    r"(?P<who>(?:(?:US|U\.S\.)-led\s+)?[Cc]oalition|(?:American|U\.S\.|US|Israeli|Russian|Syrian|Saudi|"
    r"Iraqi|Turkish|Afghan|British|French|[Gg]overnment|ISIS|Islamic\s+State|Taliban|Hamas)"
    r"(?:\s+(?:army|military|forces?|air\s+force|troops|navy))?)"
)
_USER = re.compile(rf"\b{_PARTY}(?!\w)")
_USER_BEFORE = re.compile(
    rf"\b{_PARTY}(?:['’]s?)?(?:\s+(?:jets?|warplanes?|aircraft|planes?|an?|\w+ed|\w+-\w+)){{0,3}}\s*$"
)
_USER_AFTER = re.compile(rf"\s+(?:carried\s+out\s+|launched\s+)?by\s+(?:the\s+)?{_PARTY}(?!\w)")
_REACH = 60  # characters before a means in which its user stands
_POINTS_AT = re.compile(
    r"(?:\b(?:it|this|that)\s+(?:was|had\s+been|is)\s+(?:not\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?|"
    r"\bblam(?:e|es|ed|ing)\s+(?:[^.;,]{0,40}?\bon\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?)$",
    re.IGNORECASE,
)
_DID_IT = re.compile(r"\s+(?:did|has\s+done|had\s+done)\s+(?:it|this|that)\b", re.IGNORECASE)
_NEGATION = re.compile(r"\b(?:no|not|never|ruled\s+out|without)\b", re.IGNORECASE)
_FROM_AIR = (Means.AIR_STRIKE, Means.DRONE_STRIKE)
_SECOND = (
    Means.VEHICLE_BOMB,
    Means.STORED_EXPLOSIVES,
    Means.BOOBY_TRAP,
    Means.FUEL_OR_GAS,
    Means.SUICIDE_BOMB,
    Means.PLANTED_BOMB,
)
_GENERAL = (Means.EXPLOSION, Means.ATTACK, Means.COLLAPSE, Means.FIRE)


@dataclass(frozen=True, slots=True)
class FoundCause:
    """One cause as a character range: a chain of means, its effect, and whether it is denied.

    `actor` is who is said to have used the first of the means, None where nobody is.
    """

    start: int
    end: int
    means: tuple[Means, ...]
    effect: Effect | None
    denied: bool
    rule: str
    actor: str | None = None


def find_causes(text: str, start: int, end: int, means: list[MeansMention]) -> list[FoundCause]:
    """Return what one sentence says to have caused harm, a denial kept apart.

    The sentence is cut where "but", "not ... but" or "rather than" turn it,
    so that what one half denies is not read into the other.
    """
    found: list[FoundCause] = []
    for begin, stop in _halves(text, start, end):
        inside = [mention for mention in means if begin <= mention.start and mention.end <= stop]
        if inside:
            found.extend(_causes_in(text, begin, stop, inside))
    return found


def _halves(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    turns = "|".join(
        (
            r"[;]",
            r",(?=\s(?:the|an?|this|that)\s)",
            r",?\s\b(?:but(?!\s+also)|rather\s+than|instead\s+of|whereas|although|though|while)\b",
            r",\s+(?=not\s+(?:an?|the|by)\b)",
            r",\s+and\s+(?=(?:that\s+)?no\b)",
        )
    )
    for match in re.finditer(turns, text[start:end], re.IGNORECASE):
        if match.start() == 0:
            continue
        if match[0] == "," and "would have" not in text[begin : start + match.start()]:
            continue
        yield begin, start + match.start()
        begin = start + match.start()
    yield begin, end


def _causes_in(text: str, start: int, end: int, means: list[MeansMention]) -> Iterator[FoundCause]:
    clause = text[start:end]
    if re.search(r"\bwould\s+(?:\w+\s+)?have\b", clause, re.IGNORECASE):
        return  # what would have happened is no account of what did
    effects = _effects_in(clause, means, start)
    chain = _chain(text, means)
    denied = is_denied(clause)
    rule = "cause.chain" if len(chain) > 1 else "cause.denied" if denied else "cause.single"
    if effects and _LINK.search(clause):
        for effect, words in effects:
            spread = _spread(clause, start, chain=chain, means=means, effect=words)
            actor = user_of(text, start, end, chain=chain, means=means)
            yield FoundCause(*spread, chain, effect, denied, rule, actor)
    elif named := next((m for m in means if _is_named_as_cause(text, start, end, m)), None):
        actor = user_of(text, start, end, chain=(named.means,), means=means)
        place = (named.start, named.end)
        yield FoundCause(*place, (named.means,), None, denied, "cause.named", actor)
    elif denied and _says_it_did_not_happen(clause):
        spread = _spread(clause, start, chain=chain, means=means, effect=None)
        yield FoundCause(*spread, chain, None, denied, rule)


def _is_named_as_cause(text: str, start: int, end: int, mention: MeansMention) -> bool:
    """Return whether a means is named as what did it: "it was an air strike", "blamed a drone"."""
    before = text[max(start, mention.start - _REACH) : mention.start]
    return bool(_POINTS_AT.search(before) or _DID_IT.match(text, mention.end, end))


def _says_it_did_not_happen(clause: str) -> bool:
    return bool(
        re.search(
            r"\bno\s+(?:\w+\s+){0,3}?(?:sign|trace|hole|evidence|indication|air\s?strike|strike|bomb|explosives?|vehicle)\b|"
            r"\bnot\s+(?:been\s+)?(?:hit|struck|bombed|targeted|caused|an?\s+air)|\bnever\s+(?:hit|struck|bombed)",
            clause,
            re.IGNORECASE,
        )
    )


def _effects_in(
    clause: str, means: list[MeansMention], start: int
) -> list[tuple[Effect, list[tuple[int, int]]]]:
    """Return the gravest effect of a clause, and a collapse beside it, each with its words.

    Words that are part of a means ("the blast") are no effect of it.
    """
    outside = clause
    for mention in means:
        left, right = mention.start - start, mention.end - start
        outside = outside[:left] + "_" * (right - left) + outside[right:]
    found: list[tuple[Effect, list[tuple[int, int]]]] = []
    for effect, pattern in _EFFECTS:
        words = [match.span() for match in pattern.finditer(outside)]
        if words and (not found or effect is Effect.COLLAPSE):
            found.append((effect, words))
    return found


def _chain(text: str, means: list[MeansMention]) -> tuple[Means, ...]:
    """Return the means in the order of events.

    A strike from the air comes before what it set off, unless the words say
    that the two are rivals; a bare "explosion" beside a named means is that
    means, not a second one.
    """
    order: list[Means] = []
    for mention in means:
        if mention.means not in order:
            order.append(mention.means)
    named = [item for item in order if item not in _GENERAL]
    order = named or order[:1]
    air = [item for item in order if item in _FROM_AIR]
    second = [item for item in order if item in _SECOND]
    if air and second:
        between = text[means[0].start : means[-1].end]
        if _SETS_OFF.search(between) or _SET_OFF_BY.search(between):
            return (air[0], second[0])
        return (order[0],)
    return tuple(order[:1])


def user_of(
    text: str, start: int, end: int, *, chain: tuple[Means, ...], means: list[MeansMention]
) -> str | None:
    """Return who is said to have used the first means of a chain, None where nobody is.

    Example:
        >>> from openinquest.extract.english.means import find_means
        >>> said = "A Russian air raid killed nine people."
        >>> user_of(said, 0, 38, chain=(Means.AIR_STRIKE,), means=find_means(said, 0, 38))
        'Russian'
    """
    first = next((mention for mention in means if mention.means == chain[0]), None)
    if first is None:
        return None
    inside = _USER.search(text, first.start, first.end)
    before = _USER_BEFORE.search(text[max(start, first.start - _REACH) : first.start])
    after = _USER_AFTER.match(text, first.end, end)
    match = inside or before or after
    return match["who"] if match else None


def _spread(
    clause: str,
    start: int,
    *,
    chain: tuple[Means, ...],
    means: list[MeansMention],
    effect: list[tuple[int, int]] | None,
) -> tuple[int, int]:
    """Return the shortest range with a mention of each means of the chain and the effect."""
    anchor = min(
        ((start + left, start + right) for left, right in effect or []),
        key=lambda words: min(_distance(words, mention) for mention in means),
        default=(means[0].start, means[0].end),
    )
    begin, stop = anchor
    for link in chain:
        mentions = [mention for mention in means if mention.means is link]
        nearest = min(mentions, key=lambda mention: _distance(anchor, mention), default=means[0])
        begin, stop = min(begin, nearest.start), max(stop, nearest.end)
    negation = _NEGATION.search(clause)
    if negation:
        begin, stop = min(begin, start + negation.start()), max(stop, start + negation.end())
    return begin, stop


def _distance(words: tuple[int, int], mention: MeansMention) -> int:
    return max(words[0] - mention.end, mention.start - words[1], 0)
