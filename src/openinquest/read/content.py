"""What a reader finds in the bytes of one document."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a document and what it says of itself; None where it is silent."""

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    page_starts: tuple[int, ...] = ()
