"""The ages of the people of a text, which are the same in two reports of one event."""

import re

from openinquest.model import Document

# As English news gives them: "a 17-year-old", "Amal Harouk, 34, a clerk".
_AGES = (re.compile(r"(\d(?<!\w.)\d?)[-\s]year[-\s]old"), re.compile(r", (\d{2}),"))

_NONE = frozenset[int]()  # one for all: most documents give none, and each would take 216 bytes


def ages_of(document: Document) -> frozenset[int]:
    """Return the ages in years that a document's title and text give; empty where they give none.

    Example:
        >>> from openinquest.model import DocumentId
        >>> told = "A 17-year-old and Amal Harouk, 34, were hurt."
        >>> sorted(ages_of(Document(DocumentId("d"), told)))
        [17, 34]
    """
    told = f"{document.title or ''}\n{document.text}"
    return frozenset(int(age) for form in _AGES for age in form.findall(told)) or _NONE
