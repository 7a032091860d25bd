"""Who works on the case: their roles, passwords and keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.responses import HTMLResponse, Response

from openinquest.errors import NoMember
from openinquest.model import Member, Role
from openinquest.people import Right
from openinquest.pipeline import (
    add_key,
    add_member,
    deactivate,
    log_in,
    require_over,
    revoke_key,
    set_password,
    set_role,
)
from openinquest.web.again import NOT_YET, Again, Typed, kept_or_again
from openinquest.web.asking import remember
from openinquest.web.marks import mark_of, refuse_changed
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ)]
Manages = Annotated[Visit, visiting(Right.MANAGE)]
Name = Annotated[str, Form(min_length=1, max_length=200)]
Seen = Annotated[str, Form(max_length=100)]
Password = Annotated[str, Form(max_length=1000)]


@router.get("/people")
def people(visit: Manages) -> HTMLResponse:
    """Show the members of the case."""
    return _page(visit)


@router.get("/people/me")
def me(visit: Reads) -> HTMLResponse:
    """Show who asks their own password and keys."""
    return _own_page(visit)


@router.post("/people")
def add(visit: Manages, name: Name, role: Annotated[Role, Form()], typed: Typed) -> Response:
    """Add a member, and show their first key, once.

    Whoever was alone and adds the first member is that member from then on.
    """

    def keep() -> Response:
        first = not visit.store.members()
        key = add_member(visit.store, visit.act("a member is added"), name, role)
        return _page(_as_first(visit, name) if first else visit, key=key, whose=name)

    return kept_or_again(keep, lambda again: _page(visit, again), "add", typed)


@router.post("/people/role")
def role(
    visit: Manages, name: Name, role: Annotated[Role, Form()], seen: Seen, typed: Typed
) -> Response:
    """Give a member another role."""

    def keep() -> Response:
        with _as_looked_at(visit, name, seen):
            set_role(visit.store, visit.act("a member has another role"), name, role)
        return visit.back_to("/people")

    return kept_or_again(keep, lambda again: _page(visit, again), f"role {name}", typed)


@router.post("/people/deactivate")
def stop(visit: Manages, name: Name, seen: Seen, typed: Typed) -> Response:
    """Keep a member from doing anything more."""

    def keep() -> Response:
        with _as_looked_at(visit, name, seen):
            deactivate(visit.store, visit.act("a member is deactivated"), name)
        return visit.back_to("/people")

    return kept_or_again(keep, lambda again: _page(visit, again), f"deactivate {name}", typed)


@router.post("/people/password")
def password(
    visit: Reads, name: Name, password: Password, typed: Typed, current: Password = ""
) -> Response:
    """Give a member, or oneself, a new password; who has one says it before it is replaced."""
    require_over(visit.member, name)
    own = name == visit.member.name

    def keep() -> Response:
        act = visit.act("a member has a new password")
        if own and visit.member.password is not None:
            where = visit.request.client.host if visit.request.client else ""
            visit.bench.attempts.count(name, where)
            log_in(visit.store, name, current, act.at_utc)
        set_password(visit.store, act, name, password)
        if own and visit.request.session:
            remember(visit.request.session, _member(visit, name))
        return visit.back_to("/people/me" if own else "/people")

    return kept_or_again(keep, _shown_over(visit, name), f"password {name}", typed)


@router.post("/people/keys")
def key(visit: Reads, name: Name, key: Name, typed: Typed) -> Response:
    """Make a further key for a member, or for oneself, and show it, once."""
    require_over(visit.member, name)
    page = _own_page if name == visit.member.name else _page

    def keep() -> Response:
        made = add_key(visit.store, visit.act("a member has a further key"), name, key)
        return page(visit, key=made, whose=name)

    return kept_or_again(keep, _shown_over(visit, name), f"key {name}", typed)


@router.post("/people/keys/revoke")
def revoke(visit: Reads, name: Name, key: Name) -> Response:
    """Take a key from a member, or from oneself."""
    require_over(visit.member, name)
    revoke_key(visit.store, visit.act("a key is revoked"), name, key)
    return visit.back_to("/people/me" if name == visit.member.name else "/people")


def _shown_over(visit: Visit, name: str) -> Callable[[Again], HTMLResponse]:
    """Return what shows the page on which the password and the keys of a member stand."""
    page = _own_page if name == visit.member.name else _page
    return lambda again: page(visit, again)


def _page(
    visit: Visit, again: Again = NOT_YET, *, key: str | None = None, whose: str | None = None
) -> HTMLResponse:
    rows = [(member, mark_of(to_plain(member))) for member in visit.store.members()]
    shown = {"rows": rows, "roles": tuple(Role), "key": key, "whose": whose}
    return visit.page("people.html.j2", again=again, **shown)


def _own_page(
    visit: Visit, again: Again = NOT_YET, *, key: str | None = None, whose: str | None = None
) -> HTMLResponse:
    kept = [each for each in visit.store.members() if each.name == visit.member.name]
    shown = {"kept": kept[0] if kept else None, "key": key, "whose": whose}
    return visit.page("me.html.j2", again=again, **shown)


def _as_first(visit: Visit, name: str) -> Visit:
    member = _member(visit, name)
    remember(visit.request.session, member)
    return Visit(visit.request, visit.bench, visit.store, member)


@contextmanager
def _as_looked_at(visit: Visit, name: str, seen: str) -> Iterator[None]:
    """Hold a member as they were looked at, while they are changed.

    Raises:
        ChangedMeanwhile: somebody has changed them since.
    """
    with visit.bench.deciding:
        refuse_changed(seen, to_plain(_member(visit, name)), where=name)
        yield


def _member(visit: Visit, name: str) -> Member:
    for member in visit.store.members():
        if member.name == name:
            return member
    raise NoMember("no member has that name", where=name)
