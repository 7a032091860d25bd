"""Decomposable graphs: which lists may depend on which."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

Nodes = frozenset[int]


@dataclass(frozen=True, slots=True)
class Graph:
    """A decomposable graph over lists, as the sets that its likelihood is made of.

    The likelihood is the product over `cliques` divided by that over
    `separators`; both come of one order of elimination, so that sets that
    cancel may stand in both. `edges` are the pairs that depend on each other.
    """

    edges: tuple[tuple[int, int], ...]
    cliques: tuple[Nodes, ...]
    separators: tuple[Nodes, ...]


@cache
def decomposable_graphs(size: int) -> tuple[Graph, ...]:
    """Return every decomposable graph over `size` lists.

    Example:
        >>> [len(decomposable_graphs(size)) for size in (3, 4, 5)]
        [8, 61, 822]
    """
    pairs = list(combinations(range(size), 2))
    return tuple(
        graph
        for kept in range(2 ** len(pairs))
        if (graph := _decomposed(size, [pair for i, pair in enumerate(pairs) if kept >> i & 1]))
    )


def _decomposed(size: int, edges: list[tuple[int, int]]) -> Graph | None:
    """Return the graph of `edges`, None where it is not decomposable.

    It is decomposable where its nodes can be taken away one by one, each with
    neighbours that are all joined to each other.
    """
    near: dict[int, set[int]] = {node: set() for node in range(size)}
    for first, second in edges:
        near[first].add(second)
        near[second].add(first)
    left = set(range(size))
    cliques, separators = [], []
    while left:
        node = next(_removable(left, near), None)
        if node is None:
            return None
        around = frozenset(near[node] & left)
        cliques.append(around | {node})
        separators.append(around)
        left.remove(node)
    return Graph(tuple(edges), tuple(cliques), tuple(separators))


def _removable(left: set[int], near: dict[int, set[int]]) -> Iterator[int]:
    for node in sorted(left):
        if all(second in near[first] for first, second in combinations(near[node] & left, 2)):
            yield node
