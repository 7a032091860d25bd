"""What kind of pack some bytes are, told from their inside."""

import zlib

from openinquest.preserve.inflating import GZIP_FRAME

_GZIP = b"\x1f\x8b"
_ZIP = b"PK\x03\x04"
_NAMES_WITHIN_BYTES = 1 << 20
_WARC = b"WARC/"

PACKED = {
    "application/zip": "a ZIP archive",
    "application/gzip": "a gzip file",
    "application/x-tar": "a tar archive",
    "application/x-rar-compressed": "a RAR archive",
    "application/x-7z-compressed": "a 7z archive",
    "application/x-bzip2": "a bzip2 file",
    "application/x-xz": "an xz file",
}
"""Archives that are not looked into, in words."""


def pack_type(content: bytes) -> str | None:
    """Return the media type of a gzipped WARC or of a WACZ, None for any other bytes.

    `content` may be the beginning and the end of a file that is larger.
    """
    if content.startswith(_GZIP):
        return "application/warc" if _begins(content) == _WARC else None
    names = content[-_NAMES_WITHIN_BYTES:]  # a ZIP lists its parts at its end
    if content.startswith(_ZIP) and b"datapackage.json" in names and b"archive/" in names:
        return "application/wacz"
    return None


def _begins(content: bytes) -> bytes:
    try:
        return zlib.decompressobj(GZIP_FRAME).decompress(content[:4096], len(_WARC))
    except zlib.error:
        return b""
