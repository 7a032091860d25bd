"""Proxies: by which way an address is asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openinquest.errors import InputError

if TYPE_CHECKING:  # takes a tenth of a second, which who asks no proxy does not need
    import httpx

_PORTS = {"http": 80, "https": 443, "socks5": 1080, "socks5h": 1080}
_SOCKS = ("socks5", "socks5h")


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy. `auth` is the name and password that it asks for, or None."""

    scheme: str
    host: str
    port: int
    auth: tuple[str, str] | None = None

    @property
    def is_socks(self) -> bool:
        """Whether it speaks SOCKS 5, as Tor does; names are always looked up by the proxy."""
        return self.scheme in _SOCKS


@dataclass(frozen=True, slots=True)
class Proxies:
    """Which proxy an address is asked through, by its scheme; `passed_by` are hosts asked directly.

    A host that is passed by stands there by its name or by the end of it; `*` is every one.
    """

    by_scheme: Mapping[str, Proxy]
    passed_by: tuple[str, ...] = ()

    def way_to(self, url: "httpx.URL") -> Proxy | None:
        """Return the proxy for an address; None where it is asked directly."""
        host = f".{url.host}"
        if any(each == "*" or host.endswith(f".{each}") for each in self.passed_by):
            return None
        return self.by_scheme.get(url.scheme)


DIRECT = Proxies({})


def proxies_of(environment: Mapping[str, str], named: str | None) -> Proxies:
    """Return the proxies that are in force.

    Args:
        environment: Its HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY count, in
            capitals or not, as other programs have them.
        named: The proxy for everything, which no exception of the environment
            gets round; None where none was named.

    Raises:
        InputError: one is no address of a proxy.
    """
    if named is not None:
        proxy = _proxy("INQUEST_PROXY", named)
        return Proxies({"http": proxy, "https": proxy})

    def value(name: str) -> str:
        return environment.get(name) or environment.get(name.upper()) or ""

    by_scheme = {}
    for scheme in ("http", "https"):
        for name in (f"{scheme}_proxy", "all_proxy"):
            if value(name):
                by_scheme[scheme] = _proxy(name.upper(), value(name))
                break
    passed_by = (host.strip().lstrip(".").lower() for host in value("no_proxy").split(","))
    return Proxies(by_scheme, tuple(host for host in passed_by if host))


def _proxy(name: str, words: str) -> Proxy:
    import httpx

    try:
        url = httpx.URL(words if "://" in words else f"http://{words}")
    except httpx.InvalidURL as error:
        raise InputError(f"{name} is no address of a proxy") from error
    if url.scheme not in _PORTS or not url.host:
        known = ", ".join(_PORTS)
        raise InputError(f"{name} is no address of a proxy that is known ({known})")
    auth = (url.username, url.password) if url.userinfo else None
    return Proxy(url.scheme, url.host, url.port or _PORTS[url.scheme], auth)
