"""In which process packs and feeds are opened: this one, or one that a bad file can only stop."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from openinquest.model import Skipped
from openinquest.preserve.packs import OPENERS, Pack
from openinquest.preserve.taken import Taken
from openinquest.preserve.web.feed import entries_of


@dataclass(frozen=True, slots=True)
class Opening:
    """How what holds documents is opened.

    `pack` yields what a pack of a kind (see `OPENERS`) holds, `feed` returns the addresses that
    the bytes of a feed name; its second argument names the feed in errors.
    """

    pack: Callable[[str, Pack], Iterator[Taken | Skipped]]
    feed: Callable[[bytes, str], list[str]]


def _open_here(kind: str, pack: Pack) -> Iterator[Taken | Skipped]:
    return OPENERS[kind](pack)


def _entries_here(content: bytes, where: str) -> list[str]:
    return entries_of(content, where=where)


HERE = Opening(_open_here, _entries_here)
"""In this process."""
