"""A ZIP file that is looked into, and never written out: no name in it becomes a path."""

import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error

from openinquest.errors import (
    DamagedInput,
    EncryptedInput,
    InputError,
    InputTooLarge,
    PartRefused,
)
from openinquest.preserve.packs.pack import Pack

_PIECE_BYTES = 1 << 16
_ENCRYPTED = 0x1
_UNIX = 16  # bits above which ZIP keeps the kind of a file
_END = b"PK\x05\x06"
_LARGE_LOCATOR = b"PK\x06\x07"
_LARGE_END_BYTES = 56
_LOCATOR_BYTES = 20
_END_WITHIN_BYTES = 66_000  # its own 22 and the longest comment that may follow
_MOST_DIRECTORY_BYTES = 16 << 20


@contextmanager
def open_zip(pack: Pack) -> Iterator[ZipFile]:
    """Open a ZIP whose list of parts is not longer than any such list is.

    Raises:
        DamagedInput: it is none, or it breaks off; also while it is read.
        PartRefused: it has too many parts.
    """
    try:
        if _directory_bytes(pack.file, pack.size_bytes) > _MOST_DIRECTORY_BYTES:
            raise PartRefused("it has more parts than any such file has", where=pack.where)
        with ZipFile(pack.file) as archive:
            yield archive
    except (BadZipFile, OSError, EOFError, ValueError, struct.error, error) as damage:
        reason = type(damage).__name__
        raise DamagedInput(f"it is no ZIP that can be read ({reason})", where=pack.where) from (
            damage
        )


def sound_parts(archive: ZipFile, pack: Pack) -> tuple[dict[str, ZipInfo], list[InputError]]:
    """Return the parts that may be read, by name, and what is wrong with the others."""
    sound: dict[str, ZipInfo] = {}
    problems: list[InputError] = []
    twice: set[str] = set()
    for part in archive.infolist():
        if part.is_dir():
            continue
        problem = _problem_of(part, pack.part(part.filename))
        if problem is not None:
            problems.append(problem)
        elif part.filename in sound:
            twice.add(part.filename)
        else:
            sound[part.filename] = part
    for name in sorted(twice):  # which of the two is meant, nobody can say
        del sound[name]
        problems.append(PartRefused("two parts have this name", where=pack.part(name)))
    return sound, problems


def read_part(archive: ZipFile, part: ZipInfo, *, where: str, max_bytes: int) -> bytes:
    """Return the bytes of a part.

    Raises:
        InputTooLarge: it has more than `max_bytes`.
    """
    with archive.open(part) as file:
        content = file.read(max_bytes + 1)
    if len(content) > max_bytes:
        raise InputTooLarge(f"it has more than {max_bytes:,} bytes", where=where)
    return content


def _problem_of(part: ZipInfo, where: str) -> InputError | None:
    name = part.filename
    path = PurePosixPath(name)
    if part.flag_bits & _ENCRYPTED:
        return EncryptedInput("it is locked with a password", where=where)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name:
        return PartRefused("its name leads out of the file that it lies in", where=where)
    kind = stat.S_IFMT(part.external_attr >> _UNIX)
    if kind not in (0, stat.S_IFREG):
        return PartRefused("it is a link or a device, and no file", where=where)
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return PartRefused("it is packed in a way that is not read here", where=where)
    return None


def _directory_bytes(file: BinaryIO, size_bytes: int) -> int:
    """Return how long the list of parts says it is: it is read whole on opening."""
    file.seek(max(0, size_bytes - _END_WITHIN_BYTES))
    tail = file.read(_END_WITHIN_BYTES)
    end = tail.rfind(_END)
    if end < 0:
        raise BadZipFile("no end")
    (told,) = struct.unpack_from("<I", tail, end + 12)
    large = end - _LOCATOR_BYTES - _LARGE_END_BYTES
    if large >= 0 and tail[end - _LOCATOR_BYTES :].startswith(_LARGE_LOCATOR):
        (told,) = struct.unpack_from("<Q", tail, large + 40)
    return int(told)
