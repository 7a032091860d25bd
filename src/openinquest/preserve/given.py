"""Words that a person typed or pasted, with what they say about them."""

from collections.abc import Mapping

from openinquest.errors import InputError
from openinquest.preserve.manifest import describe
from openinquest.preserve.taken import GivenText, Named


def name_text(content: bytes, told: Mapping[str, str | None]) -> Named:
    """Return a text to be taken in as it was given, with what is told of it.

    `told` has the fields of a manifest; None is unknown.

    Raises:
        InputError: a field does not hold what it is for; the message lists the problems.
    """
    problems: list[str] = []
    known = {name: value for name, value in told.items() if value is not None}
    described = describe("the text", known, problems)
    if problems:
        raise InputError("; ".join(problems))
    return Named(GivenText(content), described)
