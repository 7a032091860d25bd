"""Decisions on what was looked at: kept where it still stands so, one after another.

To look takes long where the case has to be made anew, so that it is done before the others are
kept waiting; what they decided meanwhile is looked through after that.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from openinquest.model import Head
from openinquest.pipeline import touched_since
from openinquest.web.visit import Visit

Thing = TypeVar("Thing")
Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Looked(Generic[Thing]):
    """Something as it stood at `at`, with the names of what decisions on it can be on."""

    thing: Thing
    at: Head
    names: frozenset[str]


def keep_decided(
    visit: Visit,
    look: Callable[[], Looked[Thing]],
    keep: Callable[[Thing], Kept],
    *,
    look_again: Callable[[], Looked[Thing]] | None = None,
) -> Kept:
    """Keep a decision on something, and return what came of it; nobody else decides meanwhile.

    Args:
        visit: Who decides.
        look: Looks at it; refuses it where it is no longer as it was looked at.
        keep: Keeps the decision.
        look_again: Looks at it as it is now, where `look` may give it as it stood just before.

    Raises:
        ChangedMeanwhile: it has changed since it was looked at.
    """
    looked = look()
    with visit.bench.deciding:
        if touched_since(visit.store, looked.at, looked.names):
            looked = (look_again or look)()
        return keep(looked.thing)
