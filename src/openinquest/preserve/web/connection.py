"""Connections: to the address that was looked at, and within the time."""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from openinquest.preserve.web.deadline import Deadline
from openinquest.preserve.web.networks import resolve
from openinquest.preserve.web.proxies import Proxy
from openinquest.preserve.web.socks import ask_socks


class Connector(httpcore.NetworkBackend):
    """Opens connections for one exchange.

    The name of a host is looked up once, and the connection goes to an address
    that was looked at: a name that leads elsewhere a moment later leads nowhere.
    Through a proxy no name is looked up but that of the proxy.
    """

    def __init__(self, deadline: Deadline, proxy: Proxy | None, *, allow_private: bool) -> None:
        self._deadline = deadline
        self._proxy = proxy
        self._allow_private = allow_private
        self.server: str | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to `host`, or to the proxy that leads there."""
        if self._proxy is None:
            return self._dial(host, port, allow_private=self._allow_private)
        stream = self._dial(self._proxy.host, self._proxy.port, allow_private=True)
        self.server = None  # the address of the proxy is not that of the server
        if self._proxy.is_socks:
            ask_socks(stream, host, port, self._proxy.auth)
        return stream

    def _dial(self, host: str, port: int, *, allow_private: bool) -> httpcore.NetworkStream:
        failure: Exception = httpcore.ConnectError("the name has no address")
        seconds = self._deadline.left()
        for address in resolve(host, port, allow_private=allow_private, seconds=seconds):
            try:
                stream = httpcore.SyncBackend().connect_tcp(
                    address, port, timeout=self._deadline.left()
                )
            except httpcore.ConnectError as error:
                failure = error
                continue
            self.server = address
            return _InTime(stream, self._deadline)
        raise failure


class _InTime(httpcore.NetworkStream):
    """A stream whose every step ends at the deadline: a server that drips does not hold us."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        while True:
            step = self._deadline.step()
            try:
                return self._stream.read(max_bytes, step)
            except httpcore.ReadTimeout:
                continue  # the next step says whether the time is over

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return _InTime(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - as the library has it
        return self._stream.get_extra_info(info)
