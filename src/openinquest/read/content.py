"""What a reader finds in the bytes of one document."""

from dataclasses import dataclass
from datetime import date

from openinquest.model import Recognised


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document and what it says of itself; None where it is silent.

    `recognised` are the words of it that were made out in a picture; `not_read` says what of the
    document has no text and why, None where all was read.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    page_starts: tuple[int, ...] = ()
    recognised: tuple[Recognised, ...] = ()
    not_read: str | None = None
