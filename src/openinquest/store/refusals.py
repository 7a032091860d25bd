"""What a database refuses, in words and errors of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from openinquest.errors import CaseBusy, CaseDamaged, InquestError, MissingPart, UnwritableOutput

_UNWRITABLE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_READONLY: "this account may only read it",
    sqlite3.SQLITE_CANTOPEN: "its files cannot be opened",
    sqlite3.SQLITE_PERM: "this account may not write to it",
    sqlite3.SQLITE_IOERR: "the disk refuses",
}
"""By primary code; whatever else SQLite refuses speaks of a damaged file."""

_CANNOT_READ = {
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_IOERR_SHORT_READ,
    sqlite3.SQLITE_IOERR_CORRUPTFS,
}

_UNWRITABLE_STATES = {
    "53100": "the disk of the server is full",
    "25006": "this account may only read it",
    "42501": "this account may not do that",
}
"""By SQLSTATE (PostgreSQL, appendix A)."""

_LOCKED_STATES = ("55P03", "40001", "40P01")


@contextmanager
def refusals_of_sqlite(case: str) -> Iterator[None]:
    """Turn what SQLite refuses within the block into an error of ours.

    Raises:
        CaseBusy: another program keeps the case locked.
        UnwritableOutput: the case cannot be written.
        CaseDamaged: the file is no database, or a broken one.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _of_sqlite(error.orig, case) from error


@contextmanager
def refusals_of_postgres(case: str) -> Iterator[None]:
    """Turn what PostgreSQL refuses within the block into an error of ours.

    Raises:
        CaseBusy: another program keeps the case locked.
        UnwritableOutput: the case cannot be written.
        MissingPart: the server cannot be reached.
        CaseDamaged: the tables are not those of a case.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _of_postgres(error, case) from error


def _of_sqlite(refusal: BaseException | None, case: str) -> InquestError:
    code: int = getattr(refusal, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    kind = code & 0xFF  # the low byte of a code is its kind
    if kind == sqlite3.SQLITE_BUSY:
        return CaseBusy("another program keeps the case locked", where=case)
    reason = _UNWRITABLE.get(kind)
    if reason is None or code in _CANNOT_READ:
        return CaseDamaged(f"the database of the case cannot be used ({refusal})", where=case)
    return UnwritableOutput(f"the case cannot be used: {reason} ({refusal})", where=case)


def _of_postgres(error: sa.exc.DBAPIError, case: str) -> InquestError:
    state: str | None = getattr(error.orig, "sqlstate", None)
    told = " ".join(str(error.orig).split())
    if state is None or error.connection_invalidated or state.startswith(("08", "57", "28", "3D")):
        return MissingPart(f"the database cannot be reached ({told})", where=case)
    if state in _LOCKED_STATES:
        return CaseBusy("another program keeps the case locked", where=case)
    if state in _UNWRITABLE_STATES:
        reason = _UNWRITABLE_STATES[state]
        return UnwritableOutput(f"the case cannot be used: {reason}", where=case)
    return CaseDamaged(f"the database of the case cannot be used ({told})", where=case)
