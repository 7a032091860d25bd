"""Every row gets a salt and an entry in the audit; words get an index.

The tables are told here as they were at this step, whatever `tables.py` says by now.

Revision ID: 0004
"""

import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from openinquest.model import Act, Document, Extraction
from openinquest.store.audit import ADD, Chain
from openinquest.store.backend import Backend
from openinquest.store.tables import digest_of
from openinquest.store.words import words_of_claims, words_of_document
from openinquest.wire import from_json

revision = "0004"
down_revision = "0003"

_FINDS = {
    "document": ("id",),
    "original": ("id",),
    "extraction": ("document",),
    "skipped": (),
    "judgement": ("id",),
    "incident": ("id",),
    "physical_check": ("id",),
    "member": ("id",),
    "policy": (),
    "version": ("id",),
    "timestamp": (),
    "withdrawal": ("id",),
    "erasure": ("id",),
}
_ONCE = ("document", "original", "judgement", "erasure")
_WAS = ("document", "extraction", "skipped", "judgement", "incident", "physical_check")


def upgrade() -> None:
    """Move the rows of each table over."""
    connection = op.get_bind()
    backend: Backend = context.config.attributes["backend"]
    held = {name: _rows_of(connection, name) for name in _WAS}
    for name in reversed(_WAS):  # what refers to another goes before it
        op.execute(f"DROP TABLE IF EXISTS {name}")
    _make_tables()
    chain = Chain(connection, Act("inquest", datetime.now(UTC), "a case of an older version"))
    for name, rows in held.items():
        for row in rows:
            _keep(connection, chain, name, row)
    backend.guard(connection)
    _fill_index(connection, backend, held)


def _rows_of(connection: sa.Connection, name: str) -> list[dict[str, Any]]:
    """Return the rows of an old table; none where it never was."""
    if not sa.inspect(connection).has_table(name):
        return []
    rows = connection.exec_driver_sql(f"SELECT * FROM {name} ORDER BY number").mappings().all()
    return [dict(row) for row in rows]


def _make_tables() -> None:
    for name, finds in _FINDS.items():
        columns: list[sa.Column[Any]] = [
            sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
            *(_finding(name, each) for each in finds),
            sa.Column("noun", sa.Text, nullable=False),
            sa.Column("salt", sa.Text, nullable=False),
        ]
        op.create_table(name, *columns)
    op.create_index("extraction_of_document", "extraction", ["document"])
    texts = ("at_utc", "actor", "action", "reason", "kept")
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        *(sa.Column(each, sa.Text, nullable=False) for each in texts),
        sa.Column("row", sa.Integer, nullable=False),
        *(sa.Column(each, sa.Text, nullable=False) for each in ("digest", "previous", "hash")),
    )
    op.create_index("audit_of_row", "audit", ["kept", "row"])


def _finding(table: str, name: str) -> sa.Column[str]:
    refers = [sa.ForeignKey("document.id")] if name == "document" else []
    return sa.Column(name, sa.Text, *refers, nullable=False, unique=table in _ONCE or None)


def _keep(connection: sa.Connection, chain: Chain, name: str, row: dict[str, Any]) -> None:
    values = {"number": row["number"], **{each: row[each] for each in _FINDS[name]}}
    values["noun"] = row["noun"]
    salt = secrets.token_hex(16)
    columns = ", ".join((*values, "salt"))
    marks = ", ".join("?" * (len(values) + 1))
    connection.exec_driver_sql(
        f"INSERT INTO {name} ({columns}) VALUES ({marks})", (*values.values(), salt)
    )
    chain.record(ADD, name, row["number"], digest_of(name, values.values(), salt))


def _fill_index(
    connection: sa.Connection, backend: Backend, held: dict[str, list[dict[str, Any]]]
) -> None:
    for row in held["document"]:
        words = words_of_document(from_json(Document, row["noun"]))
        backend.add_words(connection, row["id"], "", words)
    latest = {row["document"]: row["noun"] for row in held["extraction"]}
    for document, noun in latest.items():
        for claim, words in words_of_claims(from_json(Extraction, noun)):
            backend.add_words(connection, document, claim, words)
