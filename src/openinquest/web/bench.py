"""The case that is worked on, for as long as it is served."""

import secrets
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial

from openinquest.errors import InquestError
from openinquest.model import Entry
from openinquest.pipeline import (
    Capture,
    CaseMemory,
    KeptReaders,
    Learnt,
    Overview,
    memory_of,
    overview_of,
    remember,
)
from openinquest.store import Store
from openinquest.web.attempts import Attempts
from openinquest.web.jobs import Jobs
from openinquest.web.renewing import Renewal


@dataclass(frozen=True, slots=True)
class Served:
    """Where the workbench is reached: the address it listens on, and under which names.

    `hosts` are names of this machine that a browser may call it by; a page of
    another name that leads here (DNS rebinding) is refused. `secure` says that browsers
    come by HTTPS, through a server in front of this one.
    """

    host: str
    port: int
    hosts: tuple[str, ...]
    secure: bool = False


@dataclass(frozen=True)
class Workbench:
    """A case with what is needed to work on it.

    `open_case` opens it. `capture` says how originals are taken in, by whom of its
    argument. `alone_as` is the name that is recorded in a case without members. `tiles`
    is the address of map tiles with {z}, {x} and {y}, None where the map has only what is
    shipped. Whoever decides on what they looked at holds `deciding` while they look
    whether it still stands and write. Pages of originals are drawn by whoever holds `drawing`: one
    at a time, as each takes a process. `readers` are the processes that read what is added.
    `secret` signs cookies: who is logged in is forgotten when the server stops.
    """

    open_case: Callable[[], Store]
    capture: Callable[[str], Capture]
    served: Served
    alone_as: str
    learnt: Learnt
    max_bytes: int
    tiles: str | None = None
    deciding: threading.Lock = field(default_factory=threading.Lock, repr=False)
    drawing: threading.Lock = field(default_factory=threading.Lock, repr=False)
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(32), repr=False)
    attempts: Attempts = field(default_factory=Attempts, repr=False)
    jobs: Jobs = field(default_factory=Jobs, repr=False)
    readers: KeptReaders = field(default_factory=KeptReaders, repr=False)
    renewal: Renewal = field(default_factory=Renewal, repr=False)
    _memory: CaseMemory = field(default_factory=CaseMemory, init=False, repr=False)
    _open: list[Store] = field(default_factory=list, init=False, repr=False)
    _wrote: dict[str, int] = field(default_factory=dict, init=False, repr=False)
    _making: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    @contextmanager
    def case(self) -> Iterator[Store]:
        """Give the case to one request; it stays open for the next, unless something failed.

        To open it takes longer than most of what is asked of it. No two requests have the same.
        """
        store = self._kept_open() or self.open_case()
        try:
            yield remember(store, self._memory)
        except BaseException:
            store.close()
            raise
        self._open.append(store)

    def overview(self, store: Store, *, at_least: int | None = None) -> Overview:
        """Return the case as it stands; only what was written since is made anew.

        Of requests that need it at once, one makes it and the others wait. But who names `at_least`
        does so only where nobody makes it, nor will in a moment: else they have the case as it
        stood just before, if that has so many entries of the audit, and nothing was taken back.
        """
        if at_least is not None and (before := self._just_before(store, at_least)):
            return before
        with self._making:
            made = partial(overview_of, store, self.learnt)
            return memory_of(store).once("overview", store.head(), made)

    def look_ahead(self) -> None:
        """Make the case as it stands before anybody asks for it; what is wrong is told then."""
        with suppress(InquestError), self.case() as store:
            self.overview(store)

    def note_writing(self, member: str, store: Store) -> None:
        """Note that a member wrote: from now on they see nothing that is older.

        Where the case cannot be asked any more how far it is, they see nothing that was made
        before: it is written, so that no error may say otherwise.
        """
        self._wrote[member] = sys.maxsize
        with suppress(InquestError):
            self._wrote[member] = store.head().count
        self.renewal.ask()

    def wrote(self, member: str) -> int:
        """Return how many entries the audit had after the last that a member wrote here."""
        return self._wrote.get(member, 0)

    def close(self) -> None:
        """Let go of the case."""
        self.renewal.end()
        self.readers.close()
        while store := self._kept_open():
            store.close()

    def _kept_open(self) -> Store | None:
        try:
            return self._open.pop()
        except IndexError:
            return None

    def _just_before(self, store: Store, at_least: int) -> Overview | None:
        made: Overview | None = memory_of(store).last("overview")
        soon = self._making.locked() or self.renewal.is_due
        if made is None or made.head.count < at_least or not soon:
            return None
        since = store.audit(after=made.head.count)
        return None if any(_takes_back(entry) for entry in since) else made


def _takes_back(entry: Entry) -> bool:
    """Return whether a change hides what could be seen before: a withdrawal, or an erasure."""
    return entry.action != "add" or entry.table == "withdrawal"
