"""Makes the tables of a new case, and brings those of an older version up to this one."""

import sqlalchemy as sa

from openinquest.errors import CaseDamaged, MissingPart, NoCase
from openinquest.store.backend import Backend
from openinquest.store.tables import REVISION, metadata, revision_table

BEFORE_THE_AUDIT = "0003"
"""Of a case of SQLite from before there were migrations: `PRAGMA user_version` is 1 to 3 there."""

REVISIONS = (BEFORE_THE_AUDIT, REVISION)


def lay_out(connection: sa.Connection, backend: Backend) -> bool:
    """Make the tables of a new case; return False where any table stands."""
    if sa.inspect(connection).get_table_names():
        return False
    metadata.create_all(connection, checkfirst=False)
    backend.guard(connection)
    connection.execute(revision_table.insert().values(version_num=REVISION))
    return True


def check_schema(connection: sa.Connection, backend: Backend) -> bool:
    """Return whether the tables are those of an older version; refuse what is no case.

    Raises:
        NoCase: it has no tables: its making was cut off.
        CaseDamaged: it is a database of another program.
        MissingPart: a newer version of this program made it.
    """
    case = backend.name
    if not sa.inspect(connection).get_table_names():
        raise NoCase("the making of a case was cut off", where=case)
    foreign = backend.is_foreign(connection)
    if foreign:
        raise CaseDamaged(foreign, where=case)
    revision = revision_of(connection)
    if revision is None:
        raise CaseDamaged("its database does not say which version made it", where=case)
    if revision not in REVISIONS:
        raise MissingPart(
            f"a newer Open Inquest is needed: the case has tables {revision!r}, "
            f"this one knows {REVISION}",
            where=case,
        )
    return revision != REVISION


def revision_of(connection: sa.Connection) -> str | None:
    """Return which version of the tables a case has; None where nothing tells."""
    if sa.inspect(connection).has_table(revision_table.name):
        found = connection.execute(sa.select(revision_table)).all()
        return str(found[0].version_num) if len(found) == 1 else None
    if connection.dialect.name != "sqlite":
        return None
    version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    return BEFORE_THE_AUDIT if 1 <= version <= int(BEFORE_THE_AUDIT) else None


def bring_up(connection: sa.Connection, backend: Backend) -> None:
    """Bring the tables of an older version up to this one, in the open transaction."""
    from openinquest.store.migrations import upgrade  # on use: Alembic takes a while to import

    revision = revision_of(connection)
    if revision == REVISION:  # another program was faster
        return
    if not sa.inspect(connection).has_table(revision_table.name):
        revision_table.create(connection)
        connection.execute(revision_table.insert().values(version_num=revision))
    upgrade(connection, backend)
