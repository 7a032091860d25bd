"""Numbers that one voice tells of several named families."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from openinquest.model import Scope
from openinquest.reconcile.stated import StatedToll, grouped

# "Nine members of the Haddad family". The words known here are English.
_FAMILY = re.compile(
    r"\b(?:of|from)\s+(?:the\s+)?(?P<name>(?:[A-Z][\w'’-]*\s+){1,4})(?:family|clan|household)\b"
)
_ALL_OF = re.compile(r"\b(?:all|entire|whole)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.!?;,]\s|\n|\band\b")
_REACH_CHARACTERS = 40  # what stands farther behind a number is not of whom it is told


def with_families(tolls: Iterable[StatedToll], left_out: Container[str]) -> Iterator[StatedToll]:
    """Yield the tolls, those of one family as parts where their voice counts another beside it.

    Whoever counts nine of one family and four of another counts more than either; the four are
    none of the nine. "Five, all of the Haddad family" counts everyone.

    Args:
        tolls: Those of one incident.
        left_out: Those that are told of another event or were rejected.
    """
    tolls = list(tolls)
    counted = (toll for toll in tolls if toll.id not in left_out and not toll.is_vague)
    names = {toll.id: name for toll in counted if (name := _family(toll))}
    named = (toll for toll in tolls if toll.id in names and toll.toll.scope is Scope.INCIDENT)
    parts = {
        toll.id
        for voice in grouped(named, lambda each: (each.claim.document, each.voice, each.toll.harm))
        if len({names[toll.id] for toll in voice}) > 1
        for toll in voice
    }
    for toll in tolls:
        as_part = replace(toll.toll, scope=Scope.PART)
        yield replace(toll, toll=as_part) if toll.id in parts else toll


def _family(toll: StatedToll) -> str | None:
    """Return the name of the family that a toll is told of, None where it is told of none."""
    words = toll.claim.quote
    if toll.document is not None:
        span = toll.claim.span
        behind = toll.document.field(span.field)[span.end : span.end + _REACH_CHARACTERS]
        end = _CLAUSE_END.search(behind)
        words += behind[: end.start()] if end else behind
    found = _FAMILY.search(words)
    if found is None or _ALL_OF.search(words, 0, found.start()):
        return None
    return found["name"].strip()
