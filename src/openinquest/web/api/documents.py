"""Documents into the case."""

from typing import Annotated

from fastapi import APIRouter, File, UploadFile
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.requests import Request
from starlette.responses import Response

from openinquest.people import Right
from openinquest.pipeline import Addition
from openinquest.preserve import GivenFile, Named, name_text
from openinquest.preserve.web import Address
from openinquest.web.adding import addition_of, begin_to_add
from openinquest.web.api.answering import KEY, REFUSALS, answer, told
from openinquest.web.jobs import Job
from openinquest.web.visit import Visit, visiting
from openinquest.wire import to_plain

router = APIRouter(prefix="/api", tags=["adding"], responses=REFUSALS, dependencies=[KEY])

_ADDITION = ("id", "done", "total", "ended", "addition", "error")
_BEGUN = told(202, "The addition.", *_ADDITION, leads_to={"addition": "addition"})

Adds = Annotated[Visit, visiting(Right.ADD)]
Files = Annotated[list[UploadFile], File(min_length=1)]


class Text(BaseModel):
    """The words of one document, and what is known of it."""

    words: str = Field(min_length=1)
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    language: str | None = None
    published: str | None = None


def _some(name: str) -> dict[str, JsonValue]:
    return {"required": [name], "properties": {name: {"minItems": 1}}}


class Sources(BaseModel):
    """Addresses to be asked for, and words: at least one of them."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [_some("addresses"), _some("texts")]})

    addresses: list[str] = []
    texts: list[Text] = []


@router.post("/files", status_code=202, responses=_BEGUN)
def add_files(request: Request, visit: Adds, files: Files) -> Response:
    """Begin to add files, and return the addition."""
    named = [Named(GivenFile(each.filename or "file", each.file.read())) for each in files]
    return _begun(request, visit, named)


@router.post("/sources", status_code=202, responses=_BEGUN)
def add_sources(request: Request, visit: Adds, sources: Sources) -> Response:
    """Begin to add addresses and words, and return the addition."""
    named = [Named(Address(each)) for each in sources.addresses]
    for text in sources.texts:
        told = text.model_dump(exclude={"words"})
        named.append(name_text(text.words.encode("utf-8", "replace"), told))
    return _begun(request, visit, named)


@router.get("/additions/{addition}", responses=told(200, "How far it is.", *_ADDITION))
def addition(request: Request, addition: str, visit: Adds) -> Response:
    """Return how far an addition is, and what came of it."""
    return answer(request, _plain(addition_of(visit, addition)))


def _begun(request: Request, visit: Visit, named: list[Named]) -> Response:
    job = begin_to_add(visit, named)
    where = {"location": f"/api/additions/{job.id}"}
    return answer(request, _plain(job), status=202, headers=where)


def _plain(job: Job[Addition]) -> dict[str, object]:
    error = job.error
    return {
        "id": job.id,
        "done": job.done,
        "total": job.total,
        "ended": job.ended,
        "addition": job.came and to_plain(job.came),
        "error": error and {"code": error.code, "what": error.what, "do": error.hint},
    }
