"""Documents joined by what speaks for each pair of them, taken together."""

import heapq
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from openinquest.link.pairs import Floats, Numbers, Pairs, each_of
from openinquest.model import DocumentId


class Linkage:
    """Groups that grow by the pair of groups for which most speaks on average, one at a time.

    What speaks for two groups is the mean over all pairs of their members, so
    that one strong pair does not chain two groups whose other members speak
    against it.
    """

    def __init__(
        self,
        blocks: Iterable[Sequence[DocumentId]],
        pairs: Pairs,
        bits: Floats,
        *,
        unlisted: float,
    ) -> None:
        """Begin with `blocks`, whose members are not parted.

        `bits` (pairs,) is what speaks for each pair of members, below zero what speaks against it,
        and `unlisted`, a whole number below zero, what stands for the pairs that are missing. Each
        document that was paired stands in one block.
        """
        self._blocks = [list(block) for block in blocks]
        self._unlisted = unlisted
        # What the listed pairs of two groups speak for them beyond `unlisted`, summed.
        self._beyond: list[dict[int, float]] = [{} for _ in self._blocks]
        self._alive = [True] * len(self._blocks)
        self._waiting: list[tuple[float, int, int]] = []
        of = {member: number for number, block in enumerate(self._blocks) for member in block}
        block = np.array([of[member] for member in pairs.ids], np.int32)
        one, other = block[pairs.left], block[pairs.right]
        chain = _chains(one[bits > 0], other[bits > 0], len(self._blocks))
        kept = np.flatnonzero((one != other) & (chain[one] == chain[other]))
        smaller, larger = np.minimum(one[kept], other[kept]), np.maximum(one[kept], other[kept])
        met, meeting = np.unique(
            smaller * np.int64(len(self._blocks)) + larger, return_inverse=True
        )
        # Summed in the order of the pairs, one after the other.
        beyond = np.bincount(meeting, bits[kept] - unlisted, len(met))
        for key, together in zip(each_of(met), each_of(beyond), strict=True):
            left, right = divmod(key, len(self._blocks))
            self._beyond[left][right] = self._beyond[right][left] = together
            self._wait(left, right)

    def join(
        self, keep_apart: Callable[[Sequence[DocumentId], Sequence[DocumentId]], bool]
    ) -> None:
        """Join while something speaks for two groups that `keep_apart` allows to meet."""
        while self._waiting:
            _, left, right = heapq.heappop(self._waiting)
            if not (self._alive[left] and self._alive[right]):
                continue
            if not keep_apart(self._blocks[left], self._blocks[right]):
                self._merge(left, right)

    @property
    def groups(self) -> list[list[DocumentId]]:
        """The groups as they stand, each with its members in the order of joining."""
        return [block for block, alive in zip(self._blocks, self._alive, strict=True) if alive]

    def _wait(self, left: int, right: int) -> None:
        """Have two groups wait to be joined, if something speaks for it."""
        pairs = len(self._blocks[left]) * len(self._blocks[right])
        mean = self._unlisted + self._beyond[left][right] / pairs
        if mean > 0:
            heapq.heappush(self._waiting, (-mean, left, right))

    def _merge(self, left: int, right: int) -> None:
        """Make a new group of two; the pairs that wait with either are of no more use."""
        new = len(self._blocks)
        self._blocks.append(self._blocks[left] + self._blocks[right])
        self._alive[left] = self._alive[right] = False
        self._alive.append(True)
        beyond: dict[int, float] = {}
        for old in (left, right):
            for other, of_old in self._beyond[old].items():
                if self._alive[other]:
                    beyond[other] = beyond.get(other, 0.0) + of_old
            self._beyond[old] = {}  # never asked for again
        self._beyond.append(beyond)
        for other, together in beyond.items():
            self._beyond[other][new] = together
            self._wait(other, new)


def _chains(one: Numbers, other: Numbers, blocks: int) -> Numbers:
    """Return the number of the chain of each block: (blocks,).

    `one` and `other` (pairs,) are blocks for a pair of which something speaks. The mean over pairs
    for none of which anything speaks is never above zero, nor lifted there by rounding where
    `unlisted` is a whole number. So two groups of two chains never join, and nothing has to be held
    of what speaks against it.
    """
    # Takes a fifth of a second to load, which whoever joins few documents does not need.
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(one), np.bool_), (one, other)), (blocks, blocks))
    _, chain = connected_components(graph, directed=False)
    return np.asarray(chain, np.int32)
