"""The tables of a case: each row holds a noun as JSON, beside it only what finds it.

`number` is the order of adding. Triggers refuse every change and removal of a
row: a guard against slips of ours and of other programs, not against someone
who owns the machine.
"""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa

from openinquest.errors import CaseDamaged, MissingPart, NoCase

SCHEMA_VERSION = 3
"""Kept in `PRAGMA user_version`; grows with every change of these tables and of what stands there.

2: `incident`. 3: `physical_check`, and the `portions` of an incident.
"""

APPLICATION_ID = int.from_bytes(b"OInq")
"""Kept in `PRAGMA application_id`: tells a case from another program's database."""

metadata = sa.MetaData()


def _table(name: str, *finds: sa.Column[str], once: bool = False) -> sa.Table:
    """Return a table that holds a noun `once` only, or as often as it is added."""
    number = sa.Column("number", sa.Integer, primary_key=True)
    noun = sa.Column("noun", sa.Text, nullable=False, unique=once)
    return sa.Table(name, metadata, number, *finds, noun)


def _text(name: str, *references: sa.ForeignKey, unique: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, *references, nullable=False, unique=unique)


document_table = _table("document", _text("id", unique=True))
extraction_table = _table("extraction", _text("document", sa.ForeignKey("document.id")))
sa.Index("extraction_of_document", extraction_table.c.document)
skipped_table = _table("skipped", _text("at_utc"), once=True)
judgement_table = _table("judgement", _text("id", unique=True))
incident_table = _table("incident", _text("id"))
physical_check_table = _table("physical_check", _text("id"))


def lay_out(connection: sa.Connection) -> bool:
    """Make the tables of a new case; return False where any table stands."""
    if sa.inspect(connection).get_table_names():
        return False
    _make(connection, metadata.sorted_tables)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    return True


def bring_up(connection: sa.Connection) -> None:
    """Add to a case of an older version of this program the tables that it lacks."""
    if connection.exec_driver_sql("PRAGMA user_version").scalar_one() < SCHEMA_VERSION:
        known = sa.inspect(connection).get_table_names()
        _make(connection, [table for table in metadata.sorted_tables if table.name not in known])


def _make(connection: sa.Connection, tables: Sequence[sa.Table]) -> None:
    metadata.create_all(connection, tables, checkfirst=False)
    for table in tables:
        for refusal in _refusals(table):
            connection.exec_driver_sql(refusal)
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _refusals(table: sa.Table) -> Iterator[str]:
    keys = [column.name for column in table.c if column.primary_key or column.unique]
    taken = " OR ".join(f"{key} = NEW.{key}" for key in keys)
    conditions = {
        "UPDATE": "",
        "DELETE": "",
        # REPLACE INTO removes the row that is in its way, and tells no DELETE trigger.
        "INSERT": f"WHEN EXISTS (SELECT 1 FROM {table.name} WHERE {taken})",
    }
    for change, condition in conditions.items():
        yield (
            f"CREATE TRIGGER {table.name}_refuses_{change.lower()} "
            f"BEFORE {change} ON {table.name} {condition} "
            "BEGIN SELECT RAISE(ABORT, 'rows of a case are never changed'); END"
        )


def check_schema(connection: sa.Connection, case: str) -> None:
    """Refuse a database whose tables are not those of this version or an older one.

    Raises:
        NoCase: it has no tables: its making was cut off.
        CaseDamaged: it is a database of another program.
        MissingPart: a newer version of this program made it.
    """
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    if (application, version) == (0, 0) and not sa.inspect(connection).get_table_names():
        raise NoCase("the making of a case was cut off", where=case)
    if application != APPLICATION_ID or version < 1:
        raise CaseDamaged("its database is not that of a case", where=case)
    if version > SCHEMA_VERSION:
        raise MissingPart(
            f"a newer Open Inquest is needed: the case has schema {version}, "
            f"this one knows schema {SCHEMA_VERSION}",
            where=case,
        )
