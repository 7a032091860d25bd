"""Which addresses of the internet protocol a page may be asked from."""

import socket
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread

import httpcore

from openinquest.errors import AddressRefused

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address

# Beside what `ipaddress` knows, which differs between versions of Python: the special
# registries of IANA, and an address of a cloud that is public in form alone.
_REFUSED = (
    *map(ip_network, ("192.0.0.0/24", "168.63.129.16/32", "64:ff9b:1::/48", "100::/64")),
    *map(ip_network, ("2001::/23", "2002::/16", "3fff::/20", "5f00::/16", "fec0::/10")),
)


def is_public(address: str) -> bool:
    """Return whether an IP address belongs to the public net, and to one machine in it.

    Private, loopback, link-local (with it the metadata of clouds), shared
    (RFC 6598), multicast, reserved and unassigned ones do not. An IPv6 address that
    stands for one of IPv4 is judged by that; tunnels through others are refused.

    Example:
        >>> is_public("1.1.1.1"), is_public("::ffff:10.0.0.1"), is_public("100.64.0.1")
        (True, False, False)
    """
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped is not None:
            ip = ip.ipv4_mapped
        elif ip in _NAT64:
            ip = IPv4Address(int(ip) & 0xFFFFFFFF)
    if ip.is_multicast or ip.is_reserved or ip.is_unspecified:
        return False
    return ip.is_global and not any(ip in network for network in _REFUSED)


def is_this_machine(host: str) -> bool:
    """Return whether a host is this machine by its name or number, in whatever form.

    Example:
        >>> is_this_machine("LOCALHOST."), is_this_machine("127.1"), is_this_machine("a.org")
        (True, True, False)
    """
    name = host.rstrip(".").lower()
    if name == "localhost" or name.endswith(".localhost"):
        return True
    with suppress(OSError):  # "127.1" is 127.0.0.1
        name = socket.inet_ntoa(socket.inet_aton(name))
    with suppress(ValueError):
        number = ip_address(name)
        mapped = number.ipv4_mapped if isinstance(number, IPv6Address) else None
        return (mapped or number).is_loopback
    return False


def resolve(host: str, port: int, *, allow_private: bool, seconds: float) -> list[str]:
    """Return the IP addresses of a host, all of which may be connected to.

    A name that has one address too many is refused whole: what answers under
    it is not one public server.

    Raises:
        AddressRefused: one of them is not public.
        httpcore.ConnectError: there is none.
        httpcore.ConnectTimeout: no answer came within `seconds`.
    """
    addresses = _look_up(host, port, seconds)
    if not allow_private and not all(map(is_public, addresses)):
        raise AddressRefused("it leads into a private or reserved network", where=host)
    return addresses


def _look_up(host: str, port: int, seconds: float) -> list[str]:
    """Return what the name server answers; beside the rest, for the system has no time limit."""
    answers: SimpleQueue[list[str] | None] = SimpleQueue()

    def look_up() -> None:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(each[4][0]) for each in found)))
        except (OSError, UnicodeError):
            answers.put(None)

    Thread(target=look_up, daemon=True).start()
    try:
        addresses = answers.get(timeout=seconds)
    except Empty:
        raise httpcore.ConnectTimeout from None
    if addresses is None:
        raise httpcore.ConnectError("the name is not known")
    return addresses
