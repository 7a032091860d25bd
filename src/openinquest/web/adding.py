"""Additions as both faces of the workbench begin them."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from openinquest.errors import InputError
from openinquest.pipeline import Addition, add
from openinquest.preserve import Named
from openinquest.web.jobs import Job
from openinquest.web.visit import Visit


def begin_to_add(visit: Visit, named: Sequence[Named]) -> Job:
    """Begin to add what a member named, and return the addition.

    Raises:
        InputError: nothing was named.
    """
    if not named:
        raise InputError("nothing was given: choose files, or give addresses or words")
    bench, member = visit.bench, visit.member.name

    def work(sources: Iterable[Path | Named], on_named: Callable[[str, int], None]) -> Addition:
        with bench.case() as store:
            return add(store, sources, bench.capture(member), bench.learnt, on_named=on_named)

    return bench.jobs.start(member, named, work)
