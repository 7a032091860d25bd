"""One field of a document with what is read over it: its one spelling, its voices, its lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openinquest.extract.arabic.chrome import elsewhere_in, without_addresses
from openinquest.extract.arabic.events import find_events
from openinquest.extract.arabic.folding import Folded, behind_marks, fold
from openinquest.extract.arabic.speakers import Speakers
from openinquest.extract.found_event import FoundEvent
from openinquest.model import Document, Field, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """The title or the text of a document.

    `elsewhere` is where the folded text holds comments and headlines of other stories.
    """

    field: Field
    written: str
    folded: Folded
    speakers: Speakers
    elsewhere: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the folded text lies in the document, vowels with it."""
        first, last = self.folded.span(start, end)
        return Span(first, behind_marks(self.written, last), self.field)

    def events(self, published: date | None) -> Iterator[FoundEvent]:
        """Yield the events that the passage tells of, in order; `published` is its day or None."""
        return find_events(
            self.written,
            self.folded,
            field=self.field,
            published=published,
            content_at=self.speakers.content_at,
        )

    def is_elsewhere(self, place: int) -> bool:
        """Return whether a place lies in a comment or a headline of another story."""
        return any(begin <= place < end for begin, end in self.elsewhere)


def read_passages(document: Document) -> tuple[Passage, Passage]:
    """Return the title and the text of a document as passages."""
    title = fold(document.title or "").text
    return _passage(document, "title", ""), _passage(document, "text", title)


def _passage(document: Document, field: Field, title: str) -> Passage:
    written = document.field(field) or ""
    folded = fold(without_addresses(written))
    return Passage(
        field=field,
        written=written,
        folded=folded,
        speakers=Speakers(folded, written, field),
        elsewhere=tuple(elsewhere_in(folded.text, title)),
    )
