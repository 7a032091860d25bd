"""What is made of one document while documents are joined, which a caller may keep."""

from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Once(Protocol):
    """Gives what `make` makes under a name, or what it made before of what equals `of`."""

    def __call__(self, name: Hashable, of: object, make: Callable[[], T], /) -> T: ...  # noqa: D102


def each_time(_name: Hashable, _of: object, make: Callable[[], T]) -> T:
    """Return what `make` makes: nothing is kept."""
    return make()
