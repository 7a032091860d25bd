"""The agency that a text credits: "MOSUL, Iraq, March 27 (Tigris Wire) -", "(Tigris Wire)"."""

import re

from openinquest.model import Document

_CREDIT = re.compile(
    # A headline, a byline. Possessive, or a page of blank lines is split up in every way there is.
    r"\s*+(?:[^\n]{0,160}+\n\s*+){0,3}?"
    r"[A-Z][\w.'’-]*[^\n()]{0,60}?\((?P<agency>[A-Z][^()\n\d]{1,40})\)\s*(?:[-–—]{1,2}|:)\s"
)
_HEAD_CHARS = 600
# Behind the last sentence, and with no stop of its own: else what stands in brackets is a short
# form or a remark.
_AT_THE_END = re.compile(
    r"[.!?][\"'”’)]*\s+(?:\((?P<bracketed>[A-Z][^()\n\d:]{1,40})\)|"
    r"[-–—]{1,2}\s?(?P<behind_a_dash>[A-Z][^()\n\d:.,]{1,40}))\s*\Z"
)
_END_CHARS = 200
# What stands there can also be the writer's name, or say that this was all.
_AGENCY = re.compile(
    r"\b(?:Agenc[ey]|Agence|News|Newswire|Press|Presse|Reuters|Wire|(?!ENDS?\b|MORE\b)[A-Z]{2,6})\b"
)


def credited_agency(document: Document) -> str | None:
    r"""Return who filed a report by the credit in its dateline or at its end, None for none.

    Example:
        >>> from openinquest.model import DocumentId
        >>> told = "Two die\n\nTAL NASRA, May 4 (Valley Wire) - Two people died."
        >>> credited_agency(Document(DocumentId("d"), told))
        'Valley Wire'
    """
    match = _CREDIT.match(document.text[:_HEAD_CHARS])
    if match:
        return match["agency"].strip()
    behind = _AT_THE_END.search(document.text[-_END_CHARS:])
    name = (behind["bracketed"] or behind["behind_a_dash"]).strip() if behind else ""
    return name if _AGENCY.search(name) else None
