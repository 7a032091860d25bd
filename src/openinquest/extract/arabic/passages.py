"""One field of a document with what is read over it: its one spelling, its voices, its lists."""

from dataclasses import dataclass
from unicodedata import combining

from openinquest.extract.arabic.chrome import end_of_post, other_headlines, without_addresses
from openinquest.extract.arabic.folding import Folded, fold
from openinquest.extract.arabic.speakers import Speakers
from openinquest.model import Document, Field, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The title or the text of a document, up to where others wrote below it.

    `elsewhere` is where headlines of other stories stand in the folded text.
    """

    field: Field
    written: str
    folded: Folded
    speakers: Speakers
    elsewhere: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the folded text lies in the document, vowels with it."""
        first, last = self.folded.span(start, end)
        while last < len(self.written) and combining(self.written[last]):
            last += 1
        return Span(first, last, self.field)

    def is_elsewhere(self, place: int) -> bool:
        """Return whether a place lies in a headline of another story."""
        return any(begin <= place < end for begin, end in self.elsewhere)


def read_passages(document: Document) -> tuple[Passage, Passage]:
    """Return the title and the text of a document as passages."""
    title = fold(document.title or "").text
    return _passage(document, "title", ""), _passage(document, "text", title)


def _passage(document: Document, field: Field, title: str) -> Passage:
    written = document.field(field) or ""
    post = written[: end_of_post(written)] if field == "text" else written
    folded = fold(without_addresses(post))
    return Passage(
        field=field,
        written=written,
        folded=folded,
        speakers=Speakers(folded, written, field),
        elsewhere=tuple(other_headlines(folded.text, title)),
    )
