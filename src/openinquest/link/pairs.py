"""Pairs of documents held by number, so that many millions of them take little memory."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from openinquest.model import DocumentId

Pair = tuple[DocumentId, DocumentId]
Numbers = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float64]

_AT_ONCE = 10_000
"""So many numbers are written out as those of Python at a time: each takes ten times the memory."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs(Collection[Pair]):
    """Pairs of documents, each once and the smaller id first, in the order of their ids.

    `ids` are those of the documents that were paired, in order, also of such as stand in no pair;
    `left` and `right` (pairs,) are the numbers there of the two of each pair.
    """

    ids: tuple[DocumentId, ...]
    left: Numbers
    right: Numbers

    def __len__(self) -> int:
        return len(self.left)

    def __iter__(self) -> Iterator[Pair]:
        for left, right in self.numbered():
            yield self.ids[left], self.ids[right]

    def __contains__(self, pair: object) -> bool:
        return isinstance(pair, tuple) and len(pair) == 2 and self.find(*pair) is not None

    def at(self, place: int) -> Pair:
        """Return the pair at a place, the smaller id first."""
        return self.ids[self.left[place]], self.ids[self.right[place]]

    def numbered(self) -> Iterator[tuple[int, int]]:
        """Return the numbers of the two of each pair, one pair after the other."""
        return zip(each_of(self.left), each_of(self.right), strict=True)

    def find(self, one: DocumentId, other: DocumentId) -> int | None:
        """Return where the pair of two documents stands, None where it is none of these.

        The two may be named in either order.
        """
        smaller, larger = sorted((one, other))
        left, right = self._number(smaller), self._number(larger)
        if left is None or right is None:
            return None
        first = bisect_left(self.left, left)
        end = bisect_right(self.left, left, first)
        place = bisect_left(self.right, right, first, end)
        return place if place < end and self.right[place] == right else None

    def only(self, these: npt.NDArray[np.bool_]) -> "Pairs":
        """Return those pairs of which `these` (pairs,) is true."""
        return Pairs(self.ids, self.left[these], self.right[these])

    @property
    def keys(self) -> npt.NDArray[np.int64]:
        """A number for each pair (pairs,), rising, and the same among all pairs of these `ids`."""
        return self.left * np.int64(len(self.ids)) + self.right

    def _number(self, document: DocumentId) -> int | None:
        place = bisect_left(self.ids, document)
        return place if place < len(self.ids) and self.ids[place] == document else None


def each_of(numbers: npt.NDArray[np.generic]) -> Iterator[Any]:
    """Yield the numbers of an array one after the other, as those of Python."""
    for first in range(0, len(numbers), _AT_ONCE):
        yield from numbers[first : first + _AT_ONCE].tolist()


def pairs_in_order(
    ids: tuple[DocumentId, ...], one: Numbers, other: Numbers
) -> tuple[Pairs, npt.NDArray[np.intp]]:
    """Return the pairs that documents make, each once, and which of those given each is.

    `ids` are in order; `one` and `other` (given,) are numbers there, in any order, and may give a
    pair more than once.
    """
    smaller, larger = np.minimum(one, other), np.maximum(one, other)
    given = Pairs(ids, smaller, larger)
    _, first = np.unique(given.keys, return_index=True)
    return Pairs(ids, smaller[first], larger[first]), first
