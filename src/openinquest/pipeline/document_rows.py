"""The documents of a case as rows of a list, and which of them are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Document
from openinquest.pipeline.overview import Overview


@dataclass(frozen=True, slots=True)
class DocumentsAsked:
    """Which documents are asked for; None is any.

    `words` are words in the title, the publisher or where it was found; `read` whether all of it
    was read; `reviewed` whether people have decided on every claim of it.
    """

    words: str | None = None
    language: str | None = None
    read: bool | None = None
    reviewed: bool | None = None


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One document in a list; `unreviewed` counts the claims that nobody has decided on."""

    document: Document
    claims: int
    unreviewed: int
    incidents: int


def document_rows(overview: Overview, asked: DocumentsAsked) -> Iterator[DocumentRow]:
    """Yield the documents that are asked for, in order of adding.

    They are whole: only for those who may read whole texts.
    """
    for document in overview.documents.values():
        row = DocumentRow(
            document,
            len(overview.claims_of[document.id]),
            overview.unreviewed[document.id],
            len(overview.findings_of.get(document.id, ())),
        )
        if _fits(row, asked):
            yield row


def _fits(row: DocumentRow, asked: DocumentsAsked) -> bool:
    document = row.document
    return (
        (asked.words is None or asked.words.casefold() in _named(document))
        and asked.language in (None, document.language)
        and asked.read in (None, document.not_read is None)
        and asked.reviewed in (None, not row.unreviewed)
    )


def _named(document: Document) -> str:
    where = document.original.location if document.original else document.id
    return " ".join(filter(None, (document.title, document.publisher, where))).casefold()
