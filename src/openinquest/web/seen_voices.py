"""The words by which claims are attributed, marked in place: who speaks, and that they do."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from markupsafe import Markup

from openinquest.model import Attribution, Claim, Span
from openinquest.report import safe_text

Part = Literal["voice", "cue"]
"""Words that name who speaks ("the ministry"), or that say that somebody does ("said")."""


@dataclass(frozen=True, slots=True, order=True)
class Spoken:
    """Words of a document that are a part of an attribution."""

    span: Span
    part: Part


def spoken_in(attributions: Iterable[Attribution], claims: Iterable[Claim]) -> tuple[Spoken, ...]:
    """Return the words that attribute something, in order, each once.

    Of claims too: people correct whose words they are, and add what no reader found.
    """
    found: set[Spoken] = set()
    chains = [claim.sources for claim in claims]
    for each in attributions:
        chains.append(each.sources)
        found.update(Spoken(span, "cue") for span in each.cue)
    voices = (source.span for chain in chains for source in chain)
    return tuple(sorted(found.union(Spoken(span, "voice") for span in voices if span)))


def draw_voices(text: str, start: int, spoken: Sequence[Spoken]) -> Markup:
    """Return a stretch of a field as HTML, in which the words that attribute are marked.

    They may overlap in any way. What is marked begins where its words begin, so that a sign stands
    before them once, also where a claim cuts them. The text of the HTML is that of the stretch.

    Args:
        text: The stretch.
        start: Where it begins in its field.
        spoken: Words of that field.

    Example:
        >>> str(draw_voices("police said", 7, [Spoken(Span(7, 13), "voice")]))
        '<span class="said voice begins">police</span> said'
    """
    end = start + len(text)
    own = [each for each in spoken if each.span.start < end and start < each.span.end]
    edges = {max(start, each.span.start) for each in own}
    edges |= {min(end, each.span.end) for each in own}
    drawn = [
        _drawn(text[first - start : last - start], first, own)
        for first, last in pairwise(sorted({start, *edges, end}))
    ]
    return Markup("").join(drawn)


def _drawn(words: str, at: int, spoken: Sequence[Spoken]) -> Markup:
    covering = [each for each in spoken if each.span.start <= at < each.span.end]
    if not covering:
        return safe_text(words)
    parts = dict.fromkeys(each.part for each in covering)
    begins = " begins" if any(each.span.start == at for each in covering) else ""
    return Markup('<span class="said {}{}">{}</span>').format(
        " ".join(parts), begins, safe_text(words)
    )
