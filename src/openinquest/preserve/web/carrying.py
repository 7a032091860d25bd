"""The client of a model server goes out by the one way out: what it asks is carried for it."""

import threading
from collections.abc import Callable

# The client of `openai` looks whether httpx is loaded, and takes a half of it for the whole: so
# it is loaded here, before any thread asks.
import httpx  # noqa: F401
import httpx2

from openinquest.errors import AnswerUnusable, NotFetched
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.going_out import Question, WayOut
from openinquest.preserve.web.unpacking import unpacked_body

MOST_BYTES = 8 << 20
"""Of an answer, unpacked. The longest that is asked for has some 40 kB."""

_SENT = ("accept", "authorization", "content-type")
"""Headers that are sent as the client has them. It would tell of this machine, too: its system,
its processor and its version of Python."""

_HEARD = ("retry-after", "retry-after-ms")
"""Headers of an answer that the client gets. The others would steer it: how to unpack a
body and how to read its bytes, which is JSON and therefore UTF-8 whatever they say."""


def carrier_by(
    way_out: WayOut, *, seconds: float
) -> Callable[[Callable[[], None], threading.Event], httpx2.Client]:
    """Return what makes clients that go out by a way, follow nothing and look at no environment.

    Its arguments are what is called when a question begins to leave this machine, and what breaks
    off what is being asked once it is set. `seconds` is the longest time for one answer.
    """

    def client(on_sent: Callable[[], None], stopped: threading.Event) -> httpx2.Client:
        carrier = _Carrier(way_out, seconds=seconds, on_sent=on_sent, stopped=stopped)
        return httpx2.Client(transport=carrier, trust_env=False)

    return client


class _Carrier(httpx2.BaseTransport):
    """Puts the questions of an HTTP client by a `WayOut`, each on a connection of its own."""

    def __init__(
        self,
        way_out: WayOut,
        *,
        seconds: float,
        on_sent: Callable[[], None],
        stopped: threading.Event,
    ) -> None:
        self._way_out = way_out
        self._seconds = seconds
        self._on_sent = on_sent
        self._stopped = stopped

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return what the server answers.

        Raises:
            httpx2.ConnectError: it cannot be reached, is too slow or breaks off.
            AnswerUnusable: it is packed otherwise than it says, or in several ways.
            Offline, AddressRefused, InputTooLarge: as `WayOut.exchange` has it.
        """
        sent = tuple((name, request.headers[name]) for name in _SENT if name in request.headers)
        question = Question(
            self._way_out.parse(str(request.url)),
            (*sent, ("user-agent", "openinquest")),
            request.method,
            request.read(),
            self._on_sent,
        )
        deadline = Deadline(self._seconds, self._stopped)
        try:
            answer = self._way_out.exchange(question, deadline, max_bytes=MOST_BYTES)
        except NotFetched as error:
            raise httpx2.ConnectError(error.what, request=request) from error
        try:
            body = unpacked_body(answer, where=request.url.host, max_bytes=MOST_BYTES)
        except NotFetched as error:
            raise AnswerUnusable(error.what) from error
        heard = [(name, value) for name in _HEARD if (value := answer.header(name)).isascii()]
        return httpx2.Response(
            answer.status,
            headers=[("content-type", "application/json"), *heard],
            content=body,
            request=request,
        )
