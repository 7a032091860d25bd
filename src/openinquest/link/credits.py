"""The agency that a text credits at its head: "MOSUL, Iraq, March 27 (Tigris Wire) -"."""

import re

from openinquest.model import Document

_CREDIT = re.compile(
    # A headline, a byline. Possessive, or a page of blank lines is split up in every way there is.
    r"\s*+(?:[^\n]{0,160}+\n\s*+){0,3}?"
    r"[A-Z][\w.'’-]*[^\n()]{0,60}?\((?P<agency>[A-Z][^()\n\d]{1,40})\)\s*(?:[-–—]{1,2}|:)\s"
)
_HEAD_CHARS = 600


def credited_agency(document: Document) -> str | None:
    r"""Return who filed a report by the credit in its dateline, None where there is none.

    Example:
        >>> from openinquest.model import DocumentId
        >>> told = "Two die\n\nTAL NASRA, May 4 (Valley Wire) - Two people died."
        >>> credited_agency(Document(DocumentId("d"), told))
        'Valley Wire'
    """
    match = _CREDIT.match(document.text[:_HEAD_CHARS])
    return match["agency"].strip() if match else None
