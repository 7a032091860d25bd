"""Stretches of one field of a document, found by where they stand."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from openinquest.model import Span


class PlacesInText:
    """Spans of one field, in order, among which one is found without a look at each."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]
        # How far a span, or one before it, reaches.
        self._reach = list(accumulate((span.end for span in spans), max))

    def before(self, end: int) -> int:
        """Return how many spans begin at `end` or before it."""
        return bisect_right(self._starts, end)

    def last_overlapping(self, span: Span) -> int | None:
        """Return the place in order of the last span that overlaps with one, None for none."""
        return next(self.overlapping(span), None)

    def overlapping(self, span: Span) -> Iterator[int]:
        """Yield the places in order of the spans that overlap with one, the last first."""
        for place in reversed(range(self.before(span.end))):
            if self._reach[place] <= span.start:
                return
            if self._spans[place].overlaps(span):
                yield place
