"""A decision that is only tried: all is looked up and checked, and nothing is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from openinquest.model import Act, Policy
from openinquest.store import Store, Writer


def rehearse(store: Store) -> Store:
    """Return a case that reads as `store` does, and forgets whatever is written to it."""
    return cast("Store", _Rehearsal(store))


class _Rehearsal:
    def __init__(self, store: Store) -> None:
        self._store = store

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (all that a store has)
        return getattr(self._store, name)

    @contextmanager
    def writer(self, act: Act) -> Iterator[Writer]:
        yield cast("Writer", _Forgetting(self._store))


class _Forgetting:
    """What decisions write, told as it would be."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def set_policy(self, policy: Policy) -> bool:
        return policy != self._store.policy()

    def add_judgement(self, *_: object) -> bool:
        return True

    add_document = add_extraction = add_version = add_judgement
