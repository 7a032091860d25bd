"""What a worker may take, and how it is held to that by the system."""

import contextlib
import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

_OWN_PAGES = Path("/proc/self/statm")
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
_NEW_USERS, _NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET
_LOOKS_EVERY_S = 1.0
_OF_MEMORY = ("allocate memory", "memory allocation of", "bad_alloc", "bad allocation")


@dataclass(frozen=True, slots=True)
class Limits:
    """What may be taken for one document.

    `seconds` by the clock; `memory_bytes` of address space on top of what the
    worker has when it is prepared.
    """

    seconds: int
    memory_bytes: int


def most_answer_bytes(largest_document_bytes: int = 0) -> int:
    """Return how long an answer may be about a document that is no larger than that.

    The words of a packed document are more than its bytes, and those of a picture come with their
    places.
    """
    return (64 << 20) + 4 * largest_document_bytes


def confine_for_good(parent: int) -> None:
    """Bind this process for the rest of its life: to `parent`, off the network, without cores.

    Where the system has no such bound, there is none; that is no failure.
    """
    _leave_the_network()
    if sys.platform != "win32":
        # With all that it has started, as a program that recognises words.
        signal.signal(signal.SIGTERM, lambda *_: os.killpg(0, signal.SIGKILL))
        _when_it_ends(parent, lambda: os.killpg(0, signal.SIGKILL))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGTERM)
    if resource is not None:
        _set_limit(resource.RLIMIT_CORE, 0)


def end_with_parent() -> None:
    """Have this process end when the one that started it has, however that ended.

    For the processes of a pool: where the one that asks is killed outright, they wait for ever,
    as each holds the pipe open that the others listen to.
    """
    if sys.platform != "win32":
        _when_it_ends(os.getppid(), lambda: os._exit(1))


@contextlib.contextmanager
def within(memory_bytes: int | None) -> Iterator[None]:
    """Hold this process to so much address space, None for any, and to writing no file."""
    if resource is None:
        yield
        return
    no_files = resource.getrlimit(resource.RLIMIT_FSIZE)[0]
    no_more = resource.getrlimit(resource.RLIMIT_AS)[0]
    _set_limit(resource.RLIMIT_FSIZE, 0)
    if memory_bytes is not None:
        _set_limit(resource.RLIMIT_AS, memory_bytes)
    try:
        yield
    finally:
        _set_limit(resource.RLIMIT_AS, no_more)
        _set_limit(resource.RLIMIT_FSIZE, no_files)


def tells_of_memory(said: str) -> bool:
    """Return whether a library that is not of Python said that it was given no memory.

    Some raise that, some end their process with it: those of Rust and C++, and the loader of
    programs.
    """
    return any(words in said for words in _OF_MEMORY)


def size_bytes() -> int | None:
    """Return how much address space this process has taken, None where the system does not say."""
    try:
        pages = int(_OWN_PAGES.read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def _set_limit(which: int, soft: int) -> None:
    """Set a limit, which macOS refuses for some."""
    hard = resource.getrlimit(which)[1]
    most = soft if hard == resource.RLIM_INFINITY or soft == hard else min(soft, hard)
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(which, (most, hard))


def _leave_the_network() -> None:
    """Go where there is no network, if the system lets this account.

    Before there is a second thread: one alone may not leave.
    """
    if sys.platform != "linux":
        return
    system = ctypes.CDLL(None)
    if system.unshare(_NEW_NETWORK) != 0:
        system.unshare(_NEW_USERS | _NEW_NETWORK)


def _when_it_ends(parent: int, end: Callable[[], None]) -> None:
    """Call `end` when `parent` has ended, from a thread: a signal waits for a library at work."""

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(_LOOKS_EVERY_S)
        end()

    threading.Thread(target=look, daemon=True).start()
