"""What a copy of a text changed in it."""

from openinquest.model import Copy, Document, Span

_MOST_WORDS = 20


def changes_in(
    copy: Copy, original: Document, document: Document
) -> list[tuple[str | None, str | None]]:
    """Return what a copy changed: the words of the original, and those that stand for them.

    None stands for words that were added, or left out; long passages are cut.
    """
    return [
        (
            _shortened(original.text, each.original) if each.original else None,
            _shortened(document.text, each.copy) if each.copy else None,
        )
        for each in copy.differences
    ]


def _shortened(text: str, span: Span) -> str:
    words = text[span.start : span.end].split()
    if len(words) <= _MOST_WORDS:
        return " ".join(words)
    return f"{' '.join(words[:_MOST_WORDS])} … ({len(words)} words)"
