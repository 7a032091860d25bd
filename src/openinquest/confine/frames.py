"""What goes between a command and its worker: frames of text and bytes, with their lengths.

    1 byte      what kind of frame it is
    4 bytes     how long its text is, in UTF-8
    8 bytes     how many bytes stand behind that
    the text, the bytes

Nothing in a frame is code, and nothing in it is believed: the lengths are held
against a bound before a byte is read, and the text is read as JSON of a known shape.
"""

import struct
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO

_HEADER = struct.Struct(">cIQ")
_HALVES = "surrogatepass"  # a path may hold bytes that are no UTF-8


class BadFrame(Exception):
    """What came is no frame, or a longer one than is taken."""


class Kind(Enum):
    """What a frame is. The first three go to the worker, the others come from it."""

    PREPARE = b"P"  # text: the function that will be called, a line end, what it is told
    CALL = b"C"  # text: the function, a line end, what it is told; bytes: for it, too
    NEXT = b"N"  # the next answer to the same call
    READY = b"Y"  # prepared
    BEGUN = b"B"  # the call came whole: what happens from here on is its doing
    ANSWER = b"A"
    END = b"E"  # no answer is left
    REFUSED = b"R"  # text: an error of ours, as `refusals` spells it
    FAILED = b"F"  # text: what no one foresaw, in words
    MEMORY = b"M"  # there was not enough memory


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame: its kind, its text and its bytes."""

    kind: Kind
    text: str = ""
    content: bytes = b""


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Write a frame, and see to it that it is on its way.

    Raises:
        OSError: nobody reads any more.
    """
    text = frame.text.encode("utf-8", _HALVES)
    stream.write(_HEADER.pack(frame.kind.value, len(text), len(frame.content)))
    stream.write(text)
    stream.write(frame.content)
    stream.flush()


def read_frame(stream: BinaryIO, *, most_bytes: int | None) -> Frame | None:
    """Return the next frame, None where the other side has closed or died, within a frame, too.

    Args:
        stream: Where it comes from.
        most_bytes: The longest text, and the most bytes, that are taken; None for any.

    Raises:
        BadFrame: it is none, or longer.
    """
    header = stream.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    letter, text_bytes, content_bytes = _HEADER.unpack(header)
    try:
        kind = Kind(letter)
    except ValueError as error:
        raise BadFrame("it is no frame") from error
    if most_bytes is not None and max(text_bytes, content_bytes) > most_bytes:
        raise BadFrame(f"it is longer than {most_bytes:,} bytes")
    text, content = stream.read(text_bytes), stream.read(content_bytes)
    if (len(text), len(content)) != (text_bytes, content_bytes):
        return None
    try:
        return Frame(kind, text.decode("utf-8", _HALVES), content)
    except UnicodeDecodeError as error:
        raise BadFrame("its text is not UTF-8") from error
