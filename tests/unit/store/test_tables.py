"""Rows are never changed or removed, whoever tries."""

import sqlite3

import pytest
from full_case import fill

from openinquest.store import create_case
from openinquest.store.tables import KEPT


@pytest.fixture
def database(tmp_path):
    """The file of a case with a row in every table."""
    with create_case(tmp_path) as store:
        fill(store)
    connection = sqlite3.connect(tmp_path / "case.sqlite")
    yield connection
    connection.close()


@pytest.mark.parametrize("table", [*KEPT, "audit"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {0} SET number = number + 100",
        "DELETE FROM {0}",
        "REPLACE INTO {0} SELECT * FROM {0}",
    ],
)
def test_row_is_never_changed_or_removed(database, table, statement):
    rows = database.execute(f"SELECT * FROM {table}").fetchall()

    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute(statement.format(table))

    assert rows
    assert database.execute(f"SELECT * FROM {table}").fetchall() == rows


@pytest.mark.parametrize(
    ("table", "columns"),
    [("document", "id, noun, salt"), ("judgement", "id, noun, salt")],
)
def test_row_is_never_replaced_by_one_of_another_number(database, table, columns):
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute(
            f"REPLACE INTO {table} (number, {columns}) SELECT 9, {columns} FROM {table}"
        )
