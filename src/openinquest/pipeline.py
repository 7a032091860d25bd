"""The only place where stages meet each other and the store. Read this file first.

preserve -> read -> extract -> link -> reconcile -> weigh -> report
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from openinquest.errors import (
    InputError,
    InquestError,
    SeenBefore,
    TellsNothing,
    UnknownRecord,
    UnsupportedLanguage,
)
from openinquest.extract import ClaimExtractor, TellsWhy, claim_extractors
from openinquest.link import (
    compare_outlets,
    find_copies,
    join_incidents,
    join_origins,
    name_words,
)
from openinquest.model import (
    Claim,
    Copy,
    Described,
    Document,
    DocumentId,
    Extraction,
    Figure,
    Finding,
    Incident,
    Judgement,
    Origin,
    Reasons,
    Reconciliation,
    Skipped,
)
from openinquest.preserve import load_manifest, seal_file, shown_path, walk_inputs
from openinquest.read import identify_language, read_document
from openinquest.reconcile import fuse, reconcile_facts, reconcile_figures, reconcile_incident
from openinquest.report import compose_finding
from openinquest.store import Store
from openinquest.weigh import gather_explanations

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


@dataclass(frozen=True, slots=True)
class Linked:
    """One incident with what is its own: `beside` is what reconciling gives beside the figures."""

    incident: Incident
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    figures: tuple[Figure, ...]
    beside: Reconciliation


@dataclass(frozen=True, slots=True)
class Addition:
    """What one `add` did, in numbers a reader can check."""

    added: int
    already_there: int
    claims: int
    skipped: tuple[Skipped, ...]


def gather(paths: Iterable[Path], capture: Capture) -> Iterator[Gathered | Skipped]:
    """Yield a document for each file that `paths` stand for, or why there is none.

    preserve, then read. A folder's manifest is looked at first.

    Raises:
        InputError: a manifest is wrong; nothing was read then.
    """
    found = [entry for path in paths for entry in _files_of(path)]
    for file, described in found:
        try:
            sealed = seal_file(
                file, max_bytes=capture.max_bytes, captured_utc=capture.utc, captured_by=capture.by
            )
            document = read_document(
                sealed.content, sealed.original, described=described, published=capture.published
            )
        except InputError as error:
            yield _skipped(error, shown_path(file))
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


def examine(
    paths: Iterable[Path], capture: Capture, *, on_document: Callable[[], None] = lambda: None
) -> tuple[tuple[Finding, ...], Reading]:
    """Return a finding for each incident that the files tell of, and what was read.

    Nothing is kept. `on_document` is called after each file.
    """
    documents: dict[DocumentId, Document] = {}
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    for gathered in gather(paths, capture):
        on_document()
        if isinstance(gathered, Skipped):
            skipped.append(gathered)
            continue
        document = gathered.document
        if document.id in documents:
            skipped.append(_seen_before(document, documents[document.id]))
            continue
        documents[document.id] = document
        extraction, unread = _read_or_skip(document)
        extractions.append(extraction)
        skipped.extend(unread)
    reading = Reading(tuple(documents.values()), tuple(extractions), tuple(skipped))
    return find(reading), reading


def tell_why(reading: Reading) -> tuple[Reasons, ...]:
    """Return why each document was read as it was, where its extractor can say so, in order."""
    return tuple(
        extractor.tell_why(document, extraction)
        for document, extraction in zip(reading.documents, reading.extractions, strict=True)
        if extraction.extractor != UNREAD
        if isinstance(extractor := _extractor_of(document), TellsWhy)
    )


def find(reading: Reading, *, judgements: Sequence[Judgement] = ()) -> tuple[Finding, ...]:
    """Return a finding for each incident that was read of, in order of time.

    link, reconcile, weigh, report. A document that tells of no incident
    stands among the skipped of every finding.
    """
    linked = link(reading, judgements=judgements)
    skipped = (*reading.skipped, *_telling_nothing(reading, linked))
    return tuple(
        compose_finding(
            told.incident,
            documents=told.documents,
            claims=told.claims,
            origins=told.origins,
            copies=told.copies,
            figures=told.figures,
            explanations=gather_explanations(
                told.claims, origins=told.origins, judgements=judgements
            ),
            skipped=skipped,
            beside=told.beside,
        )
        for told in linked
    )


def link(reading: Reading, *, judgements: Sequence[Judgement] = ()) -> tuple[Linked, ...]:
    """Return each incident that was read of with what belongs to it.

    link and reconcile. Origins are counted within an incident.
    """
    copies = find_copies(reading.documents)
    incidents = join_incidents(reading.documents, reading.claims, copies, judgements=judgements)
    outlets = compare_outlets(reading.documents, reading.claims, copies, incidents, weigh=fuse)
    read = zip(reading.documents, reading.extractions, strict=True)
    said = {document.id: (document, extraction) for document, extraction in read}
    linked = []
    for incident in incidents:
        own = [said[document] for document in incident.documents]
        documents = tuple(document for document, _ in own)
        claims = tuple(claim for _, extraction in own for claim in extraction.claims)
        own_copies = tuple(copy for copy in copies if copy.document in incident.documents)
        origins = join_origins(documents, claims, own_copies, outlets)
        figures, beside = reconcile_incident(
            claims, origins=origins, documents=documents, incident=incident, judgements=judgements
        )
        linked.append(Linked(incident, documents, claims, own_copies, origins, figures, beside))
    facts = reconcile_facts(linked, name_words=name_words, judgements=judgements)
    return tuple(
        replace(each, beside=replace(each.beside, facts=own, outlets=outlets))
        for each, own in zip(linked, facts, strict=True)
    )


def add(
    store: Store,
    paths: Iterable[Path],
    capture: Capture,
    *,
    on_document: Callable[[], None] = lambda: None,
) -> Addition:
    """Keep the files that `paths` stand for in a case, with what they say.

    Safe to repeat: what stands there is not written again. Each document is
    kept whole, in one transaction with its claims. `on_document` is called
    after each file.

    Raises:
        QuoteMismatch: the extractor broke its contract; the document at hand
            is not kept.
    """
    added = already_there = claims = 0
    skipped: list[Skipped] = []
    for gathered in gather(paths, capture):
        if isinstance(gathered, Skipped):
            skipped.append(gathered)
            with store.writer() as writer:
                writer.add_skipped(gathered, capture.utc)
        else:
            new, new_claims, unread = _keep(store, gathered)
            added, already_there = added + new, already_there + (not new)
            claims += new_claims
            skipped.extend(unread)
        on_document()
    return Addition(added, already_there, claims, tuple(skipped))


def findings_of(store: Store) -> tuple[Finding, ...]:
    """Return a finding for each incident of a case, with people's judgements applied.

    A document without an extraction is said to be unread; a file that could
    not be used at first and was added later is no longer among the skipped.
    """
    documents = tuple(store.documents())
    held = {_name(document) for document in documents}
    skipped = [entry for entry in store.skipped() if entry.location not in held]
    extractions = []
    for document in documents:
        extraction = store.extraction_of(document.id)
        extractions.append(extraction or _nothing_read())
        if extraction is None:
            skipped.append(_skipped(_unsupported(document), _name(document)))
    reading = Reading(documents, tuple(extractions), tuple(skipped))
    return find(reading, judgements=store.judgements())


def tally(document: Document) -> tuple[tuple[Figure, ...], Incident | None]:
    """Return the figures that one document supports, read as one incident.

    The incident says when and where; None where the document tells of none.
    """
    told, extraction = extract(document)
    claims = extraction.claims
    origins = join_origins((told,), claims, ())
    incident = next(iter(join_incidents((told,), claims, ())), None)
    figures = reconcile_figures(claims, origins=origins, documents=(told,), incident=incident)
    return figures, incident


def extract(document: Document) -> tuple[Document, Extraction]:
    """Return the document with its language told, and what it says.

    A document in a language that no extractor reads says nothing.
    """
    language = document.language or identify_language(document.text)
    told = replace(document, language=language)
    return told, _read_or_skip(told)[0]


def _files_of(path: Path) -> Iterator[tuple[Path, Described | None]]:
    described = load_manifest(path)
    for file in walk_inputs(path):
        name = file.relative_to(path).as_posix() if described else ""
        yield file, described.get(name)


def _extractor_of(document: Document) -> ClaimExtractor:
    language = document.language or "en"
    for name in claim_extractors:
        extractor = claim_extractors.get(name)
        if language in extractor.languages:
            return extractor
    raise _unsupported(document)


def _unsupported(document: Document) -> UnsupportedLanguage:
    return UnsupportedLanguage(
        f"its language is {document.language!r}, which no installed extractor reads",
        where=_name(document),
    )


def _keep(store: Store, gathered: Gathered) -> tuple[bool, int, tuple[Skipped, ...]]:
    """Keep one document with what it says; return whether it is new, and its new claims.

    What stands in the case is read as it was recorded, also where the reader
    would give another text today. A document that no extractor reads gets no
    extraction, and keeps the one that it may have.
    """
    try:
        recorded = store.document(gathered.document.id)
    except UnknownRecord:
        recorded = gathered.document
    extraction, unread = _read_or_skip(recorded)
    with store.writer() as writer:
        new = writer.add_document(recorded, gathered.content)
        claims = 0 if unread else writer.add_extraction(recorded.id, extraction)
    return new, claims, unread


def _read_or_skip(document: Document) -> tuple[Extraction, tuple[Skipped, ...]]:
    try:
        return read_claims(document), ()
    except UnsupportedLanguage as error:
        return _nothing_read(), (_skipped(error, _name(document)),)


def _nothing_read() -> Extraction:
    return Extraction(UNREAD, (), ())


def _telling_nothing(reading: Reading, linked: Sequence[Linked]) -> Iterator[Skipped]:
    """Yield the documents that were read and stand in no incident, with the reason."""
    placed = {document.id for told in linked for document in told.documents}
    unread = {skipped.location for skipped in reading.skipped}
    for document in reading.documents:
        name = _name(document)
        if document.id not in placed and name not in unread:
            yield _skipped(TellsNothing("it tells of no incident", where=name), name)


def _seen_before(document: Document, first: Document) -> Skipped:
    error = SeenBefore(f"it holds the same bytes as {_name(first)}", where=_name(document))
    return _skipped(error, _name(document))


def _skipped(error: InquestError, location: str) -> Skipped:
    return Skipped(error.where or location, error.code, str(error))


def _name(document: Document) -> str:
    return document.original.location if document.original else document.id
