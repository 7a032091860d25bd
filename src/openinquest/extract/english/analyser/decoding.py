"""The best tree and the best names for a sentence's scores."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating]
Whole = npt.NDArray[np.integer]

NEVER = -1e4
"""Score of what cannot be."""
NAME_KINDS = ("PERSON", "ORG", "PLACE")
NAME_TAGS = ("O", *(f"{edge}-{kind}" for kind in NAME_KINDS for edge in "BI"))
"""The tags of names in the order of the network's outputs: no name, its first word, the rest."""


def best_heads(scores: Floats) -> list[int]:
    """Return the head of each word: the best tree with one root.

    Args:
        scores: (n_words, n_words + 1) for word by head; column 0 is the root.

    Returns:
        For each word its head, from 1; 0 for the root.
    """
    heads: list[int] = scores.argmax(1).tolist()
    if is_tree(heads):
        return heads
    n_words = len(heads)
    padded = np.full((n_words + 1, n_words + 1), NEVER)
    padded[1:] = scores
    # A penalty on root edges that outweighs all other edges leaves the best tree with one root.
    spread = float(scores.max() - scores[scores > NEVER / 10].min()) + 1.0
    padded[1:, 0] -= spread * n_words
    return [int(head) for head in _best_tree(padded)[1:]]


def is_tree(heads: list[int]) -> bool:
    """Say whether heads form a tree with exactly one root.

    Example:
        >>> is_tree([2, 0, 2]), is_tree([2, 1, 0]), is_tree([0, 0])
        (True, False, False)
    """
    if heads.count(0) != 1:
        return False
    reached_from = [0] * (len(heads) + 1)
    for start in range(1, len(heads) + 1):
        at = start
        while at and not reached_from[at]:
            reached_from[at] = start
            at = heads[at - 1]
        if at and reached_from[at] == start:
            return False
    return True


@dataclass(frozen=True, slots=True)
class _Contraction:
    """A cycle that became its first node, and what is needed to take it apart again.

    `heads` are those inside the cycle. For each node of the graph `entered` says which node of the
    cycle it had best head, and `left` which one best heads it.
    """

    cycle: Whole
    heads: Whole
    entered: Whole
    left: Whole


def _best_tree(scores: Floats) -> Whole:
    """Return the heads of the best arborescence from node 0 (Chu and Liu 1965, Edmonds 1967).

    As Tarjan (1977) does it: one path is followed backwards from node to head, and a cycle that it
    runs into is contracted in place, so that the time is quadratic at most.
    """
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Whole = scores.argmax(1)
    done = [True] + [False] * (len(scores) - 1)
    contractions: list[_Contraction] = []
    for start in range(1, len(scores)):
        path: list[int] = []
        at = start
        while not done[at]:
            if at not in path:
                path.append(at)
            else:
                cycle = np.array(path[path.index(at) :])
                del path[path.index(at) + 1 :]
                contractions.append(_contract(scores, heads, cycle))
                for node in cycle[1:]:
                    done[node] = True
            at = int(heads[path[-1]])
        for node in path:
            done[node] = True
    for each in reversed(contractions):
        head = heads[each.cycle[0]]
        outside = heads == each.cycle[0]
        heads[outside] = each.cycle[each.left[outside]]
        heads[each.cycle] = each.heads
        heads[each.cycle[each.entered[head]]] = head
    return heads


def _contract(scores: Floats, heads: Whole, cycle: Whole) -> _Contraction:
    """Make a cycle its first node, in the scores and the heads."""
    entering = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    leaving = scores[:, cycle]
    made = _Contraction(cycle, heads[cycle], entering.argmax(0), leaving.argmax(1))
    node = cycle[0]
    scores[node] = entering.max(0)
    scores[:, node] = leaving.max(1)
    scores[:, cycle[1:]] = -np.inf
    scores[node, node] = -np.inf
    heads[np.isin(heads, cycle)] = node
    heads[node] = scores[node].argmax()
    return made


def _may_follow() -> Floats:
    """Return 0 where a name tag may follow another, and a forbidding score elsewhere."""
    barred = np.zeros((len(NAME_TAGS), len(NAME_TAGS)))
    for before, left in enumerate(NAME_TAGS):
        for after, right in enumerate(NAME_TAGS):
            if right[0] == "I" and left[2:] != right[2:]:
                barred[before, after] = NEVER
    return barred


_MAY_FOLLOW = _may_follow()


def best_names(scores: Floats) -> list[str]:
    """Return the best well-formed name tags: no I- tag without its name's beginning.

    Args:
        scores: (n_words, n_tags) log scores.
    """
    total = scores[0] + _MAY_FOLLOW[0]
    back = []
    for row in scores[1:]:
        options = total[:, None] + _MAY_FOLLOW
        back.append(options.argmax(0))
        total = options.max(0) + row
    at = int(total.argmax())
    path = [at]
    for choice in reversed(back):
        at = int(choice[at])
        path.append(at)
    return [NAME_TAGS[tag] for tag in reversed(path)]
