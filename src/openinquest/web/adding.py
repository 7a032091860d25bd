"""Additions as both faces of the workbench begin them."""

from collections.abc import Sequence

from openinquest.errors import InputError
from openinquest.pipeline import Addition, add
from openinquest.preserve import Named
from openinquest.web.jobs import Job, OnNamed
from openinquest.web.visit import Visit


def begin_to_add(visit: Visit, named: Sequence[Named]) -> Job[Addition]:
    """Begin to add what a member named, and return the addition.

    Raises:
        InputError: nothing was named.
    """
    if not named:
        raise InputError("nothing was given: choose files, or give addresses or words")
    bench, member = visit.bench, visit.member.name

    def work(on_named: OnNamed) -> Addition:
        with bench.case() as store:
            capture, kept = bench.capture(member), bench.readers.readers_of
            added = add(store, named, capture, bench.learnt, on_named=on_named, readers_of=kept)
            bench.note_writing(member, store)
            return added

    return bench.jobs.start(member, Addition, work)


def addition_of(visit: Visit, name: str) -> Job[Addition]:
    """Return an addition of who asks.

    Raises:
        UnknownRecord: they have none of that name.
    """
    return visit.bench.jobs.of(visit.member.name, name, Addition)
