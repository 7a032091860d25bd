"""The body of an answer as it was before it was packed for the way."""

import zlib

from openinquest.errors import InputTooLarge, NotFetched, one_line
from openinquest.preserve.inflating import inflate
from openinquest.preserve.web.going_out import Answer

_PACKINGS = ("gzip", "x-gzip", "deflate")


def unpacked_body(answer: Answer, *, where: str, max_bytes: int) -> bytes:
    """Return the body of an answer, unpacked: never more than a little above `max_bytes` of it.

    Raises:
        InputTooLarge: it unpacks to more.
        NotFetched: it is packed in a way that was not asked for, or not as it says.
    """
    packing = answer.header("content-encoding").lower()
    if packing in ("", "identity") or not answer.body:
        return answer.body
    if packing not in _PACKINGS:
        raise NotFetched(f"its answer is packed as {one_line(packing)!r}, unasked", where=where)
    try:
        content = inflate(answer.body, packing.removeprefix("x-"), most_bytes=max_bytes)
    except zlib.error as error:
        raise NotFetched(
            f"its answer is not packed as {packing}, as it says", where=where
        ) from error
    if content is None:
        raise InputTooLarge(f"the answer unpacks to more than {max_bytes:,} bytes", where=where)
    return content
