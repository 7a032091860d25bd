"""The untouched bytes of a file, with their digest and how they were obtained."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from openinquest import __version__
from openinquest.model import Original, WebCapture
from openinquest.preserve.media_type import sniff_media_type
from openinquest.preserve.plain_file import read_plain_file, shown_path

TOOL = f"openinquest {__version__}"


@dataclass(frozen=True, slots=True)
class Sealed:
    """Bytes as they were found, and the record of the capture."""

    content: bytes
    original: Original


def seal_file(path: Path, *, max_bytes: int, captured_utc: datetime, captured_by: str) -> Sealed:
    """Return the bytes of the file at `path` and the record of their capture.

    Args:
        path: A plain file. It is recorded as it was given, not made absolute:
            a report should not tell where its maker keeps files.
        max_bytes: Largest size that is read.
        captured_utc: The time of the capture, in UTC.
        captured_by: Who makes it.

    Raises:
        MissingInput: nothing stands there, or a link leads nowhere.
        UnreadableInput: a folder, pipe, socket or device, or it cannot be opened.
        EmptyInput: a file of no bytes, or a folder without a document.
        InputTooLarge: more than `max_bytes` bytes.
    """
    content = read_plain_file(path, max_bytes=max_bytes)
    return seal_bytes(
        content, location=shown_path(path), captured_utc=captured_utc, captured_by=captured_by
    )


def seal_bytes(
    content: bytes,
    *,
    location: str,
    captured_utc: datetime,
    captured_by: str,
    media_type: str | None = None,
    tool: str = TOOL,
    within: str | None = None,
    web: WebCapture | None = None,
) -> Sealed:
    """Return bytes with the record of their capture; see `Original` for what each value means.

    The media type is told from the bytes where it is not given.
    """
    original = Original(
        sha256=sha256(content).hexdigest(),
        size_bytes=len(content),
        media_type=media_type or sniff_media_type(content),
        location=location,
        captured_utc=captured_utc,
        captured_by=captured_by,
        tool=tool,
        within=within,
        web=web,
    )
    return Sealed(content, original)
