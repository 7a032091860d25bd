"""The text of a document with its claims marked where they stand."""

from collections.abc import Iterable, Sequence
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
    before; `leads_to` that of the claim in the list.
    """

    span: Span
    kind: ClaimKind
    number: int
    leads_to: str
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """That a stretch belongs to a claim; `anchor` is set where the claim's words begin."""

    kind: ClaimKind
    number: int
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """The number of a claim whose words end here, and where it leads."""

    number: int
    kind: ClaimKind
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within which nothing begins or ends.

    `marks` are those of the claims that cover it, the innermost first;
    `labels` those of the claims that end with it.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()


def cut_at_claims(text: str, highlights: Sequence[Highlight]) -> tuple[Piece, ...]:
    """Return `text` in pieces, cut wherever a highlight begins or ends; joined they are `text`.

    Highlights may overlap in any way: each piece is marked for every highlight
    that covers it.

    Args:
        text: The whole field.
        highlights: Stretches of this field, in any order.
    """
    ordered = sorted(highlights, key=lambda h: (h.span.start, -h.span.end, h.number))
    cuts = {0, len(text), *(edge for h in ordered for edge in (h.span.start, h.span.end))}
    edges = sorted(edge for edge in cuts if edge <= len(text))
    return tuple(_piece(text, edge, ordered) for edge in pairwise(edges))


def _piece(text: str, edge: tuple[int, int], ordered: Sequence[Highlight]) -> Piece:
    start, end = edge
    covering = [h for h in ordered if h.span.start <= start and end <= h.span.end]
    return Piece(
        text[start:end],
        tuple(
            Mark(h.kind, h.number, h.anchor if h.span.start == start else None)
            for h in reversed(covering)
        ),
        tuple(Label(h.number, h.kind, h.leads_to) for h in covering if h.span.end == end),
    )


def draw_pieces(pieces: Iterable[Piece]) -> Markup:
    """Return marked text as HTML; between the tags stands the text.

    The label of a claim stands in an attribute, so that it is no part of the words.
    """
    return Markup("").join(
        drawn for piece in pieces for drawn in (_marked(piece), *map(_label, piece.labels))
    )


def _marked(piece: Piece) -> Markup:
    """Return the words of one piece inside one mark for each claim that covers them."""
    words = safe_text(piece.text)
    for depth, mark in enumerate(piece.marks):
        name = Markup(' id="{}"').format(mark.anchor) if mark.anchor else Markup("")
        # The line under an outer mark has to run below those of the marks within.
        over = f" over{min(depth, _DEEPEST)}" if depth else ""
        words = Markup('<mark class="{}{}"{}>{}</mark>').format(mark.kind.value, over, name, words)
    return words


def _label(label: Label) -> Markup:
    return Markup(
        '<a class="label {kind}" href="#{anchor}" data-label="{number} {kind}"'
        ' aria-label="claim {number}, {kind}"></a>'
    ).format(kind=label.kind.value, anchor=label.anchor, number=label.number)
