"""A case on disk: a folder with `case.sqlite` and the sealed originals."""

import os
from pathlib import Path

from openinquest.errors import CaseExists, NoCase, UnreadableInput, UnwritableOutput
from openinquest.store.base import Store

DATABASE = "case.sqlite"
ORIGINALS = "originals"

WAIT_S = 30.0
"""Seconds to wait for another program. It holds the lock for one document at a
time, far below a second; the rest is for slow disks and network shares."""


def create_case(folder: Path, *, wait_s: float = WAIT_S) -> Store:
    """Return a new, empty case in `folder`, which is made where it is missing.

    What else stands in the folder is left alone. A making that was cut off is
    taken up again.

    Raises:
        CaseExists: a file of the name of the database stands there.
        UnwritableOutput: it is a file, or this account may not write there.
    """
    from openinquest.store.sql import SqlStore  # on use: SQLAlchemy takes 0.2 s to import

    database = folder / DATABASE
    try:
        started = database.is_file() and database.stat().st_size == 0
        if database.exists() and not started:
            raise CaseExists(f"there is a {DATABASE}", where=str(folder))
        (folder / ORIGINALS).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnwritableOutput(f"no case can be made ({reason})", where=str(folder)) from error
    store = SqlStore(database, folder / ORIGINALS, wait_s=wait_s)
    try:
        if not store.lay_out():
            raise CaseExists(f"there is a {DATABASE}", where=str(folder))
    except BaseException:
        store.close()
        raise
    return store


def open_case(folder: Path, *, wait_s: float = WAIT_S) -> Store:
    """Return the case in `folder`; nothing is written to open it.

    Raises:
        NoCase: there is none, or its making was cut off.
        UnreadableInput: this account may not read it.
        CaseDamaged: its file is no database, or that of another program.
        MissingPart: a newer version of this program made it.
        CaseBusy: another program keeps it locked.
    """
    from openinquest.store.sql import SqlStore  # on use: SQLAlchemy takes 0.2 s to import

    database = folder / DATABASE
    try:
        if not database.is_file():
            raise NoCase(f"there is no {DATABASE}", where=str(folder))
    except OSError as error:
        raise UnreadableInput(
            f"it cannot be opened ({error.strerror})", where=str(folder)
        ) from error
    # Asked, not tried: to open and close a file by hand lets go of the locks
    # that SQLite holds on it elsewhere in this process.
    if not os.access(database, os.R_OK):
        raise UnreadableInput("this account may not read it", where=str(database))
    store = SqlStore(database, folder / ORIGINALS, wait_s=wait_s)
    try:
        store.check_schema()
    except BaseException:
        store.close()
        raise
    return store
