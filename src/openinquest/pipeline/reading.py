"""From files to documents and what each says: preserve -> read -> extract."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from openinquest.errors import InputError, InquestError, NoDocument, UnsupportedLanguage
from openinquest.extract import ClaimExtractor, TellsWhy, claim_extractors
from openinquest.model import Act, Claim, Described, Document, Extraction, Reasons, Skipped
from openinquest.preserve import load_manifest, seal_file, shown_path, walk_inputs
from openinquest.read import identify_language, read_document

# What stands as the extractor of a document that no extractor reads.
UNREAD = "none"


@dataclass(frozen=True, slots=True)
class Capture:
    """How originals are taken in: who does it, when, and up to which size.

    `published` is the day of publication that the user names for every
    document, None where they name none.
    """

    by: str
    utc: datetime
    max_bytes: int
    published: date | None = None

    def act(self, reason: str) -> Act:
        """Return what a change of a case is recorded with, made now by whoever acts."""
        return Act(self.by, self.utc, reason)


@dataclass(frozen=True, slots=True)
class Gathered:
    """A document and the sealed bytes that it was read from."""

    document: Document
    content: bytes


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


def gather(paths: Iterable[Path], capture: Capture) -> Iterator[Gathered | Skipped]:
    """Yield a document for each file that `paths` stand for, or why there is none.

    preserve, then read. The manifests of a folder are looked at first.

    Raises:
        InputError: a manifest is wrong; nothing was read then.
    """
    found = [entry for path in paths for entry in _files_of(path)]
    for file, described in found:
        try:
            _refuse_no_document(file, described)
            sealed = seal_file(
                file, max_bytes=capture.max_bytes, captured_utc=capture.utc, captured_by=capture.by
            )
            document = read_document(
                sealed.content, sealed.original, described=described, published=capture.published
            )
        except InputError as error:
            yield skipped_for(error, shown_path(file))
        else:
            yield Gathered(document, sealed.content)


def read_claims(document: Document) -> Extraction:
    """Return what `document` says, checked against its text.

    extract. A document whose language cannot be told is read as English: the
    patterns of a language find nothing in another.

    Raises:
        UnsupportedLanguage: no extractor reads the language.
        QuoteMismatch: the extractor broke its contract.
    """
    extraction = _extractor_of(document).extract(document)
    extraction.verify(document)
    return extraction


def extract(document: Document) -> tuple[Document, Extraction]:
    """Return the document with its language told, and what it says.

    A document in a language that no extractor reads says nothing.
    """
    language = document.language or identify_language(document.text)
    told = replace(document, language=language)
    return told, read_or_skip(told)[0]


def tell_why(reading: Reading) -> tuple[Reasons, ...]:
    """Return why each document was read as it was, where its extractor can say so, in order."""
    return tuple(
        extractor.tell_why(document, extraction)
        for document, extraction in zip(reading.documents, reading.extractions, strict=True)
        if extraction.extractor != UNREAD
        if isinstance(extractor := _extractor_of(document), TellsWhy)
    )


def read_or_skip(document: Document) -> tuple[Extraction, tuple[Skipped, ...]]:
    """Return what a document says; where no extractor reads it, nothing, and the reason."""
    try:
        return read_claims(document), ()
    except UnsupportedLanguage as error:
        return nothing_read(), (skipped_for(error, name_of(document)),)


def nothing_read() -> Extraction:
    """Return what stands for a document that no extractor reads."""
    return Extraction(UNREAD, (), ())


def unsupported(document: Document) -> UnsupportedLanguage:
    """Return the failure of a document whose language no extractor reads."""
    return UnsupportedLanguage(
        f"its language is {document.language!r}, which no installed extractor reads",
        where=name_of(document),
    )


def skipped_for(error: InquestError, location: str) -> Skipped:
    """Return the record of what could not be used: of the place that the error names, if any."""
    return Skipped(error.where or location, error.code, str(error))


def name_of(document: Document) -> str:
    """Return under which name a person knows a document."""
    return document.original.location if document.original else document.id


def _files_of(path: Path) -> Iterator[tuple[Path, Described | None]]:
    described = load_manifest(path)
    for file in walk_inputs(path):
        name = file.relative_to(path).as_posix() if described else ""
        yield file, described.get(name)


def _refuse_no_document(file: Path, described: Described | None) -> None:
    if described is not None and not described.is_document:
        raise NoDocument("its manifest says that it is no document", where=shown_path(file))


def _extractor_of(document: Document) -> ClaimExtractor:
    language = document.language or "en"
    for name in claim_extractors:
        extractor = claim_extractors.get(name)
        if language in extractor.languages:
            return extractor
    raise unsupported(document)
