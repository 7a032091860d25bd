"""What is answered where a request cannot be carried out: a page, or JSON for programs."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from openinquest.errors import InquestError, NotUnderstood
from openinquest.web.again import status_of, worth_showing
from openinquest.web.visit import drawn


def answer_error(request: Request, error: InquestError) -> Response:
    """Return what is answered: what went wrong, where, and what to do."""
    status = status_of(error)
    return _told(request, error, status, {"www-authenticate": "Bearer"} if status == 401 else {})


def answer_invalid(request: Request, error: RequestValidationError) -> Response:
    """Return what is answered where a field of a request is not as it may be."""
    what = "; ".join(_of_field(each) for each in error.errors()[:_MOST_TOLD])
    return _told(request, NotUnderstood(what), 422, {})


def answer_refused(request: Request, error: HTTPException) -> Response:
    """Return what is answered where an address, a method or a body means nothing here."""
    what = _WHAT.get(error.status_code, error.detail)
    headers = {name.lower(): value for name, value in (error.headers or {}).items()}
    if error.status_code == 405 and (methods := _methods_at(request)):
        headers["allow"] = ", ".join(methods)
    return _told(request, NotUnderstood(what), error.status_code, headers)


def _told(
    request: Request, error: InquestError, status: int, headers: Mapping[str, str]
) -> Response:
    if request.url.path.startswith("/api/"):
        told = {"code": error.code, "what": error.what, "where": error.where, "do": error.hint}
        return JSONResponse(told, status, headers)
    template = "login.html.j2" if status == 401 else "error.html.j2"
    typed = worth_showing(getattr(request.state, "typed", {}))
    page = drawn(request, template, visit=None, error=error, typed=typed)
    return HTMLResponse(page, status, headers)


def _methods_at(request: Request) -> list[str]:
    """Return what an address takes: the methods of the most exact of the paths that fit it."""
    routes: Sequence[APIRoute] = request.app.state.routes
    fitting = [each for each in routes if each.path_regex.match(request.url.path)]
    exact = min((each.path.count("{") for each in fitting), default=0)
    taken = [each.methods or set() for each in fitting if each.path.count("{") == exact]
    return sorted(set().union(*taken))


def _of_field(told: Mapping[str, Any]) -> str:
    """Return what is wrong with a field; what was sent in it is not said again."""
    place = ".".join(str(part) for part in told["loc"][1:])
    said = str(told["msg"]).removeprefix("Value error, ")
    return f"{place or told['loc'][0]}: {said[:1].lower()}{said[1:]}"


_MOST_TOLD = 5
_WHAT = {
    400: "the body of the request cannot be read",
    404: "the workbench has no such page",
    405: "this address does not take that method",
}
