"""One preserved item of the record, and its text."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from openinquest.errors import InquestError

DocumentId = NewType("DocumentId", str)


@dataclass(frozen=True, slots=True)
class WebCapture:
    """How bytes came from the web.

    `redirects` are the addresses passed through, in order, without the first
    and the last. `headers` are those of the last answer, in the order in which
    they came. `warc_sha256` names the sealed WARC file that holds the exchange,
    None where somebody else captured it and gave none.
    """

    url_requested: str
    url_final: str
    status: int | None = None
    redirects: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    warc_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """Sealed bytes, and how they were obtained.

    `sha256` is 64 hexadecimal digits of the untouched bytes. `location` is
    where they were found: a path or an address. `captured_utc`,
    `captured_by` and `tool`, a program with its version, tell of the first
    capture, which need not be ours. `within` is the SHA-256 of the file that
    they were taken out of (a WARC, a mail), None where they came by themselves.
    `web` is None where they did not come from the web, as far as is known.
    """

    sha256: str
    size_bytes: int
    media_type: str
    location: str
    captured_utc: datetime
    captured_by: str
    tool: str
    within: str | None = None
    web: WebCapture | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one preserved item, with what is known about it.

    `id` is `sha256:` and the digest of the original bytes; in a stream it is
    whatever the stream gave. `page_starts` holds the offset in `text` at
    which each page begins, empty where there are no pages. `not_read` says
    why a sealed item has no text ("image/jpeg has no reader"), None where it
    was read. None is unknown.
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
    not_read: str | None = None

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


def skipped_for(error: InquestError, location: str) -> Skipped:
    """Return the record of what could not be used: of the place that the error names, if any."""
    return Skipped(error.where or location, error.code, str(error))
