"""What a person looks at in a case from day to day: its claims, one of them, its state."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial  # noqa: TID251  (for one search)

from openinquest.model import (
    Attribution,
    Claim,
    ClaimId,
    ClaimKind,
    Document,
    DocumentId,
    Harm,
    Head,
    Hit,
    Judgement,
    Person,
    Toll,
)
from openinquest.pipeline.case import documents_of, findings_of, read_judged
from openinquest.pipeline.judged import JudgedReading, judge_reading
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.memory import memory_of, remembers
from openinquest.pipeline.naming import claim_named, document_named, finding_named
from openinquest.pipeline.reading import Reading, nothing_read
from openinquest.report import NOTHING_WITHHELD, Profile, Withheld
from openinquest.store import Store, spans_of

AROUND = 240
"""Characters of the text that are shown before and after a claim."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which claims are asked for; None is any.

    `document` and `incident` are identifiers or their first letters. `voice` are
    words that stand in what names a speaker, or in the name of the publisher
    where nobody else speaks; case does not matter.
    """

    document: str | None = None
    incident: str | None = None
    kind: ClaimKind | None = None
    harm: Harm | None = None
    voice: str | None = None
    judged: bool | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A claim of a case, the document that holds it, and what people decided on it.

    Every text of it that leaves the case goes through `withheld`.
    """

    claim: Claim
    document: Document
    judgements: tuple[Judgement, ...]
    withheld: Withheld = NOTHING_WITHHELD

    @property
    def surroundings(self) -> tuple[str, str] | None:
        """The text before and after the words of the claim; None for who may not read it whole."""
        if self.withheld.profile is not Profile.FULL:
            return None
        text = self.document.field(self.claim.span.field)
        start, end = self.claim.span.start, self.claim.span.end
        return text[max(0, start - AROUND) : start], text[end : end + AROUND]


@dataclass(frozen=True, slots=True)
class Found:
    """A hit of a search with its document; `marks` are where the words stand in the passage."""

    hit: Hit
    document: Document
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class State:
    """A case in numbers.

    `documents` are those that are not withdrawn, `not_read` how many of these
    have no text or are in a language that no extractor reads, and `passages` how
    many people transcribed from others. `claims` are as people left them. `beside` is how
    much is sealed without being a document. `erased` counts what was destroyed on purpose.
    `changed_utc` and `changed_by` tell of the last change, None where there was none.
    """

    documents: int
    not_read: int
    passages: int
    claims: int
    incidents: int
    skipped: int
    judgements: int
    members: int
    versions: int
    beside: int
    withdrawn: int
    erased: int
    head: Head
    changed_utc: datetime | None
    changed_by: str | None


def claims_asked(store: Store, asked: Asked, learnt: Learnt = AS_SHIPPED) -> Iterator[Held]:
    """Yield the claims of a case that are asked for, in order of documents and spans.

    As people corrected them, with those that people made.

    Raises:
        UnknownRecord, AmbiguousName: a document or incident that is asked for is none, or several.
    """
    within = _within(store, asked, learnt)
    if asked.document is None:
        held = memory_of(store).once(
            "claims", store.head(), lambda: tuple(_held(read_judged(store)))
        )
    else:
        held = tuple(_held(_document(store, document_named(store, asked.document))))
    for each in held:
        if (within is None or each.claim.id in within) and fits(each, asked):
            yield each


def look_at_claim(store: Store, words: str) -> Held:
    """Return the claim that `words` names with its document and what people decided on it.

    Raises:
        UnknownRecord, AmbiguousName: the words name none, or several.
    """
    held: dict[ClaimId, Held] = {}

    def claims_of(document: DocumentId) -> Iterator[Claim]:
        held.update((each.claim.id, each) for each in _held(_document(store, document)))
        return (each.claim for each in held.values())

    # Not read again: meanwhile somebody may have decided.
    return held[claim_named(store, words, claims_of).id]


def look_at_document(
    store: Store, document: DocumentId
) -> tuple[Document, tuple[Held, ...], tuple[Judgement, ...]]:
    """Return a document with its claims, and what people decided on it as a whole.

    Raises:
        UnknownRecord: the case holds none of that identifier.
    """
    judged = _document(store, document)
    (kept,) = judged.reading.documents
    return kept, tuple(_held(judged)), judgements_by_subject(judged).get(document, ())


