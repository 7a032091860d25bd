"""Asks a timestamp authority over HTTP (RFC 3161, 3.4)."""

from openinquest.errors import AddressRefused, InputTooLarge, NotAttested, NotFetched
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question, WayOut

QUERY, REPLY = "application/timestamp-query", "application/timestamp-reply"

MAX_ANSWER_BYTES = 100_000
"""An answer with a chain of five certificates has about 10,000."""

PATIENCE_S = 30.0
"""Seconds for the whole of an answer; authorities take one."""

_OK = 200


def ask_authority(
    address: str, query: bytes, *, way: WayOut, patience_s: float = PATIENCE_S
) -> bytes:
    """Send a query to an authority, and return its answer as it came.

    A redirection is not followed, so `way` may allow private networks: the
    address is the word of whoever asks, and an institution may have an authority
    of its own.

    Raises:
        Offline: nothing may be asked.
        NotAttested: it cannot be reached, is too slow, or answers with an
            error, with a redirection, or with too much.
    """
    headers = (("Content-Type", QUERY), ("Accept", REPLY))
    try:
        question = Question(way.parse(address), headers, "POST", query)
        answer = way.exchange(question, Deadline(patience_s), max_bytes=MAX_ANSWER_BYTES)
    except (AddressRefused, NotFetched, InputTooLarge) as error:
        what = f"the authority cannot be asked ({error.what})"
        raise NotAttested(what, where=address) from error
    if answer.status != _OK:
        what = f"the authority answered with status {answer.status}"
        raise NotAttested(what, where=address)
    return answer.body
