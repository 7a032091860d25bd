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
            r"\b(?:collaps(?:e|ed|es|ing)|brought\s+(?:the\s+\w+\s+)?down|brings?\s+(?:the\s+\w+\s+)?down|came\s+down|caved?\s+in|pancaked|structural\s+failure|fell\s+in|buried)\b",
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
    r"brought|brings?|struck|hit|claimed|led|follow(?:ed|ing)|behind|triggered|set\s+off|detonat\w+|was|were|fell|dropped|exploded|went\s+off|blew)\b",
    re.IGNORECASE,
)
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
    """One cause as a character range: a chain of means, its effect, and whether it is denied."""

    start: int
    end: int
    means: tuple[Means, ...]
    effect: Effect | None
    denied: bool
    rule: str


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
    effect = _effect_in(clause, means, start)
    chain = _chain(text, means)
    denied = is_denied(clause)
    if effect is None and not (denied and _says_it_did_not_happen(clause)):
        return
    if effect is not None and not _LINK.search(clause):
        return
    first, last = means[0], means[-1]
    spread = _spread(clause, start, first.start, last.end, effect)
    rule = "cause.chain" if len(chain) > 1 else "cause.denied" if denied else "cause.single"
    yield FoundCause(*spread, chain, effect, denied, rule)


def _says_it_did_not_happen(clause: str) -> bool:
    return bool(
        re.search(
            r"\bno\s+(?:\w+\s+){0,3}?(?:sign|trace|hole|evidence|indication|air\s?strike|strike|bomb|explosives?|vehicle)\b|"
            r"\bnot\s+(?:been\s+)?(?:hit|struck|bombed|targeted|caused|an?\s+air)|\bnever\s+(?:hit|struck|bombed)",
            clause,
            re.IGNORECASE,
        )
    )


def _effect_in(clause: str, means: list[MeansMention], start: int) -> Effect | None:
    outside = list(clause)
    for mention in means:
        for position in range(mention.start - start, mention.end - start):
            outside[position] = "_"
    rest = "".join(outside)
    for effect, pattern in _EFFECTS:
        if pattern.search(rest):
            return effect
    return None


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


def _spread(
    clause: str, start: int, first: int, last: int, effect: Effect | None
) -> tuple[int, int]:
    """Return the range from the means to the words of the effect."""
    begin, stop = first, last
    for kind, pattern in _EFFECTS:
        if kind is effect:
            nearest = min(
                pattern.finditer(clause),
                key=lambda match: min(
                    abs(start + match.start() - last), abs(first - start - match.end())
                ),
                default=None,
            )
            if nearest:
                begin = min(begin, start + nearest.start())
                stop = max(stop, start + nearest.end())
    negation = re.search(r"\b(?:no|not|never|den\w+|ruled\s+out|without)\b", clause, re.IGNORECASE)
    if negation:
        begin, stop = min(begin, start + negation.start()), max(stop, start + negation.end())
    return begin, stop
