"""What goes when a document is erased; the audit keeps that it was there."""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa

from openinquest.model import (
    READ_BY_MODEL,
    Document,
    DocumentId,
    Extraction,
    Incident,
    Judgement,
    JudgementKind,
    PhysicalCheck,
    Skipped,
    Version,
)
from openinquest.store.audit import ERASE, Chain
from openinquest.store.backend import Backend
from openinquest.store.rows import Rows
from openinquest.store.tables import (
    digest_of_row,
    document_table,
    extraction_table,
    incident_table,
    judgement_table,
    original_table,
    physical_check_table,
    skipped_table,
    version_table,
    withdrawal_table,
)


def erase(rows: Rows, backend: Backend, chain: Chain, document: Document) -> set[str]:
    """Take out all rows that hold words of a document or of the files it was taken out of.

    What people transcribed from it goes, too.

    Returns:
        The digests of what was sealed of them. The bytes are to be destroyed
        once the transaction has ended well.
    """
    digests = {document.id.removeprefix("sha256:")}
    for holder in _holders(document):
        held = rows.document(DocumentId(f"sha256:{holder}"))
        if held is not None and held.id != document.id:
            digests |= erase(rows, backend, chain, held)
        else:
            _remove(rows, chain, original_table, original_table.c.id == f"sha256:{holder}")
            digests.add(holder)
    for passage in rows.passages_of(document.id):
        digests |= erase(rows, backend, chain, rows.known_document(passage))
    for table, which in _rows_of(rows, document):
        _remove(rows, chain, table, which)
    _remove(rows, chain, document_table, document_table.c.id == document.id)
    backend.drop_words(rows.connection, document.id, text=True)
    return digests


def _holders(document: Document) -> list[str]:
    """Return the digests of the files that hold the words of a document, too."""
    original = document.original
    if original is None:
        return []
    web = original.web
    return [each for each in (original.within, web and web.warc_sha256) if each]


def _rows_of(rows: Rows, document: Document) -> Iterator[tuple[sa.Table, sa.ColumnElement[bool]]]:
    """Yield which rows of each table speak of a document, beside its own."""
    own = _names_of(rows, document)
    location = document.original.location if document.original else None
    told_of_it = {location, f"{location}{READ_BY_MODEL}"}

    def where(table: sa.Table, kind: type, speaks: Callable[[Any], bool]) -> Any:  # noqa: ANN401
        numbers = [row.number for row in rows.all(table) if speaks(rows.noun(row, kind))]
        return table, table.c.number.in_(numbers)

    yield where(version_table, Version, lambda one: document.id in one.documents)
    yield where(physical_check_table, PhysicalCheck, lambda one: bool(own & set(one.claims)))
    yield where(incident_table, Incident, lambda one: document.id in one.documents)
    yield where(skipped_table, Skipped, lambda one: one.location in told_of_it)
    yield where(
        judgement_table, Judgement, lambda one: one.id in own or bool(own & set(one.subjects))
    )
    yield withdrawal_table, withdrawal_table.c.id == document.id
    yield extraction_table, extraction_table.c.document == document.id


def _names_of(rows: Rows, document: Document) -> set[str]:
    """Return the names under which judgements may speak of a document.

    Its own, those of all claims ever taken from it or made by hand in its words, and
    those of judgements on these: another may be on them.
    """
    own: set[str] = {document.id}
    which = extraction_table.c.document == document.id
    for extraction in rows.nouns(extraction_table, Extraction, which):
        own |= {claim.id for claim in extraction.claims}
    judgements = rows.nouns(judgement_table, Judgement)
    for judgement in judgements:
        if judgement.kind is JudgementKind.CLAIM and document.id in judgement.subjects:
            own |= set(judgement.subjects)
    own |= {judgement.id for judgement in judgements if own & set(judgement.subjects)}
    return own


def _remove(rows: Rows, chain: Chain, table: sa.Table, which: sa.ColumnElement[bool]) -> None:
    """Take rows out of a table, each with its entry in the audit."""
    for row in rows.all(table, which):
        chain.record(ERASE, table.name, row.number, digest_of_row(table, row))
        rows.connection.execute(table.delete().where(table.c.number == row.number))
