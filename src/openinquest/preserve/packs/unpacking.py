"""Bytes that were packed, given piece by piece, and never more of them than allowed."""

import io
import zlib
from typing import BinaryIO

from openinquest.errors import DamagedInput, PartRefused
from openinquest.preserve.inflating import GZIP_FRAME

_PIECE_BYTES = 1 << 16
_GZIP = b"\x1f\x8b"


class Allowance:
    """How many bytes may yet be unpacked; spent by all that is read of one pack."""

    def __init__(self, size_bytes: int, *, where: str) -> None:
        self._left = size_bytes
        self._size_bytes = size_bytes
        self._where = where

    def spend(self, size_bytes: int) -> None:
        """Count bytes that were unpacked.

        Raises:
            PartRefused: that is more than was allowed.
        """
        self._left -= size_bytes
        if self._left < 0:
            raise PartRefused(
                f"it unpacks to more than {self._size_bytes:,} bytes, far more than such files do",
                where=self._where,
            )


class Unpacked(io.RawIOBase):
    """The bytes of a file, unpacked where it is gzip: one stream after another, as WARC has them.

    Reading raises `DamagedInput` where it breaks off, and `PartRefused` where
    more comes out than `allowance` has.
    """

    def __init__(self, file: BinaryIO, allowance: Allowance, *, where: str) -> None:
        super().__init__()
        self._file = file
        self._allowance = allowance
        self._where = where
        self._waiting = file.read(_PIECE_BYTES)
        self._packed = self._waiting.startswith(_GZIP)
        self._inflate = zlib.decompressobj(GZIP_FRAME)

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill `buffer` and return how many bytes it got, 0 at the end."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        data = self._unpacked(len(view)) if self._packed else self._as_it_is(len(view))
        self._allowance.spend(len(data))
        view[: len(data)] = data
        return len(data)

    def _as_it_is(self, most: int) -> bytes:
        self._waiting = self._waiting or self._file.read(_PIECE_BYTES)
        data, self._waiting = self._waiting[:most], self._waiting[most:]
        return data

    def _unpacked(self, most: int) -> bytes:
        while True:
            if self._inflate.eof and not self._next_stream():
                return b""
            if not self._waiting:
                self._waiting = self._file.read(_PIECE_BYTES)
                if not self._waiting:
                    raise DamagedInput("it breaks off in the middle", where=self._where)
            try:
                data = self._inflate.decompress(self._waiting, most)
            except zlib.error as error:
                raise DamagedInput("its gzip stream is damaged", where=self._where) from error
            self._waiting = self._inflate.unconsumed_tail
            if data:
                return data

    def _next_stream(self) -> bool:
        """Turn to the stream that stands behind the one that ended; return whether there is one."""
        rest = self._inflate.unused_data.lstrip(b"\0")  # tapes and disks pad with zeros
        while not rest:
            piece = self._file.read(_PIECE_BYTES)
            if not piece:
                return False
            rest = piece.lstrip(b"\0")
        self._waiting, self._inflate = rest, zlib.decompressobj(GZIP_FRAME)
        return True


class Lines(io.BufferedReader):
    """A stream whose lines are never longer than a head of a record may be."""

    longest = 1 << 16
    most_in_a_head = 1 << 20

    def __init__(self, raw: io.RawIOBase, *, where: str) -> None:
        super().__init__(raw, _PIECE_BYTES)
        self._where = where
        self._in_head = 0

    def begin_head(self) -> None:
        """Say that a record begins: the lines of its head are counted from here."""
        self._in_head = 0

    def readline(self, size: int | None = -1) -> bytes:
        """Return a line with its end; empty at the end of the stream.

        Raises:
            DamagedInput: the line, or the head that it stands in, is too long.
        """
        most = self.longest + 1 if size is None or size < 0 else min(size, self.longest + 1)
        line = super().readline(most)
        self._in_head += len(line)
        if len(line) > self.longest or self._in_head > self.most_in_a_head:
            raise DamagedInput("the head of a record is longer than any is", where=self._where)
        return line
