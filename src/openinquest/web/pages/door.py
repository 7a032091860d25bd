"""In and out, and the language of the interface."""

from datetime import UTC, datetime
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from openinquest.errors import ForgedForm
from openinquest.people import Right
from openinquest.pipeline import log_in
from openinquest.web.asking import is_csrf, remember
from openinquest.web.doors import host_in
from openinquest.web.strings import LANGUAGES
from openinquest.web.visit import Visit, drawn, visiting

router = APIRouter()


@router.get("/login")
def login_page(request: Request) -> HTMLResponse:
    """Show where a member logs in."""
    return HTMLResponse(drawn(request, "login.html.j2", visit=None, error=None, typed={}))


@router.post("/login")
def login(
    request: Request,
    name: Annotated[str, Form(max_length=200)],
    password: Annotated[str, Form(max_length=1000)],
    csrf: Annotated[str, Form()] = "",
) -> Response:
    """Log a member in."""
    if not is_csrf(request.session, csrf):
        raise ForgedForm("the form is not of this session")
    bench = request.app.state.bench
    bench.attempts.count(name, request.client.host if request.client else "")
    with bench.case() as store:
        member = log_in(store, name, password, datetime.now(UTC).replace(microsecond=0))
    remember(request.session, member)
    return RedirectResponse("/", 303)


@router.post("/logout")
def logout(request: Request, visit: Annotated[Visit, visiting(Right.READ)]) -> Response:
    """Forget who is logged in."""
    request.session.clear()
    return visit.back_to("/login")


@router.get("/language/{language}")
def choose_language(request: Request, language: str) -> Response:
    """Choose the language of the interface, and go back to the page."""
    if language in LANGUAGES:
        request.session["language"] = language
    return RedirectResponse(_page_before(request), 303)


def _page_before(request: Request) -> str:
    """Return the page that somebody comes from; an address of elsewhere is not followed."""
    referer = request.headers.get("referer", "/")
    if host_in(referer) not in ("", request.headers.get("host", "").lower()):
        return "/"
    back = urlsplit(referer)
    target = back.path + (f"?{back.query}" if back.query else "")
    return target if target.startswith("/") and not target.startswith("//") else "/"
