"""A name that stands where a place does, as a place that no gazetteer lists."""

import re

from openinquest.extract.english.parties import find_parties
from openinquest.extract.places import may_be_town
from openinquest.extract.places.areas import proper_name
from openinquest.model import Place, Precision, Span


def unlisted_place(text: str, named: re.Match[str]) -> tuple[Span, Place] | None:
    """Return the place that a name is, with where it stands; None for the name of a body.

    Args:
        text: The text.
        named: A match in it with the groups `name` and `kind`, as `proper_name` takes one.
    """
    proper = proper_name(named)
    if proper is None or not may_be_town(proper[1]):
        return None
    span = Span(proper[0], proper[0] + len(proper[1]))
    if next(find_parties(text, span.start, span.end), None) is not None:
        return None
    return span, Place(" ".join(proper[1].split()), precision=Precision.CITY)
