"""What is worked out of the words of documents: kept for a while, until something is erased."""

from collections.abc import Callable
from functools import lru_cache  # noqa: TID251  (it forgets)
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

T = TypeVar("T")

_forgetting: list[Callable[[], None]] = []


def kept_for_a_while(answers: int) -> "Callable[[Callable[..., T]], _lru_cache_wrapper[T]]":
    """Return what keeps the last `answers` of a function, by what it was asked, until `forget_all`.

    For whatever is asked with words of documents: a plain `lru_cache` holds them for as long as
    the program runs.
    """

    def keeping(function: Callable[..., T]) -> "_lru_cache_wrapper[T]":
        keeps = lru_cache(maxsize=answers)(function)
        forgotten_by(keeps.cache_clear)
        return keeps

    return keeping


def forgotten_by(forget: Callable[[], Any]) -> None:
    """Have `forget_all` call `forget`, too."""
    _forgetting.append(forget)


def forget_all() -> None:
    """Forget all that is kept in this process: something of what it was worked out of is erased."""
    for forget in _forgetting:
        forget()
