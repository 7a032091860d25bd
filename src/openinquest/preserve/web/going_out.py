"""The one place where the program goes out to the network.

Whoever opens a connection, for whatever reason, does it with the `WayOut` of the
command, by `WayOut.exchange`: it refuses all where the person said `--offline`, says
which host is asked before it is, goes by the proxy that is set, connects to
nothing private unless that is allowed, and ends in time. A timestamp of an authority is asked
for in the same way, with a POST. An import contract keeps other modules from
the libraries that connect.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpcore

from openinquest.errors import (
    AddressRefused,
    InputTooLarge,
    InquestError,
    NotFetched,
    Offline,
    one_line,
)
from openinquest.preserve.web.addresses import parse_address
from openinquest.preserve.web.connection import Connector
from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.proxies import DIRECT, Proxies, Proxy

if TYPE_CHECKING:  # takes a tenth of a second, which who asks nothing of the web does not need
    import httpx

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What a server is asked. `url` is an address that `parse_address` gave.

    `on_sent` is called when `content`, which is not empty then, begins to leave this machine.
    """

    url: "httpx.URL"
    headers: Headers = ()
    method: str = "GET"
    content: bytes = b""
    on_sent: Callable[[], None] = lambda: None

    @property
    def sent_headers(self) -> Headers:
        """The headers as they are sent: with those that every question has."""
        length = (("Content-Length", str(len(self.content))),) if self.content else ()
        host = self.url.netloc.decode("ascii")
        return (("Host", host), *self.headers, *length, ("Connection", "close"))

    def leaving(self) -> Iterator[bytes]:
        """Yield what is sent behind the headers, once there is a connection to send it by."""
        self.on_sent()
        yield self.content


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    `headers` are as they came, one byte to a character. `body` is without the
    chunks that it was sent in, and as it was packed otherwise. `server` is the IP address
    that was connected to, None where a proxy stood between.
    """

    status: int
    reason: str
    headers: Headers
    body: bytes
    server: str | None

    def header(self, name: str) -> str:
        """Return the first header called `name`, in lower case, empty where there is none."""
        return next((value for each, value in self.headers if each.lower() == name), "").strip()


@dataclass(slots=True)
class WayOut:
    """How this run of the program may go out.

    Args:
        offline: Nothing is asked.
        allow_private: Hosts in private networks and on this machine may be asked, on any port.
        proxies: By which proxies.
        say: Called with one line before a host is asked for the first time.
    """

    offline: bool = False
    allow_private: bool = False
    proxies: Proxies = DIRECT
    say: Callable[[str], None] = lambda _line: None
    _told: set[str] = field(default_factory=set, init=False)

    def parse(self, url: str) -> "httpx.URL":
        """Return an address in the form in which it is asked.

        Raises:
            AddressRefused: it may not be.
        """
        return parse_address(url, allow_private=self.allow_private)

    def exchange(self, question: Question, deadline: Deadline, *, max_bytes: int | None) -> Answer:
        """Ask a server one question, on a connection of its own, and return its answer.

        Nothing is followed, kept or asked again. Where `max_bytes` is None the body is not read.

        Raises:
            Offline: nothing may be asked.
            AddressRefused: the host is in a private network.
            NotFetched: it cannot be reached, is too slow, or does not speak HTTP.
            InputTooLarge: the body has more than `max_bytes` bytes.
        """
        url = question.url
        where = str(url)
        if self.offline:
            raise Offline("nothing is asked of the network, as you said", where=where)
        proxy = self.proxies.way_to(url)
        if url.host.endswith(".onion") and proxy is None:
            raise AddressRefused("only Tor leads there, and no proxy is set", where=where)
        self._say_once(url.host, proxy)
        connector = Connector(deadline, proxy, allow_private=self.allow_private)
        with _translated(where), _pool(connector, proxy, url.scheme) as pool:
            return _ask(pool, connector, question, max_bytes)

    def _say_once(self, host: str, proxy: Proxy | None) -> None:
        by = f" by way of {proxy.host}" if proxy else ""
        line = one_line(f"asks {host}{by}")
        if line not in self._told:
            self._told.add(line)
            self.say(line)


def _pool(connector: Connector, proxy: Proxy | None, scheme: str) -> httpcore.ConnectionPool:
    import httpx

    # Reading the certificates that are trusted takes long.
    context = httpx.create_ssl_context() if scheme == "https" else None
    if proxy is None or proxy.is_socks:
        return httpcore.ConnectionPool(ssl_context=context, network_backend=connector)
    return httpcore.HTTPProxy(
        httpcore.URL(scheme=proxy.scheme, host=proxy.host, port=proxy.port, target="/"),
        proxy_auth=proxy.auth,
        ssl_context=context,
        network_backend=connector,
    )


def _ask(
    pool: httpcore.ConnectionPool, connector: Connector, question: Question, max_bytes: int | None
) -> Answer:
    url = question.url
    target = httpcore.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )
    headers = [
        (name.encode("ascii"), value.encode("ascii")) for name, value in question.sent_headers
    ]
    content = question.leaving() if question.content else b""
    with pool.stream(question.method, target, headers=headers, content=content) as response:
        told = tuple(
            (name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers
        )
        body = b"" if max_bytes is None else _body_of(response, max_bytes, where=str(url))
    reason = response.extensions.get("reason_phrase", b"").decode("latin-1")
    return Answer(response.status, reason, told, body, connector.server)


def _body_of(response: httpcore.Response, max_bytes: int, *, where: str) -> bytes:
    body = bytearray()
    for piece in response.iter_stream():
        body += piece
        if len(body) > max_bytes:
            raise InputTooLarge(f"the answer has more than {max_bytes:,} bytes", where=where)
    return bytes(body)


@contextmanager
def _translated(where: str) -> Iterator[None]:
    try:
        yield
    except InquestError as error:
        raise type(error)(error.what, where=error.where or where) from error
    except httpcore.TimeoutException as error:
        raise NotFetched("the server is too slow", where=where) from error
    except httpcore.ProxyError as error:
        raise NotFetched(f"the proxy does not lead there ({error})", where=where) from error
    except httpcore.ConnectError as error:
        raise NotFetched(f"the server cannot be reached ({error})", where=where) from error
    except httpcore.ProtocolError as error:  # it quotes what came, which may be anything
        raise NotFetched("the answer breaks off or is no HTTP", where=where) from error
    except httpcore.NetworkError as error:
        raise NotFetched(f"the answer breaks off ({error})", where=where) from error
