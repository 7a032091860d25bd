"""The words of many texts as numbers, laid one after the other: on the disk where they are many."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from tempfile import SpooledTemporaryFile, gettempdir
from typing import TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from openinquest.errors import UnwritableOutput

Words = NDArray[np.uint64]
Texts = NDArray[np.int32]
Spooled: TypeAlias = "SpooledTemporaryFile[bytes]"

_IN_MEMORY_BYTES = 4 << 20
"""More than this lies in a file that has no name and goes with the program, where `TMPDIR` says."""

_READ_AT_ONCE = 1 << 21
_LOOKED_AT_TOGETHER = 1 << 22
"""So many numbers are compared with each other at a time, which takes some two hundred megabytes.
They are hashes, so that a range of them holds its share of all."""

_MOST_BITS = 8  # 256 files are open at a time; systems allow a thousand

_PLACED = np.dtype([("number", np.uint64), ("text", np.int32)])


class Laid(Sequence[Words]):
    """The numbers of many texts, each text in its order; only what is asked for is in memory."""

    def __init__(self, texts: Iterable[Words]) -> None:
        """Lay texts one after the other; each is asked for once.

        Raises:
            UnwritableOutput: there is no room for them on the disk.
        """
        self._file = spooled()
        sizes = []
        for text in texts:
            sizes.append(len(text))
            lay(self._file, text.tobytes())
        self._ends = np.fromiter(accumulate(sizes), np.int64, len(sizes))

    def __len__(self) -> int:
        return len(self._ends)

    @overload
    def __getitem__(self, place: int) -> Words: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Words]: ...
    def __getitem__(self, place: int | slice) -> Words | Sequence[Words]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        number = range(len(self))[place]
        return self._read(int(self._ends[number - 1]) if number else 0, int(self._ends[number]))

    def by_value(self) -> Iterator[tuple[Words, Texts]]:
        """Yield all numbers with the number of the text of each, some of them at a time.

        Whatever is equal comes together, the smaller before the larger; what comes together is in
        the order of the texts.
        """
        whole = int(self._ends[-1]) if len(self) else 0
        bits = min((whole // _LOOKED_AT_TOGETHER).bit_length(), _MOST_BITS)
        parts = [spooled(share=1 << bits) for _ in range(1 << bits)]
        for first in range(0, whole, _READ_AT_ONCE):
            for part, laid in zip(parts, self._parted(first, whole, bits), strict=True):
                lay(part, laid.tobytes())
        for part in parts:
            part.seek(0)
            laid = np.frombuffer(part.read(), _PLACED)
            part.close()
            yield laid["number"], laid["text"]

    def _parted(self, first: int, whole: int, bits: int) -> Iterator[NDArray[np.void]]:
        """Yield some of the numbers with their texts, parted by the `bits` that they begin with."""
        end = min(whole, first + _READ_AT_ONCE)
        laid = np.empty(end - first, _PLACED)
        laid["number"] = self._read(first, end)
        laid["text"] = np.searchsorted(self._ends, np.arange(first, end), side="right")
        if not bits:
            yield laid
            return
        part = laid["number"] >> np.uint64(64 - bits)
        order = np.argsort(part, kind="stable")
        ends = np.searchsorted(part[order], np.arange(1 << bits), side="right")
        yield from np.split(laid[order], ends[:-1])

    def _read(self, first: int, end: int) -> Words:
        self._file.seek(8 * first)
        return np.frombuffer(self._file.read(8 * (end - first)), np.uint64)


def spooled(*, share: int = 1) -> Spooled:
    """Return an empty file that lies in memory while it is short, and goes when nobody holds it.

    `share` is how many of them have to be content with the memory of one.
    """
    return SpooledTemporaryFile(max_size=max(1, _IN_MEMORY_BYTES // share))


def lay(file: Spooled, numbers: bytes) -> None:
    """Write to such a file.

    Raises:
        UnwritableOutput: there is no room for it on the disk.
    """
    try:
        file.write(numbers)
        file.flush()  # else a full disk would be met when they are read
    except OSError as error:
        reason = f"the words of documents cannot be laid there ({error.strerror})"
        raise UnwritableOutput(reason, where=gettempdir()) from error
