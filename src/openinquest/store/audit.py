"""The audit: every change of a case, each entry bound to the one before by its hash."""

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from openinquest.model import Act, Entry, Head
from openinquest.store.tables import audit_table

NOTHING = Head(0, "0" * 64)
"""The end of an audit without an entry."""

ADD = "add"
ERASE = "erase"

ENTRIES_AT_ONCE = 5_000


def hash_of(entry: Entry) -> str:
    """Return the hash that an entry must have by its other values."""
    told = [
        *(entry.number, entry.at_utc.isoformat(), entry.actor, entry.action, entry.reason),
        *(entry.table, entry.row, entry.digest, entry.previous),
    ]
    return sha256(json.dumps(told, separators=(",", ":")).encode()).hexdigest()


def head_of(connection: sa.Connection, *, until: int | None = None) -> Head:
    """Return the end of the audit as it stands, or as it was after `until` entries."""
    last = sa.select(audit_table).order_by(audit_table.c.number.desc()).limit(1)
    if until is not None:
        last = last.where(audit_table.c.number <= until)
    row = connection.execute(last).first()
    return Head(row.number, row.hash) if row else NOTHING


def entry_of(row: sa.Row[Any]) -> Entry:
    """Return the entry that a row holds.

    Raises:
        ValueError: its time is none.
    """
    at_utc = datetime.fromisoformat(row.at_utc)
    return Entry(
        *(row.number, at_utc, row.actor, row.action, row.reason),
        *(row.kept, row.row, row.digest, row.previous, row.hash),
    )


def rows_of_audit(
    connection: sa.Connection, *, after: int = 0, until: int | None = None
) -> Iterator[sa.Row[Any]]:
    """Yield the rows of the audit in their order, without the first `after`, `until` at most."""
    query = sa.select(audit_table).order_by(audit_table.c.number)
    if until is not None:
        query = query.where(audit_table.c.number <= until)
    last = after
    while True:
        further = query.where(audit_table.c.number > last).limit(ENTRIES_AT_ONCE)
        rows = connection.execute(further).all()
        yield from rows
        if len(rows) < ENTRIES_AT_ONCE:
            return
        last = rows[-1].number


class Chain:
    """Writes entries to the end of the audit within one open transaction."""

    def __init__(self, connection: sa.Connection, act: Act) -> None:
        self._connection, self._act = connection, act
        self._head = head_of(connection)

    def record(self, action: str, table: str, row: int, digest: str) -> None:
        """Add an entry on a row."""
        bare = Entry(
            *(self._head.count + 1, self._act.at_utc, self._act.actor, action, self._act.reason),
            *(table, row, digest, self._head.hash, ""),
        )
        self._head = Head(bare.number, hash_of(bare))
        self._connection.execute(
            audit_table.insert().values(
                number=bare.number,
                at_utc=bare.at_utc.isoformat(),
                actor=bare.actor,
                action=action,
                reason=bare.reason,
                kept=table,
                row=row,
                digest=digest,
                previous=bare.previous,
                hash=self._head.hash,
            )
        )
