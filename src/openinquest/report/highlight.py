"""The text of a document with its claims marked where they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from openinquest.model import ClaimKind, Span
from openinquest.report.escape import safe_text

# How many lines under one another the style sheet keeps apart.
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Highlight:
    """One marked stretch of one field, and the claim it belongs to.

    `anchor` is the id of the words, None where the same claim is marked
    before; `href` leads to the claim in the list.
    """

    span: Span
    kind: ClaimKind
    number: int
    href: str
    anchor: str | None = None


def mark_claims(text: str, highlights: Sequence[Highlight]) -> Markup:
    """Return `text` as HTML with every highlight marked; between the tags stands `text`.

    Highlights may overlap in any way: the text is cut wherever one begins or
    ends, and each cut is marked for every highlight that covers it. The label
    of a claim stands in an attribute, so that it is no part of the words.

    Args:
        text: The whole field.
        highlights: Stretches of this field, in any order.
    """
    ordered = sorted(highlights, key=lambda h: (h.span.start, -h.span.end, h.number))
    cuts = {0, len(text), *(edge for h in ordered for edge in (h.span.start, h.span.end))}
    edges = sorted(edge for edge in cuts if edge <= len(text))
    parts: list[Markup] = []
    for start, end in pairwise(edges):
        covering = [h for h in ordered if h.span.start <= start and end <= h.span.end]
        parts.append(_marked(safe_text(text[start:end]), covering, start))
        parts.extend(_label(h) for h in covering if h.span.end == end)
    return Markup("").join(parts)


def _marked(words: Markup, covering: Sequence[Highlight], start: int) -> Markup:
    """Return the words of one cut inside one mark for each highlight that covers them."""
    for depth, highlight in enumerate(reversed(covering)):
        first = highlight.anchor is not None and highlight.span.start == start
        name = Markup(' id="{}"').format(highlight.anchor) if first else Markup("")
        # The line under an outer mark has to run below those of the marks within.
        over = f" over{min(depth, _DEEPEST)}" if depth else ""
        words = Markup('<mark class="{}{}"{}>{}</mark>').format(
            highlight.kind.value, over, name, words
        )
    return words


def _label(highlight: Highlight) -> Markup:
    return Markup(
        '<a class="label {kind}" href="{href}" data-label="{number} {kind}"'
        ' aria-label="claim {number}, {kind}"></a>'
    ).format(kind=highlight.kind.value, href=highlight.href, number=highlight.number)
