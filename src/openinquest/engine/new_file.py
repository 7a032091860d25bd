"""A file that appears whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import OutputExists, UnwritableOutput
from openinquest.preserve import shown_path


def refuse_existing(target: Path, *, overwrite: bool) -> None:
    """Say early that `target` cannot be written, before the work is done.

    Raises:
        OutputExists: it exists, and is not to be overwritten.
        UnwritableOutput: it is a folder, or its folder does not exist.
    """
    where = shown_path(target)
    if target.is_dir():
        raise UnwritableOutput("it is a folder", where=where)
    if target.exists() and not overwrite:
        raise OutputExists("the file exists", where=where)
    if not target.parent.is_dir():
        raise UnwritableOutput("its folder does not exist", where=where)


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
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.unfinished")
    try:
        with unfinished.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        refuse_existing(target, overwrite=overwrite)  # it may have come to stand since
        unfinished.replace(target)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnwritableOutput(
            f"it cannot be written ({reason})", where=shown_path(target)
        ) from error
    finally:
        unfinished.unlink(missing_ok=True)
