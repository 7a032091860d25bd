"""A file that holds would-be documents, and how each of them is taken out of it."""

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from openinquest.errors import InquestError, NotUnpacked, one_line
from openinquest.model import Described, Skipped, skipped_for
from openinquest.preserve.capture import Capture
from openinquest.preserve.pack_type import PACKED
from openinquest.preserve.seal import Sealed, seal_bytes
from openinquest.preserve.taken import Taken

_MOST_UNPACKED_PER_PACKED = 200  # bytes; text of one letter alone packs better than 1 to 100
_ALWAYS_UNPACKED_BYTES = 64 << 20
_LONGEST_NAME = 500


@dataclass(frozen=True, slots=True)
class Pack:
    """A file that holds would-be documents.

    `sealed` is the file whole, None where it is too large to be kept: it is
    read piece by piece then, and `sha256` is all that is recorded of it.
    `folder` is where it lies, `path` the file itself where it is not sealed, `described` what is
    known of all that it holds.
    """

    file: BinaryIO
    folder: Path
    where: str
    sha256: str
    size_bytes: int
    capture: Capture
    sealed: Sealed | None = None
    described: Described | None = None
    path: Path | None = None

    @property
    def beside(self) -> tuple[Sealed, ...]:
        """What is sealed beside each document that comes out of it."""
        return () if self.sealed is None else (self.sealed,)

    @property
    def most_unpacked_bytes(self) -> int:
        """To how many bytes all that it holds may unpack: far more is a bomb."""
        return _ALWAYS_UNPACKED_BYTES + _MOST_UNPACKED_PER_PACKED * self.size_bytes

    def part(self, name: str) -> str:
        """Return under which name a person knows a part of it."""
        return f"{self.where}, {legible_name(name)}"

    def take(self, content: bytes, *, location: str) -> Taken:
        """Return a file that lay in it: captured when it was taken out."""
        sealed = seal_bytes(
            content,
            location=location,
            captured_utc=self.capture.captured_utc,
            captured_by=self.capture.by,
            within=self.sha256,
        )
        return Taken(sealed, self.described, self.beside)

    def skip(self, error: InquestError) -> Skipped:
        """Return the record of a part that could not be used."""
        return skipped_for(error, self.where)


def refuse_packed(media_type: str, *, where: str) -> None:
    """Refuse an archive of files that is not looked into.

    Raises:
        NotUnpacked: it is one.
    """
    if media_type in PACKED:
        raise NotUnpacked(f"it is {PACKED[media_type]}, which is not opened", where=where)


def legible_name(name: str) -> str:
    """Return a name that somebody else chose, in one line and not longer than a name is."""
    shown = one_line(name)
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[:_LONGEST_NAME]}…"
