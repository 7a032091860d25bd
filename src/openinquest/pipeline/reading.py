"""From files to documents and what each says: preserve -> read -> extract."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from openinquest.errors import InputError, NoRecogniser, NotRead, UnsupportedLanguage, one_line
from openinquest.extract import ClaimExtractor, TellsWhy, day_at_head, extractor_for
from openinquest.extract import unsupported as unsupported_language
from openinquest.model import (
    Claim,
    Document,
    DocumentId,
    Extraction,
    Reasons,
    Skipped,
    skipped_for,
)
from openinquest.pipeline.by_model import ByModel
from openinquest.preserve import HERE as OPENED_HERE
from openinquest.preserve import Capture, Named, Opening, Sealed, Taken, find_named, take
from openinquest.read import (
    CLOCKS_APART,
    find_stamped_date,
    identify_language,
    read_document,
)

# What stands as the extractor of a document that no extractor reads.
UNREAD = "none"


@dataclass(frozen=True, slots=True)
class Gathered:
    """A document, the sealed bytes that it was read from, and what is sealed beside them.

    `recorded` where it was not read now, but is as it was recorded before.
    """

    document: Document
    content: bytes
    beside: tuple[Sealed, ...] = ()
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """Documents, what each says, and what could not be used.

    Every document has an extraction; every path asked for is a document or
    stands among the skipped.
    """

    documents: tuple[Document, ...]
    extractions: tuple[Extraction, ...]
    skipped: tuple[Skipped, ...]

    @property
    def understood(self) -> bool:
        """Whether some extractor read at least one of the documents."""
        return any(extraction.extractor != UNREAD for extraction in self.extractions)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, in order of documents."""
        return tuple(claim for extraction in self.extractions for claim in extraction.claims)


@dataclass(frozen=True, slots=True)
class Readers:
    """In which process packs are opened, documents read, and claims extracted; see `apart`.

    `read` and `extract` raise `TookTooLong`, `WorkerStopped` and `NeedsMemory` where that is
    another process, beside what `read_document` and `read_claims` raise. `by_model` where a model
    server reads what a document says, None where the rules do alone. `begin` has a process get
    ready for that, and waits for nothing: to be called where something will be read and extracted.
    """

    opening: Opening
    read: Callable[[Taken, Capture], Document]
    extract: Callable[[Document], Extraction]
    by_model: ByModel | None = None
    begin: Callable[[], None] = lambda: None


def gather(
    inputs: Iterable[Path | Named],
    capture: Capture,
    readers: "Readers | None" = None,
    *,
    recorded: Callable[[DocumentId], Document | None] = lambda _: None,
    on_named: Callable[[str, int], None] = lambda _name, _total: None,
) -> Iterator[Gathered | Skipped]:
    """Yield the documents that `inputs` stand for, and why there is none where there is none.

    preserve, then read. The manifests of a folder are looked at first.

    Args:
        inputs: What a person named.
        capture: How it is taken in.
        readers: In which process they are opened and read, None for this one.
        recorded: Returns the document of an identifier as it was read before, which is then
            not read again; None where it was not.
        on_named: Is told of each thing before it is taken in: its name, and how many there are.

    Raises:
        InputError: a manifest is wrong; nothing was read then.
    """
    readers = readers or HERE
    found = find_named(inputs)
    for named in found:
        on_named(one_line(str(named.what)) if isinstance(named.what, Path) else "", len(found))
        for taken in take(named, capture, readers.opening):
            if isinstance(taken, Skipped):
                yield taken
            else:
                yield _read_taken(taken, capture, readers, recorded)


def read_claims(document: Document) -> Extraction:
    """Return what `document` says, checked against its text.

    extract. A document whose language cannot be told is read as English.

    Raises:
        UnsupportedLanguage: no extractor reads the language.
        QuoteMismatch: the extractor broke its contract.
    """
    extraction = _extractor_of(document).extract(document).in_pictures(document)
    extraction.verify(document)
    return extraction


def extract(document: Document) -> tuple[Document, Extraction]:
    """Return the document with its language and day told, and what it says.

    A document in a language that no extractor reads says nothing.
    """
    told = completed(document)
    return told, read_or_skip(told)[0]


def completed(document: Document) -> Document:
    """Return a document with its language and the day that its post bears, where they can be told.

    What is known already stays.
    """
    return replace(
        document,
        language=document.language or identify_language(document.text),
        published=document.published or find_stamped_date(document.text),
    )


def extract_by(
    by_model: ByModel, document: Document
) -> tuple[tuple[Document, Extraction], tuple[Skipped, ...]]:
    """Return a document with what a model says of it, and what of that was refused.

    Raises:
        BudgetSpent, ModelFailed: the server gives no answer, and why.
    """
    told = completed(document)
    extraction, refused = read_or_skip(told, replace(HERE, by_model=by_model))
    return (told, extraction), refused


