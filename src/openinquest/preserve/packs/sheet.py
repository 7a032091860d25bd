"""The sheet of Bellingcat's auto-archiver: what it kept of which address, and where."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from hashlib import new
from io import BytesIO
from pathlib import Path

from openinquest.errors import InputError, NotArchived, PartRefused
from openinquest.model import Described, Skipped, WebCapture
from openinquest.preserve.media_type import sniff_media_type
from openinquest.preserve.packs.pack import Pack, legible_name, refuse_packed
from openinquest.preserve.packs.wacz import open_wacz
from openinquest.preserve.packs.warc import NOT_RECORDED
from openinquest.preserve.plain_file import read_plain_file
from openinquest.preserve.seal import Sealed, seal_bytes
from openinquest.preserve.taken import Taken

_TOOL = "auto-archiver"
_STATUS = "archive status"
_ADDRESS = ("url", "link")
_HEAD_BYTES = 4096
_LONGEST_STATUS = 100
_DIGESTS = {"SHA-256": "sha256", "SHA3-512": "sha3_512"}
_NO_DIGEST = ("", "not-calculated")
_WACZ = "application/wacz"


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the sheet: its cells by column, and where it stands in words."""

    cells: Mapping[str, str]
    where: str

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "").strip()

    @property
    def url(self) -> str | None:
        """The address that was archived, None where the cell holds none."""
        told = self["url"] or self["link"]
        return told if told.startswith(("http://", "https://")) else None

    @property
    def places(self) -> list[str]:
        """Where the files of the row were put, those of web archives first."""
        return [*self["wacz"].split("\n"), *self["archive location"].split("\n")]

    @property
    def described(self) -> Described:
        """What the row tells of its documents."""
        published = _time(self["upload timestamp"])
        title = " ".join(self["upload title"].split())
        return Described(
            title=title or None, url=self.url, published=published.date() if published else None
        )


def is_sheet(content: bytes) -> bool:
    """Return whether a text begins with the columns of such a sheet."""
    head = content[:_HEAD_BYTES].decode("utf-8-sig", "replace")
    first = next(csv.reader(io.StringIO(head, newline="")), [])
    columns = {cell.strip().lower() for cell in first}
    return _STATUS in columns and not columns.isdisjoint(_ADDRESS)


def files_of_sheet(folder: Path, content: bytes) -> frozenset[Path]:
    """Return the files in the folder of a sheet that it tells of: they are taken in with it.

    They are whole paths, without links.
    """
    found = set()
    for row in _rows(content, where=""):
        for place in filter(None, row.places):
            try:
                found.add(_beside(folder, place, where=""))
            except InputError:
                continue
    return frozenset(found)


def open_sheet(pack: Pack) -> Iterator[Taken | Skipped]:
    """Yield the documents that a sheet tells of, and why there is none of a row.

    A file is looked for beside the sheet and below its folder, and nowhere
    else. Where no file that can be read as words is there, the text that the
    sheet holds is the document.
    """
    for row in _rows(pack.file.read(), where=pack.where):
        status = row[_STATUS]
        if "success" not in status.lower():
            shown = legible_name(status[:_LONGEST_STATUS])
            what = f"its archive status is {shown!r}" if shown else "it was not archived yet"
            yield pack.skip(NotArchived(what, where=row.where))
            continue
        words = False
        for found in _files(pack, row):
            words = words or (isinstance(found, Taken) and _is_words(found))
            yield found
        if not words and row["text content"]:
            yield _text(pack, row)
        elif not words and not any(filter(None, row.places)):
            what = "it has neither a file nor a text"
            yield pack.skip(NotArchived(what, where=row.where))


def _rows(content: bytes, *, where: str) -> Iterator[_Row]:
    text = content.decode("utf-8-sig", "replace")
    reader = csv.reader(io.StringIO(text, newline=""))
    columns: list[str] = []
    begins = 1
    try:
        for cells in reader:
            line, begins = begins, reader.line_num + 1
            if not columns:
                columns = [cell.strip().lower() for cell in cells]
            elif any(cell.strip() for cell in cells):
                row = dict(zip(columns, cells, strict=False))
                yield _Row(row, f"{where}, line {line}")
    except csv.Error as error:
        what = f"it is no table from line {reader.line_num} on ({error})"
        raise NotArchived(what, where=where) from error


