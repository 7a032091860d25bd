"""Who is let in to a case, by a key or by a name and password."""

from collections.abc import Iterable
from ipaddress import ip_address

from openinquest.errors import NotAdmitted
from openinquest.model import Member
from openinquest.people.keys import has_key
from openinquest.people.passwords import is_password


def acts_alone(members: Iterable[Member], host: str | None) -> bool:
    """Return whether whoever asks is taken for the only person at work, without being asked.

    So it is in a case without members, and only from this machine.

    Args:
        members: The members of the case.
        host: The address that a service listens on, as a number or `localhost`;
            None for the command line, which serves nobody.

    Example:
        >>> acts_alone((), "127.0.0.1"), acts_alone((), "0.0.0.0")
        (True, False)
    """
    return not any(True for _ in members) and (host is None or on_loopback(host))


def with_key(members: Iterable[Member], key: str) -> Member:
    """Return the active member whose key it is.

    Raises:
        NotAdmitted: it is nobody's, or that of an inactive member.
    """
    holders = [member for member in members if has_key(member, key)]
    if len(holders) != 1 or not holders[0].active:
        raise NotAdmitted("no active member of the case has that key")
    return holders[0]


def with_password(members: Iterable[Member], name: str, password: str) -> Member:
    """Return the active member of that name, if it is their password.

    Whether there is such a name shows neither in the words of the error nor
    in the time that it takes.

    Raises:
        NotAdmitted: there is no such member, or it is not their password, or
            they are inactive.
    """
    named = next((member for member in members if member.name == name), None)
    right = is_password(password, named.password if named else None)
    if named is None or not (right and named.active):
        raise NotAdmitted("no active member of the case has that name and password")
    return named


def on_loopback(host: str) -> bool:
    """Return whether an address, a number or `localhost`, is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
