"""The client of a model server goes out by the one way out: what it asks is carried for it."""

import httpx2

from openinquest.errors import NotFetched
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question, WayOut

MOST_BYTES = 8 << 20
"""Of an answer. The longest that is asked for has some 40 kB."""

_SENT = ("accept", "authorization", "content-type")
"""Headers that are sent as the client has them. It would tell of this machine, too: its system,
its processor and its version of Python."""


class Carrier(httpx2.BaseTransport):
    """Puts the questions of an HTTP client by a `WayOut`, each on a connection of its own.

    Args:
        way_out: How this run may go out.
        seconds: Longest time for one answer.
    """

    def __init__(self, way_out: WayOut, *, seconds: float) -> None:
        self._way_out = way_out
        self._seconds = seconds

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return what the server answers.

        Raises:
            httpx2.ConnectError: it cannot be reached, is too slow or breaks off.
            Offline, AddressRefused, InputTooLarge: as `WayOut.exchange` has it.
        """
        sent = tuple((name, request.headers[name]) for name in _SENT if name in request.headers)
        question = Question(
            self._way_out.parse(str(request.url)),
            (*sent, ("user-agent", "openinquest")),
            request.method,
            request.read(),
        )
        try:
            answer = self._way_out.exchange(question, Deadline(self._seconds), max_bytes=MOST_BYTES)
        except NotFetched as error:
            raise httpx2.ConnectError(error.what, request=request) from error
        return httpx2.Response(
            answer.status, headers=list(answer.headers), content=answer.body, request=request
        )

    def client(self) -> httpx2.Client:
        """Return a client that goes out by this, follows nothing and looks at no environment."""
        return httpx2.Client(transport=self, trust_env=False)
