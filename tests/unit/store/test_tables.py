"""Rows are never changed or removed, whoever tries."""

import sqlite3

import pytest
from factories import AN_ACT, NOON, a_check, a_claim, a_sealed_document

from openinquest.model import (
    Extraction,
    Incident,
    IncidentId,
    Judgement,
    JudgementKind,
    Skipped,
)
from openinquest.store import create_case
from openinquest.store.tables import metadata


@pytest.fixture
def database(tmp_path):
    """The file of a case with a row in every table."""
    document, content = a_sealed_document()
    with create_case(tmp_path) as store, store.writer(AN_ACT) as writer:
        writer.add_document(document, content)
        extraction = Extraction("test/1", (), (a_claim(document=document),))
        writer.add_extraction(document.id, extraction)
        writer.add_skipped(Skipped("a.txt", "E102", "it is empty"))
        writer.add_incidents([Incident(IncidentId("i-1"), (document.id,), None, None)])
        writer.add_check(a_check(a_claim()))
        writer.add_judgement(
            Judgement("j1", JudgementKind.ACCEPT, (document.id,), "a reviewer", NOON, "checked")
        )
    connection = sqlite3.connect(tmp_path / "case.sqlite")
    yield connection
    connection.close()


@pytest.mark.parametrize("table", metadata.tables)
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE {0} SET noun = '{{}}'",
        "DELETE FROM {0}",
        "REPLACE INTO {0} SELECT * FROM {0}",
    ],
)
def test_row_is_never_changed_or_removed(database, table, statement):
    rows = database.execute(f"SELECT * FROM {table}").fetchall()

    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute(statement.format(table))

    assert len(rows) == 1
    assert database.execute(f"SELECT * FROM {table}").fetchall() == rows


@pytest.mark.parametrize(
    ("table", "columns"),
    [("document", "id, noun"), ("judgement", "id, noun"), ("skipped", "at_utc, noun")],
)
def test_row_is_never_replaced_by_one_of_another_number(database, table, columns):
    with pytest.raises(sqlite3.IntegrityError, match="never changed"):
        database.execute(f"REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table}")


def test_time_of_what_was_skipped_is_kept(database):
    [(at_utc,)] = database.execute("SELECT at_utc FROM skipped")

    assert at_utc == "2019-05-04T12:00:00+00:00"
