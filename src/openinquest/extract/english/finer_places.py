"""Which of two places of a sentence is the finer, where a gazetteer knows only one of them."""

import re

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.places.words import DIVISIONS, SETTLEMENTS
from openinquest.model import Span

_SETTLED = AnyCase(rf"\b(?:{SETTLEMENTS})\s(?:of|called|named)\s")
_INSIDE = AnyCase(r",?\s(?:in|of)\s(?:the\s)?|,\s")
_DISTRICT = AnyCase(rf"\s+(?:sub-?)?(?:{DIVISIONS})\b")
_KIND_CHARS = 15  # characters behind a town's name, if its span does not hold the word for it
_OPENS_WITH = re.compile(r"(?:^|[.!?”\"]\s|\n)\s*In\s(?:neighbou?ring\s|nearby\s)?$")
"""What opens a sentence with the part of a country that it tells of."""
_REACH = 60  # characters before a town in which it opens a sentence


def is_finer(text: str, listed: Span, unlisted: Span) -> bool:
    """Return whether a place that no gazetteer lists lies in one that stands beside it.

    Example:
        >>> text = "In Idlib, shells fell on Tal Morak"
        >>> is_finer(text, Span(3, 8), Span(25, 34))
        True
    """
    return _stands_behind(text, listed, unlisted) or _lies_in(text, unlisted, listed)


def _stands_behind(text: str, listed: Span, unlisted: Span) -> bool:
    """Return whether a name behind that of a town is one in its part: "the Idlib town of X"."""
    between = text[listed.end : unlisted.start]
    opens = _OPENS_WITH.search(text, max(0, listed.start - _REACH), listed.start) is not None
    # The span of a village can begin with the word for it.
    kinds = _SETTLED.finditer(text, listed.end, unlisted.end)
    settled = any(kind.start() == unlisted.start or kind.end() == unlisted.start for kind in kinds)
    return listed.end <= unlisted.start and (settled or (opens and between.startswith(",")))


def _lies_in(text: str, unlisted: Span, listed: Span) -> bool:
    """Return whether a place lies in the district of a town: "Tal Morak, in Erbil district"."""
    between = _INSIDE.fullmatch(text, unlisted.end, listed.start)
    district = _DISTRICT.search(text, listed.start, listed.end + _KIND_CHARS)
    return between is not None and district is not None and district.start() <= listed.end
