"""One preserved item of the record, and its text."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from openinquest.errors import InquestError
from openinquest.model.recognised import FromPicture, Recognised, find_in_picture
from openinquest.model.span import Span
from openinquest.model.transcribed import Transcribed

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
    which each page begins, empty where there are no pages. `recognised` are
    the words that a machine made out in a picture of text, in order, empty
    where the text came as text. `not_read` says what of a sealed item has no
    text, and why ("it is video/mp4, which has no reader"), None where all was
    read. `transcribed` is where a person saw or heard the words of the text
    that they wrote down, None where it is no transcription. None is unknown.
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
    recognised: tuple[Recognised, ...] = ()
    not_read: str | None = None
    transcribed: Transcribed | None = None

    def field(self, name: str) -> str:
        """Return the text of the field called `name`, empty where there is none."""
        return self.text if name == "text" else self.title or ""

    @property
    def whole(self) -> DocumentId:
        """The document that its words are of: the one it is transcribed from, or itself."""
        return DocumentId(self.transcribed.of) if self.transcribed else self.id

    def not_read_beside(self, passages: int) -> str | None:
        """Return what of it has no text and why, beside so many passages that people wrote down.

        None where all was read.

        Example:
            >>> film = Document(DocumentId("a"), "", not_read="it is video/mp4")
            >>> film.not_read_beside(2)
            'it is video/mp4; 2 passages of it were transcribed by a person'
        """
        if self.not_read is None or not passages:
            return self.not_read
        how_many = "1 passage of it was" if passages == 1 else f"{passages} passages of it were"
        return f"{self.not_read}; {how_many} transcribed by a person"

    def in_picture(self, span: Span) -> FromPicture | None:
        """Return where words stand in a picture that they were recognised in, None if in none."""
        if span.field != "text":
            return None
        return find_in_picture(self.recognised, self.text, span.start, span.end)


def items_of(documents: Iterable[Document]) -> dict[DocumentId, Document]:
    """Return for each document the one that stands for its item, in their order.

    Passages that people transcribed from one film are one item: for them stands the film, or
    the first of them where that is not among the documents.

    Example:
        >>> film = Document(DocumentId("a"), "")
        >>> said = Document(DocumentId("b"), "nine", transcribed=Transcribed("a", None, None, 1, 2))
        >>> {which: item.id for which, item in items_of([said, film]).items()}
        {'b': 'a', 'a': 'a'}
    """
    documents = tuple(documents)
    standing = {each.id: each for each in documents}
    for each in documents:
        standing.setdefault(each.whole, each)
    return {each.id: standing[each.whole] for each in documents}


def count_items(documents: Iterable[Document]) -> int:
    """Return how many items some documents are: a film and passages transcribed from it are one."""
    return len({each.whole for each in documents})


READ_BY_MODEL = ", read by a model"
"""Behind the location of a document where what was skipped is of a model's reading of it."""


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
