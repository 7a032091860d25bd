"""The identifiers of a case in a folder, for a shell that completes them: quick, and quiet."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_MOST = 100
_SHOWN = {"document": 12, "incident": 64}
_DIGEST = "sha256:"


def names_in(database: Path, table: str, letters: str) -> Iterator[str]:
    """Yield identifiers of the table `document` or `incident` that begin with `letters`.

    At most a hundred, of documents the first twelve letters of their digest.
    Nothing is written and nobody is waited for: where the case cannot be
    read there are none.

    Without SQLAlchemy: that takes longer to import than a person waits for a key.
    """
    before = _DIGEST if table == "document" else ""
    asked = letters.removeprefix(_DIGEST).replace("%", "").replace("_", "")
    query = f"SELECT DISTINCT id FROM {table} WHERE id LIKE ? ORDER BY id LIMIT {_MOST}"
    try:
        address = f"{database.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=0)) as connection:
            rows = connection.execute(query, (f"{before}{asked}%",)).fetchall()
    except (sqlite3.Error, ValueError, OSError):
        return
    for (name,) in rows:
        yield str(name).removeprefix(_DIGEST)[: _SHOWN[table]]
