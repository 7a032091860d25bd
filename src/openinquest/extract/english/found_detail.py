"""What the patterns of the scene find, and the clause and party around it."""

import re
from dataclasses import dataclass

from openinquest.model import Conduct, Inquiry, Observation, Position

_ACTOR = re.compile(
    r"\b(?P<actor>(?:ISIS|ISIL|Islamic\s+State|Daesh|(?:the\s+)?Taliban|Hamas)(?:\s+(?:fighters|militants|snipers|gunmen|combatants))?|militants|fighters|the\s+(?:US-led\s+|U\.S\.-led\s+)?[Cc]oalition|"
    r"(?:Iraqi|Israeli|Russian|Syrian|American|U\.S\.|Afghan|US|Saudi)\s+(?:forces|army|troops|military|command)|the\s+(?:army|military|government|police|command|ministry)|snipers|gunmen)\b"
)


@dataclass(frozen=True, slots=True)
class FoundDetail:
    """An observation, conduct, inquiry or position as a character range.

    `anchor` is the range of the words that gave it away; whoever speaks them
    is the voice behind it.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    detail: Observation | Conduct | Inquiry | Position
    denied: bool
    rule: str


def clause_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Return the clause around a match, cut at commas and semicolons."""
    begin = max((m.end() for m in re.finditer(r"[;:]\s|,\s|[“\"]", sentence[:start])), default=0)
    stop = min(
        (m.start() for m in re.finditer(r"[;:,.](?:\s|$)|[”\"]", sentence[end:])),
        default=len(sentence) - end,
    )
    return begin, end + stop


def actor_near(sentence: str, position: int) -> str | None:
    """Return the party named last before a position, or else first after it; None if none is."""
    before = [m["actor"] for m in _ACTOR.finditer(sentence) if m.start() <= position]
    after = [m["actor"] for m in _ACTOR.finditer(sentence) if m.start() > position]
    name = before[-1] if before else after[0] if after else None
    return name and re.sub(r"^the\s+", "", name)
