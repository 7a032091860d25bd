"""Sends word to an address that waits for it (a webhook)."""

from openinquest.errors import AddressRefused, NotFetched, Offline
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question, WayOut

PATIENCE_S = 30.0
"""Seconds for the whole of an answer."""

_GOOD = range(200, 300)
_REFUSED = frozenset([400, 413, 422])
"""What it says of content that it does not take. Other words are of the address or the server."""

_HEADERS = (("Content-Type", "application/json"), ("User-Agent", "openinquest"))


def tell_hook(address: str, content: bytes, *, way: WayOut, patience_s: float = PATIENCE_S) -> bool:
    """Send JSON to an address, and return whether it took it; False where it refuses the content.

    A redirection is not followed. What it answers beside its status is not read.

    Errors name its host alone: who knows the whole of such an address may write to it.

    Raises:
        Offline: nothing may be asked.
        AddressRefused: it is no address, or of a private network, which `way` does not allow.
        NotFetched: it cannot be reached, is too slow, or answers with another status.
    """
    host = None
    try:
        question = Question(way.parse(address), _HEADERS, "POST", content)
        host = question.url.host
        answer = way.exchange(question, Deadline(patience_s), max_bytes=None)
    except (Offline, AddressRefused, NotFetched) as error:
        raise type(error)(error.what, where=host) from None
    if answer.status in _REFUSED:
        return False
    if answer.status not in _GOOD:
        raise NotFetched(f"it answered with status {answer.status}", where=host)
    return True
