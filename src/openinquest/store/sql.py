"""The store on SQLite.

One file and its rollback journal, not a write-ahead log: a log needs memory
that all its users share, which a case on a network share does not have, and a
case must stay one file that can be copied.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, Self, TypeVar

import sqlalchemy as sa

from openinquest.errors import (
    CaseDamaged,
    EvidenceError,
    InputError,
    InquestError,
    QuoteMismatch,
    UnknownRecord,
)
from openinquest.model import (
    Act,
    Claim,
    Document,
    DocumentId,
    Extraction,
    Incident,
    Judgement,
    PhysicalCheck,
    Skipped,
)
from openinquest.store.originals import Originals
from openinquest.store.refusals import refusals_of
from openinquest.store.standing import standing_incidents
from openinquest.store.tables import (
    bring_up,
    check_schema,
    document_table,
    extraction_table,
    incident_table,
    judgement_table,
    lay_out,
    physical_check_table,
    skipped_table,
)
from openinquest.wire import from_json, to_json

Noun = TypeVar("Noun")

DOCUMENTS_AT_ONCE = 100
"""Documents read in one query: few enough to hold, and the lock is let go in between."""


class SqlWriter:
    """Writes inside one open transaction."""

    def __init__(
        self, connection: sa.Connection, originals: Originals, case: str, act: Act
    ) -> None:
        self._connection, self._originals, self._case = connection, originals, case
        self._act = act

    def add_document(self, document: Document, content: bytes) -> bool:
        """Seal the bytes of a document and keep it; return whether it is new."""
        digest = sha256(content).hexdigest()
        named = document.original.sha256 if document.original else None
        if named != digest or document.id != _id_of(digest):
            raise EvidenceError("the record of a document names other bytes", where=document.id)
        self._originals.seal(digest, content)
        if _document(self._connection, document.id, self._case):
            return False
        self._insert(document_table, document, id=document.id)
        return True

    def add_extraction(self, document: DocumentId, extraction: Extraction) -> int:
        """Keep what a reader took from a document; return how many claims are new."""
        kept = _document(self._connection, document, self._case)
        if kept is None:
            raise _unknown(document, self._case)
        extraction.verify(kept)
        told_of = {claim.document for claim in extraction.claims}
        told_of |= {attribution.document for attribution in extraction.attributions}
        if not told_of <= {document}:
            raise QuoteMismatch("its extraction holds words of another document", where=document)
        before = _latest_extraction(self._connection, document, self._case)
        if before == extraction:
            return 0
        self._insert(extraction_table, extraction, document=document)
        known = set(before.claims) if before else set()
        return sum(claim not in known for claim in extraction.claims)

    def add_skipped(self, skipped: Skipped) -> bool:
        """Record that something could not be used; return whether that is new."""
        same = sa.select(skipped_table.c.number).where(skipped_table.c.noun == to_json(skipped))
        if self._connection.execute(same).first():
            return False
        self._insert(skipped_table, skipped, at_utc=self._act.at_utc.isoformat())
        return True

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a person's decision; return whether it is new."""
        same = sa.select(judgement_table).where(judgement_table.c.id == judgement.id)
        row = self._connection.execute(same).first()
        if row is None:
            self._insert(judgement_table, judgement, id=judgement.id)
            return True
        if _noun_of(row, Judgement, self._case) != judgement:
            raise InputError("another judgement has this identifier", where=judgement.id)
        return False

    def add_check(self, check: PhysicalCheck) -> bool:
        """Keep what comparing a quantity with a trace gave; return whether it is new."""
        kept = {each.id: each.found for each in _checks(self._connection, self._case)}
        if kept.get(check.id) == check.found:
            return False
        self._insert(physical_check_table, check, id=check.id)
        return True

    def add_incidents(self, incidents: Iterable[Incident]) -> int:
        """Keep which documents stand in incidents; return of how many that is new."""
        kept = {_held(each) for each in _incidents(self._connection, self._case)}
        new = [each for each in incidents if _held(each) not in kept]
        for incident in new:
            self._insert(incident_table, incident, id=incident.id)
        return len(new)

    def _insert(self, table: sa.Table, noun: object, **finds: str) -> None:
        self._connection.execute(table.insert().values(noun=to_json(noun), **finds))


