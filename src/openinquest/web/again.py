"""What could not be kept, and what was typed: a page shows both, so that nobody types it twice."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

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
_NEVER_SHOWN = frozenset({"csrf", "seen", "start", "password", "current"})
"""Marks of the page, and what nobody may read over a shoulder."""


def status_of(error: InquestError) -> int:
    """Return the HTTP status of an error; 500 where it is none of who asks."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


@dataclass(frozen=True, slots=True)
class Again:
    """Why a form was not kept, which of the forms of its page it was, and what was typed.

    Of a page that is shown for the first time there is no error and nothing typed.
    """

    error: InquestError | None = None
    form: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> int:
        """The HTTP status of the page."""
        return 200 if self.error is None else status_of(self.error)

    def said(self, form: str, name: str, otherwise: str = "") -> str:
        """Return what was typed into a field of a form; else what stands there."""
        return self.typed.get(name, otherwise) if form == self.form else otherwise


NOT_YET = Again()


def kept_or_again(
    keep: Callable[[], Response],
    show: Callable[[Again], HTMLResponse],
    form: str,
    typed: Mapping[str, str],
) -> Response:
    """Keep what a form says; where that cannot be, show its page as it is now with what was typed.

    Args:
        keep: Keeps it, and returns where it leads on.
        show: Returns the page.
        form: Which of the forms of the page it is.
        typed: What was typed.
    """
    try:
        return keep()
    except InquestError as error:
        return show(Again(error, form, typed))


def words_of(form: FormData) -> dict[str, str]:
    """Return what was typed into a form, with line ends as documents have them."""
    return {
        key: value.replace("\r\n", "\n").strip()
        for key, value in form.items()
        if isinstance(value, str) and key != "csrf"
    }


def worth_showing(typed: Mapping[str, str]) -> dict[str, str]:
    """Return of what was typed what somebody would not want to type again.

    Example:
        >>> worth_showing({"reason": "seen twice", "seen": "abc", "was.number": "9"})
        {'reason': 'seen twice'}
    """
    return {
        key: value
        for key, value in typed.items()
        if value and key not in _NEVER_SHOWN and not key.startswith("was.")
    }


async def _typed(request: Request) -> dict[str, str]:
    return words_of(await request.form())


Typed = Annotated[dict[str, str], Depends(_typed)]
"""What was typed into the form of a request."""
