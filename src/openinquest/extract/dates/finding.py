"""The days that a text names, with the words that name them.

A date form is a pattern and what it means. The forms of English stand in
`english.py`; another language brings a tuple of its own.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date

from openinquest.extract.dates.english import ENGLISH
from openinquest.model import Field, Span, TimeSpan

DateForm = tuple[re.Pattern[str], Callable[[re.Match[str], date | None, str], TimeSpan | None]]
"""A pattern, and what a match means: (match, published, words) to days, or None.

A pattern may have a group `words`; then those words alone are the mention.
"""


def find_dates(text: str, *, field: Field, published: date | None) -> list[tuple[Span, TimeSpan]]:
    """Return the days that an English text names, in order, never overlapping.

    A day without a year is the latest such day up to `published`; where that
    is None its year stays unknown, and words that only count from the day of
    publication ("on Friday") name no day at all.

    Example:
        >>> [(span, when)] = find_dates("It fell on 17 March 2017.", field="text", published=None)
        >>> span.start, span.end, when.earliest.isoformat(), when.words
        (11, 24, '2017-03-17', '17 March 2017')
    """
    return read_forms(text, ENGLISH, field=field, published=published)


def read_forms(
    text: str, forms: Iterable[DateForm], *, field: Field, published: date | None
) -> list[tuple[Span, TimeSpan]]:
    """Return what the forms of one language find; of two that overlap, the one that begins first.

    Of two that begin together the longer stays.
    """
    found: list[tuple[int, int, TimeSpan]] = []
    for pattern, read in forms:
        for match in pattern.finditer(text):
            group = "words" if "words" in pattern.groupindex else 0
            start, end = match.span(group)
            when = read(match, published, match[group])
            if when is not None:
                found.append((start, end, when))
    found.sort(key=lambda item: (item[0], -item[1]))
    kept: list[tuple[Span, TimeSpan]] = []
    for start, end, when in found:
        if not kept or start >= kept[-1][0].end:
            kept.append((Span(start, end, field), when))
    return kept
