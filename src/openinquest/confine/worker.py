"""A worker, from the side of the command that asks it: started, held to time, started again."""

import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import IO, BinaryIO, Self, TypeVar

from openinquest.confine.frames import BadFrame, Frame, Kind, read_frame, write_frame
from openinquest.confine.limits import Limits, tells_of_memory
from openinquest.confine.refusals import error_of
from openinquest.errors import (
    InquestError,
    MissingPart,
    NeedsMemory,
    TookTooLong,
    WorkerStopped,
)

_Understood = TypeVar("_Understood")

_NOT_AN_ANSWER = "what read it did not answer as it does"
_STARTS = 2
_PIPE_BYTES = 1 << 16
_START_SECONDS = 120
"""For a slow disk and a busy machine; it takes one to three."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a worker is asked for: a function of it (`module:name`), and what it is told.

    `prepared_with` is what its module is told before anything is asked of it. `where` names the
    file in errors. `times` is how many times the time for one document it may take.
    """

    function: str
    text: str
    content: bytes = b""
    where: str = ""
    prepared_with: str = ""
    times: int = 1


@dataclass(slots=True)
class _Late:
    """Whether a worker was stopped for taking too long."""

    really: bool = False


@dataclass(slots=True)
class Worker:
    """A process that does what is asked of it, within limits, and is started again where it ended.

    It is started when it is first asked, and ends with the block. What comes
    back is understood by whoever asked: text and bytes of a shape that they check. To be used from
    one thread. An answer longer than `answer_bytes` is none.
    """

    limits: Limits
    answer_bytes: int
    _process: subprocess.Popen[bytes] | None = None
    _prepared: dict[str, str] = field(default_factory=dict)
    _preparing: deque[Request] = field(default_factory=deque)
    _answering: Request | None = None

    def __enter__(self) -> Self:
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process, with all that it has started."""
        self._end()

    def begin(self, *requests: Request) -> None:
        """Start the process and have it make ready what these will ask for; wait for nothing.

        What cannot be started or made ready is told when it is asked.
        """
        with suppress(MissingPart):
            if self._process is None:
                self._process = _start(self.limits)
            for request in requests:
                if not self._is_ready_for(request) and request not in self._preparing:
                    self._tell_prepare(self._process, request)

    def ask(
        self, request: Request, understand: Callable[[str, bytes], _Understood]
    ) -> Iterator[_Understood]:
        """Yield each answer to a request, as `understand` reads it.

        An answer is asked for when the one before was taken. What `understand`
        raises is held to be the fault of the answer.

        Raises:
            TookTooLong: an answer took longer than is allowed; it is not waited for.
            NeedsMemory: it needs more memory than is allowed.
            WorkerStopped: the worker ended, or failed, or gave no such answer.
            InquestError: what the function raised.
            MissingPart: no worker can be started.
        """
        frame = self._call(request)
        self._answering = request
        while frame.kind is Kind.ANSWER:
            try:
                understood = understand(frame.text, frame.content)
            except Exception as error:  # of a stranger's bytes, anything may come
                self._end()
                raise WorkerStopped(_NOT_AN_ANSWER, where=request.where) from error
            yield understood
            frame = self._next(request)
        if frame.kind is not Kind.END:
            raise self._failure(frame, request)

    def ask_once(
        self, request: Request, understand: Callable[[str, bytes], _Understood]
    ) -> _Understood:
        """Return the one answer to a request; see `ask`."""
        for understood in self.ask(request, understand):
            return understood
        raise WorkerStopped(_NOT_AN_ANSWER, where=request.where)

    def _call(self, request: Request) -> Frame:
        """Return the first answer; a worker that ended before it began is started again, once."""
        frame = Frame(Kind.CALL, f"{request.function}\n{request.text}", request.content)
        try:
            return self._exchange(frame, request, self._ready(request))
        except _EndedBefore:
            pass
        try:
            return self._exchange(frame, request, self._ready(request))
        except _EndedBefore as error:
            raise WorkerStopped(str(error), where=request.where) from error

    def _next(self, request: Request) -> Frame:
        """Return the next answer, of the process that gave the one before.

        One that was started since, or asked for something else, would say that there is no more.
        """
        if self._process is None or self._answering is not request:
            raise WorkerStopped("what read it stopped", where=request.where)
        return self._exchange(Frame(Kind.NEXT), request, self._process)

    def _exchange(
        self, asked: Frame, request: Request, process: "subprocess.Popen[bytes]"
    ) -> Frame:
        """Return what a process answers to a frame.

        Raises:
            _EndedBefore: it ended before it began with a call, which is not to blame for that.
            TookTooLong, NeedsMemory, WorkerStopped: it ended later.
        """
        _said(process)  # of what was asked before
        begun = asked.kind is not Kind.CALL
        with _held(process, self.limits.seconds * request.times) as late:
            _send(process, asked)
            frame = self._received(process, request)
            if frame is not None and frame.kind is Kind.BEGUN:
                begun, frame = True, self._received(process, request)
        if frame is not None:
            return frame
        said = _said(process)
        self._end()
        if late.really:
            what = f"reading it took longer than {self.limits.seconds * request.times:,} seconds"
            raise TookTooLong(what, where=request.where)
        if begun and tells_of_memory(said):
            raise self._needs_memory(request)
        what = f"what read it stopped ({_how(process.returncode)})"
        if not begun:
            raise _EndedBefore(what)
        raise WorkerStopped(what, where=request.where)

    def _ready(self, request: Request) -> "subprocess.Popen[bytes]":
        """Return a process that has made ready what is asked of it.

        Raises:
            MissingPart: none can be started.
            InquestError: what it needs is missing or damaged.
        """
        for _ in range(_STARTS):
            if self._process is None or self._process.poll() is not None:
                self._end()
                self._process = _start(self.limits)
            if self._has_prepared(self._process, request):
                return self._process
            self._end()
        raise _no_start("it ended at once")

    def _has_prepared(self, process: "subprocess.Popen[bytes]", request: Request) -> bool:
        """Return whether what is asked is ready, and not the process at its end.

        Raises:
            InquestError: what it needs, or what was to be ready before it, is missing or damaged.
        """
        while self._preparing or not self._is_ready_for(request):
            if not self._preparing:
                self._tell_prepare(process, request)
            with _held(process, _START_SECONDS):
                frame = self._received(process, request)
            if frame is None:
                return False
            if frame.kind is not Kind.READY:
                self._end()
                raise error_of(frame.text) if frame.kind is Kind.REFUSED else _no_start(frame.text)
            ready = self._preparing.popleft()
            self._prepared[_module(ready)] = ready.prepared_with
        return True

    def _is_ready_for(self, request: Request) -> bool:
        return self._prepared.get(_module(request)) == request.prepared_with

    def _tell_prepare(self, process: "subprocess.Popen[bytes]", request: Request) -> None:
        _send(process, Frame(Kind.PREPARE, f"{request.function}\n{request.prepared_with}"))
        self._preparing.append(request)

    def _received(self, process: "subprocess.Popen[bytes]", request: Request) -> Frame | None:
        try:
            return read_frame(_stream(process.stdout), most_bytes=self.answer_bytes)
        except BadFrame as error:
            self._end()
            raise WorkerStopped(f"{_NOT_AN_ANSWER}: {error}", where=request.where) from error

    def _failure(self, frame: Frame, request: Request) -> InquestError:
        """Return the error that a frame tells of; after lack of memory the worker has ended."""
        if frame.kind is Kind.FAILED:
            return WorkerStopped(f"what read it failed ({frame.text})", where=request.where)
        if frame.kind is Kind.MEMORY:
            self._end()
            return self._needs_memory(request)
        if frame.kind is Kind.REFUSED:
            try:
                return error_of(frame.text)
            except ValueError:
                pass
        self._end()
        return WorkerStopped(_NOT_AN_ANSWER, where=request.where)

    def _needs_memory(self, request: Request) -> NeedsMemory:
        most = f"{self.limits.memory_bytes:,} bytes"
        return NeedsMemory(f"reading it needs more memory than {most}", where=request.where)

    def _end(self) -> None:
        process, self._process, self._answering = self._process, None, None
        self._prepared.clear()
        self._preparing.clear()
        if process is not None:
            _kill(process)
            process.wait()
            for stream in filter(None, (process.stdin, process.stdout, process.stderr)):
                with suppress(OSError):  # what was not written goes nowhere
                    stream.close()


def _module(request: Request) -> str:
    return request.function.partition(":")[0]


class _EndedBefore(Exception):
    """A worker ended before it began with what was asked."""


def _start(limits: Limits) -> "subprocess.Popen[bytes]":
    """Start a worker. It is told nothing of the settings, of which some are secret."""
    command = [sys.executable, "-P", "-m", "openinquest.confine"]
    words = [str(os.getpid()), str(limits.memory_bytes)]
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("INQUEST_")
    }
    try:
        return subprocess.Popen(
            [*command, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What a file makes a library say is not for the terminal: it tells why one died.
            stderr=subprocess.DEVNULL if sys.platform == "win32" else subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _no_start(reason) from error


def _no_start(reason: str) -> MissingPart:
    return MissingPart(f"the process that reads files cannot be started ({reason})")


@contextmanager
def _held(process: "subprocess.Popen[bytes]", seconds: int) -> Iterator[_Late]:
    """Stop a process if the block takes longer than that."""
    late = _Late()

    def stop() -> None:
        late.really = True
        _kill(process)

    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), stop)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()


def _kill(process: "subprocess.Popen[bytes]") -> None:
    """End a process and all that it has started, if it has not ended and been waited for."""
    if process.returncode is not None:
        return
    if sys.platform == "win32":
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _send(process: "subprocess.Popen[bytes]", frame: Frame) -> None:
    # Where nobody reads any more, what was said last tells why.
    with suppress(OSError):
        write_frame(_stream(process.stdin), frame)


def _said(process: "subprocess.Popen[bytes]") -> str:
    """Return what stands on the standard error of a process since this was last asked.

    No more than a pipe holds: beyond that the process drops what it has to say.
    """
    if process.stderr is None or process.stderr.closed:
        return ""
    os.set_blocking(process.stderr.fileno(), False)
    try:
        return os.read(process.stderr.fileno(), _PIPE_BYTES).decode("utf-8", "replace")
    except BlockingIOError:
        return ""


def _stream(stream: "IO[bytes] | None") -> BinaryIO:
    assert stream is not None
    return stream  # type: ignore[return-value]


def _how(status: int) -> str:
    """Return how a process ended, in words."""
    return f"by signal {-status}" if status < 0 else f"with status {status}"
