"""Which claims set the ends of a range, and which words are too vague to."""

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from types import MappingProxyType

from openinquest.model import ClaimId, Count
from openinquest.reconcile.stated import StatedToll

_NONE_KNOWN: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class End:
    """A number of a figure and the toll that sets it."""

    number: int
    toll: StatedToll

    @property
    def id(self) -> ClaimId:
        """The identifier of the claim that sets it."""
        return self.toll.id


def lowest(tolls: Sequence[StatedToll]) -> End | None:
    """Return the lowest lower bound, None where no toll sets one."""
    bounded = [toll for toll in tolls if toll.least is not None]
    toll = min(bounded, key=lambda toll: (toll.least or 0, toll.order), default=None)
    return None if toll is None else End(toll.least or 0, toll)


def highest(
    tolls: Sequence[StatedToll], vague_highs: Mapping[int, int] = _NONE_KNOWN
) -> End | None:
    """Return the highest number, None where that is a vague word's floor alone.

    Args:
        tolls: What may set the end.
        vague_highs: What the rule enters for a vague word without an upper
            bound, by the floor of the word.
    """
    toll = min(tolls, key=lambda toll: (-toll.number, toll.order), default=None)
    if toll is None:
        return None
    floor = toll.count.at_least
    if toll.count.approximate and toll.count.at_most is None and floor is not None:
        number = vague_highs.get(floor)
        return None if number is None else End(number, toll)
    return End(toll.number, toll)


def needless(
    tolls: Sequence[StatedToll],
    *,
    beside: Sequence[StatedToll] = (),
    vague: Callable[[StatedToll], bool] = lambda toll: toll.is_vague,
) -> dict[ClaimId, str]:
    """Return the vague tolls that agree with a clearer one, each with the reason.

    A number is clearer than "dozens", and "dozens" than a plural without a number.

    Args:
        tolls: Those of which some may be needless.
        beside: Others of the same harm that can count the same people: where a number is
            stated for children, the civilians of "civilians were killed" can be they.
        vague: Which tolls the rule takes for vague.
    """
    unsure = [toll for toll in tolls if vague(toll)]
    if not unsure:
        return {}
    told = [toll for toll in (*tolls, *beside) if toll.toll.count is not None]
    numbers = Spans(toll.count for toll in told if not vague(toll))
    without_one = any(toll.toll.count is None for toll in unsure)
    any_words = Spans(toll.count for toll in told) if without_one else numbers
    return {
        toll.id: "its words are vague and agree with a clearer count"
        for toll in unsure
        if (numbers if toll.toll.count else any_words).overlap(toll.count)
    }


class Spans:
    """Counts in which one is found that overlaps another, without a look at each."""

    def __init__(self, counts: Iterable[Count]) -> None:
        distinct = {
            (count.at_least or 0, math.inf if count.at_most is None else count.at_most)
            for count in counts
        }
        spans = sorted(distinct)
        self._lows = [low for low, _ in spans]
        self._highest_so_far = list(accumulate((high for _, high in spans), max))

    def overlap(self, count: Count) -> bool:
        """Return whether one of the counts has a number in common with `count`."""
        top = math.inf if count.at_most is None else count.at_most
        before = bisect_right(self._lows, top)
        return before > 0 and self._highest_so_far[before - 1] >= (count.at_least or 0)
