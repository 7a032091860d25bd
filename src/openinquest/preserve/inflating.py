"""The body of a web answer as it was before its encoding, never more of it than allowed."""

import zlib

GZIP_FRAME = 31
"""What zlib calls a stream with the head and the end of gzip."""


def inflate(content: bytes, encoding: str, *, most_bytes: int) -> bytes | None:
    """Return the body of a web answer as it was before its encoding; None where it is too large.

    `encoding` is gzip or deflate, which servers write with and without the head of zlib.

    Raises:
        zlib.error: the body is not so encoded, or breaks off.
    """
    frame = GZIP_FRAME if encoding == "gzip" else zlib.MAX_WBITS
    try:
        return _inflate_within(content, frame, most_bytes)
    except zlib.error:
        if encoding == "gzip":
            raise
        return _inflate_within(content, -zlib.MAX_WBITS, most_bytes)


def _inflate_within(content: bytes, frame: int, most_bytes: int) -> bytes | None:
    unpacking = zlib.decompressobj(frame)
    whole = unpacking.decompress(content, most_bytes + 1)
    if len(whole) > most_bytes:
        return None
    if not unpacking.eof:
        raise zlib.error("it breaks off")
    return whole
