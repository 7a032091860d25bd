"""The nights in which documents put events: late on one day is early on the next to others."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from openinquest.link.sightings import Sighting, without_words
from openinquest.model import Claim, Document, Event, TimeSpan

_BEFORE, _BEHIND = 32, 24  # characters at a day that say at what hour
_ON = r"(?:\s(?:on|of))?(?:\sthe)?\s?"
# The words for a day stand between "@" and "#". What can be of either night ("overnight", "at
# midnight") is left out.
_LATE = re.compile(
    rf"\b(?:late|before\smidnight|night|1[01](?:[:.]\d\d)?\s?p\.?m\.?){_ON}@|"
    r"@late\b|@[^#]*\bnight\b|#\s(?:night|late|shortly\sbefore\smidnight)\b",
    re.IGNORECASE,
)
_EARLY = re.compile(
    rf"\b(?:early(?:\shours)?|after\smidnight|(?:12|[1-3])(?:[:.]\d\d)?\s?a\.?m\.?){_ON}@|"
    r"@early\b|#\s(?:early|shortly\safter\smidnight)\b",
    re.IGNORECASE,
)
_NIGHT_OF = re.compile(r"\bnight\s(?:of|from|between)\s(?:the\s)?@", re.IGNORECASE)


def nights_of(document: Document, claims: Iterable[Claim]) -> dict[TimeSpan, date]:
    """Return the days on which a document puts events at night, each with that night.

    A night is known by the day on which it begins. Days that are told of with
    hours of two nights are left out.
    """
    found: dict[TimeSpan, set[date | None]] = {}
    for claim in claims:
        if isinstance(claim.detail, Event) and claim.detail.when is not None:
            when = claim.detail.when
            found.setdefault(without_words(when), set()).add(_night(when, claim, document))
    return {
        when: night
        for when, nights in found.items()
        for night in nights
        if night is not None and nights <= {night, None}
    }


def share_a_night(left: Sighting, right: Sighting) -> bool:
    """Return whether two sightings are of one night, though they may give either of its days."""
    return left.night is not None and left.night == right.night


def _night(when: TimeSpan, claim: Claim, document: Document) -> date | None:
    """Return the night in which a claim puts its event, None where its words give no hour."""
    if when.earliest is None or when.latest is None or when.words is None:
        return None
    text = document.title or "" if claim.span.field == "title" else document.text
    start = text.find(when.words, claim.span.start, claim.span.end)
    if start < 0:
        return None
    end = start + len(when.words)
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    marked = f"{before}@{when.words}#{behind}"
    days = (when.latest - when.earliest).days
    if days == 1:
        return when.earliest if _NIGHT_OF.search(marked) else None
    late, early = _LATE.search(marked), _EARLY.search(marked)
    if days or bool(late) == bool(early):
        return None
    return when.earliest if late else when.earliest - timedelta(days=1)
