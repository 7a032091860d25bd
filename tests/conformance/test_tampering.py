"""Whatever is changed in a case behind its back is found, and what was erased is told so.

Each change is made to a copy of a case with a row in every table, its guards out of the way, and
each must be found: one character in each value of each row, each row taken away or put in, each
original, and the end of the audit.
"""

import shutil
import sqlite3
from dataclasses import replace

import pytest
import sqlalchemy as sa
from factories import AN_ACT, a_sealed_document
from full_case import ERASED_NAME, fill

from openinquest.errors import InquestError
from openinquest.model import Head
from openinquest.store import CaseAt, create_case, open_case
from openinquest.store.tables import KEPT, audit_table

TABLES = [*KEPT, "audit"]


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A case as it was written."""
    folder = tmp_path_factory.mktemp("sound") / "case"
    with create_case(folder) as store:
        fill(store)
        assert store.verify().faults == ()
    return folder


@pytest.fixture
def copied(sound, tmp_path):
    shutil.copytree(sound, tmp_path / "case")
    return tmp_path / "case"


class Tamperer:
    """Someone who owns the machine: changes the file of a case behind its back."""

    def __init__(self, folder):
        self._connection = sqlite3.connect(folder / "case.sqlite", isolation_level=None)
        self._connection.execute("PRAGMA foreign_keys = OFF")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._guards = self._connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()

    def __enter__(self):
        self._connection.execute("BEGIN")
        for name, _ in self._guards:
            self._connection.execute(f"DROP TRIGGER {name}")
        return self._connection

    def __exit__(self, *exception):
        for _, sql in self._guards:  # nobody is to see that they were out of the way
            self._connection.execute(sql)
        self._connection.execute("COMMIT")


def faults_of(folder, *against):
    """Return what verifying finds; that the case cannot even be opened is found, too."""
    try:
        with open_case(folder) as store:
            return store.verify(against).faults
    except InquestError as error:
        return (error,)


def each_value(folder):
    """Yield table, row and column of each value of a case."""
    with sqlite3.connect(folder / "case.sqlite") as connection:
        for table in TABLES:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for (number,) in connection.execute(f"SELECT number FROM {table}").fetchall():
                for column in columns:
                    yield table, number, column
    connection.close()


def changed(value):
    """Return a value with one character changed, in its middle."""
    if isinstance(value, int):
        return value + 1_000
    middle = len(value) // 2
    return value[:middle] + chr(ord(value[middle]) ^ 1) + value[middle + 1 :]


def test_case_as_it_was_written_holds_and_tells_what_was_erased(sound):
    with open_case(sound) as store:
        found = store.verify([store.head()])

    assert found.holds
    assert (found.documents, found.claims, found.originals, found.timestamps) == (2, 1, 3, 1)
    assert len(found.erased) == 1


def test_one_character_changed_in_any_value_of_any_table_is_found(sound, copied):
    values = list(each_value(sound))
    assert {table for table, _, _ in values} == set(TABLES)
    tamperer = Tamperer(copied)

    with open_case(copied) as store:
        for table, number, column in values:
            query = f'SELECT "{column}" FROM {table} WHERE number = ?'
            change = f'UPDATE {table} SET "{column}" = ? WHERE number = ?'
            with tamperer as connection:
                [value] = connection.execute(query, (number,)).fetchone()
                connection.execute(change, (changed(value), number))

            assert store.verify().faults, f"{table} {number}: {column}"

            with tamperer as connection:
                now = changed(number) if column == "number" else number
                connection.execute(change, (value, now))
        assert store.verify().faults == ()


@pytest.mark.parametrize("table", TABLES)
def test_row_that_is_taken_away_is_found(copied, table):
    with Tamperer(copied) as connection:
        connection.execute(f"DELETE FROM {table} WHERE number = (SELECT min(number) FROM {table})")

    assert faults_of(copied)


@pytest.mark.parametrize("table", TABLES)
def test_row_that_is_put_in_is_found(copied, table):
    with Tamperer(copied) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        rest = ", ".join(
            f"'x' || \"{name}\"" if name == "id" else f'"{name}"' for name in columns[1:]
        )
        connection.execute(
            f"INSERT INTO {table} SELECT 900, {rest} FROM {table} ORDER BY number LIMIT 1"
        )

    assert faults_of(copied)


def test_one_byte_changed_in_any_original_is_found(copied):
    originals = [path for path in (copied / "originals").rglob("*") if path.is_file()]
    assert len(originals) == 3

    for path in originals:
        content = path.read_bytes()
        path.chmod(0o644)
        path.write_bytes(bytes([content[0] ^ 1]) + content[1:])

        assert faults_of(copied), path.name
        path.write_bytes(content)
    assert not faults_of(copied)


def test_original_that_is_missing_is_found_and_named(copied):
    path = next(path for path in (copied / "originals").rglob("*") if path.is_file())
    path.unlink()

    [fault] = faults_of(copied)

    assert "missing" in fault.what


def test_index_of_words_that_was_changed_is_found(copied):
    with Tamperer(copied) as connection:
        connection.execute("UPDATE words SET held = replace(held, 'aya', 'ayb')")

    assert "index of words" in faults_of(copied)[0].where


@pytest.mark.parametrize("table", ["words_data", "words_docsize", "words_content"])
def test_tables_of_the_index_that_were_cleared_are_found(copied, table):
    with sqlite3.connect(copied / "case.sqlite") as connection:
        connection.execute(f"DELETE FROM {table}")
    connection.close()

    assert faults_of(copied)


def test_shortcuts_of_the_index_that_were_cleared_take_no_document_from_a_search(copied):
    with sqlite3.connect(copied / "case.sqlite") as connection:
        connection.execute("DELETE FROM words_idx")
    connection.close()

    with open_case(copied) as store:
        assert len(list(store.search("aya"))) == 1


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER document_refuses_update",
        "CREATE TABLE another (number INTEGER)",
        "DROP INDEX audit_of_row",
        "CREATE TRIGGER another AFTER INSERT ON skipped BEGIN SELECT 1; END",
    ],
)
def test_tables_and_guards_that_are_not_as_they_were_made_are_found(copied, change):
    with sqlite3.connect(copied / "case.sqlite") as connection:
        connection.execute(change)
    connection.close()

    assert faults_of(copied)


def test_first_row_that_fails_is_named(copied):
    with Tamperer(copied) as connection:
        connection.execute("UPDATE judgement SET noun = replace(noun, 'checked', 'chucked')")

    first = faults_of(copied)[0]

    assert (first.where, first.what) == ("judgement 1", "the row is not what was written")


# What only a head that was kept elsewhere can show


def cut_off(connection):
    """Take the last rows away together with their entries, so that nothing contradicts."""
    last = connection.execute(
        "SELECT number, kept, row FROM audit WHERE action = 'add' ORDER BY number DESC LIMIT 1"
    ).fetchone()
    connection.execute("DELETE FROM audit WHERE number = ?", last[:1])
    connection.execute(f"DELETE FROM {last[1]} WHERE number = ?", last[2:])


@pytest.fixture
def growing(tmp_path):
    """A case with a document more than when its head was printed; the head, too."""
    folder = tmp_path / "growing"
    with create_case(folder) as store, store.writer(AN_ACT) as writer:
        writer.add_document(*a_sealed_document("House 1 fell."))
    with open_case(folder) as store:
        head = store.head()
    return folder, head


def test_head_that_was_printed_earlier_holds_as_the_case_grows(growing):
    folder, head = growing
    with open_case(folder) as store, store.writer(AN_ACT) as writer:
        writer.add_document(*a_sealed_document("House 2 fell."))

    assert head.count == 1
    assert not faults_of(folder, head)


def test_end_of_the_audit_that_was_cut_off_shows_against_a_head(growing):
    folder, _ = growing
    with open_case(folder) as store, store.writer(AN_ACT) as writer:
        writer.add_document(*a_sealed_document("House 2 fell."))
    with open_case(folder) as store:
        head = store.head()
    with Tamperer(folder) as connection:
        cut_off(connection)
        connection.execute("DELETE FROM words WHERE rowid = 2")

    assert not faults_of(folder), "by itself the shorter case is whole"
    assert "the audit ends at 1" in faults_of(folder, head)[0].what


def test_case_that_was_written_anew_shows_against_a_head(growing, tmp_path):
    _, head = growing
    with create_case(tmp_path / "anew") as store, store.writer(AN_ACT) as writer:
        writer.add_document(*a_sealed_document("House 9 fell."))

    assert not faults_of(tmp_path / "anew")
    assert "not the one" in faults_of(tmp_path / "anew", head)[0].what


def test_head_of_a_case_without_an_entry_holds_against_any(growing):
    folder, head = growing

    assert not faults_of(folder, Head(0, "0" * 64))
    assert faults_of(folder, replace(head, hash="f" * 64))


# Erasure


def test_nothing_of_an_erased_document_is_left_in_any_file(sound):
    files = [path for path in sound.rglob("*") if path.is_file()]
    assert len(files) == 4

    for path in files:
        content = path.read_bytes().lower()
        assert ERASED_NAME.lower().encode() not in content, path.name


def test_erased_bytes_that_are_put_back_are_found(copied):
    with open_case(copied) as store:
        [erased] = store.verify().erased
    digest = erased.removeprefix("sha256:")
    path = copied / "originals" / digest[:2] / digest
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"something")

    assert "erase it once more" in faults_of(copied)[0].what


# On PostgreSQL


@pytest.fixture
def on_postgres(postgres_server, tmp_path):
    at = CaseAt(tmp_path, postgres_server.new_database())
    with create_case(at) as store:
        fill(store)
        assert store.verify().faults == ()
    return at


@pytest.mark.postgres
def test_one_character_changed_in_any_value_is_found_on_postgres(on_postgres):
    address = sa.make_url(on_postgres.database).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection, open_case(on_postgres) as store:
        connection.exec_driver_sql("SET session_replication_role = replica")  # no guards
        for table in (*KEPT.values(), audit_table):
            for row in connection.execute(sa.select(table)).all():
                for column in table.c:
                    value = row._mapping[column.name]
                    here = table.c.number == row.number
                    connection.execute(
                        sa.update(table).where(here).values({column: changed(value)})
                    )

                    assert store.verify().faults, f"{table.name} {row.number}: {column.name}"

                    now = row.number + 1_000 if column.name == "number" else row.number
                    there = table.c.number == now
                    connection.execute(sa.update(table).where(there).values({column: value}))
        assert store.verify().faults == ()
    engine.dispose()


@pytest.mark.postgres
@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE document DISABLE TRIGGER document_refuses_update",
        "DROP TRIGGER audit_refuses_delete ON audit",
        "CREATE TABLE another (number integer)",
        "UPDATE words SET words = array_to_tsvector(ARRAY['ayb']) WHERE claim = ''",
    ],
)
def test_guards_and_index_that_were_changed_are_found_on_postgres(on_postgres, change):
    address = sa.make_url(on_postgres.database).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(change)
    engine.dispose()

    with open_case(on_postgres) as store:
        assert store.verify().faults


@pytest.mark.postgres
def test_rows_are_never_changed_on_postgres(on_postgres):
    address = sa.make_url(on_postgres.database).set(drivername="postgresql+psycopg")
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for table in TABLES:
            for statement in ("UPDATE {} SET number = 9", "DELETE FROM {}", "TRUNCATE {} CASCADE"):
                with pytest.raises(sa.exc.DBAPIError, match="never changed"):
                    connection.exec_driver_sql(statement.format(table))
    engine.dispose()
