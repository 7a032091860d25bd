"""What a worker does: functions by their names, one answer at a time, within limits."""

import gc
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from traceback import extract_tb
from typing import BinaryIO

from openinquest.confine.frames import Frame, Kind, read_frame, write_frame
from openinquest.confine.limits import confine_for_good, size_bytes, tells_of_memory, within
from openinquest.confine.refusals import spell_error
from openinquest.errors import InquestError
from openinquest.uncollected import uncollected

Served = Callable[[str, bytes], Iterator[tuple[str, bytes]]]
"""What can be called: text and bytes in, text and bytes out, one after the other."""


def main(words: list[str]) -> None:
    """Serve what stands on standard input until it ends.

    Args:
        words: The process that asks, and the bytes of memory for each call.
    """
    parent, memory_bytes = map(int, words)
    requests, answers = _own_streams()
    confine_for_good(parent)
    server = _Server(requests, answers, memory_bytes)
    while server.serve_next():
        pass


def _own_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return the two ends, out of the way of whatever a library prints."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    sys.stdin, sys.stdout = sys.__stdin__, sys.__stdout__
    # Standard error is for libraries that die, and nobody waits there for more than fits.
    sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
    if sys.platform != "win32":
        os.set_blocking(2, False)
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb")


@dataclass(slots=True)
class _Server:
    """The answers to one request after another."""

    requests: BinaryIO
    answers: BinaryIO
    memory_bytes: int
    _has_bytes: int | None = None
    _running: Iterator[tuple[str, bytes]] = field(default_factory=lambda: iter(()))

    def serve_next(self) -> bool:
        """Answer a request; return whether there can be another."""
        most = None if self._has_bytes is None else self._has_bytes + self.memory_bytes
        try:
            with within(most):
                frame = read_frame(self.requests, most_bytes=None)
                if frame is None:
                    return False
                if frame.kind is not Kind.PREPARE:
                    self._reply(frame)
                    return True
        except MemoryError:
            self._running = iter(())
            write_frame(self.answers, Frame(Kind.MEMORY))
            return False
        write_frame(self.answers, _prepared(frame.text))
        self._has_bytes = size_bytes()
        return True

    def _reply(self, frame: Frame) -> None:
        if frame.kind is Kind.CALL:
            write_frame(self.answers, Frame(Kind.BEGUN))
            self._running = _called(frame)
        write_frame(self.answers, _answer(self._running))


def _prepared(text: str) -> Frame:
    """Import what will be called, and make ready what it needs: no document is to pay for it."""
    name, _, told = text.partition("\n")
    try:
        with uncollected():
            prepare = getattr(import_module(name.partition(":")[0]), "prepare", None)
            if prepare is not None:
                prepare(told)
    except InquestError as error:
        return Frame(Kind.REFUSED, spell_error(error))
    except Exception as error:
        return Frame(Kind.FAILED, f"{type(error).__name__}: {error}")
    gc.freeze()  # what was made ready stays: there is no garbage to look for among it
    return Frame(Kind.READY)


def _called(frame: Frame) -> Iterator[tuple[str, bytes]]:
    name, _, told = frame.text.partition("\n")
    module, _, function = name.partition(":")
    served: Served = getattr(import_module(module), function)
    return served(told, frame.content)


def _answer(running: Iterator[tuple[str, bytes]]) -> Frame:
    """Return the next answer, or why there is none.

    Raises:
        MemoryError: there was not enough, also where another error was made of that.
    """
    try:
        text, content = next(running)
    except StopIteration:
        return Frame(Kind.END)
    except Exception as error:
        if _comes_of_memory(error):
            raise MemoryError from None
        if isinstance(error, InquestError):
            return Frame(Kind.REFUSED, spell_error(error))
        return Frame(Kind.FAILED, f"{type(error).__name__}, at {_place_of(error)}")
    return Frame(Kind.ANSWER, text, content)


def _comes_of_memory(error: BaseException) -> bool:
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, MemoryError):
            return True
        if not isinstance(seen, InquestError) and tells_of_memory(str(seen)):
            return True
        seen = seen.__cause__ or seen.__context__
    return False


def _place_of(error: Exception) -> str:
    """Return the last line of ours that the error came through."""
    ours = [frame for frame in extract_tb(error.__traceback__) if "openinquest" in frame.filename]
    folder, _, file = ours[-1].filename.replace("\\", "/").rpartition("/")
    return f"{folder.rpartition('/')[2]}/{file}, line {ours[-1].lineno}"
