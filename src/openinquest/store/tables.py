"""The tables of a case: each row holds a noun as JSON, beside it only what finds it.

`number` is the order of adding and is never given twice. `salt` is random: with it the digest of
a row, which stands in the audit, cannot be tried out once the row was erased. Triggers refuse
every change of a row, and its removal unless the audit says that it is erased: a guard against
slips of ours and of other programs. What someone does who owns the machine is found by `verify`.
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

REVISION = "0004"
"""What `alembic_version` holds in a case of this version of the tables."""

metadata = sa.MetaData()


def _table(name: str, about: str, *finds: sa.Column[str]) -> sa.Table:
    number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=False)
    noun = sa.Column("noun", sa.Text, nullable=False, comment="the noun as JSON")
    salt = sa.Column("salt", sa.Text, nullable=False, comment="32 random hexadecimal digits")
    return sa.Table(name, metadata, number, *finds, noun, salt, comment=about)


def _text(
    name: str, about: str, *references: sa.ForeignKey, unique: bool = False
) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *references, nullable=False, unique=unique, comment=about)


document_table = _table(
    "document",
    "A document with its text and the record of its original.",
    _text("id", "sha256: and the digest of the original", unique=True),
)
original_table = _table(
    "original",
    "Sealed bytes that are no document: the WARC of a capture, a container, a table.",
    _text("id", "sha256: and the digest of the bytes", unique=True),
)
extraction_table = _table(
    "extraction",
    "What a reader took from a document; the last of a document holds.",
    _text("document", "the document", sa.ForeignKey("document.id")),
)
sa.Index("extraction_of_document", extraction_table.c.document)
skipped_table = _table("skipped", "What could not be used, and why.")
judgement_table = _table(
    "judgement", "A person's decision.", _text("id", "its identifier", unique=True)
)
incident_table = _table(
    "incident", "Which documents tell of an incident.", _text("id", "the incident")
)
physical_check_table = _table(
    "physical_check", "A quantity held against its traces.", _text("id", "the values compared")
)
member_table = _table(
    "member", "Who works on the case; the last of a name holds.", _text("id", "the member's name")
)
policy_table = _table("policy", "How the case is worked on; the last holds.")
version_table = _table(
    "version", "A finding as it was signed.", _text("id", "the judgement that signed it")
)
timestamp_table = _table("timestamp", "What an authority attested of the audit.")
withdrawal_table = _table(
    "withdrawal",
    "That a document is hidden, or shown again; the last of a document holds.",
    _text("id", "the document"),
)
erasure_table = _table(
    "erasure",
    "That a document, or a file that held its words, was destroyed for good.",
    _text("id", "sha256: and the digest of what was destroyed", unique=True),
)

KEPT: dict[str, sa.Table] = {table.name: table for table in metadata.sorted_tables}
"""The tables whose rows the audit accounts for."""

audit_table = sa.Table(
    "audit",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    _text("at_utc", "when, in UTC"),
    _text("actor", "who"),
    _text("action", "add or erase"),
    _text("reason", "why"),
    _text("kept", "the table of the row"),
    sa.Column("row", sa.Integer, nullable=False, comment="the number of the row"),
    _text("digest", "SHA-256 of the row with its salt"),
    _text("previous", "the hash of the entry before; zeros for the first"),
    _text("hash", "SHA-256 of all other values"),
    comment="Every change of the case, each entry bound to the one before.",
)
sa.Index("audit_of_row", audit_table.c.kept, audit_table.c.row)

revision_table = sa.Table(
    "alembic_version",
    metadata,
    sa.Column("version_num", sa.String(32), nullable=False, comment="see store/migrations"),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    comment="Which version of these tables the case has.",
)


def digest_of(table: str, values: Iterable[Any], salt: str) -> str:
    """Return the digest of a row: of its salt, its table and its other values in their order.

    Example:
        >>> digest_of("skipped", [1, "{}"], "00")[:8]
        '55f90169'
    """
    told = json.dumps([salt, table, *values], ensure_ascii=True, separators=(",", ":"))
    return sha256(told.encode()).hexdigest()


def digest_of_row(table: sa.Table, row: sa.Row[Any]) -> str:
    """Return the digest of a row as it stands."""
    values = [row._mapping[column.name] for column in table.c if column.name != "salt"]
    return digest_of(table.name, values, row._mapping["salt"])
