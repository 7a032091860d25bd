"""Everything that a case holds, checked against what it recorded."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from openinquest.errors import InquestError
from openinquest.model import (
    Document,
    DocumentId,
    Entry,
    Erasure,
    Extraction,
    Fault,
    Head,
    Original,
    Timestamp,
    Verification,
    Version,
)
from openinquest.store.audit import ADD, ERASE, NOTHING, entry_of, hash_of, rows_of_audit
from openinquest.store.backend import Backend
from openinquest.store.originals import Originals
from openinquest.store.rows import Rows
from openinquest.store.tables import (
    KEPT,
    digest_of_row,
    document_table,
    erasure_table,
    extraction_table,
    original_table,
    timestamp_table,
    version_table,
)
from openinquest.store.words import words_of_claims, words_of_document

ROWS_AT_ONCE = 200


def verify(
    rows: Rows, backend: Backend, originals: Originals, against: Sequence[Head]
) -> Verification:
    """Return what checking a case gave.

    The faults stand in this order: the audit, rows that it does not bear out,
    documents and other originals, heads, the index of words, the database itself.
    """
    check = _Check(rows, originals)
    check.audit()
    check.rows()
    check.documents()
    check.others()
    check.heads(against)
    check.erased()
    words = check.words
    check.tell("the index of words", backend.word_faults, rows.connection, words)
    check.tell("the database", backend.structure_faults, rows.connection)
    return Verification(
        head=check.head,
        entries=check.head.count,
        originals=check.originals_seen,
        documents=check.documents_seen,
        claims=check.claims_seen,
        timestamps=len(rows.all(timestamp_table)),
        erased=tuple(check.destroyed),
        faults=tuple(check.faults),
    )


class _Check:
    """One run over a case; what was found so far."""

    def __init__(self, rows: Rows, originals: Originals) -> None:
        self._rows, self._originals = rows, originals
        self.faults: list[Fault] = []
        self.head = NOTHING
        self.originals_seen = self.documents_seen = self.claims_seen = 0
        self.words: list[tuple[str, str, str]] = []
        self.destroyed: list[DocumentId] = []
        self._hashes = {0: NOTHING.hash}
        self._digests: dict[tuple[str, int], str] = {}

    def tell(self, where: str, look: Callable[..., Iterable[str]], *of: object) -> None:
        """Keep what is wrong somewhere; what cannot even be looked at is wrong, too."""
        try:
            self.faults += [Fault(where, what) for what in look(*of)]
        except InquestError as error:
            self.faults.append(Fault(where, error.what))

    def audit(self) -> None:
        """Replay the audit: its numbers, its hashes, and what it says of each row."""
        for row in rows_of_audit(self._rows.connection):
            where = f"audit {row.number}"
            try:
                entry = entry_of(row)
            except (ValueError, TypeError):
                self.faults.append(Fault(where, "its time is none"))
                continue
            self.tell(where, self._entry_faults, entry)
            self.head = Head(entry.number, entry.hash)
            self._hashes[entry.number] = entry.hash

    def rows(self) -> None:
        """Hold each row against the audit, which names all that there ever were."""
        missing = dict(self._digests)
        for table in KEPT.values():
            for row in self._each(table):
                digest = missing.pop((table.name, row.number), None)
                where = f"{table.name} {row.number}"
                if digest is None:
                    self.faults.append(Fault(where, "the audit does not know the row"))
                elif digest != digest_of_row(table, row):
                    self.faults.append(Fault(where, "the row is not what was written"))
        self.faults += [Fault(f"{table} {n}", "the row is missing") for table, n in missing]

    def documents(self) -> None:
        """Hold each document against its bytes, and each claim against its words."""
        for row in self._each(document_table):
            where = f"document {row.number}"
            self.tell(where, self._document_faults, row)
        latest: dict[str, int] = {}
        for row in self._each(extraction_table):
            latest[row.document] = row.number
            where = f"extraction {row.number}"
            self.tell(where, self._extraction_faults, row)
        for number in latest.values():
            which = extraction_table.c.number == number
            self.tell("the index of words", self._index, which)

    def others(self) -> None:
        """Hash again what is sealed without being a document."""
        for row in self._each(original_table):
            where = f"original {row.number}"
            self.tell(where, self._original_faults, row)

    def heads(self, against: Iterable[Head]) -> None:
        """Hold heads that were printed, signed or attested against the audit."""
        for head in against:
            self.tell("the head that was given", self._head_faults, head)
        for table, kind in ((version_table, Version), (timestamp_table, Timestamp)):
            for row in self._each(table):
                where = f"{table.name} {row.number}"
                self.tell(where, self._kept_head, row, kind)

    def erased(self) -> None:
        """Make sure that what was erased is gone."""
        for row in self._each(erasure_table):
            self.tell(f"erasure {row.number}", self._left_of, row)

    def _each(self, table: sa.Table) -> Iterator[sa.Row[Any]]:
        last = None
        while batch := self._rows.after(table, last, ROWS_AT_ONCE):
            yield from batch
            last = batch[-1].number

    def _entry_faults(self, entry: Entry) -> Iterator[str]:
        if entry.number != self.head.count + 1:
            yield f"the entry {self.head.count + 1} is missing"
        if entry.previous != self.head.hash:
            yield "it does not follow the entry before"
        if entry.hash != hash_of(entry):
            yield "it is not what was written"
        row = (entry.table, entry.row)
        if entry.action == ADD:
            if row in self._digests:
                yield "its row was added before"
            self._digests[row] = entry.digest
        elif entry.action != ERASE or self._digests.pop(row, None) != entry.digest:
            yield "it erases what was not there"

    def _document_faults(self, row: sa.Row[Any]) -> Iterator[str]:
        document = self._rows.noun(row, Document)
        self.documents_seen += 1
        self.words.append((document.id, "", words_of_document(document)))
        digest = document.original.sha256 if document.original else ""
        if not document.id == row.id == f"sha256:{digest}":
            yield "it has the name of another"
        self.originals_seen += 1
        self._originals.read(digest)

    def _extraction_faults(self, row: sa.Row[Any]) -> Iterator[str]:
        extraction = self._rows.noun(row, Extraction)
        document = self._rows.known_document(row.document)
        self.claims_seen += len(extraction.claims)
        extraction.verify(document)
        yield from ()

    def _index(self, which: sa.ColumnElement[bool]) -> Iterator[str]:
        for row in self._rows.all(extraction_table, which):
            extraction = self._rows.noun(row, Extraction)
            found = words_of_claims(extraction)
            self.words += [(row.document, claim, words) for claim, words in found]
        yield from ()

    def _original_faults(self, row: sa.Row[Any]) -> Iterator[str]:
        original = self._rows.noun(row, Original)
        self.originals_seen += 1
        if row.id != f"sha256:{original.sha256}":
            yield "it has the name of another"
        self._originals.read(original.sha256)

    def _head_faults(self, head: Head) -> Iterator[str]:
        if head.count > self.head.count:
            yield f"it counts {head.count} entries, and the audit ends at {self.head.count}"
        elif self._hashes.get(head.count) != head.hash:
            yield f"the audit up to entry {head.count} is not the one that it was printed from"

    def _kept_head(self, row: sa.Row[Any], kind: type[Version] | type[Timestamp]) -> Iterator[str]:
        yield from self._head_faults(self._rows.noun(row, kind).head)

    def _left_of(self, row: sa.Row[Any]) -> Iterator[str]:
        erased = self._rows.noun(row, Erasure)
        self.destroyed.append(erased.document)
        if self._originals.stands(erased.document.removeprefix("sha256:")):
            yield "its bytes stand there still: erase it once more"
