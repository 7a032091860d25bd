"""The store on PostgreSQL 15 or later, for teams; it needs the extra `postgres`.

A case is what stands in the schema that a connection finds first: mostly one
database for each case.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any

import sqlalchemy as sa

from openinquest.errors import InputError, MissingPart
from openinquest.store.refusals import refusals_of_postgres
from openinquest.store.tables import KEPT, audit_table

_FUNCTION = """
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME <> 'audit' THEN
    IF EXISTS (SELECT 1 FROM audit WHERE action = 'erase'
               AND kept = TG_TABLE_NAME AND "row" = OLD.number) THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'rows of a case are never changed' USING ERRCODE = 'check_violation';
END $$
"""

_SURE_S = 0.5
"""A connection that was given back so shortly before is not asked whether it still stands."""

LEXEMES_BYTES = 500_000
"""What one entry of the index may hold: PostgreSQL takes 1 MiB of words, with their overhead."""


class Postgres:
    """A case in a PostgreSQL database.

    Args:
        url: `postgresql://user:password@host/database`.
        wait_s: How many seconds to wait for another program that writes.

    Raises:
        InputError: the address is none.
        MissingPart: the driver is not installed.
    """

    def __init__(self, url: str, *, wait_s: float) -> None:
        try:
            parsed = sa.make_url(url).set(drivername="postgresql+psycopg")
            self.engine = sa.create_engine(parsed, isolation_level="AUTOCOMMIT")
        except sa.exc.ArgumentError as error:
            raise InputError("INQUEST_STORE is no address of a database") from error
        except ImportError as error:
            raise MissingPart(
                "the driver of PostgreSQL is not installed (openinquest[postgres])"
            ) from error
        self.name = parsed.render_as_string(hide_password=True).replace("+psycopg", "")
        self._wait_ms = max(1, round(wait_s * 1000))
        sa.event.listen(self.engine, "checkin", _given_back)
        sa.event.listen(self.engine, "checkout", _taken_up)

    def refusals(self) -> AbstractContextManager[None]:
        """Turn what the database refuses within the block into errors of ours."""
        return refusals_of_postgres(self.name)

    def begin_alone(self, connection: sa.Connection) -> None:
        """Begin a transaction that no other writer is in."""
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {self._wait_ms}")
        connection.exec_driver_sql("SET LOCAL synchronous_commit = on")
        connection.exec_driver_sql("SELECT pg_advisory_xact_lock(hashtext(current_schema()))")

    def begin_reading(self, connection: sa.Connection) -> None:
        """Begin a transaction that sees the case as it is now."""
        connection.exec_driver_sql("BEGIN ISOLATION LEVEL REPEATABLE READ")

    def is_foreign(self, connection: sa.Connection) -> str | None:
        """Return why the database is not that of a case."""
        function = "SELECT to_regproc('refuse_change')"
        known = connection.exec_driver_sql(function).scalar_one() is not None
        return None if known else "its database is not that of a case"

    def guard(self, connection: sa.Connection) -> None:
        """Add the guards and the index of words."""
        connection.exec_driver_sql(_FUNCTION)
        for table in (*KEPT.values(), audit_table):
            for change, each in _GUARDS.items():
                connection.exec_driver_sql(
                    f"CREATE TRIGGER {table.name}_refuses_{change.lower()} BEFORE {change} "
                    f"ON {table.name} FOR EACH {each} EXECUTE FUNCTION refuse_change()"
                )
        connection.exec_driver_sql(
            "CREATE TABLE words (document text NOT NULL, claim text NOT NULL, "
            "words tsvector NOT NULL)"
        )
        connection.exec_driver_sql("CREATE INDEX words_found ON words USING gin (words)")
        connection.exec_driver_sql("CREATE INDEX words_of_document ON words (document)")

    def structure_faults(self, connection: sa.Connection) -> Iterator[str]:
        """Yield what is wrong with the tables and their guards."""
        rows = connection.exec_driver_sql(
            "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
            "WHERE NOT t.tgisinternal AND t.tgenabled = 'O' "
            "AND t.tgfoid = to_regproc('refuse_change') "
            "AND c.relnamespace = current_schema()::regnamespace"
        ).all()
        standing = {(row.relname, row.tgname) for row in rows}
        for table in (*KEPT.values(), audit_table):
            for change in _GUARDS:
                name = f"{table.name}_refuses_{change.lower()}"
                if (table.name, name) not in standing:
                    yield f"the tables of the case are not as they were made: {name}"
        source = "SELECT prosrc FROM pg_proc WHERE oid = to_regproc('refuse_change')"
        body = connection.exec_driver_sql(source).scalar_one()
        if body not in _FUNCTION:
            yield "the tables of the case are not as they were made: refuse_change"
        extra = set(sa.inspect(connection).get_table_names()) - {
            *KEPT,
            *("audit", "words", "alembic_version"),
        }
        yield from (f"a table that is not of the case: {name}" for name in sorted(extra))

    def add_words(self, connection: sa.Connection, document: str, claim: str, words: str) -> None:
        """Add words to the index."""
        for lexemes in _in_pieces(words):
            connection.exec_driver_sql(
                "INSERT INTO words VALUES (%s, %s, array_to_tsvector(%s::text[]))",
                (document, claim, lexemes),
            )

    def drop_words(self, connection: sa.Connection, document: str, *, text: bool) -> None:
        """Take the claims of a document out of the index, its text, too, where asked."""
        which = "" if text else " AND claim <> ''"
        connection.exec_driver_sql(f"DELETE FROM words WHERE document = %s{which}", (document,))

    def find_words(
        self, connection: sa.Connection, words: Sequence[str], most: int | None
    ) -> Sequence[tuple[str, str]]:
        """Return document and claim of each entry that holds all words, best first."""
        asked = " & ".join(f"'{word}'" for word in words)  # of letters and digits only
        rows = connection.exec_driver_sql(
            "SELECT document, claim FROM words WHERE words @@ %s::tsquery "
            "GROUP BY document, claim ORDER BY min(length(words)), document, claim LIMIT %s",
            (asked, most),
        ).all()
        return [(row.document, row.claim) for row in rows]

    def word_faults(
        self, connection: sa.Connection, expected: Iterable[tuple[str, str, str]]
    ) -> Iterator[str]:
        """Yield where the index is not that of `expected`."""
        rows = connection.exec_driver_sql(
            "SELECT document, claim, tsvector_to_array(words) AS held FROM words"
        ).all()
        held = Counter((row.document, row.claim, tuple(sorted(row.held))) for row in rows)
        held.subtract(
            (document, claim, tuple(sorted(lexemes)))
            for document, claim, words in expected
            for lexemes in _in_pieces(words)
        )
        wrong = sorted({key[0] for key, count in held.items() if count})
        yield from (f"the index of words is not that of {document}" for document in wrong)

    def scrub(self) -> None:
        """Overwrite what erased rows have left in the files of the tables and in their statistics.

        What the server keeps elsewhere, its log and its copies, is the administrator's.
        """
        with self.refusals(), self.engine.connect() as connection:
            for name in (*KEPT, "words"):
                connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {name}")


_GUARDS = {"UPDATE": "ROW", "DELETE": "ROW", "TRUNCATE": "STATEMENT"}


def _in_pieces(words: str) -> Iterator[list[str]]:
    """Yield the different words, as many at once as one entry may hold; once also for none."""
    piece: list[str] = []
    size_bytes = 0
    for word in dict.fromkeys(words.split()):
        size = len(word.encode())
        if size > 2_000:  # no word of a language; a lexeme may have 2 KiB
            continue
        if size_bytes + size > LEXEMES_BYTES:
            yield piece
            piece, size_bytes = [], 0
        piece.append(word)
        size_bytes += size + 8
    yield piece


def _given_back(_connection: Any, record: sa.pool.ConnectionPoolEntry) -> None:  # noqa: ANN401  # of the driver
    record.info["given_back_s"] = time.monotonic()


def _taken_up(
    connection: Any,  # noqa: ANN401  # of the driver
    record: sa.pool.ConnectionPoolEntry,
    _proxy: sa.pool.PoolProxiedConnection,
) -> None:
    """Have a connection made anew that does not stand: a server started anew knows none of before.

    To ask that each time would take as long as most of what is read.
    """
    if time.monotonic() - record.info.get("given_back_s", time.monotonic()) < _SURE_S:
        return
    try:
        connection.execute("SELECT 1")
    except connection.OperationalError as error:
        raise sa.exc.DisconnectionError from error
