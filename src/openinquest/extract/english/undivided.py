"""One number for the dead and the wounded together: "five killed and wounded"."""

from dataclasses import replace

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.numbers import NUMBER
from openinquest.model import Harm

_KILLED = r"(?:kill(?:s|ed|ing)?|dead|martyr(?:s|ed))"
_HURT = r"(?:wound(?:s|ed|ing)?|injur(?:e|es|ed|ing))"
_BOTH = AnyCase(rf"\b(?:{_KILLED}\s+(?:and|or)\s+{_HURT}|{_HURT}\s+(?:and|or)\s+{_KILLED})\b")
_A_NUMBER = AnyCase(rf"\s+(?:another\s+|a\s+further\s+)?(?:{NUMBER}|several|many|others)\b")
_BE = AnyCase(r"\b(?:was|were|been|being)\s+$")
_DIVIDED = {Harm.KILLED, Harm.INJURED}
_BESIDE_CHARS = 25  # between a number and the words of both harms
_LONGEST_WORDS = 30  # characters of the words of both harms


def as_undivided(text: str, end: int, toll: FoundToll) -> FoundToll:
    """Return a toll as killed or injured where its number is for both harms.

    Not so for "12 were killed and injured 20 others", where each has its own, nor for one person.
    """
    if toll.harm not in _DIVIDED or toll.people is None:
        return toll
    if toll.count is None or toll.count.exact == 1:
        return toll
    start, stop = toll.people
    first = max(0, start - _BESIDE_CHARS - _LONGEST_WORDS)
    last = min(end, stop + _BESIDE_CHARS + _LONGEST_WORDS)
    for both in _BOTH.finditer(text, first, last):
        passive = _BE.search(text, first, both.start())
        before = 0 <= start - both.end() <= 1 and not passive
        behind = 0 <= both.start() - stop <= _BESIDE_CHARS or start < both.start() < stop
        if before or (behind and not _A_NUMBER.match(text, both.end())):
            return replace(toll, harm=Harm.KILLED_OR_INJURED)
    return toll
