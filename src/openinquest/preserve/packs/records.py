"""The records of a WARC file, one after another, with bounds on what each may be."""

import logging
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, BinaryIO, Protocol
from urllib.parse import urldefrag

from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParser

from openinquest.errors import DamagedInput, InputTooLarge, PartRefused
from openinquest.preserve.inflating import inflate
from openinquest.preserve.media_type import sniff_media_type
from openinquest.preserve.packs.pack import legible_name
from openinquest.preserve.packs.unpacking import Allowance, Lines, Unpacked

# It warns of odd addresses on standard error, letter for letter: what a file holds does not
# speak to the terminal.
logging.getLogger("warcio").addHandler(logging.NullHandler())

_PIECE_BYTES = 1 << 16
_MOST_RECORDS = 1_000_000
_LONGEST_LENGTH = 18  # digits
_STATUS_DIGITS = 3


class _Stream(Protocol):
    """What a body is read from."""

    limit: int

    def read(self, size: int) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a WARC: what it is of, and the body, which can be read once.

    `kind` is the type that it names; `url` the address, without what stands
    behind `#`; `media_type` what it says that the body is, in lower case and without
    parameters. `status` and `headers` are those of a web server, None and empty
    for another capture. None is unknown.
    """

    kind: str
    url: str
    media_type: str
    captured_utc: datetime | None
    status: int | None
    headers: tuple[tuple[str, str], ...]
    body: _Stream

    def header(self, name: str) -> str:
        """Return what the server said under `name`, empty where it said nothing."""
        return next((value for each, value in self.headers if each.lower() == name), "").strip()

    def content(self, *, where: str, max_bytes: int) -> bytes:
        """Return the bytes that were sent, as they were before they were encoded for the way.

        Raises:
            InputTooLarge: they are more than `max_bytes`.
            PartRefused: their encoding is not read here, or is not what it says.
        """
        raw = self.body.read(max_bytes + 1)
        if len(raw) > max_bytes:
            raise InputTooLarge(f"it has more than {max_bytes:,} bytes", where=where)
        if self.header("transfer-encoding").lower() == "chunked":
            raw = ChunkedDataReader(BytesIO(raw)).read()
        encoding = self.header("content-encoding").lower()
        # Some tools keep the header and write the body as it was before.
        if encoding in ("", "identity") or sniff_media_type(raw).startswith("text/"):
            return raw
        return _decoded(raw, encoding, where=where, max_bytes=max_bytes)


def records(file: BinaryIO, allowance: Allowance, *, where: str) -> Iterator[Record]:
    """Yield the records of a WARC; each is read to its end before the next.

    Raises:
        DamagedInput: a record is not as one is; those before it were yielded.
        PartRefused: it holds more than any WARC does.
    """
    lines = Lines(Unpacked(file, allowance, where=where), where=where)
    loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
    for _ in range(_MOST_RECORDS):
        lines.begin_head()
        while (line := lines.readline()) and not line.strip():
            pass
        if not line:
            return
        try:
            found = loader.parse_record_stream(lines, line, "warc", no_record_parse=True)
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError) as error:
            raise DamagedInput("a record does not begin as one does", where=where) from error
        length = found.rec_headers.get_header("Content-Length") or ""
        if not (length.isascii() and length.isdecimal() and len(length) <= _LONGEST_LENGTH):
            raise DamagedInput("a record does not say how long it is", where=where)
        lines.begin_head()
        yield _record(found)
        while found.raw_stream.read(_PIECE_BYTES):
            pass
        if found.raw_stream.limit:
            raise DamagedInput("it breaks off within a record", where=where)
    raise PartRefused(f"it holds more than {_MOST_RECORDS:,} records", where=where)


def _record(found: Any) -> Record:  # noqa: ANN401 - warcio has no types
    url = found.rec_headers.get_header("WARC-Target-URI") or ""
    told = found.content_type
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    if found.rec_type == "response" and url.lower().startswith(("http:", "https:")):
        status, headers = _answer(found.raw_stream)
        told = next((value for name, value in headers if name.lower() == "content-type"), None)
    return Record(
        kind=found.rec_type or "",
        url=_without_fragment(url),
        media_type=(told or "").partition(";")[0].strip().lower(),
        captured_utc=_time(found.rec_headers.get_header("WARC-Date") or ""),
        status=status,
        headers=headers,
        body=found.raw_stream,
    )


def _answer(stream: _Stream) -> tuple[int | None, tuple[tuple[str, str], ...]]:
    """Return the status and the headers of what a server answered."""
    try:
        answer = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1"], verify=False).parse(stream)
    except EOFError:
        return None, ()
    code = answer.get_statuscode()
    known = code.isascii() and code.isdecimal() and len(code) == _STATUS_DIGITS
    return int(code) if known else None, tuple((str(n), str(v)) for n, v in answer.headers)


def _without_fragment(url: str) -> str:
    try:
        return urldefrag(url).url
    except ValueError:  # brackets that hold no address
        return url


def _time(told: str) -> datetime | None:
    try:
        captured = datetime.fromisoformat(told)
        zoned = captured if captured.tzinfo else captured.replace(tzinfo=UTC)
        return zoned.astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def _decoded(raw: bytes, encoding: str, *, where: str, max_bytes: int) -> bytes:
    if encoding not in ("gzip", "x-gzip", "deflate"):
        shown = legible_name(encoding)
        raise PartRefused(f"it is encoded as {shown!r}, which is not read here", where=where)
    try:
        content = inflate(raw, encoding.removeprefix("x-"), most_bytes=max_bytes)
    except zlib.error as error:
        raise PartRefused(f"it is not encoded as {encoding}, as it says", where=where) from error
    if content is None:
        raise InputTooLarge(f"it unpacks to more than {max_bytes:,} bytes", where=where)
    return content
