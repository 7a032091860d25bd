"""What is kept: documents and what they say go into a case, and its findings come out."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from openinquest.errors import UnknownRecord
from openinquest.link import can_be_weighed, find_copies, join_incidents
from openinquest.model import Finding, Incident, Skipped
from openinquest.pipeline.finding import find
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.reading import (
    Capture,
    Gathered,
    Reading,
    gather,
    name_of,
    nothing_read,
    read_or_skip,
    skipped_for,
    unsupported,
)
from openinquest.store import Store


@dataclass(frozen=True, slots=True)
class Addition:
    """What one `add` did, in numbers a reader can check."""

    added: int
    already_there: int
    claims: int
    skipped: tuple[Skipped, ...]


def add(
    store: Store,
    paths: Iterable[Path],
    capture: Capture,
    learnt: Learnt = AS_SHIPPED,
    *,
    on_document: Callable[[], None] = lambda: None,
) -> Addition:
    """Keep the files that `paths` stand for in a case, with what they say.

    Safe to repeat: what stands there is not written again. Each document is
    kept whole, in one transaction with its claims. Where a case has documents
    enough to be weighed, the incidents that the new ones join are kept, too.
    `on_document` is called after each file.

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
    if added or claims:
        _keep_incidents(store, learnt, standing=store.incidents())
    return Addition(added, already_there, claims, tuple(skipped))


def findings_of(store: Store, learnt: Learnt = AS_SHIPPED) -> tuple[Finding, ...]:
    """Return a finding for each incident of a case, with people's judgements applied.

    A document without an extraction is said to be unread; a file that could
    not be used at first and was added later is no longer among the skipped.
    """
    return find(
        read_case(store),
        judgements=store.judgements(),
        standing=store.incidents(),
        checks=store.checks(),
        learnt=learnt,
    )


def link_afresh(store: Store, learnt: Learnt = AS_SHIPPED) -> None:
    """Join all documents of a case anew, as if no incident stood, and keep the incidents.

    People's merges and splits hold all the same.
    """
    _keep_incidents(store, learnt, standing=())


def _keep_incidents(store: Store, learnt: Learnt, *, standing: Sequence[Incident]) -> None:
    """Keep the incidents of a case whose documents can be weighed; few are joined when asked.

    They are not kept where another program has added documents since: it links what it added
    with all that is read here, and what came of fewer would take documents out of incidents.
    """
    reading = read_case(store)
    if not can_be_weighed(reading.documents):
        return
    incidents = join_incidents(
        reading.documents,
        reading.claims,
        find_copies(reading.documents),
        judgements=store.judgements(),
        weights=learnt.weights,
        standing=standing,
    )
    linked = {document.id for document in reading.documents}
    with store.writer() as writer:
        if linked.issuperset(document.id for document in store.documents()):
            writer.add_incidents(incidents)


def read_case(store: Store) -> Reading:
    """Return what a case holds as it was read."""
    documents = tuple(store.documents())
    held = {name_of(document) for document in documents}
    skipped = [entry for entry in store.skipped() if entry.location not in held]
    extractions = []
    for document in documents:
        extraction = store.extraction_of(document.id)
        extractions.append(extraction or nothing_read())
        if extraction is None:
            skipped.append(skipped_for(unsupported(document), name_of(document)))
    return Reading(documents, tuple(extractions), tuple(skipped))


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
    extraction, unread = read_or_skip(recorded)
    with store.writer() as writer:
        new = writer.add_document(recorded, gathered.content)
        claims = 0 if unread else writer.add_extraction(recorded.id, extraction)
    return new, claims, unread
