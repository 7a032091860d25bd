"""What one request needs: the case, who asks, what they may see, and how a page is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from fastapi import Depends, params
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse

from openinquest.confine import Limits
from openinquest.errors import ForgedForm, NotAdmitted
from openinquest.model import Act, Member
from openinquest.people import Right, may
from openinquest.pipeline import Overview, require, widest_profile
from openinquest.report import Profile, Withheld
from openinquest.store import Store
from openinquest.web.again import NOT_YET, Again, words_of
from openinquest.web.asking import csrf_of, is_csrf, member_of
from openinquest.web.bench import Workbench
from openinquest.web.drawing import draw, said_in
from openinquest.web.strings import LANGUAGES, preferred

_SAFE = frozenset({"GET", "HEAD"})


@dataclass(frozen=True)
class Visit:
    """One request of one member, while the case is open for it."""

    request: Request
    bench: Workbench
    store: Store
    member: Member
    _looked_at: list[Overview] = field(default_factory=list, init=False, repr=False)

    @property
    def overview(self) -> Overview:
        """The case as it stands, the same for the whole visit.

        Who reads it whole need not wait while it is made anew. That is why this is no cached
        property: before Python 3.12 the visits wait for one another where they look at theirs.
        """
        if not self._looked_at:
            reads = self.request.method in _SAFE
            now = self.overview_just_before if reads else self.bench.overview(self.store)
            self._looked_at.append(now)
        return self._looked_at[0]

    @property
    def overview_just_before(self) -> Overview:
        """The case as it stood just before, for who reads it whole while it is made anew.

        They see at once what they wrote themselves, and a moment later what others did.
        """
        whole = self.profile is Profile.FULL
        at_least = self.bench.wrote(self.member.name) if whole else None
        return self.bench.overview(self.store, at_least=at_least)

    @property
    def profile(self) -> Profile:
        """The redaction profile of what who asks may see."""
        return widest_profile(self.member)

    @property
    def withheld(self) -> Withheld:
        """What must not be shown to who asks; every text and field of a page goes through it."""
        return self.overview.withheld(self.profile)

    @property
    def language(self) -> str:
        """The language of the interface."""
        return language_of(self.request)

    def say(self, words: str) -> str:
        """Return words of ours in the language of the interface."""
        return said_in(self.language)(words)

    def may(self, right: str) -> bool:
        """Return whether who asks may do something, named as `Right` names it."""
        return may(self.member, Right[right])

    def act(self, reason: str) -> Act:
        """Return what a change is recorded with, made now by who asks."""
        return self.bench.capture(self.member.name).act(reason)

    @property
    def limits(self) -> Limits | None:
        """What a process may take that opens what strangers made; None to do it in this one."""
        return self.bench.capture(self.member.name).limits

    def page(self, template: str, *, again: Again = NOT_YET, **values: Any) -> HTMLResponse:  # noqa: ANN401  # any value is drawn
        """Return a page, with what every page shows, and with what could not be kept."""
        return HTMLResponse(self.draw(template, again=again, **values), again.status)

    def draw(self, template: str, **values: Any) -> str:  # noqa: ANN401  # any value is drawn
        """Return a page or a part of one, with what every page shows."""
        return drawn(self.request, template, visit=self, **values)

    def back_to(self, address: str) -> RedirectResponse:
        """Return an answer that leads on to another page, after something was written."""
        return RedirectResponse(address, 303)


def visiting(right: Right) -> params.Depends:
    """Return what opens the case for a request of who has a right, and closes it afterwards.

    A request that writes has to bring what only our pages know, or a key. What it wrote is noted
    before it is answered: who was answered sees at once what they wrote.

    Raises:
        NotAdmitted: nobody says who asks.
        NotAllowed: their role does not allow it, or another page sent the form.
    """

    async def sent_token(request: Request) -> str | None:
        """Return the token against forged forms that was sent, in a header or a field."""
        header = request.headers.get("x-csrf-token")
        kind = request.headers.get("content-type", "")
        if request.method in _SAFE or not kind.startswith(_FORMS):
            return header
        form = await request.form()
        request.state.typed = words_of(form)
        field = form.get("csrf")
        return header or (field if isinstance(field, str) else None)

    def visit(request: Request, token: str | None = Depends(sent_token)) -> Iterator[Visit]:
        bench: Workbench = request.app.state.bench
        authorization = request.headers.get("authorization")
        forged = authorization is None and not is_csrf(request.session, token)
        with bench.case() as store:
            if forged and request.method not in _SAFE:
                raise _unknown(request, store)
            member = member_of(bench, store, request.session, authorization)
            require(member, right)
            yield Visit(request, bench, store, member)
            if request.method not in _SAFE:
                bench.note_writing(member.name, store)

    visit.right = right  # type: ignore[attr-defined]  # the test of all routes asks for it
    depends: params.Depends = Depends(visit, scope="function")
    return depends


def _unknown(request: Request, store: Store) -> NotAdmitted | ForgedForm:
    """Return why a change is not taken: a program sent no key, or another page the form."""
    by_program = request.url.path.startswith("/api/") and not request.session
    if by_program and store.members():
        return NotAdmitted("the case has members, and no key was given")
    return ForgedForm("the form is not of this session")


_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def drawn(request: Request, template: str, *, visit: Visit | None, **values: Any) -> str:  # noqa: ANN401  # any value is drawn
    """Return a page for a request; `visit` is None where nobody was let in."""
    values.setdefault("again", NOT_YET)
    return draw(
        template,
        language_of(request),
        visit=visit,
        csrf=csrf_of(request.session),
        path=request.url.path,
        theme=request.cookies.get("theme"),
        tiles=request.app.state.bench.tiles,
        **values,
    )


def language_of(request: Request) -> str:
    """Return the language of the interface: the chosen one, or what the browser asks for."""
    chosen = request.session.get("language")
    return chosen if chosen in LANGUAGES else preferred(request.headers.get("accept-language"))
