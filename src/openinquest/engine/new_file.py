"""A file that appears whole or not at all."""

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import OutputExists, OutputIsInput, UnwritableOutput
from openinquest.preserve import shown_path, walk_inputs


def refuse_existing(target: Path, *, overwrite: bool) -> None:
    """Say early that `target` cannot be written, before the work is done.

    Raises:
        OutputExists: it exists, and is not to be overwritten.
        UnwritableOutput: it is a folder or a device, or its folder does not exist.
    """
    where = shown_path(target)
    with translated(target):
        there = os.path.lexists(target)
        if target.is_dir():
            raise UnwritableOutput("it is a folder", where=where)
        if there and not (target.is_file() or target.is_symlink()):
            raise UnwritableOutput("it is no plain file", where=where)
        if there and not overwrite:
            raise OutputExists("the file exists", where=where)
        if not target.parent.is_dir():
            raise UnwritableOutput("its folder does not exist", where=where)
        if not os.access(target.parent, os.W_OK):
            raise UnwritableOutput("this account may not write there", where=where)


def refuse_source(target: Path, sources: Iterable[Path]) -> None:
    """Say that `target` is one of the files that are read: it would be lost.

    Args:
        target: Where the result is to go.
        sources: Files and folders that are read.

    Raises:
        OutputIsInput: it is one of them, or stands in one of them.
        UnwritableOutput: no file can be called that.
    """
    with translated(target):
        if not target.exists():
            return
    files = (file for source in sources for file in walk_inputs(source))
    if any(_are_same(file, target) for file in files):
        raise OutputIsInput("it is one of the files to be read", where=shown_path(target))


@contextmanager
def new_file(target: Path, *, overwrite: bool) -> Iterator[BinaryIO]:
    """Open `target` for writing; it appears when the block ends well, or not at all.

    What is written stands in a file beside it until then. An existing target
    is replaced in one step, so that a reader sees the old one or the new one.

    Raises:
        OutputExists: it exists, and is not to be overwritten.
        UnwritableOutput: it cannot be written there.
    """
    refuse_existing(target, overwrite=overwrite)
    # Not named after the target, whose name may be as long as names can be.
    unfinished = target.with_name(f".inquest.{secrets.token_hex(4)}.unfinished")
    try:
        with translated(target):
            with unfinished.open("xb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            refuse_existing(target, overwrite=overwrite)  # it may have come to stand since
            unfinished.replace(target)
    finally:
        with suppress(OSError):  # where nothing can be written, nothing stands there
            unfinished.unlink(missing_ok=True)


@contextmanager
def translated(target: Path) -> Iterator[None]:
    """Say that `target` cannot be written where the block meets an error of the system.

    Raises:
        UnwritableOutput: it meets one.
    """
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnwritableOutput(
            f"it cannot be written ({reason})", where=shown_path(target)
        ) from error


def _are_same(file: Path, target: Path) -> bool:
    try:
        return file.samefile(target)
    except OSError:  # reading it will say what is wrong
        return False
