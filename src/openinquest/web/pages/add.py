"""Documents into the case: files, addresses, words."""

from typing import Annotated

from fastapi import APIRouter, Form, UploadFile
from pydantic import BaseModel, Field
from starlette.responses import HTMLResponse, Response, StreamingResponse

from openinquest.people import Right
from openinquest.preserve import GivenFile, Named, name_text
from openinquest.preserve.web import Address
from openinquest.web.adding import addition_of, begin_to_add
from openinquest.web.telling import told_as_it_goes
from openinquest.web.visit import Visit, visiting

router = APIRouter()


@router.get("/add")
def add_page(visit: Annotated[Visit, visiting(Right.ADD)]) -> HTMLResponse:
    """Show where documents are given."""
    return visit.page("add.html.j2", max_bytes=visit.bench.max_bytes)


class Given(BaseModel):
    """What a person gives: files, addresses, one on a line, and the words of one document."""

    files: list[UploadFile] = []
    addresses: str = Field("", max_length=100_000)
    words: str = ""
    url: str = ""
    publisher: str = ""
    title: str = ""
    language: str = ""
    published: str = ""

    @property
    def named(self) -> list[Named]:
        """What is to be added."""
        named = [
            Named(GivenFile(each.filename, each.file.read()))
            for each in self.files
            if each.filename
        ]
        named += [Named(Address(address)) for address in self.addresses.split()]
        if self.words.strip():
            known = ("url", "publisher", "title", "language", "published")
            told = {name: getattr(self, name) or None for name in known}
            named.append(name_text(self.words.encode("utf-8", "replace"), told))
        return named


@router.post("/add")
def add_documents(
    visit: Annotated[Visit, visiting(Right.ADD)], given: Annotated[Given, Form()]
) -> Response:
    """Begin to add what was given, and lead to the page that shows how far it is."""
    return visit.back_to(f"/add/{begin_to_add(visit, given.named).id}")


@router.get("/add/{job}")
def job_page(job: str, visit: Annotated[Visit, visiting(Right.ADD)]) -> HTMLResponse:
    """Show how far an addition is."""
    return visit.page("job.html.j2", job=addition_of(visit, job))


@router.get("/add/{job}/events")
def job_events(job: str, visit: Annotated[Visit, visiting(Right.ADD)]) -> StreamingResponse:
    """Tell how far an addition is, each time that it moves on."""
    held = addition_of(visit, job)
    return told_as_it_goes(held, lambda: visit.draw("job_state.html.j2", job=held))
