"""The bytes of a plain file, or the error that says why there are none."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import EmptyInput, InputTooLarge, MissingInput, UnreadableInput, one_line

_PIECE_BYTES = 1 << 20

_KINDS = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def shown_path(path: Path) -> str:
    r"""Return `path` as text that can be printed, stored and sent.

    Characters that cannot be seen and bytes that are no UTF-8 stand as
    escapes; every other character stands as it is.

    Example:
        >>> shown_path(Path("a\nb.txt"))
        'a\\nb.txt'
    """
    return one_line(str(path))


def read_plain_file(path: Path, *, max_bytes: int) -> bytes:
    """Return the bytes of the plain file at `path`.

    What is too large is refused before it is read.

    Raises:
        MissingInput: nothing stands there, or a link leads nowhere.
        UnreadableInput: a folder, pipe, socket or device, or it cannot be opened.
        EmptyInput: a file of no bytes, or a folder without a document.
        InputTooLarge: more than `max_bytes` bytes.
    """
    where = shown_path(path)
    with _translated(path), open_plain_file(path) as file:
        size_bytes = os.fstat(file.fileno()).st_size
        if size_bytes > max_bytes:
            raise _too_large(size_bytes, max_bytes, where)
        content = _read_at_most(file, max_bytes + 1)
    if len(content) > max_bytes:  # it grew since, or its size was not known beforehand
        raise _too_large(len(content), max_bytes, where)
    if not content:
        raise EmptyInput("the file holds no bytes", where=where)
    return content


def open_plain_file(path: Path) -> BinaryIO:
    """Return the plain file at `path`, open for reading.

    What is no plain file is refused before it is opened: opening a pipe that
    nobody writes to would wait forever.

    Raises:
        MissingInput: nothing stands there, or a link leads nowhere.
        UnreadableInput: a folder, pipe, socket or device, or it cannot be opened.
        EmptyInput: a folder without a document.
    """
    with _translated(path):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            _refuse_folder(path)
        if not stat.S_ISREG(found.st_mode):
            kind = _KINDS.get(stat.S_IFMT(found.st_mode), "something else")
            raise UnreadableInput(f"it is {kind}, not a plain file", where=shown_path(path))
        # Not to wait where the file was swapped for a pipe since it was looked at.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        return os.fdopen(descriptor, "rb")


def wait_until_still(path: Path, *, still_s: float, patience_s: float = 30.0) -> None:
    """Wait until a file has stood unchanged for `still_s` seconds: somebody may be writing it.

    What was changed in the future, by another clock, is not waited for.

    Raises:
        MissingInput: nothing stands there, or a link leads nowhere.
        UnreadableInput: it still changes after `patience_s` seconds.
    """
    until = time.monotonic() + patience_s
    while True:
        with _translated(path):
            still_for_s = time.time() - path.stat().st_mtime
        if not 0 <= still_for_s < still_s:
            return
        if time.monotonic() >= until:
            raise UnreadableInput("it is still being written", where=shown_path(path))
        time.sleep(still_s - still_for_s)


def _read_at_most(file: BinaryIO, size_bytes: int) -> bytes:
    # Piece by piece: asked for all at once, memory is taken for the limit, not the file.
    content = bytearray()
    while piece := file.read(min(_PIECE_BYTES, size_bytes - len(content))):
        content += piece
    return bytes(content)


def _too_large(size_bytes: int, max_bytes: int, where: str) -> InputTooLarge:
    return InputTooLarge(
        f"the file has {size_bytes:,} bytes, and the limit is {max_bytes:,}", where=where
    )


def _refuse_folder(path: Path) -> None:
    """Raise what is wrong with a folder that stands where a document should.

    `walk_inputs` yields a folder only if it could not or would not enter it.
    """
    where = shown_path(path)
    if not any(path.iterdir()):
        raise EmptyInput("the folder holds no document", where=where)
    if path.is_symlink():
        raise UnreadableInput("it is a link to a folder, and is not followed", where=where)
    raise UnreadableInput("it is a folder, not a document", where=where)


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    where = shown_path(path)
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        what = "a link leads nowhere" if _is_link(path) else "there is no such file"
        raise MissingInput(what, where=where) from error
    except PermissionError as error:
        raise UnreadableInput("this account may not read it", where=where) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnreadableInput(f"it cannot be read ({reason})", where=where) from error
    except ValueError as error:  # a NUL in the path: no file can be called that
        raise MissingInput("there is no such file", where=where) from error


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:
        return False
