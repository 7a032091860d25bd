"""How far a job is, told to a page each time that it moves on (server-sent events)."""

from collections.abc import Callable, Iterator
from typing import Any

from starlette.responses import StreamingResponse

from openinquest.web.jobs import Job

_WAIT_S = 10.0
"""So often a stream says something, that whatever stands between does not take it for dead."""


def told_as_it_goes(job: Job[Any], drawn: Callable[[], str]) -> StreamingResponse:
    """Return how far a job is, drawn anew each time that it moves on, until it has ended."""
    return StreamingResponse(_events(job, drawn), media_type="text/event-stream")


def _events(job: Job[Any], drawn: Callable[[], str]) -> Iterator[str]:
    seen = -1
    while True:
        version = job.wait(seen, _WAIT_S)
        if version == seen:
            yield ": still at it\n\n"
            continue
        seen, ended = version, job.ended
        yield "".join(f"data: {line}\n" for line in drawn().splitlines()) + "\n"
        if ended:
            yield "event: end\ndata:\n\n"
            return
