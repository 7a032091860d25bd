"""Answers of the API: pages of lists, marks of versions, what is refused."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice
from typing import Annotated, Any, TypeVar
from urllib.parse import urlencode

from fastapi import Header, Query, Security
from fastapi.security import HTTPBearer
from pydantic import BaseModel
from starlette.requests import Request
from starlette.responses import Response

from openinquest.web.marks import dumped, mark_of, names

Thing = TypeVar("Thing")

KEY = Security(HTTPBearer(description="The key of a member.", auto_error=False))
"""Says in the description of the interface that a key is sent; `visiting` asks for it."""

Limit = Annotated[int, Query(ge=1, le=1000, description="How many, at most.")]
Offset = Annotated[int, Query(ge=0, le=10**9, description="How many to pass over.")]
IfMatch = Annotated[
    str | None, Header(description="The ETag of what was looked at: 409 where it has changed.")
]


class Refusal(BaseModel):
    """Why a request was not carried out."""

    code: str
    what: str
    where: str | None
    do: str


REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {"model": Refusal, "description": said}
    for status, said in {
        400: "The body cannot be read.",
        401: "Nobody says who asks.",
        403: "The role of who asks does not allow it.",
        404: "The case holds none of that name.",
        405: "The address does not take that method.",
        409: "It has changed since it was looked at.",
        410: "It was erased.",
        413: "There is too much of it.",
        422: "What is asked for cannot be done as written.",
        503: "Another program keeps the case locked.",
    }.items()
}
_ETAG = {"ETag": {"description": "The mark of what is sent.", "schema": {"type": "string"}}}
_OF_A_LIST = {
    "X-Total-Count": {"description": "How many there are.", "schema": {"type": "integer"}},
    "Link": {"description": "Where the list goes on.", "schema": {"type": "string"}},
}


def told(
    status: int,
    what: str,
    *keys: str,
    many: bool = False,
    leads_to: Mapping[str, str] | None = None,
) -> dict[int | str, dict[str, Any]]:
    """Return how the interface is described: what is answered where all is well.

    Args:
        status: The status of the answer.
        what: What it holds.
        keys: What each object has at least.
        many: Whether it is a list of them.
        leads_to: Which operations take its identifier, by the name of their parameter.
    """
    one = {"type": "object", "required": list(keys)}
    schema = {"type": "array", "items": one} if many else one
    found = "$response.body#/0/id" if many else "$response.body#/id"
    links = {
        operation: {"operationId": operation, "parameters": {parameter: found}}
        for operation, parameter in (leads_to or {}).items()
    }
    described = {
        "description": what,
        "headers": _ETAG | (_OF_A_LIST if many else {}),
        "content": {"application/json": {"schema": schema}},
        "links": links,
    }
    answers: dict[int | str, dict[str, Any]] = {status: described}
    if status == 200:
        answers[304] = {"description": "Who asks has it as it is.", "headers": _ETAG}
    return answers


def answer(
    request: Request,
    plain: object,
    *,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return an object as JSON; 304 where who asks has it as it is."""
    content = dumped(plain)
    mark = mark_of(plain)
    if status == 200 and names(request.headers.get("if-none-match", ""), mark):
        return Response(status_code=304, headers={"etag": mark})
    return Response(content, status, {**(headers or {}), "etag": mark}, "application/json")


def answer_page(
    request: Request,
    things: Sequence[Thing] | Iterable[Thing],
    plain_of: Callable[[Thing], object],
    limit: int,
    offset: int,
) -> Response:
    """Return one page of a list as JSON, how long the list is, and where it goes on."""
    listed = things if isinstance(things, Sequence) else tuple(things)
    plain = [plain_of(each) for each in islice(listed, offset, offset + limit)]
    headers = {"x-total-count": str(len(listed))}
    if offset + limit < len(listed):
        asked = dict(request.query_params) | {"limit": limit, "offset": offset + limit}
        headers["link"] = f'<{request.url.path}?{urlencode(asked)}>; rel="next"'
    return answer(request, plain, headers=headers)
