"""What the words of many texts weigh: the rare ones more than the common ones."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from openinquest.link.laid import Laid, Spooled, lay, spooled

if TYPE_CHECKING:  # takes a fifth of a second, which whoever joins few documents does not need
    from scipy.sparse import csr_array

MOST_DOCUMENTS = 500
MOST_OF_DOCUMENTS = 0.15
"""A word in more documents than this, or in a greater share of those in its language, tells little,
and would make every pair a listed one."""

_ENTRY = np.dtype([("text", np.int32), ("word", np.int32), ("weight", np.float64)])
_Entries = NDArray[np.void]


def telling_words(stories: Laid) -> "csr_array":
    """Return what each word weighs in each text: (texts, words), rows of length one.

    That is (1 + ln times) * ln(texts / texts that have it) for a word that tells, else nothing. The
    entries lie in a file until they are put in their places: each takes twelve bytes of memory.
    """
    from scipy.sparse import csr_array

    sizes, words = [], 0
    with spooled() as laid:
        for entries, distinct in _entries(stories):
            entries["word"] += words
            words += distinct
            sizes.append(len(entries))
            lay(laid, entries.tobytes())
        laid.seek(0)
        held, squares = np.zeros(len(stories), np.int64), np.zeros(len(stories))
        for entries in _read(laid, sizes):
            held += np.bincount(entries["text"], minlength=len(stories))
            np.add.at(squares, entries["text"], entries["weight"] ** 2)
        laid.seek(0)
        starts = np.concatenate([[0], np.cumsum(held)])
        # What is numbered in 32 bits takes a quarter less, as long as that is enough.
        if starts[-1] < 2**31:
            starts = starts.astype(np.int32)
        weights, columns = np.empty(starts[-1]), np.empty(starts[-1], np.int32)
        free, lengths = starts[:-1].copy(), np.sqrt(squares)
        for entries in _read(laid, sizes):
            texts, first, times = np.unique(entries["text"], return_index=True, return_counts=True)
            places = np.arange(len(entries)) + np.repeat(free[texts] - first, times)
            columns[places] = entries["word"]
            weights[places] = entries["weight"] / lengths[entries["text"]]
            free[texts] += times
    return csr_array((weights, columns, starts), (len(stories), words))


def _entries(stories: Laid) -> Iterator[tuple[_Entries, int]]:
    """Yield what telling words weigh, by text and word, and how many words there were.

    Words are numbered in the order of their values, anew each time.
    """
    most = min(MOST_DOCUMENTS, MOST_OF_DOCUMENTS * len(stories))
    for numbers, of in stories.by_value():
        distinct, words = np.unique(numbers, return_inverse=True)
        keys, times = np.unique(of * np.int64(len(distinct)) + words, return_counts=True)
        texts, words = np.divmod(keys, max(1, len(distinct)))
        having = np.bincount(words, minlength=len(distinct))
        telling = ((having >= 2) & (having <= most))[words]
        texts, words, times = texts[telling], words[telling], times[telling]
        entries = np.empty(len(texts), _ENTRY)
        entries["text"], entries["word"] = texts, words
        entries["weight"] = (1 + np.log(times)) * np.log(len(stories) / having[words])
        yield entries, len(distinct)


def _read(laid: Spooled, sizes: list[int]) -> Iterator[_Entries]:
    for size in sizes:
        yield np.frombuffer(laid.read(size * _ENTRY.itemsize), _ENTRY)
