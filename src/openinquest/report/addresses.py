"""Addresses on the web, and whether one names somebody."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import unquote_plus, urlsplit

from openinquest.report.name_finder import NameFinder
from openinquest.report.name_forms import folded

# An address within a text, without the punctuation that ends a sentence after it.
ADDRESS = re.compile(r"\bhttps?://[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]]", re.IGNORECASE)

_ON_THE_WEB = re.compile(r"https?://[^\s/]", re.IGNORECASE)

# Percent signs can be encoded themselves, now and then twice.
_MOST_ENCODINGS = 4


def address_of(url: str | None) -> str | None:
    """Return an address that everyone can follow, None for any other.

    None are one with a name and password before the host, and a machine of a
    local network.

    Example:
        >>> address_of("https://post.example/a"), address_of("http://10.0.0.7/a")
        ('https://post.example/a', None)
    """
    if url is None or not _ON_THE_WEB.match(url):
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if "@" in parts.netloc or "." not in host or host.endswith((".local", ".internal", ".lan")):
        return None
    try:
        return url if ipaddress.ip_address(host).is_global else None
    except ValueError:
        return url


def names_somebody(address: str, finder: NameFinder) -> bool:
    """Return whether an address holds a name: encoded, run together or in another spelling."""
    return any(
        finder.find(form, any_case=True) or finder.runs_together(folded(form))
        for form in _readings(address)
    )


def _readings(address: str) -> Iterator[str]:
    """Yield an address as it stands and as it reads with its encodings taken off, one by one."""
    form = address
    for _ in range(_MOST_ENCODINGS):
        yield form
        plain = unquote_plus(form)
        if plain == form:
            break
        form = plain
    host = urlsplit(address).hostname or ""
    if "xn--" in host:
        try:
            yield host.encode().decode("idna")
        except UnicodeError:
            return