def _files(pack: Pack, row: _Row) -> Iterator[Taken | Skipped]:
    """Yield what the files of a row hold."""
    first = next(filter(None, row["archive location"].split("\n")), None)
    for place in dict.fromkeys(filter(None, row.places)):
        try:
            path = _beside(pack.folder, place, where=row.where)
            content = read_plain_file(path, max_bytes=pack.capture.max_bytes)
            if place == first:
                _check(content, row)
            yield from _file(pack, row, path, content)
        except InputError as error:
            yield pack.skip(error)


def _file(pack: Pack, row: _Row, path: Path, content: bytes) -> Iterator[Taken | Skipped]:
    where = str(pack.folder / path.relative_to(pack.folder.resolve()))
    media_type = sniff_media_type(content)
    refuse_packed(media_type, where=where)
    sealed = _seal(pack, row, content, where)
    if media_type != _WACZ:
        yield Taken(sealed, row.described, pack.beside)
        return
    within = replace(
        pack,
        file=BytesIO(content),
        where=sealed.original.location,
        sha256=sealed.original.sha256,
        size_bytes=len(content),
        sealed=sealed,
        described=Described(published=row.described.published),
    )
    for found in open_wacz(within):
        yield (
            found
            if isinstance(found, Skipped)
            else replace(found, beside=(*found.beside, *pack.beside))
        )


def _text(pack: Pack, row: _Row) -> Taken:
    content = row["text content"].encode("utf-8", "replace")
    sealed = _seal(pack, row, content, row.url or row.where, media_type="text/plain")
    return Taken(sealed, row.described, pack.beside)


def _seal(
    pack: Pack, row: _Row, content: bytes, location: str, *, media_type: str | None = None
) -> Sealed:
    """Return bytes with the record of their capture, which the archiving tool made."""
    return seal_bytes(
        content,
        location=legible_name(location),
        captured_utc=_time(row["archive date"]) or pack.capture.captured_utc,
        captured_by=NOT_RECORDED,
        media_type=media_type,
        tool=_TOOL,
        # Where the sheet holds its words, too, who erases it has to find them there.
        within=pack.sha256 if row["text content"] else None,
        web=WebCapture(row.url, row.url) if row.url else None,
    )


def _is_words(taken: Taken) -> bool:
    """Return whether a document is text for sure: a picture holds no words, a PDF may be one."""
    return taken.sealed.original.media_type.startswith("text/")


def _beside(folder: Path, place: str, *, where: str) -> Path:
    """Return the file beside the sheet that it tells of.

    Raises:
        NotArchived: it lies elsewhere on the web, or is not there.
        PartRefused: its path leads out of the folder of the sheet.
    """
    shown = legible_name(place.strip())
    if "://" in place:
        raise NotArchived(f"its file lies at {shown}, and not beside the sheet", where=where)
    try:
        home = folder.resolve()
        path = (home / place.strip()).resolve()
        if not path.is_relative_to(home):
            raise PartRefused(f"{shown} leads out of the folder of the sheet", where=where)
        there = path.is_file()
    except (OSError, ValueError, RuntimeError):  # a NUL, a circle of links
        there = False
    if not there:
        raise NotArchived(f"{shown} is not beside the sheet", where=where)
    return path


def _check(content: bytes, row: _Row) -> None:
    """Raise that a file is not the one that the sheet has the digest of."""
    told = row["hash"]
    if told.lower() in _NO_DIGEST:
        return
    name, _, digest = told.partition(":")
    if name not in _DIGESTS:
        raise PartRefused("its hash is of a kind that is not known here", where=row.where)
    if new(_DIGESTS[name], content).hexdigest() != digest.strip().lower():
        raise PartRefused("its file is not the one that the sheet has the hash of", where=row.where)


def _time(told: str) -> datetime | None:
    try:
        time = datetime.fromisoformat(told)
        zoned = time if time.tzinfo else time.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