class SqlStore:
    """A case in the SQLite file `database`, its originals in a folder.

    `wait_s` is how many seconds to wait for another program that holds the
    lock. Nothing is opened before it is used.
    """

    def __init__(self, database: Path, originals: Path, *, wait_s: float) -> None:
        self._case, self._originals = str(database.parent), Originals(originals)
        # Without an isolation level the driver begins no transactions on its own.
        self._engine = sa.create_engine(
            sa.URL.create("sqlite", database=str(database)),
            connect_args={"timeout": wait_s, "isolation_level": None},
        )
        sa.event.listen(self._engine, "connect", _set_up)

    def lay_out(self) -> bool:
        """Make the tables of a new case; return whether there were none at all."""
        with self._transaction() as connection:
            return lay_out(connection)

    def check_schema(self) -> None:
        """Refuse a database whose tables are not those of this version.

        Raises:
            NoCase: it has no tables yet.
            CaseDamaged: it is no case.
            MissingPart: a newer version of this program made it.
        """
        with self._reading() as connection:
            check_schema(connection, self._case)

    def documents(self) -> Iterator[Document]:
        """Yield the documents in the order in which they were added."""
        query = sa.select(document_table).order_by(document_table.c.number)
        last = 0
        while rows := self._rows(
            query.where(document_table.c.number > last).limit(DOCUMENTS_AT_ONCE)
        ):
            for row in rows:
                yield _noun_of(row, Document, self._case)
            last = rows[-1].number

    def document(self, document: DocumentId) -> Document:
        """Return one document."""
        with self._reading() as connection:
            kept = _document(connection, document, self._case)
        if kept is None:
            raise _unknown(document, self._case)
        return kept

    def extraction_of(self, document: DocumentId) -> Extraction | None:
        """Return what was last taken from a document; None if nobody has read it."""
        with self._reading() as connection:
            latest = _latest_extraction(connection, document, self._case)
        if latest is None:
            self.document(document)  # tell "not read" from "not there"
        return latest

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
        with self._reading() as connection:
            return _incidents(connection, self._case)

    def checks(self) -> tuple[PhysicalCheck, ...]:
        """Return the quantities that were held against their traces, in order of first keeping."""
        with self._reading() as connection:
            return _checks(connection, self._case)

    def original(self, sha256: str) -> bytes:
        """Return the sealed bytes of a document, hashed again."""
        self.document(_id_of(sha256))
        return self._originals.read(sha256)

    @contextmanager
    def writer(self, act: Act) -> Iterator[SqlWriter]:
        """Open a transaction: all rows are written when the block ends well, or none."""
        with self._transaction() as connection:
            bring_up(connection)
            yield SqlWriter(connection, self._originals, self._case, act)

    def close(self) -> None:
        """Let go of the case."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Return the store, to be closed at the end of the block."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close the store."""
        self.close()

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        with refusals_of(self._case), self._engine.begin() as connection:
            # The lock is taken at once: taken after a read, it could come too
            # late, where another had written since.
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with refusals_of(self._case), self._engine.connect() as connection:
            yield connection

    def _rows(self, query: sa.Select[Any]) -> list[sa.Row[Any]]:
        with self._reading() as connection:
            return list(connection.execute(query))

    def _all(self, table: sa.Table, kind: type[Noun]) -> tuple[Noun, ...]:
        rows = self._rows(sa.select(table).order_by(table.c.number))
        return tuple(_noun_of(row, kind, self._case) for row in rows)


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # EXTRA syncs the folder, too, when a transaction ends: what was
    # acknowledged outlives a power cut in that very moment.
    connection.execute("PRAGMA synchronous = EXTRA")


def _document(connection: sa.Connection, document: DocumentId, case: str) -> Document | None:
    query = sa.select(document_table).where(document_table.c.id == document)
    row = connection.execute(query).first()
    return _noun_of(row, Document, case) if row else None


def _latest_extraction(
    connection: sa.Connection, document: DocumentId, case: str
) -> Extraction | None:
    own = sa.select(extraction_table).where(extraction_table.c.document == document)
    row = connection.execute(own.order_by(extraction_table.c.number.desc()).limit(1)).first()
    return _noun_of(row, Extraction, case) if row else None


def _incidents(connection: sa.Connection, case: str) -> tuple[Incident, ...]:
    rows = _rows_of(connection, incident_table)
    return standing_incidents(_noun_of(row, Incident, case) for row in rows)


def _held(incident: Incident) -> tuple[object, ...]:
    return incident.id, incident.documents, incident.portions


def _checks(connection: sa.Connection, case: str) -> tuple[PhysicalCheck, ...]:
    latest: dict[str, PhysicalCheck] = {}
    for row in _rows_of(connection, physical_check_table):
        check = _noun_of(row, PhysicalCheck, case)
        latest[check.id] = check
    return tuple(latest.values())


def _rows_of(connection: sa.Connection, table: sa.Table) -> Sequence[sa.Row[Any]]:
    """Return the rows of a table that a case of an older version may lack, in order of adding."""
    if not sa.inspect(connection).has_table(table.name):
        return ()  # nothing was added to it since
    return connection.execute(sa.select(table).order_by(table.c.number)).all()


def _noun_of(row: sa.Row[Any], kind: type[Noun], case: str) -> Noun:
    try:
        return from_json(kind, row.noun)
    except InquestError as error:
        which = f"{kind.__name__.lower()} {row.number}"
        raise CaseDamaged(f"{which} cannot be read ({error.what})", where=case) from error


def _id_of(digest: str) -> DocumentId:
    return DocumentId(f"sha256:{digest}")


def _unknown(document: DocumentId, case: str) -> UnknownRecord:
    return UnknownRecord(f"there is no document {document}", where=case)
