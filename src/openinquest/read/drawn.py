"""A page of an original as a picture of plain dots, and that as a PNG file of our own making."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.errors import DamagedInput

_CHANNELS = 3
_MOST_DOTS = 10_000_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """Dots from the upper left, row by row: each three bytes, red, green and blue."""

    wide: int
    high: int
    dots: bytes

    def __post_init__(self) -> None:
        """Refuse dots that are not as many as they are said to be, and more than are looked at.

        Raises:
            DamagedInput: they are no picture.
        """
        dots = self.wide * self.high
        if min(self.wide, self.high) < 1 or dots > _MOST_DOTS or len(self.dots) != dots * _CHANNELS:
            raise DamagedInput("it is no page that can be shown")

    @property
    def png(self) -> bytes:
        """The dots as a PNG file.

        Source:
            PNG (Third Edition), W3C Recommendation, sections 5 and 11.

        Example:
            >>> Drawn(1, 1, bytes(3)).png[1:4]
            b'PNG'
        """
        head = struct.pack(">IIBBBBB", self.wide, self.high, 8, 2, 0, 0, 0)
        rows = zlib.compress(b"".join(self._rows()))
        chunks = ((b"IHDR", head), (b"IDAT", rows), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)

    def _rows(self) -> Iterator[bytes]:
        length = self.wide * _CHANNELS
        for start in range(0, len(self.dots), length):
            yield b"\0" + self.dots[start : start + length]


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", checked)
