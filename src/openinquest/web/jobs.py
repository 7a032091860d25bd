"""Additions of documents that go on while their page is looked at."""

import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from openinquest.errors import InquestError
from openinquest.pipeline import Addition
from openinquest.preserve import Named

_KEPT = 50


@dataclass
class Job:
    """One addition: whose it is, how far it is, and what came of it.

    `at` names what is taken in now, `done` of `total` are taken in. `addition` and `error` are
    None while it goes on; one of them says how it ended.
    """

    member: str
    id: str = field(default_factory=lambda: secrets.token_urlsafe(12))
    at: str = ""
    done: int = 0
    total: int = 0
    addition: Addition | None = None
    error: InquestError | None = None
    changed: threading.Condition = field(default_factory=threading.Condition, repr=False)
    version: int = 0

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.addition is not None or self.error is not None

    def moves_on(self, name: str, total: int) -> None:
        """Note that the next thing is taken in."""
        with self.changed:
            self.done += bool(self.version)
            self.at, self.total = name, total
            self._tell()

    def ends(self, *, addition: Addition | None = None, error: InquestError | None = None) -> None:
        """Note how it ended."""
        with self.changed:
            self.addition, self.error, self.done = addition, error, self.total
            self._tell()

    def wait(self, since: int, seconds: float) -> int:
        """Return the number of its last change, after waiting for one later than `since`."""
        with self.changed:
            self.changed.wait_for(lambda: self.version > since, seconds)
            return self.version

    def _tell(self) -> None:
        self.version += 1
        self.changed.notify_all()


Work = Callable[[Iterable[Path | Named], Callable[[str, int], None]], Addition]


class Jobs:
    """The additions of this server, the latest few; what they added stays in the case."""

    def __init__(self) -> None:
        self._jobs: dict[str, Job] = {}
        self._one_at_a_time = threading.Lock()

    def start(self, member: str, sources: Iterable[Path | Named], work: Work) -> Job:
        """Begin an addition, and return it; of several one goes on at a time.

        Args:
            member: Whose it is.
            sources: What is added.
            work: Adds, and calls its second argument before each thing.
        """
        job = Job(member)
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-_KEPT]:
            if self._jobs[old].ended:
                del self._jobs[old]
        threading.Thread(target=self._carry_out, args=(job, tuple(sources), work)).start()
        return job

    def of(self, member: str, name: str) -> Job | None:
        """Return an addition of a member, None where they have none of that name."""
        job = self._jobs.get(name)
        return job if job is not None and job.member == member else None

    def _carry_out(self, job: Job, sources: Iterable[Path | Named], work: Work) -> None:
        with self._one_at_a_time:
            try:
                job.ends(addition=work(sources, job.moves_on))
            except InquestError as error:
                job.ends(error=error)
            except BaseException as error:
                job.ends(error=InquestError(f"{type(error).__name__}: {error}"))
                raise
