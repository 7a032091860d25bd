"""Lines sorted by their bytes, more of them than memory holds."""

import heapq
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO

LINES_IN_MEMORY = 500_000


class SortedLines:
    """Collects lines and yields them in the order of their bytes, each once.

    What memory does not hold lies in files without a name, which are gone when the
    block ends, and also when the program is killed.

    Args:
        folder: Where those files lie.
        in_memory: How many lines are held in memory.
    """

    def __init__(self, folder: Path, *, in_memory: int = LINES_IN_MEMORY) -> None:
        self._folder = folder
        self._in_memory = in_memory
        self._waiting: list[bytes] = []
        self._runs: list[IO[bytes]] = []
        self._files = ExitStack()

    def __enter__(self) -> "SortedLines":
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def add(self, line: bytes) -> None:
        """Take a line, without its line end."""
        self._waiting.append(line)
        if len(self._waiting) == self._in_memory:
            self._write_run()

    def __iter__(self) -> Iterator[bytes]:
        """Yield the lines in order, without their line ends."""
        for run in self._runs:
            run.seek(0)
        runs = [(line.rstrip(b"\n") for line in run) for run in self._runs]
        last = None
        for line in heapq.merge(*runs, sorted(self._waiting)):
            if line != last:
                yield line
            last = line

    def _write_run(self) -> None:
        run: IO[bytes] = self._files.enter_context(tempfile.TemporaryFile(dir=self._folder))  # noqa: SIM115
        run.writelines(line + b"\n" for line in sorted(self._waiting))
        self._runs.append(run)
        self._waiting.clear()
