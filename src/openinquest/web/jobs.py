"""What takes longer than a request: it goes on while its page is looked at."""

import logging
import secrets
import threading
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from openinquest.errors import InquestError, UnknownRecord

Came = TypeVar("Came")

_KEPT = 50
_LOG = logging.getLogger(__name__)

OnNamed = Callable[[str, int], None]
"""Is called before each thing with its name and how many there are in all."""


@dataclass
class Job(Generic[Came]):
    """One job: whose it is, how far it is, and what came of it.

    `gives` is what comes of it. `at` names what is taken in now, `done` of `total` are taken in.
    `came` and `error` are None while it goes on; one of them says how it ended.
    """

    member: str
    gives: type[Came]
    id: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    at: str = ""
    done: int = 0
    total: int = 0
    came: Came | None = None
    error: InquestError | None = None
    changed: threading.Condition = field(default_factory=threading.Condition, repr=False)
    version: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.came is not None or self.error is not None

    def moves_on(self, name: str, total: int) -> None:
        """Note that the next thing is taken in."""
        with self.changed:
            self.done += bool(self.version)
            self.at, self.total = name, total
            self._tell()

    def ends(self, *, came: Came | None = None, error: InquestError | None = None) -> None:
        """Note how it ended."""
        with self.changed:
            self.came, self.error, self.done = came, error, self.total
            self._tell()

    def wait(self, since: int, seconds: float) -> int:
        """Return the number of its last change, after waiting for one later than `since`."""
        with self.changed:
            self.changed.wait_for(lambda: self.version > since, seconds)
            return self.version

    def _tell(self) -> None:
        self.version += 1
        self.changed.notify_all()


class Jobs:
    """The jobs of this server, the latest few; what they wrote stays in the case."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job[Any]] = {}
        self._lines: defaultdict[type, Executor] = defaultdict(_a_line)

    def start(self, member: str, gives: type[Came], work: Callable[[OnNamed], Came]) -> Job[Came]:
        """Begin a job, and return it; of several that give the same one goes on at a time.

        Args:
            member: Whose it is.
            gives: What comes of it.
            work: Does it, and calls its argument before each thing.
        """
        job = Job(member, gives)
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-_KEPT]:
            if self._jobs[old].ended:
                del self._jobs[old]
        self._lines[gives].submit(_carry_out, job, work)
        return job

    def of(self, member: str, name: str, gives: type[Came]) -> Job[Came]:
        """Return a job of a member.

        Raises:
            UnknownRecord: they have none of that name that gives that.
        """
        job = self._jobs.get(name)
        if job is None or (job.member, job.gives) != (member, gives):
            raise UnknownRecord("no work of yours has that name since the workbench was started")
        return job


def _a_line() -> Executor:
    """Return a thread for one job after another; a process that one started stays for the next."""
    return ThreadPoolExecutor(max_workers=1)


def _carry_out(job: Job[Came], work: Callable[[OnNamed], Came]) -> None:
    try:
        job.ends(came=work(job.moves_on))
    except InquestError as error:
        job.ends(error=error)
    except BaseException as error:
        job.ends(error=InquestError(f"{type(error).__name__}: {error}"))
        _LOG.exception("work that goes on beside requests failed")
