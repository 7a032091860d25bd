"""How far the words reach that go on telling of one event in a paragraph."""

import re
from collections.abc import Iterable

from openinquest.model import Span

PARAGRAPH = 1_000
"""A line of more characters than this is no paragraph: of it, only the event's sentence counts."""

_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]*\s+(?=\S)|\n")


def stretch_of(event: Span, others: Iterable[Span], text: str) -> Span:
    """Return the words from an event to the end of its paragraph, or to the next of `others`.

    Another event ends the stretch with the sentence before its own; in the
    sentence of the event itself, where it begins. Spans are of one field, `text`.

    Example:
        >>> text = "A strike hit A. Two died. A blast in B killed six."
        >>> there = stretch_of(Span(0, 14), [Span(26, 38)], text)
        >>> text[there.start : there.end]
        'A strike hit A. Two died. '
    """
    line_start = text.rfind("\n", 0, event.start) + 1
    line_end = text.find("\n", event.end)
    end = len(text) if line_end < 0 else line_end
    if end - line_start > PARAGRAPH:
        end = _sentence_end(text, event.end, end)
    following = [other.start for other in others if event.start < other.start < end]
    if following:
        first = min(following)
        end = max(_sentence_start(text, event.end, first), min(event.end, first))
    return Span(event.start, max(end, event.start + 1), event.field)


def _sentence_end(text: str, start: int, end: int) -> int:
    found = _SENTENCE_ENDS.search(text, start, end)
    return found.end() if found else end


def _sentence_start(text: str, start: int, end: int) -> int:
    """Return where the last sentence before `end` begins, `end` where that is before `start`."""
    # One letter more: an end is known by what follows it, which may begin at `end` itself.
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text, start, end + 1)]
    return ends[-1] if ends else end