def attributions_of(store: Store, document: DocumentId) -> tuple[Attribution, ...]:
    """Return what a reader took for somebody's words in a document, in order."""
    extraction = store.extraction_of(document)
    return extraction.attributions if extraction else ()


def passages_of(store: Store, document: DocumentId) -> tuple[Document, ...]:
    """Return what people transcribed from a document and is not withdrawn, in order of adding."""
    return tuple(
        each for each in documents_of(store) if each.transcribed and each.whole == document
    )


def search(store: Store, words: str) -> Iterator[Found]:
    """Yield where the case holds all of `words`, best first, with the words marked."""
    document = lru_cache(store.document)  # one is mostly found by many of its claims
    for hit in store.search(words):
        yield Found(hit, document(hit.document), tuple(spans_of(hit.passage, words)))


def state_of(store: Store, learnt: Learnt = AS_SHIPPED) -> State:
    """Return a case in numbers."""
    documents = not_read = passages = 0
    for document in store.documents():
        documents += 1
        passages += document.transcribed is not None
        not_read += store.extraction_of(document.id) is None or document.not_read is not None
    erased, last = 0, None
    for entry in store.audit():
        last = entry
        erased += entry.table == "erasure"
    return State(
        documents=documents,
        not_read=not_read,
        passages=passages,
        claims=len(read_judged(store).reading.claims),
        incidents=len(findings_of(store, learnt)),
        skipped=len(store.skipped()),
        judgements=len(store.judgements()),
        members=sum(member.active for member in store.members()),
        versions=len(store.versions()),
        beside=sum(1 for _ in store.originals()),
        withdrawn=len(store.withdrawn()),
        erased=erased,
        head=store.head(),
        changed_utc=last.at_utc if last else None,
        changed_by=last.actor if last else None,
    )


def _document(store: Store, document: DocumentId) -> JudgedReading:
    """Return one document of a case, hidden or not, with people's decisions applied.

    Of a case that is remembered from all that is read of it, which is there already, or is asked
    for next.
    """
    if remembers(store):
        held = read_judged(store)
        read = memory_of(store).once("read by document", held.reading, partial(_by_document, held))
        if document in read:
            return JudgedReading(read[document], held.judged)
    extraction = store.extraction_of(document) or nothing_read()
    return judge_reading(store, Reading((store.document(document),), (extraction,), ()))


def _by_document(held: JudgedReading) -> Mapping[DocumentId, Reading]:
    pairs = zip(held.reading.documents, held.reading.extractions, strict=True)
    return {document.id: Reading((document,), (said,), ()) for document, said in pairs}


def _held(judged: JudgedReading) -> Iterator[Held]:
    decided = judgements_by_subject(judged)
    reading = judged.reading
    for document, extraction in zip(reading.documents, reading.extractions, strict=True):
        for claim in extraction.claims:
            yield Held(claim, document, decided.get(claim.id, ()))


def judgements_by_subject(judged: JudgedReading) -> Mapping[str, tuple[Judgement, ...]]:
    """Return what people decided, by the identifiers that it is about now."""
    on: defaultdict[str, tuple[Judgement, ...]] = defaultdict(tuple)
    for judgement in (*judged.judgements, *judged.judged.open.pending):
        for subject in judgement.subjects:
            on[subject] += (judgement,)
    return on


def _within(store: Store, asked: Asked, learnt: Learnt) -> frozenset[ClaimId] | None:
    """Return the claims of the incident that is asked for; None where any will do."""
    if asked.incident is None:
        return None
    finding = finding_named(findings_of(store, learnt), asked.incident)
    return frozenset(claim.id for claim in finding.claims)


def fits(held: Held, asked: Asked) -> bool:
    """Return whether a claim is asked for, whatever document and incident it is of."""
    claim = held.claim
    harm = claim.detail.harm if isinstance(claim.detail, Toll | Person) else None
    return (
        asked.kind in (None, claim.kind)
        and asked.harm in (None, harm)
        and asked.judged in (None, bool(held.judgements))
        and (asked.voice is None or _speaks(held, asked.voice))
    )


def _speaks(held: Held, voice: str) -> bool:
    named: Sequence[str | None] = [
        part
        for source in held.claim.sources
        for part in (source.name, source.role, source.organisation)
    ] or [held.document.publisher]
    told = (held.withheld.text(part) for part in named if part)
    return any(voice.casefold() in part.casefold() for part in told)
