"""Who asks: by a cookie, by a key, or alone on this machine."""

import hmac
import secrets
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from openinquest.errors import NotAdmitted
from openinquest.model import Member
from openinquest.pipeline import let_in
from openinquest.store import Store
from openinquest.web.bench import Workbench

_MEMBER = "member"
_PASSWORD = "password"
_CSRF = "csrf"
_BEARER = "Bearer "


def member_of(
    bench: Workbench, store: Store, session: Mapping[str, Any], authorization: str | None
) -> Member:
    """Return who asks.

    Args:
        bench: What is served.
        store: The case.
        session: What the signed cookie holds, empty without one.
        authorization: The header of that name: `Bearer` and a key.

    Raises:
        NotAdmitted: the case has members, and neither the cookie nor the key is of one of them
            who is active and has the same password still; or it has none and is served to others.
    """
    if authorization is not None:
        key = authorization.removeprefix(_BEARER) if authorization.startswith(_BEARER) else ""
        return let_in(store, key.strip(), bench.alone_as, bench.served.host)
    name = session.get(_MEMBER)
    if name is None:
        return let_in(store, None, bench.alone_as, bench.served.host)
    for member in store.members():
        if member.name == name and member.active and _same(session, member):
            return member
    raise NotAdmitted("whoever was logged in is so no more")


def remember(session: dict[str, Any], member: Member) -> None:
    """Keep in the cookie who has logged in. What it held before is forgotten."""
    language = session.get("language")
    session.clear()
    session[_MEMBER] = member.name
    session[_PASSWORD] = _mark(member)
    if language:
        session["language"] = language
    csrf_of(session)


def csrf_of(session: dict[str, Any]) -> str:
    """Return what a form has to send along, which only our own pages know."""
    token: str = session.setdefault(_CSRF, secrets.token_urlsafe(24))
    return token


def is_csrf(session: Mapping[str, Any], sent: str | None) -> bool:
    """Return whether a form sent what our pages have it send."""
    known = session.get(_CSRF)
    return bool(known and sent) and hmac.compare_digest(str(known), str(sent))


def _same(session: Mapping[str, Any], member: Member) -> bool:
    return hmac.compare_digest(str(session.get(_PASSWORD)), _mark(member))


def _mark(member: Member) -> str:
    """Return what changes with the password, so that a new one ends what others began."""
    return sha256(f"{member.name} {member.password}".encode()).hexdigest()[:16]
