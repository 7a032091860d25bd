"""What an original looks like: its pages, drawn one at a time and never by this process."""

from dataclasses import replace

from openinquest.confine import Limits
from openinquest.errors import UnknownRecord
from openinquest.model import Document
from openinquest.pipeline.apart import count_pages, draw_page_apart
from openinquest.pipeline.naming import short
from openinquest.store import Store

PDF = "application/pdf"
_MOST_SECONDS = 30
"""Somebody waits for a page to look at it; reading a document may take longer."""


def page_of_original(store: Store, document: Document, page: int, limits: Limits | None) -> bytes:
    """Return a page of a PDF document, from 1, as a PNG file of our own making.

    Raises:
        UnknownRecord: it is no PDF document, or has no such page.
        EncryptedInput, DamagedInput: it cannot be opened.
        TookTooLong, NeedsMemory, WorkerStopped: the page could not be drawn.
    """
    original = document.original
    if original is None or original.media_type != PDF:
        raise UnknownRecord("the document has no pages to draw", where=short(document.id))
    content = store.original(original.sha256)
    return draw_page_apart(content, original, page, _hurried(limits)).png


def pages_of_original(store: Store, document: Document, limits: Limits | None) -> int:
    """Return how many pages a PDF document has: from its text, counted where that has none.

    Raises:
        EncryptedInput, DamagedInput: it cannot be opened.
        TookTooLong, NeedsMemory, WorkerStopped: its pages could not be counted.
    """
    if document.page_starts or document.original is None:
        return len(document.page_starts)
    content = store.original(document.original.sha256)
    sizes = count_pages(content, document.original, _hurried(limits)).sizes
    return len(sizes or ())


def _hurried(limits: Limits | None) -> Limits | None:
    return limits and replace(limits, seconds=min(limits.seconds, _MOST_SECONDS))
