"""Addresses on the web: fetched with their custody, by the one way out that the program has."""

from openinquest.preserve.web.addresses import Address, is_address, shown_address
from openinquest.preserve.web.going_out import WayOut
from openinquest.preserve.web.proxies import Proxies, proxies_of
from openinquest.preserve.web.visitor import Visitor

__all__ = [
    "Address",
    "Proxies",
    "Visitor",
    "WayOut",
    "is_address",
    "proxies_of",
    "shown_address",
]
