"""The log-linear model of lists: each has its size, and some pairs depend on each other.

A pair that shares nobody has the coefficient minus infinity: the cells that hold both
lists leave the model, and so does the coefficient (Chan, Silverman and Vincent 2021,
J. Am. Stat. Assoc. 116:1297-1306).
"""

from collections.abc import Iterable
from functools import lru_cache  # noqa: TID251  (asked with numbers)

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog

from openinquest.estimate.lists import Numbers

Pair = tuple[int, int]

_LEAST = 1e-7  # what the linear programme finds below this is zero


def columns(patterns: Numbers, pairs: Iterable[Pair]) -> Numbers:
    """Return the design: a constant, a column for each list, one for each of `pairs`."""
    both = [patterns[:, a] * patterns[:, b] for a, b in pairs]
    return np.column_stack([np.ones(len(patterns)), patterns, *both])


def share_nobody(patterns: Numbers, counts: Numbers, pair: Pair) -> bool:
    """Return whether nobody stands on both lists of a pair."""
    return not (patterns[:, pair[0]] * patterns[:, pair[1]]) @ counts


def cells_without(patterns: Numbers, pairs: Iterable[Pair]) -> NDArray[np.bool_]:
    """Return which cells are left where no cell may hold both lists of any of `pairs`."""
    inside = np.ones(len(patterns), dtype=bool)
    for a, b in pairs:
        inside &= patterns[:, a] * patterns[:, b] == 0
    return inside


def why_no_estimate(patterns: Numbers, counts: Numbers, pairs: Iterable[Pair]) -> str | None:
    """Return why the model with `pairs` has no estimate from these counts, None if it has one.

    The estimate exists where a table with no empty cell has the same margins: a
    linear programme tells. It is one number where the columns are independent.
    Both depend only on which cells are empty.
    """
    key = tuple(map(tuple, patterns.astype(int).tolist()))
    return _why_no_estimate(key, tuple(bool(count) for count in counts), tuple(sorted(pairs)))


@lru_cache(maxsize=4096)
def _why_no_estimate(
    cells: tuple[tuple[int, ...], ...], filled: tuple[bool, ...], pairs: tuple[Pair, ...]
) -> str | None:
    patterns, some = np.array(cells, dtype=float), np.array(filled, dtype=float)
    apart = [pair for pair in pairs if share_nobody(patterns, some, pair)]
    inside = cells_without(patterns, apart)
    design = columns(patterns[inside], [pair for pair in pairs if pair not in apart])
    cell_count, column_count = design.shape
    if np.linalg.matrix_rank(design) < column_count:
        return "more than one number fits equally well"
    # Unknown: a value for each cell, and the least of them, which is to be large.
    found = linprog(
        np.append(np.zeros(cell_count), -1.0),
        A_ub=np.column_stack([-np.eye(cell_count), np.ones(cell_count)]),
        b_ub=np.zeros(cell_count),
        A_eq=np.column_stack([design.T, np.zeros(column_count)]),
        b_eq=design.T @ some[inside],
        bounds=[(0, None)] * cell_count + [(None, None)],
    )
    if found.status != 0 or -found.fun < _LEAST:
        return "no number fits best: the likelihood rises without end"
    return None
