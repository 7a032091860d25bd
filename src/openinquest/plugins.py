"""Find a named part: one of ours, or one that an installed package offers."""

from collections.abc import Callable, Iterator
from importlib.metadata import entry_points
from typing import Generic, TypeVar

from openinquest.errors import UnknownPlugin

Part = TypeVar("Part")


class Registry(Generic[Part]):
    """The parts of one kind, by name.

    Ours are added as factories and built on first use, so that naming a part
    costs no import. An installed package adds its own under the entry-point
    group `openinquest.KIND` (spaces in the kind become underscores); the
    entry point loads to a factory without arguments. Ours win over a
    foreign part of the same name.

    Example:
        >>> readers: Registry[str] = Registry("sample")
        >>> readers.add("plain", lambda: "a part")
        >>> readers.get("plain")
        'a part'
    """

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._factories: dict[str, Callable[[], Part]] = {}
        self._built: dict[str, Part] = {}
        self._foreign: dict[str, Callable[[], Part]] | None = None

    def add(self, name: str, factory: Callable[[], Part]) -> None:
        """Make `factory` the maker of the part called `name`."""
        self._factories[name] = factory

    def get(self, name: str) -> Part:
        """Return the part called `name`, building it on first use.

        Raises:
            UnknownPlugin: no such part; the message lists the known ones.
        """
        if name not in self._built:
            factory = self._all_factories().get(name)
            if factory is None:
                known = ", ".join(self) or "none"
                raise UnknownPlugin(f"no {self.kind} is called {name!r} (known: {known})")
            self._built[name] = factory()
        return self._built[name]

    def __iter__(self) -> Iterator[str]:
        """Yield the known names in alphabetical order."""
        return iter(sorted(self._all_factories()))

    def _all_factories(self) -> dict[str, Callable[[], Part]]:
        # Asked once: to look through all installed packages takes longer than to read a document.
        if self._foreign is None:
            group = f"openinquest.{self.kind.replace(' ', '_')}"
            self._foreign = {point.name: point.load() for point in entry_points(group=group)}
        return self._foreign | self._factories
