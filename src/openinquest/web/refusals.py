"""What is answered where a request cannot be carried out: a page, or JSON for programs."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from openinquest.errors import (
    AmbiguousName,
    CaseBusy,
    ChangedMeanwhile,
    ForgedForm,
    InputError,
    InputTooLarge,
    InquestError,
    NotAdmitted,
    NotAllowed,
    TooManyAttempts,
    UnknownRecord,
    WasErased,
)
from openinquest.web.visit import drawn

_STATUS: tuple[tuple[type[InquestError], int], ...] = (
    (NotAdmitted, 401),
    (NotAllowed, 403),
    (ForgedForm, 403),
    (ChangedMeanwhile, 409),
    (TooManyAttempts, 429),
    (UnknownRecord, 404),
    (AmbiguousName, 404),
    (WasErased, 410),
    (InputTooLarge, 413),
    (CaseBusy, 503),
    (InputError, 422),
)


def status_of(error: InquestError) -> int:
    """Return the HTTP status of an error; 500 where it is none of who asks."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


def answer_error(request: Request, error: InquestError) -> Response:
    """Return what is answered: what went wrong, where, and what to do."""
    status = status_of(error)
    if request.url.path.startswith("/api"):
        told = {"code": error.code, "what": error.what, "where": error.where, "do": error.hint}
        headers = {"www-authenticate": "Bearer"} if status == 401 else None
        return JSONResponse(told, status, headers)
    template = "login.html.j2" if status == 401 else "error.html.j2"
    page = drawn(request, template, visit=None, error=error, status=status)
    return HTMLResponse(page, status)
