"""Opening, reading and extracting in processes of their own: what is read comes from strangers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from openinquest.confine import Limits, Request, Worker
from openinquest.errors import QuoteMismatch
from openinquest.extract import confined as extracting
from openinquest.extract.places import gazetteer_file
from openinquest.model import Document, Extraction, Original, Skipped
from openinquest.pipeline.by_model import ByModel
from openinquest.pipeline.reading import HERE, Readers, name_of
from openinquest.preserve import Capture, Opening, Pack, Taken
from openinquest.preserve import confined as opening
from openinquest.read import Drawn, Pages, draw_page, pages_of
from openinquest.read import confined as reading
from openinquest.read import page_picture as drawing
from openinquest.read import pages as counting
from openinquest.wire import from_json, to_json

_ANSWER_BYTES, _ANSWER_TIMES = 64 << 20, 4
"""How long an answer may be: so many bytes, and so many times the largest document more. The words
of a packed document are more than its bytes, and those of a picture come with their places."""


@contextmanager
def readers_of(capture: Capture, by_model: ByModel | None = None) -> Iterator[Readers]:
    """Give what opens, reads and extracts: in two processes, this one where there are no limits.

    One opens what holds documents, the other reads them: a page of an archive that ends the one
    process leaves the archive open in the other. Each is started when there is something for it.
    A model server is asked by this process: those have no network, and what it gets is text.
    """
    if capture.limits is None:
        yield replace(HERE, by_model=by_model)
        return
    most = _ANSWER_BYTES + _ANSWER_TIMES * capture.max_bytes
    with Worker(capture.limits, most) as opens, Worker(capture.limits, most) as reads:
        yield replace(_Apart(opens, reads).readers, by_model=by_model)


def count_pages(content: bytes, original: Original, limits: Limits | None) -> Pages:
    """Return the pages of a picture or a PDF document, counted in a process of its own.

    In this one where there are no limits.

    Raises:
        EncryptedInput, DamagedInput: it is a PDF document that cannot be opened.
        TookTooLong, NeedsMemory, WorkerStopped: its pages could not be counted.
    """
    if limits is None:
        return pages_of(content, original)
    request = Request(counting.SERVED, to_json(original), content, where=original.location)
    with Worker(limits, _ANSWER_BYTES) as counts:
        return counts.ask_once(request, lambda answer, _: from_json(Pages, answer))


def draw_page_apart(content: bytes, original: Original, page: int, limits: Limits | None) -> Drawn:
    """Return a page of a PDF document, from 1, drawn in a process of its own.

    In this one where there are no limits.

    Raises:
        EncryptedInput, DamagedInput: it is no PDF document that can be opened.
        UnknownRecord: it has no such page.
        TookTooLong, NeedsMemory, WorkerStopped: the page could not be drawn.
    """
    if limits is None:
        return draw_page(content, original, page)
    asked = to_json(drawing.ToDraw(original, page))
    request = Request(drawing.SERVED, asked, content, where=original.location)
    with Worker(limits, _ANSWER_BYTES) as draws:
        return draws.ask_once(request, drawing.drawn_of)


@dataclass(frozen=True, slots=True)
class _Apart:
    """The worker that opens what holds documents, and the one that reads them."""

    opens: Worker
    reads: Worker

    @property
    def readers(self) -> Readers:
        """What is done by them."""
        return Readers(Opening(self._open, self._read_feed), self._read, self._extract)

    def _read(self, taken: Taken, capture: Capture) -> Document:
        original = taken.sealed.original
        asked = reading.ToRead(original, taken.described, capture.published, capture.recognise)
        request = Request(
            reading.SERVED, to_json(asked), taken.sealed.content, where=original.location
        )
        return self.reads.ask_once(request, lambda answer, _: asked.document_of(answer))

    def _extract(self, document: Document) -> Extraction:
        gazetteer = gazetteer_file()
        request = Request(
            extracting.SERVED,
            to_json(document),
            where=name_of(document),
            prepared_with=str(gazetteer.absolute()) if gazetteer else "",
        )

        def understand(answer: str, _content: bytes) -> Extraction:
            extraction = from_json(Extraction, answer).in_pictures(document)
            extraction.verify(document)
            of_claims = {claim.document for claim in extraction.claims}
            of_words = {attribution.document for attribution in extraction.attributions}
            if not of_claims | of_words <= {document.id}:
                raise QuoteMismatch("what was taken from a document names another")
            return extraction

        return self.reads.ask_once(request, understand)

    def _open(self, kind: str, pack: Pack) -> Iterator[Taken | Skipped]:
        told, content = opening.spell_pack(kind, pack)
        # What is read in pieces can be as large as a disk; the first page comes after all of it.
        times = 1 if pack.sealed else 1 + pack.size_bytes // pack.capture.max_bytes
        request = Request(opening.PACKS_SERVED, told, content, where=pack.where, times=times)
        parts = opening.Parts(pack)
        for part in self.opens.ask(request, parts.part_of):
            if part is not None:
                yield part

    def _read_feed(self, content: bytes, where: str) -> list[str]:
        request = Request(opening.FEEDS_SERVED, where, content, where=where)
        return self.opens.ask_once(request, opening.links_of)
