"""Where a case is kept: a folder with one SQLite file, or a PostgreSQL database."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from openinquest.errors import (
    CaseExists,
    InputError,
    NoCase,
    UnreadableInput,
    UnwritableOutput,
    one_line,
)
from openinquest.store.base import Store
from openinquest.store.originals import Originals, OriginalsInFolder

if TYPE_CHECKING:  # SQLAlchemy takes 0.2 s to import
    from openinquest.store.sql import SqlStore

DATABASE = "case.sqlite"
ORIGINALS = "originals"

WAIT_S = 30.0
"""Seconds to wait for another program. It holds the lock for one document at a
time, far below a second; the rest is for slow disks and network shares."""


@dataclass(frozen=True, slots=True)
class CaseAt:
    """Where a case is, or is to be.

    `folder` holds `case.sqlite` and the originals, where nothing else is said; None
    where a case is in a database alone. `database` is the address of a PostgreSQL
    database, None for SQLite in the folder. `originals` is a path or an address
    such as `s3://bucket/prefix`, None for the folder.
    """

    folder: Path | None
    database: str | None = None
    originals: str | None = None


def create_case(at: CaseAt | Path, *, wait_s: float = WAIT_S) -> Store:
    """Return a new, empty case. Its folder is made where it is missing.

    What else stands in the folder is left alone. A making that was cut off is
    taken up again.

    Raises:
        CaseExists: there is a case, or a file of the name of its database.
        UnwritableOutput: it is a file, or this account may not write there.
        InputError, MissingPart: the address of the database or of the originals is
            none, or what reaches it is not installed or does not answer.
    """
    at = at if isinstance(at, CaseAt) else CaseAt(at)
    if at.folder is not None and at.database is None:
        _make_folder(at.folder, originals=at.originals is None)
    store = _store(at, wait_s)
    try:
        if not store.lay_out():
            raise CaseExists("there is a case", where=store.name)
    except BaseException:
        store.close()
        raise
    return store


def open_case(at: CaseAt | Path, *, wait_s: float = WAIT_S) -> Store:
    """Return the case that is there; nothing is written to open one of this version.

    Raises:
        NoCase: there is none, or its making was cut off.
        UnreadableInput: this account may not read it.
        CaseDamaged: its file is no database, or that of another program.
        UnwritableOutput: an older version made it, and this account may not write to it.
        MissingPart: a newer version of this program made it, or a database does not answer.
        CaseBusy: another program keeps it locked.
    """
    at = at if isinstance(at, CaseAt) else CaseAt(at)
    if at.database is None:
        _refuse_missing(at.folder)
    store = _store(at, wait_s)
    try:
        store.open()
    except BaseException:
        store.close()
        raise
    return store


def _store(at: CaseAt, wait_s: float) -> "SqlStore":
    from openinquest.store.postgres import Postgres
    from openinquest.store.sql import SqlStore
    from openinquest.store.sqlite import Sqlite

    originals = _originals(at)
    if at.database is not None:
        return SqlStore(Postgres(at.database, wait_s=wait_s), originals)
    folder = at.folder or Path()
    return SqlStore(Sqlite(folder / DATABASE, wait_s=wait_s), originals)


def _originals(at: CaseAt) -> Originals:
    from openinquest.store.remote import OriginalsElsewhere

    if at.originals is not None and "://" in at.originals:
        return OriginalsElsewhere(at.originals)
    if at.originals is not None:
        return OriginalsInFolder(Path(at.originals))
    if at.folder is None:
        raise InputError("nothing says where the originals are: set INQUEST_ORIGINALS")
    return OriginalsInFolder(at.folder / ORIGINALS)


def _make_folder(folder: Path, *, originals: bool) -> None:
    database = folder / DATABASE
    try:
        started = database.is_file() and database.stat().st_size == 0
        if database.exists() and not started:
            raise CaseExists(f"there is a {DATABASE}", where=str(folder))
        (folder / ORIGINALS if originals else folder).mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnwritableOutput(f"no case can be made ({reason})", where=str(folder)) from error


def _refuse_missing(folder: Path | None) -> None:
    database = (folder or Path()) / DATABASE
    try:
        if not database.is_file():
            raise NoCase(f"there is no {DATABASE}", where=one_line(str(folder)))
    except OSError as error:
        reason = f"it cannot be opened ({error.strerror})"
        raise UnreadableInput(reason, where=str(folder)) from error
    # Asked, not tried: to open and close a file by hand lets go of the locks
    # that SQLite holds on it elsewhere in this process.
    if not os.access(database, os.R_OK):
        raise UnreadableInput("this account may not read it", where=str(database))
