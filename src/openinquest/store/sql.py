"""The store on any database that SQLAlchemy reaches and a `Backend` knows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache  # noqa: TID251  (for one search)
from typing import Any, Self, TypeVar

import sqlalchemy as sa

from openinquest.errors import UnknownRecord
from openinquest.kept import forget_all
from openinquest.model import (
    Act,
    Claim,
    Document,
    DocumentId,
    Entry,
    Erasure,
    Extraction,
    Head,
    Hit,
    Incident,
    Judgement,
    Member,
    Original,
    PhysicalCheck,
    Policy,
    Skipped,
    Timestamp,
    Verification,
    Version,
)
from openinquest.store.audit import entry_of, head_of, rows_of_audit
from openinquest.store.backend import Backend
from openinquest.store.originals import Originals
from openinquest.store.rows import Rows
from openinquest.store.schema import bring_up, check_schema, lay_out
from openinquest.store.tables import (
    REVISION,
    document_table,
    erasure_table,
    extraction_table,
    judgement_table,
    original_table,
    skipped_table,
    timestamp_table,
    version_table,
)
from openinquest.store.verifying import verify
from openinquest.store.words import passage_of, words_of
from openinquest.store.writer import SqlWriter, id_of

Noun = TypeVar("Noun")

DOCUMENTS_AT_ONCE = 100
"""Documents read in one query: few enough to hold, and the lock is let go in between."""


FOUND_AT_FIRST = 200
"""Entries of the index that a search asks for at first: more than a page of hits."""


class SqlStore:
    """A case in a database, its originals elsewhere; `until` names the last entry that counts."""

    def __init__(self, backend: Backend, originals: Originals, *, until: int | None = None) -> None:
        self._backend, self._originals, self._until = backend, originals, until

    @property
    def name(self) -> str:
        """Where the case is, as it can be shown."""
        return self._backend.name

    @property
    def place_of_originals(self) -> str:
        """Where the sealed bytes are, as it can be shown."""
        return self._originals.name

    @property
    def schema(self) -> str:
        """The version of the tables."""
        return REVISION

    def lay_out(self) -> bool:
        """Make the tables of a new case; return whether there were none at all."""
        with self._alone() as connection:
            return lay_out(connection, self._backend)

    def open(self) -> None:
        """Bring the tables of an older version up to this one; refuse what is no case.

        Raises:
            NoCase: it has no tables yet.
            CaseDamaged: it is no case.
            MissingPart: a newer version of this program made it.
            UnwritableOutput: its tables are older, and this account may not write.
        """
        with self._reading() as connection:
            older = check_schema(connection, self._backend)
        if older:
            with self._alone() as connection:
                bring_up(connection, self._backend)

    def documents(self) -> Iterator[Document]:
        """Yield the documents that are not withdrawn, in the order in which they were added."""
        hidden = set(self.withdrawn())
        for _, document in self._in_batches(document_table, Document):
            if document.id not in hidden:
                yield document

    def withdrawn(self) -> tuple[DocumentId, ...]:
        """Return the documents that are hidden."""
        with self._rows() as rows:
            return rows.withdrawn()

    def erased(self) -> tuple[DocumentId, ...]:
        """Return what was destroyed for good: documents, and files that held their words."""
        return tuple(each.document for each in self._all(erasure_table, Erasure))

    def document(self, document: DocumentId) -> Document:
        """Return one document."""
        with self._rows() as rows:
            return rows.known_document(document)

    def extraction_of(self, document: DocumentId) -> Extraction | None:
        """Return what was last taken from a document; None if nobody has read it."""
        with self._rows() as rows:
            latest = rows.latest_extraction(document)
            if latest is None:
                rows.known_document(document)  # tell "not read" from "not there"
        return latest

    def extractions(
        self, *, after: int | None = None
    ) -> Iterator[tuple[int, DocumentId, Extraction]]:
        """Yield all that was ever taken from documents, oldest first: its number, from which, what.

        The numbers grow; of what was destroyed there is none. Those after `after`, None for all.
        """
        for row, extraction in self._in_batches(extraction_table, Extraction, after):
            yield row.number, DocumentId(row.document), extraction

    def extractions_of(self, document: DocumentId) -> tuple[Extraction, ...]:
        """Return all that was ever taken from a document, oldest first."""
        with self._rows() as rows:
            rows.known_document(document)
            own = extraction_table.c.document == document
            return tuple(rows.nouns(extraction_table, Extraction, own))

    def claims_of(self, document: DocumentId) -> tuple[Claim, ...]:
        """Return the claims of a document's last extraction, in order of their spans."""
        latest = self.extraction_of(document)
        return latest.claims if latest else ()

    def skipped(self) -> tuple[Skipped, ...]:
        """Return what could not be used, in the order in which it was recorded."""
        return self._all(skipped_table, Skipped)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's decisions in the order in which they were recorded."""
        return self._all(judgement_table, Judgement)

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents as they were last kept, in order of their first keeping."""
        with self._rows() as rows:
            return rows.incidents()

    def checks(self) -> tuple[PhysicalCheck, ...]:
        """Return the quantities that were held against their traces, in order of first keeping."""
        with self._rows() as rows:
            return rows.checks()

    def originals(self) -> Iterator[Original]:
        """Yield what is sealed without being a document, in the order of adding."""
        return (original for _, original in self._in_batches(original_table, Original))

    def members(self) -> tuple[Member, ...]:
        """Return who works on the case, in order of joining."""
        with self._rows() as rows:
            return rows.members()

    def policy(self) -> Policy:
        """Return how the case is worked on."""
        with self._rows() as rows:
            return rows.policy()

    def versions(self) -> tuple[Version, ...]:
        """Return the findings that were signed, in order."""
        return self._all(version_table, Version)

    def timestamps(self) -> tuple[Timestamp, ...]:
        """Return what authorities attested, in order."""
        return self._all(timestamp_table, Timestamp)

    def original(self, sha256: str) -> bytes:
        """Return sealed bytes, hashed again."""
        with self._rows() as rows:
            name = id_of(sha256)
            known = rows.document(name) or rows.all(original_table, original_table.c.id == name)
        if not known:
            raise UnknownRecord(f"nothing has the digest {sha256}", where=self._backend.name)
        return self._originals.read(sha256)

    def search(self, words: str) -> Iterator[Hit]:
        """Yield the documents and claims that hold all of `words`, best first."""
        asked = list(dict.fromkeys(word for _, word in words_of(words)))
        if not asked:
            return
        with self._rows() as rows:
            hidden = set(rows.withdrawn())
        read = _Read(self)  # a document is mostly found by many of its claims
        for name, claim in self._found(asked):
            if name not in hidden:
                yield read.hit(DocumentId(name), claim, asked)

    def _found(self, words: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Yield document and claim of each entry of the index, the rest only where it is wanted."""
        told: dict[tuple[str, str], None] = {}
        for most in (FOUND_AT_FIRST, None):
            with self._rows() as rows:
                found = self._backend.find_words(rows.connection, words, most)
            yield from (each for each in found if each not in told)
            told = dict.fromkeys(found)
            if len(found) != most:
                return

    def audit(self, *, after: int = 0) -> Iterator[Entry]:
        """Yield every change of the case but the first `after`, oldest first."""
        with self._reading() as connection:
            rows = list(rows_of_audit(connection, after=after, until=self._until))
        yield from map(entry_of, rows)

    def head(self) -> Head:
        """Return the end of the audit."""
        with self._reading() as connection:
            return head_of(connection, until=self._until)

    def as_of(self, count: int) -> "SqlStore":
        """Return the case as it was after `count` entries of the audit, for reading."""
        return SqlStore(self._backend, self._originals, until=count)

    def verify(self, against: Sequence[Head] = ()) -> Verification:
        """Check everything that the case holds against what it recorded."""
        with self._reading(whole=True) as connection:
            rows = Rows(connection, self._backend.name)
            return verify(rows, self._backend, self._originals, against)

    @contextmanager
    def writer(self, act: Act) -> Iterator[SqlWriter]:
        """Open a transaction: all rows are written when the block ends well, or none."""
        with self._alone() as connection:
            writer = SqlWriter(connection, self._backend, self._originals, act)
            yield writer
        if writer.to_destroy:
            forget_all()
            for digest in sorted(writer.to_destroy):
                self._originals.destroy(digest)
            self._backend.scrub()

    def close(self) -> None:
        """Let go of the case."""
        self._backend.engine.dispose()

    def __enter__(self) -> Self:
        """Return the store, to be closed at the end of the block."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close the store."""
        self.close()

    @contextmanager
    def _alone(self) -> Iterator[sa.Connection]:
        with self._backend.refusals(), self._backend.engine.connect() as connection:
            self._backend.begin_alone(connection)
            yield from _to_its_end(connection)

    @contextmanager
    def _reading(self, *, whole: bool = False) -> Iterator[sa.Connection]:
        """Open the case for reading; as it is at one moment where that is asked for."""
        with self._backend.refusals(), self._backend.engine.connect() as connection:
            if whole:
                self._backend.begin_reading(connection)
            try:
                yield connection
            finally:
                if whole:
                    connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def _rows(self) -> Iterator[Rows]:
        with self._reading() as connection:
            yield Rows(connection, self._backend.name, until=self._until)

    def _all(self, table: sa.Table, kind: type[Noun]) -> tuple[Noun, ...]:
        with self._rows() as rows:
            return tuple(rows.nouns(table, kind))

    def _in_batches(
        self, table: sa.Table, kind: type[Noun], last: int | None = None
    ) -> Iterator[tuple[sa.Row[Any], Noun]]:
        while True:
            with self._rows() as rows:
                batch = rows.after(table, last, DOCUMENTS_AT_ONCE)
                nouns = [(row, rows.noun(row, kind)) for row in batch]
            yield from nouns
            if len(batch) < DOCUMENTS_AT_ONCE:
                return
            last = batch[-1].number


class _Read:
    """Documents and claims of a case that were found, each document read once."""

    def __init__(self, store: SqlStore) -> None:
        self._document = lru_cache(store.document)
        self._claims = lru_cache(store.claims_of)

    def hit(self, name: DocumentId, claim: str, words: Sequence[str]) -> Hit:
        """Return what was found in a document, or in one of its claims where it is named."""
        if not claim:
            document = self._document(name)
            told = (document.text, document.title or "", document.publisher or "")
            passages = (passage_of(each, words) for each in told)
            return Hit(name, None, next(filter(None, passages), ""))
        held = next(each for each in self._claims(name) if each.id == claim)
        return Hit(name, held.id, " ".join(held.quote.split()))


def _to_its_end(connection: sa.Connection) -> Iterator[sa.Connection]:
    """Yield a connection with an open transaction; end it well, or undo it."""
    try:
        yield connection
    except BaseException:
        connection.exec_driver_sql("ROLLBACK")
        raise
    connection.exec_driver_sql("COMMIT")
