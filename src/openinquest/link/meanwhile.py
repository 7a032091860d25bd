"""Something made by another process while this one goes on."""

from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory
from typing import TypeVar, cast

from openinquest.by_file import ByFile, taken
from openinquest.confine import end_with_parent

In = TypeVar("In")
Out = TypeVar("Out")


@contextmanager
def meanwhile(make: Callable[[In], Out], of: In, *, workers: int) -> Iterator[Callable[[], Out]]:
    """Give what returns `make` of something, begun at once by a process of its own.

    With one worker, this process makes it when it is asked for. What fails is raised then.
    """
    if workers < 2:
        yield partial(make, of)
        return
    with (
        TemporaryDirectory() as folder,
        ProcessPoolExecutor(1, initializer=end_with_parent) as pool,
    ):
        told = pool.submit(ByFile(make, folder), of)
        yield lambda: cast("Out", taken(told.result()))
