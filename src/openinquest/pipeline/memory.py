"""What was made of a case before, taken over where all that it was made of is still the same."""

import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from openinquest.kept import forget_all
from openinquest.model import Head
from openinquest.store import Store

T = TypeVar("T")


@dataclass(frozen=True)
class Memory:
    """Values by name, each with what it was made of; the last one of a name is kept.

    What two threads need at once, one makes, and the other waits; what else they need, they get
    meanwhile. What is made of other values names these in one order, so that none waits forever.
    Of a name that is asked for no more, as that of an incident that was merged, the last value
    stays as long as the memory.
    """

    _made: dict[Hashable, tuple[object, Any]] = field(default_factory=dict, repr=False)
    _making: dict[Hashable, threading.RLock] = field(default_factory=dict, repr=False)

    def once(self, name: Hashable, of: object, make: Callable[[], T]) -> T:
        """Return what `make` gives: as it was made before, if that was of what equals `of`.

        `of` has to hold all that `make` looks at, and nothing that can be changed.
        """
        with self._making.setdefault(name, threading.RLock()):
            kept = self._made.get(name)
            if kept is None or kept[0] != of:
                kept = self._made[name] = (of, make())
            return cast("T", kept[1])

    def same(self, name: Hashable, value: T) -> T:
        """Return the value that was last given under a name, if it equals `value`.

        What is the same object is found to be equal at once, however large it is.
        """
        return self.once(name, value, lambda: value)

    def last(self, name: Hashable) -> Any:  # noqa: ANN401  (whatever was made)
        """Return what was last made under a name, None if nothing was."""
        return self._made.get(name, (None, None))[1]


class CaseMemory:
    """What was made of one case, however often it is opened, until something of it is erased.

    Then all of it is forgotten, whoever erased it, when the case is remembered the next time.
    What goes on meanwhile keeps what it began with until it ends.
    """

    def __init__(self) -> None:
        self._memory, self._until, self._deciding = Memory(), Head(0, ""), threading.Lock()

    def of(self, store: Store) -> Memory:
        """Return what was made of a case, and what will be."""
        head = store.head()
        with self._deciding:
            lost = self._until.count > 0 and head != self._until and _lost(store, self._until)
            if lost:
                self._memory = Memory()
                forget_all()
            if lost or head.count > self._until.count:
                self._until = head
            return self._memory


def _lost(store: Store, until: Head) -> bool:
    """Return whether something was erased since, or another case lies there by now."""
    if not goes_on_from(store, until):
        return True
    return any(entry.action == "erase" for entry in store.audit(after=until.count))


def remember(store: Store, memory: CaseMemory) -> Store:
    """Return a case that reads as `store` does; what is made of it stays in `memory`."""
    return cast("Store", _Remembered(store, memory.of(store)))


def remembers(store: Store) -> bool:
    """Return whether what is made of a case is kept for the next who asks."""
    return getattr(store, "memory", None) is not None


def memory_of(store: Store) -> Memory:
    """Return what is remembered of a case; nothing of one that is looked at only once."""
    return cast("Memory", getattr(store, "memory", None)) or Memory()


def changed_at(store: Store, *tables: str) -> int:
    """Return the number of the entry of the audit by which one of some tables was last changed.

    0 where none was ever, or nothing of the case is remembered anyway. What is read of these
    tables is the same as long as that is.
    """
    memory: Memory | None = getattr(store, "memory", None)
    if memory is None:
        return 0
    head = store.head()
    changes = memory.once("changes", head, lambda: _changes(store, head, memory.last("changes")))
    return max(changes.at.get(table, 0) for table in tables)


def goes_on_from(store: Store, head: Head) -> bool:
    """Return whether the audit of a case once ended so: else another case lies there by now."""
    return store.as_of(head.count).head() == head


@dataclass(frozen=True, slots=True)
class _Changes:
    """The number of the last entry on each table, in an audit that ends with `until`."""

    until: Head
    at: dict[str, int]


def _changes(store: Store, until: Head, before: _Changes | None) -> _Changes:
    if before is None or not goes_on_from(store, before.until):
        known, after = {}, 0
    else:
        known, after = before.at, before.until.count
    return _Changes(until, known | {each.table: each.number for each in store.audit(after=after)})


class _Remembered:
    def __init__(self, store: Store, memory: Memory) -> None:
        self._store, self.memory = store, memory

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  (all that a store has)
        return getattr(self._store, name)