def tell_why(reading: Reading) -> tuple[Reasons, ...]:
    """Return why each document was read as it was, where its reader can say so, in order."""
    told = (
        _reasons(document, extraction)
        for document, extraction in zip(reading.documents, reading.extractions, strict=True)
        if extraction.extractor != UNREAD
    )
    return tuple(filter(None, told))


def _reasons(document: Document, extraction: Extraction) -> Reasons | None:
    """Return why rules and a model took what they did; None where neither can say."""
    from openinquest.extract.model_server import with_model, without_model

    by_rules = without_model(extraction)
    reasons = _reasons_of_rules(document, by_rules)
    if by_rules == extraction and reasons is None:
        return None
    return with_model(reasons or Reasons(document.id, (), ()), document, extraction)


def _reasons_of_rules(document: Document, extraction: Extraction) -> Reasons | None:
    try:
        extractor = _extractor_of(document)
    except UnsupportedLanguage:  # a model alone read it
        return None
    read_it = extraction.extractor.startswith(f"{extractor.name}/")
    if not read_it or not isinstance(extractor, TellsWhy):
        return None
    return extractor.tell_why(document, extraction)


def read_or_skip(
    document: Document, readers: Readers | None = None
) -> tuple[Extraction, tuple[Skipped, ...]]:
    """Return what a document says, and why what no reader or extractor knows of it says nothing.

    Raises:
        TookTooLong, WorkerStopped, NeedsMemory: of `readers`; the document is not to be used.
        BudgetSpent, ModelFailed: of a model server.
    """
    unread, readers = not_read(document), readers or HERE
    if not document.text and unread:
        return nothing_read(), unread
    if readers.by_model is not None:
        name = name_of(document)
        extraction, refused = readers.by_model.read(document, readers.extract, name)
        return extraction, (*unread, *refused)
    try:
        return readers.extract(document), unread
    except UnsupportedLanguage as error:
        return nothing_read(), (*unread, skipped_for(error, name_of(document)))


def not_read(document: Document, passages: int = 0) -> tuple[Skipped, ...]:
    """Return what of a document has no text, with the reason; nothing where all was read.

    `passages` is how many people transcribed from it.
    """
    why = document.not_read_beside(passages)
    if why is None:
        return ()
    name = name_of(document)
    return (skipped_for(NotRead(why, where=name), name),)


def count_passages(documents: Iterable[Document]) -> Counter[DocumentId]:
    """Return how many passages people transcribed from each document of which they did."""
    return Counter(each.whole for each in documents if each.transcribed is not None)


def nothing_read() -> Extraction:
    """Return what stands for a document that no extractor reads."""
    return Extraction(UNREAD, (), ())


def unsupported(document: Document) -> UnsupportedLanguage:
    """Return the failure of a document whose language no extractor reads."""
    return unsupported_language(document.language, where=name_of(document))


def name_of(document: Document) -> str:
    """Return under which name a person knows a document."""
    return document.original.location if document.original else document.id


def _read_taken(
    taken: Taken,
    capture: Capture,
    readers: Readers,
    recorded: Callable[[DocumentId], Document | None],
) -> Gathered | Skipped:
    sealed = taken.sealed
    if before := recorded(DocumentId(f"sha256:{sealed.original.sha256}")):
        return Gathered(before, sealed.content, taken.beside, recorded=True)
    try:
        document = readers.read(taken, capture)
    except (InputError, NoRecogniser) as error:
        return skipped_for(error, sealed.original.location)
    return Gathered(document, sealed.content, taken.beside)


def _read_here(taken: Taken, capture: Capture) -> Document:
    return dated_by_its_head(
        read_document(
            taken.sealed.content,
            taken.sealed.original,
            described=taken.described,
            published=capture.published,
            recognise=capture.recognise,
        )
    )


def dated_by_its_head(document: Document) -> Document:
    """Return a document with the day that its head gives for itself, where none is known.

    A day after it was captured is none of its own.
    """
    day = None if document.published else day_at_head(document)
    if day is None or document.original is None:
        return document
    latest = document.original.captured_utc.date() + CLOCKS_APART
    return replace(document, published=day) if day <= latest else document


HERE = Readers(OPENED_HERE, _read_here, read_claims)
"""All in this process."""


def extractor_named(document: Document, by_model: ByModel | None = None) -> str:
    """Return what stands as the extractor of what is taken from a document now."""
    if document.not_read is not None and not document.text:
        return UNREAD
    try:
        extractor = _extractor_of(document)
    except UnsupportedLanguage:
        return by_model.extractor_named(None) if by_model else UNREAD
    by_rules = f"{extractor.name}/{extractor.version}"
    return by_model.extractor_named(by_rules) if by_model else by_rules


def _extractor_of(document: Document) -> ClaimExtractor:
    return extractor_for(document.language, where=name_of(document))
