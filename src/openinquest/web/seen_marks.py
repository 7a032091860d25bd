"""The text of a document as its page shows it: every claim marked in place, to be chosen.

Within the marks, the words by which claims are attributed are marked in another way.
"""

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from openinquest.model import Claim, Document, Field
from openinquest.report import Highlight, Piece, cut_at_claims, safe_text
from openinquest.web.seen_voices import Spoken, draw_voices

_DEEPEST = 3


def marked(
    document: Document,
    field: Field,
    claims: Iterable[Claim],
    addresses: Mapping[str, str],
    spoken: Iterable[Spoken] = (),
) -> Markup:
    """Return a field of a document as HTML, each claim in a mark; its text is that of the field.

    Args:
        document: The document.
        field: Which field of it.
        claims: Its claims.
        addresses: Where each claim is shown, by its number.
        spoken: Words that tell who speaks, and that somebody does.
    """
    highlights = [
        Highlight(span, claim.kind, int(number_of(claim)), number_of(claim), f"c{number_of(claim)}")
        for claim in claims
        for span in dict.fromkeys((claim.span, *claim.repeats))
        if span.field == field
    ]
    seen: set[str] = set()
    voices = [each for each in spoken if each.span.field == field]
    drawn, at = [], 0
    for piece in cut_at_claims(document.field(field), highlights):
        drawn.append(_drawn(piece, draw_voices(piece.text, at, voices), addresses, seen))
        at += len(piece.text)
    return Markup("").join(drawn)


def number_of(claim: Claim) -> str:
    """Return the number of a claim within its document."""
    return claim.id.rpartition("#")[2]


def _drawn(piece: Piece, words: Markup, addresses: Mapping[str, str], seen: set[str]) -> Markup:
    for depth, mark in enumerate(piece.marks):
        number = str(mark.number)
        name = Markup("") if number in seen else Markup(' id="c{}"').format(number)
        seen.add(number)
        over = f" over{min(depth, _DEEPEST)}" if depth else ""
        words = Markup('<mark class="{}{}"{} data-claim="{}" data-panel-url="{}">{}</mark>').format(
            mark.kind.value, over, name, number, addresses[number], words
        )
    return words


def words_marked(text: str, marks: Iterable[tuple[int, int]]) -> Markup:
    """Return a text as HTML with the words that were looked for in marks, which do not overlap."""
    pieces, end = [], 0
    for start, stop in marks:
        pieces += [safe_text(text[end:start]), _FOUND.format(safe_text(text[start:stop]))]
        end = stop
    return Markup("").join([*pieces, safe_text(text[end:])])


_FOUND = Markup('<mark class="found">{}</mark>')
