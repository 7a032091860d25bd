"""What every request passes on the way in, and every answer on the way out."""

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data: blob:",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "font-src": "'self'",
    "frame-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
_ALWAYS = {
    "x-content-type-options": "nosniff",
    # With no-referrer, browsers would hide the origin of our own forms from us.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
}
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def policy_of(tiles: str | None) -> str:
    """Return the Content-Security-Policy of pages: all from here, but for the tiles of a map.

    Example:
        >>> "https://tiles.example" in policy_of("https://tiles.example/{z}/{x}/{y}.png")
        True
    """
    policy = dict(_POLICY)
    if tiles:
        address = urlsplit(tiles)
        host = f"{address.scheme}://{address.netloc}"
        policy["img-src"] += f" {host}"
        policy["connect-src"] += f" {host}"
    return "; ".join(f"{name} {value}" for name, value in policy.items())


def host_in(address: str) -> str | None:
    """Return the host and port of an address, in small letters; None where it is no address.

    Example:
        >>> host_in("http://Desk.example:8000/log"), host_in("http://[::")
        ('desk.example:8000', None)
    """
    try:
        return urlsplit(address).netloc.lower()
    except ValueError:
        return None


class Doors:
    """Refuses foreign hosts, foreign origins and bodies that are too large; closes every page.

    A name that somebody else lets lead to this machine must not open a case that asks for no
    password, nor may a page of another site send a form here. Bodies are counted as they
    come, whatever their header says.
    """

    def __init__(self, app: App, *, hosts: frozenset[str], max_bytes: int, policy: str) -> None:
        self._app = app
        self._hosts = hosts
        self._max_bytes = max_bytes
        self._policy = policy

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = _State()
        closed = self._closing(send, state)
        if refusal := self._refusal(scope):
            await refusal(scope, receive, closed)
            return
        await self._app(scope, self._counting(receive, state), closed)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if host.lower() not in self._hosts:
            return PlainTextResponse("This workbench is not served under that name.", 421)
        origin = headers.get("origin")
        foreign = origin is not None and host_in(origin) != host.lower()
        if foreign and scope["method"] not in _SAFE:
            return PlainTextResponse("Another site sent this; it is not taken.", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self._max_bytes:
            return PlainTextResponse(f"More than {self._max_bytes:,} bytes are not taken.", 413)
        return None

    def _counting(self, receive: Receive, state: "_State") -> Receive:
        async def counted() -> MutableMapping[str, Any]:
            message = await receive()
            state.bytes_seen += len(message.get("body", b""))
            if state.bytes_seen > self._max_bytes:
                # Whatever the application makes of it, no more is read.
                return {"type": "http.disconnect"}
            return message

        return counted

    def _closing(self, send: Send, state: "_State") -> Send:
        async def closed(message: MutableMapping[str, Any]) -> None:
            if message["type"] == "http.response.start":
                if state.bytes_seen > self._max_bytes:
                    message["status"] = 413
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers[name] = value
                headers.setdefault("content-security-policy", self._policy)
                # What stood on a page must not lie in a browser's cache when it is erased here.
                headers.setdefault("cache-control", "no-store")
            await send(message)

        return closed


@dataclass
class _State:
    """How much of a body has come."""

    bytes_seen: int = 0
