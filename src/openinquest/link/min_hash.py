"""Which of many texts may be alike, told without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from openinquest.link.laid import Laid

BANDS, ROWS = 42, 3
"""How MinHash proposes pairs: a pair is looked at with a chance of 1 - (1 - J^3)^42, where J is
the share of common runs among all runs of both: .97 for a copy at the threshold (J = .43), .995
for one cut to half its length."""

_SEED = 1


def earlier_alike(runs: Laid, compared: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Yield those texts that may be like earlier ones, with the numbers of these in order.

    `runs` are the distinct word runs of each text, and `compared` the numbers of the texts that are
    compared, in order. Two may be alike where the MinHash of both is the same in a whole band.

    datasketch's own index keeps a dictionary for each band, ten kilobytes for each text; here a
    text takes a number for each band, and stands in a list only where another is like it.
    """
    members: dict[int, list[int]] = defaultdict(list)
    for number, groups in zip(compared, _groups(_signatures(runs, compared)), strict=True):
        own = groups[groups >= 0].tolist()
        if earlier := {each for group in own for each in members[group]}:
            yield number, sorted(earlier)
        for group in own:
            members[group].append(number)


def _signatures(runs: Laid, compared: Sequence[int]) -> NDArray[np.uint32]:
    """Return the MinHash of each text that is compared: (texts, bands, rows)."""
    from datasketch import MinHash  # type: ignore[import-untyped]  # half a second

    empty = MinHash(num_perm=BANDS * ROWS, seed=_SEED, hashfunc=int)
    signatures = np.empty((len(compared), BANDS * ROWS), np.uint32)
    for place, number in enumerate(compared):
        signature = empty.copy()
        # The upper half of each number: 32 bits are what the permutations take.
        signature.update_batch(runs[number] >> np.uint64(32))
        signatures[place] = signature.hashvalues
    return signatures.reshape(len(compared), BANDS, ROWS)


def _groups(signatures: NDArray[np.uint32]) -> NDArray[np.int32]:
    """Return the number of those that are the same in a band, -1 for one alone: (texts, bands)."""
    groups = np.full(signatures.shape[:2], -1, np.int32)
    known = 0
    for band in range(BANDS):
        _, same, times = np.unique(
            signatures[:, band], axis=0, return_inverse=True, return_counts=True
        )
        several = times[same] > 1
        groups[several, band] = same[several] + known
        known += len(times)
    return groups
