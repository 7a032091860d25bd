"""What kind of document some bytes are, told from the bytes alone."""

import os
import re
from pathlib import Path

import filetype  # type: ignore[import-untyped]

from openinquest.preserve.pack_type import pack_type
from openinquest.preserve.packed_type import OLD_OFFICE, OLD_OFFICE_TYPE, packed_office_type
from openinquest.preserve.plain_file import open_plain_file

HEAD_BYTES = 4096
_TAIL_BYTES = 1 << 20

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

# The binary data bytes of the MIME Sniffing standard (WHATWG, section 3).
_BINARY_BYTES = bytes([*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)])

# The standard calls a text binary for one such byte. Text that was copied from
# a PDF file or a terminal holds a few; in compressed data they are one in ten.
_BINARY_SHARE = 0.02

# The tags that the same standard takes for HTML (section 7.1), and a few that
# saved articles begin with.
_HTML = re.compile(
    rb"<(!doctype\s+html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p"
    rb"|article|main|section|meta)(?=[\s>/])",
    re.IGNORECASE,
)
_COMMENT = re.compile(rb"<\?xml|<!--")
_MAIL = re.compile(rb"(mime-version|message-id|received|return-path|delivered-to):", re.IGNORECASE)
_HEADER = re.compile(rb"([!-9;-~]+:|[ \t])")

_TEXT_FORMATS = (
    (b"{\\rtf", "application/rtf"),
    (b"%!PS", "application/postscript"),
    (b"WARC/", "application/warc"),
)


def sniff_media_type(content: bytes) -> str:
    """Return the media type that `content` has by its bytes.

    Names and extensions are not looked at. What has no known signature is
    `text/plain` if it looks like text, else `application/octet-stream`.

    Source:
        WHATWG MIME Sniffing for text, HTML and binary; `filetype` for the rest.

    Example:
        >>> sniff_media_type(b"<!DOCTYPE html><title>A page</title>")
        'text/html'
    """
    head = content[:HEAD_BYTES]
    start = _readable(head).lstrip()
    if start.startswith(b"%PDF-"):
        return "application/pdf"
    if _is_text(head):
        return _text_type(start)
    if b"%PDF-" in head[:1024]:  # readers of PDF allow for that much before the header
        return "application/pdf"
    if head.startswith(OLD_OFFICE):
        return OLD_OFFICE_TYPE
    if office := packed_office_type(content):
        return office
    if pack := pack_type(content):
        return pack
    kind = filetype.guess(content[: HEAD_BYTES * 2])
    return str(kind.mime) if kind else "application/octet-stream"


def sniff_file(path: Path) -> str:
    """Return the media type of a file by its beginning and its end, however large it is.

    Raises:
        MissingInput, UnreadableInput: it cannot be opened.
    """
    with open_plain_file(path) as file:
        head = file.read(HEAD_BYTES)
        file.seek(max(file.tell(), file.seek(0, os.SEEK_END) - _TAIL_BYTES))
        return sniff_media_type(head + file.read(_TAIL_BYTES))


def _is_text(head: bytes) -> bool:
    if head.startswith(_BOMS):
        return True
    binary = len(head) - len(head.translate(None, _BINARY_BYTES))
    return b"\x00" not in head and binary <= _BINARY_SHARE * len(head)


def _readable(head: bytes) -> bytes:
    """Return `head` with one byte for each ASCII letter and without its mark."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return head.lstrip(b"\x00\xff\xfe").replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _text_type(start: bytes) -> str:
    for signature, media_type in _TEXT_FORMATS:
        if start.startswith(signature):
            return media_type
    if _HTML.match(_without_comments(start)):
        return "text/html"
    if _without_comments(start).startswith(b"<svg"):
        return "image/svg+xml"
    if start.startswith(b"<?xml"):
        return "application/xml"
    return "message/rfc822" if _is_mail(start) else "text/plain"


def _without_comments(start: bytes) -> bytes:
    """Return `start` from the first thing that is no comment or XML declaration."""
    rest = start
    while match := _COMMENT.match(rest):
        _, _, rest = rest.partition(b">" if match[0] == b"<?xml" else b"-->")
        rest = rest.lstrip()
    return rest


def _is_mail(start: bytes) -> bool:
    head, *body = re.split(rb"\r?\n\r?\n", start, maxsplit=1)
    headers = head.splitlines()
    if not body:  # the last line may be cut where the looking ends
        headers = headers[:-1]
    return any(map(_MAIL.match, headers)) and all(map(_HEADER.match, headers))
