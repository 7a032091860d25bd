"""Which attributions hold a position of the text, found without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from openinquest.extract.english.found_attribution import Found


class Pieces:
    """The pieces of content and the cues of many attributions, by position.

    Attributions are meant by their number in the order they were given.
    """

    def __init__(self, attributions: Iterable[Found]) -> None:
        pieces: list[tuple[int, int, int]] = []
        cues: list[tuple[int, int, int]] = []
        for number, found in enumerate(attributions):
            pieces.extend((start, end, number) for start, end in found.content)
            cues.append((*found.cue, number))
        self._pieces = sorted(pieces)
        self._cues = sorted(cues)
        self._longest_piece = max((end - start for start, end, _ in pieces), default=0)
        self._longest_cue = max((end - start for start, end, _ in cues), default=0)

    def holding(self, position: int) -> list[int]:
        """Return the attributions with a piece that covers `position`, in order of number."""
        first = bisect_left(self._pieces, (position - self._longest_piece, 0, 0))
        last = bisect_right(self._pieces, position, key=lambda piece: piece[0])
        near = self._pieces[first:last]
        return sorted({number for start, end, number in near if start <= position < end})

    def cued_within(self, start: int, end: int) -> int | None:
        """Return the first attribution whose cue shares text with `[start, end)`, or None."""
        first = bisect_left(self._cues, (start - self._longest_cue, 0, 0))
        last = bisect_left(self._cues, end, key=lambda cue: cue[0])
        near = self._cues[first:last]
        return min((number for _, stop, number in near if stop > start), default=None)
