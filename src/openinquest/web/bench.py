"""The case that is worked on, for as long as it is served."""

import secrets
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial

from openinquest.pipeline import Capture, Learnt, Memory, Overview, overview_of, remember
from openinquest.store import Store
from openinquest.web.attempts import Attempts
from openinquest.web.jobs import Jobs


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

    `open_case` opens it for one request. `capture` says how originals are taken in, by whom of its
    argument. `alone_as` is the name that is recorded in a case without members. `tiles`
    is the address of map tiles with {z}, {x} and {y}, None where the map has only what is
    shipped. Whoever decides on what they looked at holds `deciding` while they look
    whether it still stands and write. Pages of originals are drawn by whoever holds `drawing`: one
    at a time, as each takes a process. `secret` signs cookies: who is logged in is forgotten when
    the server stops.
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
    _memory: Memory = field(default_factory=Memory, init=False, repr=False)

    @contextmanager
    def case(self) -> Iterator[Store]:
        """Open the case for one request."""
        with self.open_case() as store:
            yield remember(store, self._memory)

    def overview(self, store: Store) -> Overview:
        """Return the case as it stands; only what was written since is made anew.

        Of requests that need it at once, one makes it and the others wait.
        """
        made = partial(overview_of, store, self.learnt)
        return self._memory.once("overview", store.head(), made)
