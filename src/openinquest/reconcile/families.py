"""Numbers told of one named family, where more came to harm than these."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from openinquest.model import ClaimId, Group, Scope
from openinquest.reconcile.stated import StatedToll, grouped

# "Nine members of the Haddad family". The words known here are English.
_FAMILY = re.compile(
    r"\b(?:of|from)\s+(?:the\s+)?(?P<name>(?:[A-Z][\w'’-]*\s+){1,4})(?:family|clan|household)\b"
)
_ALL_OF = re.compile(r"\b(?:all|entire|whole)\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.!?;,]\s|\n|\band\b")
_REACH_CHARACTERS = 40  # what stands farther behind a number is not of whom it is told
_PEOPLE = {Group.ALL, Group.CIVILIANS}


def with_families(
    tolls: Iterable[StatedToll], left_out: Container[ClaimId]
) -> Iterator[StatedToll]:
    """Yield the tolls, those of one family as parts where more than the family came to harm.

    More did where the same voice counts another family beside it, or where a higher number of
    people is told of no family: whoever tells of one family says nothing of the others.
    "Five, all of the Haddad family" counts everyone.

    Args:
        tolls: Those of one incident.
        left_out: Those that are told of another event or were rejected.
    """
    tolls = list(tolls)
    names = {toll.id: name for toll in tolls if toll.id not in left_out and (name := _family(toll))}
    parts: set[ClaimId] = set()
    if names:
        standing = [toll for toll in tolls if toll.id not in left_out and not toll.is_denied]
        for same in grouped(standing, lambda toll: (toll.toll.harm,)):
            parts.update(_of_one_family_alone(same, names))
    for toll in tolls:
        as_part = replace(toll.toll, scope=Scope.PART)
        yield replace(toll, toll=as_part) if toll.id in parts else toll


def _of_one_family_alone(
    tolls: Sequence[StatedToll], names: dict[ClaimId, str]
) -> Iterator[ClaimId]:
    of_all = max((toll.number for toll in tolls if _counts_all(toll, names)), default=0)
    named = [toll for toll in tolls if toll.id in names and toll.toll.scope is Scope.INCIDENT]
    for voice in grouped(named, lambda toll: (toll.claim.document, toll.voice)):
        several = len({names[toll.id] for toll in voice}) > 1
        yield from (toll.id for toll in voice if several or toll.number < of_all)


def _counts_all(toll: StatedToll, names: dict[ClaimId, str]) -> bool:
    told = toll.id not in names and toll.toll.group in _PEOPLE and not toll.is_vague
    return told and toll.toll.scope is Scope.INCIDENT


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
