"""Files that hold would-be documents: WARC, WACZ, mail, the sheet of an archiving tool."""

from collections.abc import Callable, Iterator, Mapping

from openinquest.model import Skipped
from openinquest.preserve.packs.mail import open_mail
from openinquest.preserve.packs.pack import Pack, refuse_packed
from openinquest.preserve.packs.sheet import files_of_sheet, is_sheet, open_sheet
from openinquest.preserve.packs.wacz import open_wacz
from openinquest.preserve.packs.warc import open_warc
from openinquest.preserve.taken import Taken

__all__ = [
    "OPENERS",
    "READ_IN_PIECES",
    "Opener",
    "Pack",
    "files_of_sheet",
    "is_sheet",
    "kind_of_pack",
    "refuse_packed",
]

Opener = Callable[[Pack], Iterator[Taken | Skipped]]
"""Yields the documents that a pack holds, and why others cannot be used."""

SHEET = "sheet of an archiving tool"

OPENERS: Mapping[str, Opener] = {
    "application/warc": open_warc,
    "application/wacz": open_wacz,
    "message/rfc822": open_mail,
    SHEET: open_sheet,
}
"""What opens a pack, by its kind: its media type, but for a sheet."""

READ_IN_PIECES = frozenset(["application/warc", "application/wacz"])
"""Packs that are opened also where they are too large to be kept whole."""


def kind_of_pack(media_type: str, content: bytes) -> str | None:
    """Return what kind of pack a file of these bytes is, None where it is one document."""
    if media_type == "text/plain" and is_sheet(content):
        return SHEET
    return media_type if media_type in OPENERS else None
