"""What was changed in the case: when, by whom, what and why."""

from typing import Annotated

from fastapi import APIRouter, Form, Query
from starlette.responses import HTMLResponse, Response, StreamingResponse

from openinquest.model import Verification
from openinquest.people import Right
from openinquest.pipeline import verify
from openinquest.web.again import NOT_YET, Again, Typed, kept_or_again
from openinquest.web.jobs import Job
from openinquest.web.telling import told_as_it_goes
from openinquest.web.visit import Visit, visiting
from openinquest.wire import read_heads

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ_WHOLE)]

_A_PAGE = 100


@router.get("/log")
def log(visit: Reads, until: Annotated[int | None, Query(ge=0)] = None) -> HTMLResponse:
    """Show the changes of the case, newest first, those up to the entry `until`."""
    return _shown(visit, until)


@router.post("/log/check")
def check(
    visit: Reads, typed: Typed, heads: Annotated[str, Form(max_length=100_000)] = ""
) -> Response:
    """Begin to check all that the case holds, also against heads printed earlier.

    Leads on to the page that shows what came of it.
    """
    return kept_or_again(
        lambda: visit.back_to(f"/log/check/{_begin_to_check(visit, heads).id}"),
        lambda again: _shown(visit, None, again),
        "check",
        typed,
    )


@router.get("/log/check/{job}")
def check_page(job: str, visit: Reads) -> HTMLResponse:
    """Show what a check found, or that it goes on."""
    return visit.page("checked.html.j2", job=_check_of(visit, job))


@router.get("/log/check/{job}/events")
def check_events(job: str, visit: Reads) -> StreamingResponse:
    """Tell what a check found when it has ended."""
    held = _check_of(visit, job)
    return told_as_it_goes(held, lambda: visit.draw("checked_state.html.j2", job=held))


def _shown(visit: Visit, until: int | None, again: Again = NOT_YET) -> HTMLResponse:
    head = visit.store.head()
    last = head.count if until is None else min(until, head.count)
    after = max(0, last - _A_PAGE)
    entries = tuple(visit.store.as_of(last).audit(after=after))[::-1]
    values = {"head": head, "entries": entries, "last": last, "after": after}
    return visit.page("log.html.j2", again=again, a_page=_A_PAGE, **values)


def _begin_to_check(visit: Visit, heads: str) -> Job[Verification]:
    """Begin a check, and return it.

    Raises:
        NotHead: what was pasted says nowhere where an audit ended.
    """
    given = heads.strip().encode("utf-8", "replace")
    against = read_heads(given, name="the head that was pasted") if given else ()
    bench = visit.bench

    def work(_on_named: object) -> Verification:
        with bench.case() as store:
            return verify(store, against)

    return bench.jobs.start(visit.member.name, Verification, work)


def _check_of(visit: Visit, name: str) -> Job[Verification]:
    return visit.bench.jobs.of(visit.member.name, name, Verification)
