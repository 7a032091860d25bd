"""Documents into a case, a few in each transaction: what stands there is only hashed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from openinquest.errors import (
    AnswerUnusable,
    CaseDamaged,
    InputError,
    InquestError,
    UnknownRecord,
    WasErased,
)
from openinquest.model import Act, Document, DocumentId, Extraction, Skipped, skipped_for
from openinquest.pipeline.by_model import ByModel, is_of_a_model
from openinquest.pipeline.reading import (
    UNREAD,
    Gathered,
    Readers,
    extractor_named,
    name_of,
    not_read,
    read_or_skip,
    unsupported,
)
from openinquest.preserve import Sealed
from openinquest.store import Store, Writer

AT_ONCE = 10
"""Documents in one transaction. Each transaction waits for the disk several times, whatever is in
it; more at once gain little, as each original is waited for by itself (decision 0034)."""

BYTES_AT_ONCE = 8_000_000
"""Original bytes that wait in memory for the next transaction, at most, but for one document."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that was read and waits to be kept.

    `sent` is what the audit says of its going to a model server, None where none read it.
    """

    document: Document
    content: bytes
    beside: tuple[Sealed, ...]
    extraction: Extraction
    unread: tuple[Skipped, ...]
    sent: str | None = None


@dataclass(frozen=True, slots=True)
class _Failed:
    """A document that a model server failed to read, of which something was sent."""

    skipped: Skipped
    sent: str


@dataclass(slots=True)
class Keeping:
    """Keeps documents and counts what it kept; what waits is kept when the block ends.

    Also where the block ends with an error: that is of another document. The case
    is locked while a few are written, never while one is read. `readers` say what
    claims come of a document, None for this process. With `leaves_models`, what a model has read
    stands as it is: a reader that nobody named does not undo one that somebody chose.
    """

    store: Store
    act: Act
    readers: Readers | None = None
    leaves_models: bool = False
    added: int = 0
    already_there: int = 0
    claims: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    _waiting: "list[_Read | _Failed | Skipped]" = field(default_factory=list)
    _bytes: int = 0
    _sealed: set[str] = field(default_factory=set)

    def recorded(self, document: DocumentId) -> Document | None:
        """Return a document as it was recorded first, None where it is new.

        What stands in the case is read as it was recorded, also where the
        reader would give another text today.
        """
        for each in self._waiting:
            if isinstance(each, _Read) and each.document.id == document:
                return each.document
        try:
            return self.store.document(document)
        except UnknownRecord:
            return None

    def keep(self, gathered: Gathered | Skipped) -> None:
        """Keep a document with what it says, or that there is none, soon."""
        if isinstance(gathered, Skipped):
            self.skipped.append(gathered)
            self._wait(gathered, 0)
        elif not self._stands(gathered):
            document = gathered.document
            before = self._sent_of(document)
            try:
                extraction, unread = read_or_skip(document, self.readers)
            except BaseException as error:  # Ctrl-C, too: what was sent by then is told of
                self._tell_of_failure(error, document, before)
                if isinstance(error, InputError):  # it took too much: nothing of it is kept
                    return
                raise
            beside, sent = self._new_beside(gathered), self._told(document, before)
            read = _Read(document, gathered.content, beside, extraction, unread, sent)
            self._wait(read, len(gathered.content) + sum(len(each.content) for each in beside))

    @property
    def _by_model(self) -> ByModel | None:
        return self.readers.by_model if self.readers else None

    def _sent_of(self, document: Document) -> int:
        """Return how many characters of a document a model server was sent so far."""
        return self._by_model.characters_sent_of(document) if self._by_model else 0

    def _told(self, document: Document, before: int) -> str | None:
        """Return what the audit says of what was sent; None without a model server."""
        if self._by_model is None:
            return None
        return self._by_model.told_of_sending(self._sent_of(document) - before, before)

    def _tell_of_failure(self, error: BaseException, document: Document, before: int) -> None:
        """Record what of a document was sent that was not read, and that it was refused, if so."""
        why = error if isinstance(error, InquestError) else AnswerUnusable("reading was broken off")
        skipped = skipped_for(why, name_of(document))
        refused = isinstance(error, InputError)
        if (sent := self._sent_of(document)) > before:
            # How much so far makes each try a record of its own: the audit tells of what is new.
            reason = f"{skipped.reason} {sent:,} characters of it were sent so far."
            told = self._told(document, before) or ""
            self._wait(_Failed(replace(skipped, reason=reason), told), 0)
        elif refused:
            self._wait(skipped, 0)
        if refused:
            self.skipped.append(skipped)

    def __enter__(self) -> "Keeping":
        """Return this."""
        return self

    def __exit__(self, *_: object) -> None:
        """Keep what waits."""
        self._flush()

    def _stands(self, gathered: Gathered) -> bool:
        """Return whether a document stands as it would be kept, and count it if so.

        It does where this version of its extractor has read it, or a model that is left its say,
        and its sealed bytes are whole. What lies beside it now is not kept then: it has its own
        from when it was new.
        """
        document = gathered.document
        if not gathered.recorded or any(
            isinstance(each, _Read) and each.document.id == document.id for each in self._waiting
        ):
            return False
        reader, latest = (
            extractor_named(document, self._by_model),
            self.store.extraction_of(document.id),
        )
        stands = latest.extractor if latest else UNREAD
        if self.leaves_models and is_of_a_model(stands):
            reader = stands
        if reader != stands:
            return False
        try:
            self.store.original(document.id.removeprefix("sha256:"))
        except CaseDamaged:  # keeping it again puts it right, or says what is wrong
            return False
        self.already_there += 1
        self.skipped.extend(_why_unread(document, reader))
        return True

    def _new_beside(self, gathered: Gathered) -> tuple[Sealed, ...]:
        """Return what lies beside a new document, once: a web archive of many pages is one.

        Not what is a document of its own. Looked up here, not while it is
        written: to read a case that this program is writing to could wait forever.
        """
        if gathered.recorded:
            return ()
        waiting = {
            sealed.original.sha256
            for each in self._waiting
            if isinstance(each, _Read)
            for sealed in each.beside
        }
        return tuple(
            each
            for each in gathered.beside
            if each.original.sha256 not in waiting | self._sealed
            and self.recorded(DocumentId(f"sha256:{each.original.sha256}")) is None
        )

    def _wait(self, what: _Read | _Failed | Skipped, size_bytes: int) -> None:
        self._waiting.append(what)
        self._bytes += size_bytes
        if len(self._waiting) >= AT_ONCE or self._bytes >= BYTES_AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        waiting, self._waiting, self._bytes = self._waiting, [], 0
        if not waiting:
            return
        done = _Done()
        for act, part in _by_act(waiting, self.act):
            with self.store.writer(act) as writer:
                for each in part:
                    if isinstance(each, _Read):
                        _write(writer, each, done)
                    else:
                        writer.add_skipped(each.skipped if isinstance(each, _Failed) else each)
        # Counted only now: before the transaction has ended nothing is kept.
        self._sealed.update(
            sealed.original.sha256
            for each in waiting
            if isinstance(each, _Read)
            for sealed in each.beside
        )
        self.added += done.added
        self.already_there += done.already_there
        self.claims += done.claims
        self.skipped.extend(done.skipped)


@dataclass(slots=True)
class _Done:
    """What one transaction has done so far."""

    added: int = 0
    already_there: int = 0
    claims: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def _write(writer: Writer, read: _Read, done: _Done) -> None:
    """Write one document with what it says; one that no extractor reads gets no extraction."""
    try:
        # First: of what was erased nothing is to be written, and it is refused here.
        new = writer.add_document(read.document, read.content)
        for sealed in read.beside:
            writer.add_original(sealed.original, sealed.content)
    except WasErased as error:
        done.skipped.append(skipped_for(error, name_of(read.document)))
        return
    done.added += new
    done.already_there += not new
    if read.extraction.extractor != UNREAD:
        done.claims += writer.add_extraction(read.document.id, read.extraction)
    if read.sent:  # what a model said and was refused is told of in the case, too
        for each in read.unread:
            writer.add_skipped(each)
    done.skipped.extend(read.unread)


def _by_act(
    waiting: Sequence[_Read | _Failed | Skipped], act: Act
) -> Iterator[tuple[Act, list[_Read | _Failed | Skipped]]]:
    """Yield what waits by how it is recorded: what was sent somewhere each by itself."""
    alike: list[_Read | _Failed | Skipped]
    alike = [each for each in waiting if isinstance(each, Skipped) or each.sent is None]
    if alike:
        yield act, alike
    for each in waiting:
        if not isinstance(each, Skipped) and each.sent is not None:
            yield replace(act, reason=f"{act.reason}: {each.sent}"), [each]


def _why_unread(document: Document, reader: str) -> tuple[Skipped, ...]:
    """Return why what stands in the case says nothing, as when it was added."""
    unread = not_read(document)
    if reader == UNREAD and (document.text or not unread):
        return (*unread, skipped_for(unsupported(document), name_of(document)))
    return unread
