"""One preserved item of the record, and its text."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

DocumentId = NewType("DocumentId", str)


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a document was read from, and how they were obtained.

    `sha256` is 64 hexadecimal digits of the untouched bytes. `location` is
    where they were found: a path or an address. `tool` names the program and
    version that captured them.
    """

    sha256: str
    size_bytes: int
    media_type: str
    location: str
    captured_utc: datetime
    captured_by: str
    tool: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one preserved item, with what is known about it.

    `id` is `sha256:` and the digest of the original bytes; in a stream it is
    whatever the stream gave. `page_starts` holds the offset in `text` at
    which each page begins, empty where there are no pages. None is unknown.
    """

    id: DocumentId
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None
    original: Original | None = None
    page_starts: tuple[int, ...] = ()

    def field(self, name: str) -> str:
        """Return the text of the field called `name`, empty where there is none."""
        return self.text if name == "text" else self.title or ""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that was asked for and could not be used, with the reason.

    `code` is the error code of `errors.py`; `reason` the whole message, which
    ends in what to do.
    """

    location: str
    code: str
    reason: str
