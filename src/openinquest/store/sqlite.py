"""The store on SQLite.

One file and its rollback journal, not a write-ahead log: a log needs memory
that all its users share, which a case on a network share does not have, and a
case must stay one file that can be copied.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path

import sqlalchemy as sa

from openinquest.errors import NoCase
from openinquest.store.refusals import refusals_of_sqlite
from openinquest.store.tables import KEPT, audit_table, metadata

APPLICATION_ID = int.from_bytes(b"OInq")
"""Kept in `PRAGMA application_id`: tells a case from another program's database."""

_NEVER = "rows of a case are never changed"


class Sqlite:
    """A case in the SQLite file `database`.

    `wait_s` is how many seconds to wait for another program that holds the lock. Nothing is
    opened before it is used.
    """

    def __init__(self, database: Path, *, wait_s: float) -> None:
        self.name = str(database.parent)
        # Without an isolation level the driver begins no transactions on its own.
        self.engine = sa.create_engine(
            sa.URL.create("sqlite", database=str(database)),
            connect_args={"timeout": wait_s, "isolation_level": None},
        )
        self._database = database
        sa.event.listen(self.engine, "connect", self._connected)
        sa.event.listen(self.engine, "checkout", self._taken_up)

    def refusals(self) -> AbstractContextManager[None]:
        """Turn what the database refuses within the block into errors of ours."""
        return refusals_of_sqlite(self.name)

    def begin_alone(self, connection: sa.Connection) -> None:
        """Begin a transaction that no other writer is in."""
        # The lock is taken at once: taken after a read, it could come too
        # late, where another had written since.
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    def begin_reading(self, connection: sa.Connection) -> None:
        """Begin a transaction that sees the case as it is now."""
        connection.exec_driver_sql("BEGIN")

    def is_foreign(self, connection: sa.Connection) -> str | None:
        """Return why the database is not that of a case."""
        application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
        return None if application == APPLICATION_ID else "its database is not that of a case"

    def guard(self, connection: sa.Connection) -> None:
        """Add the guards, the index of words, and the mark of a case."""
        for table in (*KEPT.values(), audit_table):
            for refusal in _refusals(table):
                connection.exec_driver_sql(refusal)
        connection.exec_driver_sql(
            "CREATE VIRTUAL TABLE words USING fts5(document UNINDEXED, claim UNINDEXED, held)"
        )
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def structure_faults(self, connection: sa.Connection) -> Iterator[str]:
        """Yield what is wrong with the file, its tables and its guards."""
        for (told,) in connection.exec_driver_sql("PRAGMA integrity_check").all():
            if told != "ok":
                yield f"the file of the database: {told}"
        own, expected = _objects(connection), _expected_objects()
        for name in sorted(own.keys() | expected.keys()):
            if own.get(name) != expected.get(name):
                yield f"the tables of the case are not as they were made: {name}"

    def add_words(self, connection: sa.Connection, document: str, claim: str, words: str) -> None:
        """Add words to the index."""
        connection.exec_driver_sql("INSERT INTO words VALUES (?, ?, ?)", (document, claim, words))

    def drop_words(self, connection: sa.Connection, document: str, *, text: bool) -> None:
        """Take the claims of a document out of the index, its text, too, where asked."""
        which = "" if text else " AND claim <> ''"
        connection.exec_driver_sql(f"DELETE FROM words WHERE document = ?{which}", (document,))

    def find_words(
        self, connection: sa.Connection, words: Sequence[str], most: int | None
    ) -> Sequence[tuple[str, str]]:
        """Return document and claim of each entry that holds all words, best first."""
        asked = " ".join(f'"{word}"' for word in words)
        query = "SELECT document, claim FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?"
        which = (f"held : ({asked})", -1 if most is None else most)
        rows = connection.exec_driver_sql(query, which).all()
        return [(row.document, row.claim) for row in rows]

    def word_faults(
        self, connection: sa.Connection, expected: Iterable[tuple[str, str, str]]
    ) -> Iterator[str]:
        """Yield where the index is not that of `expected`."""
        held = Counter(
            tuple(row) for row in connection.exec_driver_sql("SELECT * FROM words").all()
        )
        held.subtract(expected)
        wrong = sorted({str(key[0]) for key, count in held.items() if count})
        yield from (f"the index of words is not that of {document}" for document in wrong)
        try:
            connection.exec_driver_sql("INSERT INTO words(words) VALUES ('integrity-check')")
        except sa.exc.DatabaseError as error:
            yield f"the index of words is broken ({error.orig})"

    def scrub(self) -> None:
        """Overwrite what erased rows have left in the file."""
        with self.refusals(), self.engine.connect() as connection:
            # Of a word that was taken out, the index keeps a note until it is merged.
            connection.exec_driver_sql("INSERT INTO words(words) VALUES ('optimize')")
            connection.exec_driver_sql("VACUUM")

    def _connected(
        self, connection: sqlite3.Connection, record: sa.pool.ConnectionPoolEntry
    ) -> None:
        _set_up(connection)
        record.info[_FILE] = _file_at(self._database)

    def _taken_up(
        self, _connection: object, record: sa.pool.ConnectionPoolEntry, _proxy: object
    ) -> None:
        """Refuse a connection to a file that is no more the one at its place, for a new one.

        Who puts a copy of the case there while it is open would have all that is written later
        go into a file that has no name any more.
        """
        there, opened = _file_at(self._database), record.info[_FILE]
        if opened is not None and there is None:
            raise NoCase(f"there is no {self._database.name} any more", where=self.name)
        if there != opened:
            raise sa.exc.DisconnectionError


_FILE = "file"


def _file_at(database: Path) -> tuple[int, int] | None:
    """Return what tells a file from another that takes its place later; None without one."""
    try:
        found = database.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _set_up(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # EXTRA syncs the folder, too, when a transaction ends: what was
    # acknowledged outlives a power cut in that very moment.
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA secure_delete = ON")
    # What is sorted must not leave words of a document in a temporary file.
    connection.execute("PRAGMA temp_store = MEMORY")


def _refusals(table: sa.Table) -> Iterator[str]:
    keys = [column.name for column in table.c if column.primary_key or column.unique]
    taken = " OR ".join(f"{key} = NEW.{key}" for key in keys)
    erased = (
        "WHEN NOT EXISTS (SELECT 1 FROM audit WHERE action = 'erase' "
        f"AND kept = '{table.name}' AND row = OLD.number)"
    )
    conditions = {
        "UPDATE": "",
        "DELETE": "" if table is audit_table else erased,
        # REPLACE INTO removes the row that is in its way, and tells no DELETE trigger.
        "INSERT": f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {taken})",
    }
    for change, condition in conditions.items():
        yield (
            f"CREATE TRIGGER {table.name}_refuses_{change.lower()} "
            f"BEFORE {change} ON {table.name} {condition} "
            f"BEGIN SELECT RAISE(ABORT, '{_NEVER}'); END"
        )


def _objects(connection: sa.Connection) -> dict[str, str]:
    rows = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    ).all()
    return {row.name: " ".join(row.sql.split()) for row in rows}


@cache
def _expected_objects() -> dict[str, str]:
    """Return the tables, indices and guards of a new case, by name."""
    fresh = Sqlite(Path("case", ":memory:"), wait_s=0)
    fresh.engine = sa.create_engine("sqlite://")
    with fresh.engine.connect() as connection:
        metadata.create_all(connection)
        fresh.guard(connection)
        return _objects(connection)
