"""The order in which documents appeared, so that no result depends on how they came in."""

from collections.abc import Iterable
from datetime import date

from openinquest.model import Document, DocumentId


def publication_key(document: Document) -> tuple[date, DocumentId]:
    """Return what sorts documents by day of publication, unknown days last, then by id."""
    return document.published or date.max, document.id


def in_publication_order(documents: Iterable[Document]) -> list[Document]:
    """Return each document once, the earliest published first."""
    once = {document.id: document for document in documents}
    return sorted(once.values(), key=publication_key)
