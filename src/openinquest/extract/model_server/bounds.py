"""Which bound English words set on a number that they stand at."""

import re

from openinquest.extract.english.numbers import BOUND, TRAIL, read_count
from openinquest.extract.model_server.digits import Written
from openinquest.extract.model_server.told import Bound

_BEFORE = re.compile(rf"(?<![\w-])(?:{BOUND} )+$")
_BEHIND = re.compile(rf"{TRAIL}(?!\w)")
_PROBE = 1_000  # whose bounds are all different in the table


def bound_beside(text: str, number: Written) -> Bound | None:
    """Return the bound that words directly at a number set, None where none do.

    Args:
        text: In small letters, with single blanks.
        number: Where in it.
    """
    before = _BEFORE.search(text, 0, number.start)
    behind = _BEHIND.match(text, number.end)
    if before is None and behind is None:
        return None
    words = f"{before[0] if before else ''}{_PROBE}{behind[0] if behind else ''}"
    count = read_count(words)
    if count is None or count.approximate:
        return Bound.ABOUT
    if count.at_least is not None:
        return Bound.AT_LEAST if count.at_least == _PROBE else Bound.MORE_THAN
    return Bound.AT_MOST if count.at_most == _PROBE else Bound.LESS_THAN
