"""Verbs and phrases that say: these words are somebody's."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from openinquest.model import Commitment, Stance

# Classes after section 3.5 of the project's research on attribution: what the
# wording implies the reporter accepts, and how far the source commits itself.
_CLASSES: tuple[tuple[Stance, Commitment, str], ...] = (
    (
        Stance.NEUTRAL,
        Commitment.ASSERTS,
        "say tell add state write announce report declare tweet comment explain describe "
        "continue reply respond recount repeat reiterate testify post inform remark",
    ),
    (
        Stance.FACTIVE,
        Commitment.ASSERTS,
        "confirm acknowledge admit concede reveal disclose note find show recall discover "
        "demonstrate point~out verify establish",
    ),
    (Stance.DISTANCING, Commitment.ASSERTS, "claim allege purport charge"),
    (
        Stance.DISTANCING,
        Commitment.INSISTS,
        "contend argue insist maintain assert counter protest",
    ),
    (Stance.NEUTRAL, Commitment.INSISTS, "stress emphasize emphasise affirm underline assure"),
    (
        Stance.NEUTRAL,
        Commitment.HEDGES,
        "suggest believe think estimate suspect imply fear indicate speculate assume predict "
        "warn caution",
    ),
    (Stance.NEUTRAL, Commitment.DENIES, "deny dispute reject refute rebut dismiss"),
    (Stance.NEUTRAL, Commitment.ASSERTS, "conclude determine rule judge accuse blame condemn"),
    (Stance.NEUTRAL, Commitment.RELAYS, "quote cite relay"),
    (Stance.NEUTRAL, Commitment.NONE, "ask wonder urge demand promise vow pledge"),
)
_IRREGULAR = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "find": "finds found finding",
    "show": "shows showed shown showing",
    "think": "thinks thought thinking",
    "deny": "denies denied denying",
    "testify": "testifies testified testifying",
    "imply": "implies implied implying",
    "reply": "replies replied replying",
    "verify": "verifies verified verifying",
    "admit": "admits admitted admitting",
    "point~out": "points~out pointed~out pointing~out",
    "refer": "refers referred referring",
    "rebut": "rebuts rebutted rebutting",
}


@dataclass(frozen=True, slots=True)
class CueClass:
    """How a reporting verb reads: its lemma, the reporter's stance, the source's commitment."""

    lemma: str
    stance: Stance
    commitment: Commitment


def _forms(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    plural = lemma + ("es" if lemma.endswith(("s", "ch", "sh")) else "s")
    return [lemma, plural, lemma + "ed", lemma + "ing"]


CUES: dict[str, CueClass] = {
    form.replace("~", " "): CueClass(lemma.replace("~", " "), stance, commitment)
    for stance, commitment, lemmas in _CLASSES
    for lemma in lemmas.split()
    for form in _forms(lemma)
}


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of the words, grouped by initial: many times faster than a plain list."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        groups.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{initial}(?:{'|'.join(rest)})" for initial, rest in groups.items())


CUE = re.compile(rf"\b(?:{_any_of(CUES)})\b", re.IGNORECASE)

# "It was reported that", "is believed to": a voice that nobody names.
IMPERSONAL = re.compile(
    r"\b(?:it\s+(?:was|is|has\s+been)\s+(?:\w+ly\s+)?(?P<it>reported|said|claimed|alleged|believed|"
    r"thought|feared|estimated|announced|rumou?red|understood|suggested)\b(?:\s+that)?"
    r"|(?:was|were|is|are|has\s+been|have\s+been)\s+(?P<be>reported|said|believed|thought|alleged|"
    r"feared|rumou?red|understood|presumed)(?:ly)?\s+(?=to\s|by\s+(?:some|many)\b|killed|dead|among)"
    r"|\b(?P<adverb>reportedly|allegedly)\b)",
    re.IGNORECASE,
)

ACCORDING = re.compile(
    r"\b(?:according\s+to|in\s+the\s+(?:words|view|account)\s+of|citing)\s+", re.IGNORECASE
)


def cue_class(form: str) -> CueClass:
    """Return how the verb form reads; the form must be one that `CUE` found."""
    return CUES[" ".join(form.lower().split())]


def impersonal_class(form: str) -> CueClass:
    """Return how "reported", "alleged", "believed" read when nobody is named."""
    form = form.lower().removesuffix("ly")
    if form in {"alleged", "claimed", "rumored", "rumoured"}:
        return CueClass(form, Stance.DISTANCING, Commitment.ASSERTS)
    if form in {"reported", "said", "announced"}:
        return CueClass(form, Stance.NEUTRAL, Commitment.ASSERTS)
    return CueClass(form, Stance.NEUTRAL, Commitment.HEDGES)
