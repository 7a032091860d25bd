"""What an address on the web is that may be asked."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING

from openinquest.errors import AddressRefused, one_line
from openinquest.preserve.web.networks import is_public

if TYPE_CHECKING:  # takes a tenth of a second, which who asks nothing of the web does not need
    import httpx

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SCHEMES = ("http", "https")
_LONGEST = 8000  # RFC 9110 asks servers for that much
_PORTS = frozenset([80, 443, 8000, 8080, 8443])
_HOST = re.compile(rb"[A-Za-z0-9_.-]+|[0-9A-Fa-f:.]+")  # the second is IPv6
_USERINFO = re.compile(r"//[^/?#]*@")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")


@dataclass(frozen=True, slots=True)
class Address:
    """An address as a person wrote it; whether it may be asked is seen when it is."""

    url: str


def is_address(words: str) -> bool:
    """Return whether what a person named is an address, of whatever kind, and no path.

    Example:
        >>> is_address("HTTPS://example.org/a"), is_address("notes/https.txt")
        (True, False)
    """
    return _SCHEME.match(words) is not None


def parse_address(url: str, *, allow_private: bool) -> "httpx.URL":
    """Return an address in the form in which it is asked: ASCII, without what stands behind `#`.

    Raises:
        AddressRefused: it is none of the web; it carries a name or password; its
            port is none that pages are served from; or it names a private network.
    """
    import httpx

    what = _fault_of(url)
    if what:
        raise AddressRefused(what, where=shown_address(url))
    try:
        parsed = httpx.URL(url).copy_with(fragment=None)
        what = _fault_of_parts(parsed, allow_private=allow_private)
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise AddressRefused("it is no address", where=shown_address(url)) from error
    if what:
        raise AddressRefused(what, where=shown_address(url))
    return parsed


def shown_address(url: str) -> str:
    """Return an address as it is named in messages and records: without a name or password.

    Example:
        >>> shown_address("https://me:secret@example.org/a")
        'https://example.org/a'
    """
    return one_line(_USERINFO.sub("//", url[:_LONGEST]))


def _fault_of(url: str) -> str | None:
    if len(url) > _LONGEST:
        return f"it is longer than {_LONGEST:,} characters"
    if _UNSEEN.search(url):
        return "it holds blanks or characters that cannot be seen"
    return None


def _fault_of_parts(url: "httpx.URL", *, allow_private: bool) -> str | None:
    """Return why an address may not be asked.

    Raises:
        UnicodeError: its host is written as no name can be (`xn--a`).
    """
    host = url.host  # read for every address: who asks later meets no error in it
    if url.scheme not in _SCHEMES:
        return "only http and https are asked"
    if not _HOST.fullmatch(url.raw_host):
        return "it names no host"
    if url.userinfo:
        return "it carries a name or a password, which would be kept in the case"
    if not allow_private:
        if url.port not in (None, *_PORTS):
            return "pages are not served from that port"
        if _is_private_literal(host):
            return "it leads into a private or reserved network"
    return None


def _is_private_literal(host: str) -> bool:
    """Return whether a host is told by number, and not public; a name is looked up later."""
    bare = host.rstrip(".").lower()
    if bare == "localhost" or bare.endswith(".localhost"):
        return True
    try:
        ip_address(bare)
    except ValueError:
        return _is_number(bare)
    return not is_public(bare)


def _is_number(host: str) -> bool:
    """Return whether a host is an IPv4 address in an old form, such as 0x7f.1."""
    last = host.rpartition(".")[2]
    return last.isdecimal() or re.fullmatch(r"0x[0-9a-f]*", last) is not None
