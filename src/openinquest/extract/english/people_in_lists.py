"""Which lines of a list begin with somebody's name: lists of the dead look like lists of towns.

"- Ahmad K., 34, killed" and "- Tal Nasra: killed by shrapnel" have one shape but for what follows
the name. Nobody's name may become the place of an incident.
"""

from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.numbers import EXACT
from openinquest.extract.english.people import names_one_person

_AGED = AnyCase(
    r"\s*(?:,\s*|\(\s*)(?:aged?\s+)?\d{1,3}(?:[\s-]*(?:years?|yrs?|months?|y/?o)\b[^,;)\n]{0,12})?"
    r"\s*(?:[),;.]|:(?!\d)|[-–—]|$)"
)
"""An age alone: behind "Tal Nasra, 4" comes who it counts."""
_FALLEN = AnyCase(
    r"\s*(?:[:,(–—-]\s*)*(?:was\s+|were\s+)?(?:killed|died|wounded|injured|hurt|burned|succumbed|missing|martyred)\b"
    rf"(?![\s,]*(?:{EXACT}\b|:|an?\b|at\s+least|civilians|people))"
)
"""What befell one person: of a town it is told how many were killed."""
_CALLED = AnyCase(
    r"\s*[,(]\s*(?:(?:an?|the|his|her|their)\s+)?(?:[\w’'-]+\s+){0,3}?(?P<noun>[\w’'-]+)"
    r"\s*(?=[,;:.)–—]|-\s|$|\s(?:of|in|at|from|who|with)\s)"
)
"""One noun for a person of whom no more is told: "Tal Nasra, a teacher was killed" is a town."""
_NEAR = 60  # characters behind a name


def is_of_somebody(text: str, end: int) -> bool:
    """Return whether what follows a name, up to the end of its line, tells of a person.

    Args:
        text: A text.
        end: Where the name ends in it.

    Example:
        >>> is_of_somebody("- Ahmad K, 34, killed", 9), is_of_somebody("- Tal Nasra, 4 killed", 11)
        (True, False)
    """
    line = text[end : end + _NEAR].partition("\n")[0]
    called = _CALLED.match(line)
    is_one = called is not None and names_one_person(called["noun"])
    return is_one or bool(_AGED.match(line) or _FALLEN.match(line))
