"""Opening, reading and extracting in processes of their own: what is read comes from strangers."""

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from dataclasses import dataclass, replace

from openinquest.confine import Limits, Request, Worker, most_answer_bytes, served
from openinquest.errors import QuoteMismatch
from openinquest.extract.places import gazetteer_file
from openinquest.model import Document, Extraction, Original, Skipped
from openinquest.pipeline.by_model import ByModel
from openinquest.pipeline.reading import HERE, Readers, dated_by_its_head, name_of
from openinquest.preserve import Capture, Opening, Pack, Taken
from openinquest.preserve import confined as opening
from openinquest.read import Drawn, Pages, draw_page, pages_of
from openinquest.read import confined as reading
from openinquest.read import confined_language as telling
from openinquest.read import page_picture as drawing
from openinquest.wire import from_json, to_json

ReadersOf = Callable[[Capture, ByModel | None], AbstractContextManager[Readers]]


@contextmanager
def readers_of(capture: Capture, by_model: ByModel | None = None) -> Iterator[Readers]:
    """Give what opens, reads and extracts: in two processes, this one where there are no limits.

    One opens what holds documents, the other reads them: a page of an archive that ends the one
    process leaves the archive open in the other. Each is started when there is something for it.
    A model server is asked by this process: those have no network, and what it gets is text.
    """
    with closing(KeptReaders()) as kept, kept.readers_of(capture, by_model) as readers:
        yield readers


class KeptReaders:
    """The two processes of `readers_of`, kept for whoever reads next: to start them takes seconds.

    They are what the next has, as if its files came together with those before. They end when
    nobody has read for a while, when something failed, and where they were made for other limits
    or another gazetteer. One reads at a time. A process ends with the thread that started it: who
    reads has to come in one that stays. `begun` is a process that was begun to read, which is
    taken where it was made for the same limits.
    """

    def __init__(self, idle_s: float = 60.0, begun: Worker | None = None) -> None:
        self._idle_s, self._alone, self._begun = idle_s, threading.Lock(), begun
        self._apart: _Apart | None = None
        self._made_for: object = None
        self._held = ExitStack()
        self._ends = threading.Timer(idle_s, self.close)

    @contextmanager
    def readers_of(self, capture: Capture, by_model: ByModel | None = None) -> Iterator[Readers]:
        """Give what opens, reads and extracts, as the function `readers_of` does."""
        if capture.limits is None:
            yield replace(HERE, by_model=by_model)
            return
        with self._alone:
            self._ends.cancel()
            apart = self._for(capture, capture.limits)
            try:
                yield replace(apart.readers, by_model=by_model)
            except BaseException:
                self._end()
                raise
            self._ends = threading.Timer(self._idle_s, self.close)
            self._ends.daemon = True
            self._ends.start()

    def close(self) -> None:
        """End the processes; whoever reads after that starts others."""
        with self._alone:
            self._end()

    def _for(self, capture: Capture, limits: Limits) -> "_Apart":
        gazetteer = gazetteer_file()
        asked = (limits, capture.max_bytes, gazetteer, gazetteer and gazetteer.stat().st_mtime_ns)
        if self._apart is None or self._made_for != asked:
            self._end()
            most = most_answer_bytes(capture.max_bytes)
            begun, self._begun = self._begun, None
            if begun is None or (begun.limits, begun.answer_bytes) != (limits, most):
                begun = Worker(limits, most)
            opens = self._held.enter_context(Worker(limits, most))
            self._apart, self._made_for = _Apart(opens, self._held.enter_context(begun)), asked
        return self._apart

    def _end(self) -> None:
        self._ends.cancel()
        self._apart = None
        self._held.close()


def count_pages(content: bytes, original: Original, limits: Limits | None) -> Pages:
    """Return the pages of a picture or a PDF document, counted in a process of its own.

    In this one where there are no limits.

    Raises:
        EncryptedInput, DamagedInput: it is a PDF document that cannot be opened.
        TookTooLong, NeedsMemory, WorkerStopped: its pages could not be counted.
    """
    if limits is None:
        return pages_of(content, original)
    request = Request(served.COUNT_PAGES, to_json(original), content, where=original.location)
    with Worker(limits, most_answer_bytes()) as counts:
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
    request = Request(served.DRAW_PAGE, asked, content, where=original.location)
    with Worker(limits, most_answer_bytes()) as draws:
        return draws.ask_once(request, drawing.drawn_of)


@dataclass(frozen=True, slots=True)
class _Apart:
    """The worker that opens what holds documents, and the one that reads them."""

    opens: Worker
    reads: Worker

    @property
    def readers(self) -> Readers:
        """What is done by them."""
        opening = Opening(self._open, self._read_feed)
        return Readers(opening, self._read, self._extract, begin=self._begin)

    def _begin(self) -> None:
        self.reads.begin(served.to_read(), served.to_extract(gazetteer_file()))

    def _read(self, taken: Taken, capture: Capture) -> Document:
        original = taken.sealed.original
        asked = reading.ToRead(original, taken.described, capture.published, capture.recognise)
        content = taken.sealed.content
        request = Request(served.READ, to_json(asked), content, where=original.location)
        document = self.reads.ask_once(request, lambda answer, _: asked.document_of(answer))
        if document.language is None and document.text:
            document = replace(document, language=self._language_of(document))
        return dated_by_its_head(document)

    def _language_of(self, document: Document) -> str | None:
        beginning, where = telling.beginning_of(document.text), name_of(document)
        request = Request(served.TELL_LANGUAGE, beginning, where=where)
        return self.reads.ask_once(request, telling.language_told)

    def _extract(self, document: Document) -> Extraction:
        asked = served.to_extract(gazetteer_file())
        request = replace(asked, text=to_json(document), where=name_of(document))

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
        request = Request(served.OPEN_PACK, told, content, where=pack.where, times=times)
        parts = opening.Parts(pack)
        for part in self.opens.ask(request, parts.part_of):
            if part is not None:
                yield part

    def _read_feed(self, content: bytes, where: str) -> list[str]:
        request = Request(served.OPEN_FEED, where, content, where=where)
        return self.opens.ask_once(request, opening.links_of)
