"""That something happened, when and where, as one sentence says it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.operators import is_denied
from openinquest.model import Event, Means, Place, Span, TimeSpan

# "BAGHDAD, March 23 (Tigris Wire) -": where and when a report was filed. It is
# not what the report is about, though local news often stands where it happened.
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:\s+[A-Z][A-Z.'’-]+)*(?:,\s*[A-Z][\w.]+(?:\s[A-Z][\w.]+)*)?"
    r"(?:,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,\s*\d{4})?)?|"
    r"[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?=\s*\([A-Z]))"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[-–—])\s"
)

# A day that stands behind these is the day of the words, not of the deed:
# "said on Saturday", "in a statement issued on 25 March".
_OF_THE_WORDS = re.compile(
    r"\b(?:said|says|told|announced|reported|confirmed|denied|acknowledged|admitted|stated|added|"
    r"wrote|posted|commented|spoke|published|issued|released|briefed|statement|briefing|conference|release|report|"
    r"interview|letter)\b(?:\s+(?:that|it|reporters|journalists|[A-Z]\w+))?"
    r"(?:\s+(?:\w+ed|given)\s+by(?:\s+\w+){1,4}?)?"
    r"(?:\s+(?:late|early|in\s+an?\s+\w+|dated|of))?(?:\s+(?:on|in|at|for))?\s*,?\s*$"
)
_REACH = 60  # characters before a day in which such words are looked for

# "U.S.-led": the place is the name of a party there.
_NAMES_A_PARTY = re.compile(r"\.?[-‑–](?:led|backed|based|born|trained|made|style)\b")

_ACTOR = re.compile(
    r"\b(?P<actor>(?:US-led\s+|U\.S\.-led\s+)?coalition|(?:American|U\.S\.|US|Israeli|Russian|"
    r"Syrian|Saudi|Iraqi|Turkish|Afghan|British|French)"
    r"(?:\s+(?:army|military|forces?|air\s+force|warplanes|troops|aircraft))?|ISIS|"
    r"Islamic\s+State|Taliban|Hamas|FMLN|guerrillas)\b",
    re.IGNORECASE,
)
_WEAPON = re.compile(
    r"\b(?:GBU-?\s?\d+|Hellfire(?:\s+missiles?)?|barrel\s+bombs?|(?:\d+[-\s](?:pound|kg))\s+bombs?|"
    r"AK-?47)\b"
)
# Words that tell of harm or an attack where neither a number nor a means does.
_HARM = re.compile(
    r"\b(?:deaths?|killings?|massacre|bloodshed|carnage|casualties|victims|killed|died|perished|"
    r"wounded|injured|strikes?|raids?|blasts?|bombardment|shootings?|incidents?)\b",
    re.IGNORECASE,
)
_VAGUE = {Means.EXPLOSION, Means.ATTACK}
_FINEST_FIRST = ("exact", "vicinity", "neighbourhood", "city", "region", "country")


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event and where it is told; `denied` where it is said not to have happened."""

    start: int
    end: int
    event: Event
    rule: str
    denied: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """What one sentence offers an event: its range, the means, harm, days and places in it.

    `harm` is the range of the first people killed or injured in it, None where
    there are none; `voices` are the ranges that name speakers, `spoken` those
    of what they say.
    """

    start: int
    end: int
    means: Sequence[MeansMention]
    harm: tuple[int, int] | None
    days: Sequence[tuple[Span, TimeSpan]]
    places: Sequence[tuple[Span, Place]]
    voices: Sequence[tuple[int, int]]
    spoken: Sequence[tuple[int, int]]
    is_title: bool


def dateline_end(text: str, start: int = 0) -> int:
    """Return where the dateline that begins at `start` ends; `start` where there is none.

    Example:
        >>> dateline_end("ERBIL, March 25 (Tigris Wire) - A house fell.")
        32
    """
    match = _DATELINE.match(text, start)
    return match.end() if match else start


def find_event(text: str, scene: Scene) -> FoundEvent | None:
    """Return the event that a sentence gives a day or a place to; None where it gives none.

    The means is what the sentence names; where it tells only of harm, it is an
    attack whose means is not said. So is what a title of a place and a day
    ("Mosul, 17 March 2017") heads. The day of a
    statement, the seat of a speaker and the dateline are not the event's.
    """
    told = _told(text, scene)
    if told is None:
        return None
    (start, end), what = told
    days = [p for p in scene.days if not _is_of_the_words(text, scene, p[0], start)]
    places = [p for p in scene.places if not _belongs_to_a_voice(text, scene, p[0])]
    if not (days or places):
        return None
    day = min(days, key=lambda pair: _gap(pair[0], start, end), default=None)
    place = _finest(places)
    spans = [pair[0] for pair in (day, place) if pair]
    around = text[max(scene.start, start - 40) : min(scene.end, end + 60)]
    actor, weapon = _ACTOR.search(around), _WEAPON.search(text, scene.start, scene.end)
    event = Event(
        what=what,
        when=day[1] if day else None,
        where=place[1] if place else None,
        weapon=weapon[0] if weapon else None,
        actor=actor["actor"] if actor else None,
    )
    return FoundEvent(
        min([start, *(span.start for span in spans)]),
        max([end, *(span.end for span in spans)]),
        event,
        "event.means" if scene.means else "event.harm",
        denied=bool(scene.means) and is_denied(text[max(scene.start, start - 30) : start]),
    )


def _told(text: str, scene: Scene) -> tuple[tuple[int, int], Means] | None:
    """Return the words that tell of the event, and its means; None where there is none."""
    if scene.means:
        named = next((m for m in scene.means if m.means not in _VAGUE), scene.means[0])
        return (named.start, named.end), named.means
    if scene.harm:
        return scene.harm, Means.ATTACK
    word = _HARM.search(text, scene.start, scene.end)
    if word:
        return word.span(), Means.ATTACK
    if scene.is_title and scene.days and scene.places:  # the heading of a record
        return (scene.places[0][0].start, scene.places[0][0].end), Means.ATTACK
    return None


def _is_of_the_words(text: str, scene: Scene, span: Span, told: int) -> bool:
    """Return whether a day is that of the statement, not of what it tells at `told`."""
    outside = any(
        begin <= told < end and not begin <= span.start < end for begin, end in scene.spoken
    )
    return outside or bool(
        _OF_THE_WORDS.search(text, max(scene.start, span.start - _REACH), span.start)
    )


def _belongs_to_a_voice(text: str, scene: Scene, span: Span) -> bool:
    spoken = any(start <= span.start and span.end <= end for start, end in scene.voices)
    return spoken or bool(_NAMES_A_PARTY.match(text, span.end))


def _gap(span: Span, start: int, end: int) -> int:
    """Return how many characters lie between a span and the words of the event."""
    return max(span.start - end, start - span.end, 0)


def _finest(places: Sequence[tuple[Span, Place]]) -> tuple[Span, Place] | None:
    def rank(pair: tuple[Span, Place]) -> int:
        precision = pair[1].precision
        return _FINEST_FIRST.index(precision.value) if precision else len(_FINEST_FIRST)

    return min(places, key=rank, default=None)
