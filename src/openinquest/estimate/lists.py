"""Persons by the lists that name them: the one thing that every model reads."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

Marks = tuple[int, ...]
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class ListTable:
    """How many persons each pattern of lists has.

    `lists` are in order of name; a pattern has one 0 or 1 for each. Patterns
    are in order, each stands once, has a 1 and at least one person: the same
    persons give the same table, in whichever order they were told.
    """

    lists: tuple[str, ...]
    patterns: tuple[tuple[Marks, int], ...]

    @classmethod
    def of(cls, lists: Iterable[str], persons: Mapping[Marks, int]) -> "ListTable":
        """Return the table of `persons`, whose marks are in the order of `lists`.

        Patterns that nobody has, or that name no list, are passed over.
        """
        names = list(lists)
        order = sorted(range(len(names)), key=names.__getitem__)
        kept = {
            tuple(marks[index] for index in order): count
            for marks, count in persons.items()
            if count and any(marks)
        }
        return cls(tuple(names[index] for index in order), tuple(sorted(kept.items())))

    @cached_property
    def recorded(self) -> int:
        """How many persons some list names."""
        return sum(count for _, count in self.patterns)

    @cached_property
    def shared(self) -> int:
        """How many persons two lists or more name."""
        return sum(count for marks, count in self.patterns if sum(marks) > 1)

    def size(self, index: int) -> int:
        """Return how many persons the list at `index` names."""
        return sum(count for marks, count in self.patterns if marks[index])

    def overlap(self, first: int, second: int) -> int:
        """Return how many persons stand on both lists."""
        return sum(count for marks, count in self.patterns if marks[first] and marks[second])

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        """Every two lists, by their index."""
        return tuple(combinations(range(len(self.lists)), 2))

    def cells(self) -> tuple[Numbers, Numbers]:
        """Return every pattern that names a list, and the persons of each, also where 0."""
        held = dict(self.patterns)
        patterns = [marks for marks in product((0, 1), repeat=len(self.lists)) if any(marks)]
        counts = [held.get(marks, 0) for marks in patterns]
        return np.array(patterns, dtype=float), np.array(counts, dtype=float)
