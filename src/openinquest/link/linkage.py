"""Members joined by what speaks for each pair of them, taken together."""

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

Member = TypeVar("Member", bound=str)


class Linkage(Generic[Member]):
    """Groups that grow by the pair of groups for which most speaks on average, one at a time.

    What speaks for two groups is the mean over all pairs of their members, so
    that one strong pair does not chain two groups whose other members speak
    against it.
    """

    def __init__(
        self,
        blocks: Iterable[Sequence[Member]],
        bits: Mapping[tuple[Member, Member], float],
        *,
        unlisted: float,
    ) -> None:
        """Begin with `blocks`, whose members are not parted.

        `bits` is what speaks for each pair, below zero what speaks against it,
        and `unlisted` what stands for the pairs that are missing there.
        """
        self._blocks = [list(block) for block in blocks]
        self._unlisted = unlisted
        # What the listed pairs of two groups speak for them beyond `unlisted`, summed.
        self._beyond: list[dict[int, float]] = [{} for _ in self._blocks]
        self._alive = [True] * len(self._blocks)
        self._waiting: list[tuple[float, int, int]] = []
        of = {member: number for number, block in enumerate(self._blocks) for member in block}
        for (one, other), weight in sorted(bits.items()):
            left, right = of[one], of[other]
            if left != right:
                together = self._beyond[left].get(right, 0.0) + (weight - unlisted)
                self._beyond[left][right] = self._beyond[right][left] = together
        for left, beside in enumerate(self._beyond):
            for right in beside:
                if left < right:
                    self._wait(left, right)

    def join(self, keep_apart: Callable[[Sequence[Member], Sequence[Member]], bool]) -> None:
        """Join while something speaks for two groups that `keep_apart` allows to meet."""
        while self._waiting:
            _, left, right = heapq.heappop(self._waiting)
            if not (self._alive[left] and self._alive[right]):
                continue
            if not keep_apart(self._blocks[left], self._blocks[right]):
                self._merge(left, right)

    @property
    def groups(self) -> list[list[Member]]:
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
