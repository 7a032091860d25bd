"""A long text in windows that overlap, so that no statement is cut in all of them."""

from dataclasses import dataclass

from openinquest.model import Document

LONGEST = 8000
"""Characters of a window. Some 2,000 tokens of English: small models lose what stands in the
middle of much longer ones, and each window repeats the prompt, of some 1,900 with its schema."""

OVERLAP = 800
"""Characters that two windows share: longer than a sentence with its speaker."""

_LONGEST_TITLE = 1000  # characters: no headline is longer

_ENDS = ("\n\n", "\n", ". ", "。", "؟ ", "! ", " ")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of the text of a document; the first one has the title, too."""

    start: int
    end: int
    has_title: bool


def sent_title(document: Document) -> str:
    """Return what a model is given of the title of a document, empty where it has none."""
    return (document.title or "")[:_LONGEST_TITLE]


def windows_of(document: Document) -> list[Window]:
    """Return the windows of a document in order, none where it has no words.

    Example:
        >>> from openinquest.model import DocumentId
        >>> [each.end for each in windows_of(Document(DocumentId("a"), "Nine died."))]
        [10]
    """
    text = document.text
    if not text.strip() and not (document.title or "").strip():
        return []
    windows, start = list[Window](), 0
    while True:
        end = _end_of(text, start)
        windows.append(Window(start, end, has_title=start == 0))
        if end == len(text):
            return windows
        start = end - OVERLAP


def _end_of(text: str, start: int) -> int:
    """Return where a window ends: behind the last end of a paragraph, sentence or word in it."""
    end = start + LONGEST
    if end >= len(text):
        return len(text)
    for mark in _ENDS:
        at = text.rfind(mark, start + LONGEST // 2, end)
        if at >= 0:
            return at + len(mark)
    return end
