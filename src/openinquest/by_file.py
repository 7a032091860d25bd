"""What another process of ours answers comes as a file: its pipe carries no more than a name."""

import os
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import Any, Generic, TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


@dataclass(frozen=True, slots=True)
class ByFile(Generic[In, Out]):
    """A function for a process of a pool; `taken` gives what it returned.

    A process that is killed while it writes a long answer into the pipe that the pool reads leaves
    a part of it there, and the pool waits for the rest forever: Python does not see that the
    process has ended. What is shorter than a pipe takes at once (PIPE_BUF, 512 bytes and more) is
    there whole or not at all.

    `folder` has to be open to this account alone: what lies there is trusted as an answer.
    """

    function: Callable[[In], Out]
    folder: str

    def __call__(self, asked: In) -> str:
        """Return the path of what the function returned, in `folder`."""
        answer = self.function(asked)
        handle, path = mkstemp(dir=self.folder)
        with os.fdopen(handle, "wb") as out:
            pickle.dump(answer, out, pickle.HIGHEST_PROTOCOL)
        return path


def taken(path: str) -> Any:  # noqa: ANN401  (whatever was answered)
    """Return an answer, and remove its file."""
    with Path(path).open("rb") as told:
        answer = pickle.load(told)
    Path(path).unlink()
    return answer
