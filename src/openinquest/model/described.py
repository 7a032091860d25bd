"""What someone wrote down about a document, apart from the document itself."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Described:
    """What a manifest says about one document; None where it says nothing.

    `published` is the day it appeared, `language` its ISO 639 code. A
    description goes before whatever the document says of itself.
    `is_document` is False for a file that only lies beside the documents, as
    a note on them does.
    """

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    is_document: bool = True
