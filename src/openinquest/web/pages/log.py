"""What was changed in the case: when, by whom, what and why."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Query
from starlette.responses import HTMLResponse

from openinquest.people import Right
from openinquest.pipeline import verify
from openinquest.web.visit import Visit, visiting
from openinquest.wire import read_heads

router = APIRouter()

Reads = Annotated[Visit, Depends(visiting(Right.READ_WHOLE))]

_A_PAGE = 100


@router.get("/log")
def log(visit: Reads, until: Annotated[int | None, Query(ge=0)] = None) -> HTMLResponse:
    """Show the changes of the case, newest first, those up to the entry `until`."""
    head = visit.store.head()
    last = head.count if until is None else min(until, head.count)
    after = max(0, last - _A_PAGE)
    entries = tuple(visit.store.as_of(last).audit(after=after))
    return visit.page(
        "log.html.j2", head=head, entries=entries[::-1], last=last, after=after, a_page=_A_PAGE
    )


@router.post("/log/check")
def check(visit: Reads, heads: Annotated[str, Form(max_length=100_000)] = "") -> HTMLResponse:
    """Check all that the case holds against what it recorded, and against heads printed earlier."""
    given = heads.strip().encode("utf-8", "replace")
    against = read_heads(given, name="the head that was pasted") if given else ()
    return visit.page("checked.html.j2", checked=verify(visit.store, against))
