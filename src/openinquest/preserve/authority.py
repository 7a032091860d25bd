"""Asks a timestamp authority over HTTP (RFC 3161, 3.4)."""

from time import monotonic

import httpx

from openinquest.errors import NotAttested

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"

MAX_ANSWER_BYTES = 100_000
"""An answer with a chain of five certificates has about 10,000."""

PATIENCE_S = 30.0
"""Seconds for the whole of an answer; authorities take one."""


def ask_authority(address: str, query: bytes, *, patience_s: float = PATIENCE_S) -> bytes:
    """Send a query to an authority, and return its answer as it came.

    Raises:
        NotAttested: it cannot be reached, is too slow, or answers with an
            error, with a redirection, or with too much.
    """
    try:
        end = monotonic() + patience_s
        answer = bytearray()
        sent = {"Content-Type": QUERY, "Accept": REPLY}
        with httpx.stream(
            "POST", address, content=query, headers=sent, timeout=patience_s
        ) as response:
            if response.status_code != httpx.codes.OK:
                raise NotAttested(
                    f"the authority answered with status {response.status_code}", where=address
                )
            for part in response.iter_bytes():
                answer += part
                if len(answer) > MAX_ANSWER_BYTES or monotonic() > end:
                    raise NotAttested("its answer is too long or too slow", where=address)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        told = str(error) or type(error).__name__
        raise NotAttested(f"the authority cannot be asked ({told})", where=address) from error
    return bytes(answer)
