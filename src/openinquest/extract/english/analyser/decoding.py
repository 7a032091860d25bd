"""The best tree and the best names for a sentence's scores."""

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
    safe = {0}
    for start in range(1, len(heads) + 1):
        path, at = [], start
        while at not in safe:
            if at in path:
                return False
            path.append(at)
            at = heads[at - 1]
        safe.update(path)
    return True


def _best_tree(scores: Floats) -> Whole:
    """Return the heads of the best arborescence from node 0 (Chu and Liu 1965, Edmonds 1967)."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: Whole = scores.argmax(1)
    heads[0] = 0
    found_cycle = _find_cycle(heads)
    if found_cycle is None:
        return heads
    cycle, inside_cycle = np.array(found_cycle), set(found_cycle)
    rest = np.array([node for node in range(len(heads)) if node not in inside_cycle])
    inside = scores[cycle, heads[cycle]]
    entering = scores[np.ix_(cycle, rest)] - inside[:, None] + inside.sum()
    leaving = scores[np.ix_(rest, cycle)]
    contracted = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    contracted[:-1, :-1] = scores[np.ix_(rest, rest)]
    contracted[-1, :-1] = entering.max(0)
    contracted[:-1, -1] = leaving.max(1)
    found = _best_tree(contracted)
    for at in range(1, len(rest)):
        outside = found[at] != len(rest)
        heads[rest[at]] = rest[found[at]] if outside else cycle[leaving[at].argmax()]
    broken = cycle[entering[:, found[-1]].argmax()]
    heads[broken] = rest[found[-1]]
    return heads


def _find_cycle(heads: Whole) -> list[int] | None:
    """Return the nodes of a cycle, or None where every node leads to node 0."""
    seen = np.zeros(len(heads), int)
    seen[0] = -1
    for start in range(1, len(heads)):
        at = start
        while not seen[at]:
            seen[at] = start
            at = heads[at]
        if seen[at] == start:
            cycle, back = [at], heads[at]
            while back != at:
                cycle.append(back)
                back = heads[back]
            return [int(node) for node in cycle]
    return None


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
