"""What SQLite refuses, in words and errors of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from openinquest.errors import CaseBusy, CaseDamaged, InquestError, UnwritableOutput

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


@contextmanager
def refusals_of(case: str) -> Iterator[None]:
    """Turn what the database refuses within the block into an error of ours.

    Raises:
        CaseBusy: another program keeps the case locked.
        UnwritableOutput: the case cannot be written.
        CaseDamaged: the file is no database, or a broken one.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise _in_our_words(error.orig, case) from error


def _in_our_words(refusal: BaseException | None, case: str) -> InquestError:
    code: int = getattr(refusal, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    kind = code & 0xFF  # the low byte of a code is its kind
    if kind == sqlite3.SQLITE_BUSY:
        return CaseBusy("another program keeps the case locked", where=case)
    reason = _UNWRITABLE.get(kind)
    if reason is None or code in _CANNOT_READ:
        return CaseDamaged(f"the database of the case cannot be used ({refusal})", where=case)
    return UnwritableOutput(f"the case cannot be used: {reason} ({refusal})", where=case)
