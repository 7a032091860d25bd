"""Sealed originals -> one WACZ file, which replay tools open.

After *WACZ 1.1.1* (Webrecorder): a ZIP with a WARC, its index, a list of pages and a
package file that names every part with its digest.
"""

import hashlib
import json
import uuid
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from warcio.warcwriter import WARCWriter

from openinquest import __version__
from openinquest.model import Document, Original

_WARC = "data.warc.gz"
_SOFTWARE = f"openinquest/{__version__}"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of a ZIP: the same originals give the same bytes


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where one original lies in the WARC, and what it is."""

    document: Document
    original: Original
    url: str
    offset: int
    length: int

    @property
    def index_line(self) -> str:
        """The line of the index (CDXJ)."""
        told = {
            "url": self.url,
            "mime": self.original.media_type,
            "digest": f"sha256:{self.original.sha256}",
            "length": str(self.length),
            "offset": str(self.offset),
            "filename": _WARC,
        }
        captured = self.original.captured_utc.strftime("%Y%m%d%H%M%S")
        return f"{search_key(self.url)} {captured} {json.dumps(told)}\n"

    @property
    def page(self) -> dict[str, Any]:
        """The entry in the list of pages; `document` is what is known of it, for `inquest add`."""
        document = self.document
        published = document.published and document.published.isoformat()
        known = {
            "title": document.title,
            "publisher": document.publisher,
            "published": published,
            "language": document.language,
        }
        return {
            "id": self.original.sha256[:22],
            "url": self.url,
            "ts": _time(self.original),
            "title": document.title or document.publisher or self.url,
            "document": {name: value for name, value in known.items() if value},
        }


def write_bundle(originals: Iterable[tuple[Document, bytes]], out: BinaryIO, *, title: str) -> int:
    """Write sealed originals as a WACZ file, and return how many it holds.

    Each is a record of its own under the address that it was published at, else under
    its digest, with the time of capture. It holds whole texts of others: it is
    for those who work on a case. The same originals give the same bytes.

    Args:
        originals: Documents with the bytes that they were read from; one
            without a record of its original is left out.
        out: Where the file goes.
        title: What the bundle is called.
    """
    warc = BytesIO()
    entries = list(_write_warc(originals, warc))
    index = "".join(sorted(entry.index_line for entry in entries))
    pages: list[dict[str, Any]] = [
        {"format": "json-pages-1.0", "id": "pages", "title": "All pages"},
        *(entry.page for entry in entries),
    ]
    parts = {
        f"archive/{_WARC}": warc.getvalue(),
        "indexes/index.cdx": index.encode(),
        "pages/pages.jsonl": "".join(f"{json.dumps(page)}\n" for page in pages).encode(),
    }
    package = json.dumps(_package(parts, entries, title), indent=2).encode()
    seal = {"path": "datapackage.json", "hash": _digest(package)}
    parts |= {"datapackage.json": package, "datapackage-digest.json": json.dumps(seal).encode()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for path, content in parts.items():
            archive.writestr(zipfile.ZipInfo(path, _FIRST_DAY), content)
    return len(entries)


def search_key(url: str) -> str:
    """Return the key under which an index holds an address: the host from its end, then the path.

    Example:
        >>> search_key("https://www.Example.org/A/b?c=1")
        'org,example)/a/b?c=1'
        >>> search_key("urn:sha256:ab")
        'urn:sha256:ab'
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or parts.hostname is None:
        return url
    host = ",".join(reversed(parts.hostname.removeprefix("www.").split(".")))
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}){parts.path or '/'}{query}".lower()


def _write_warc(originals: Iterable[tuple[Document, bytes]], warc: BinaryIO) -> Iterator[_Entry]:
    writer = WARCWriter(warc, gzip=True)
    for document, content in originals:
        original = document.original
        if original is None:
            continue
        url = _address(document, original)
        record = writer.create_warc_record(
            url,
            "resource",
            payload=BytesIO(content),
            length=len(content),
            warc_content_type=original.media_type,
            warc_headers_dict={
                "WARC-Date": _time(original),
                "WARC-Record-ID": f"<urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, original.sha256)}>",
                "WARC-Payload-Digest": f"sha256:{original.sha256}",
            },
        )
        offset = warc.tell()
        writer.write_record(record)
        yield _Entry(document, original, url, offset, warc.tell() - offset)


def _address(document: Document, original: Original) -> str:
    """Return where a document was published, its digest where no address on the web is known."""
    web = document.url is not None and urlsplit(document.url).scheme in ("http", "https")
    return str(document.url) if web else f"urn:sha256:{original.sha256}"


def _package(parts: dict[str, bytes], entries: list[_Entry], title: str) -> dict[str, Any]:
    resources = [
        {
            "name": path.rpartition("/")[2],
            "path": path,
            "hash": _digest(content),
            "bytes": len(content),
        }
        for path, content in parts.items()
    ]
    told = {"profile": "data-package", "wacz_version": "1.1.1", "title": title}
    latest = max((_time(entry.original) for entry in entries), default=None)
    created = {"created": latest} if latest else {}
    return {**told, **created, "software": _SOFTWARE, "resources": resources}


def _digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


def _time(original: Original) -> str:
    return original.captured_utc.strftime("%Y-%m-%dT%H:%M:%SZ")
