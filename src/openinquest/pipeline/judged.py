"""What a case holds, with people's decisions: store -> judge."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from openinquest.judge import Known, apply_to, find_in_force, read_claim, with_anchors
from openinquest.model import Claim, DocumentId, Extraction, Judged, Judgement, JudgementKind
from openinquest.pipeline.memory import changed_at, memory_of
from openinquest.pipeline.reading import Reading
from openinquest.store import Store

NOTHING_JUDGED = Judged(())


@dataclass(frozen=True, slots=True)
class JudgedReading:
    """What documents say as people corrected it and added to it, and what they decided."""

    reading: Reading
    judged: Judged = NOTHING_JUDGED

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """The decisions that take effect, on the claims as they are read now."""
        return self.judged.in_force


def judge_reading(store: Store, reading: Reading) -> JudgedReading:
    """Return what was read of a case with people's decisions, each on the claim that it is on now.

    Raises:
        CaseDamaged: a decision does not hold what it decided.
    """
    judgements = store.judgements()
    if not judgements:
        return JudgedReading(reading)
    anchored, lost = with_anchors(judgements, _known(store, reading, judgements))
    judged = find_in_force(anchored, store.policy(), lost)
    own: defaultdict[DocumentId, list[Judgement]] = defaultdict(list)
    named = _named(anchored)
    document_of: dict[str, DocumentId] = {
        claim.id: claim.document
        for document, extraction in zip(reading.documents, reading.extractions, strict=True)
        if document.id in named
        for claim in extraction.claims
    }
    for each in judged.in_force:
        if each.kind is JudgementKind.CLAIM:
            own[read_claim(each).document].append(each)
        elif each.kind is JudgementKind.CORRECT:
            for of in {document_of[one] for one in each.subjects if one in document_of}:
                own[of].append(each)
    extractions = tuple(
        apply_to(extraction, own[document.id]) if document.id in own else extraction
        for document, extraction in zip(reading.documents, reading.extractions, strict=True)
    )
    for document, extraction in zip(reading.documents, extractions, strict=True):
        if document.id in own:
            extraction.verify(document)
    return JudgedReading(replace(reading, extractions=extractions), judged)


def made_by_hand(judgements: Iterable[Judgement]) -> tuple[Claim, ...]:
    """Return the claims that people made, whether or not that takes effect."""
    return tuple(read_claim(each) for each in judgements if each.kind is JudgementKind.CLAIM)


def _named(judgements: Iterable[Judgement]) -> set[str]:
    """Return the documents whose claims decisions are on."""
    return {subject.rpartition("#")[0] for each in judgements for subject in each.subjects}


def _extractions_of(store: Store, document: DocumentId) -> tuple[Extraction, ...]:
    """Return all that was ever read of a document."""
    at = changed_at(store, "extraction", "erasure")
    read = partial(store.extractions_of, document)
    return memory_of(store).once(("extractions", document), at, read)


def _known(store: Store, reading: Reading, judgements: tuple[Judgement, ...]) -> Known:
    """Return the claims of all documents that decisions are on, as they are and as they were."""
    named = _named(judgements)
    now: defaultdict[DocumentId, tuple[Claim, ...]] = defaultdict(tuple)
    before: dict[DocumentId, tuple[Claim, ...]] = {}
    for document, extraction in zip(reading.documents, reading.extractions, strict=True):
        if document.id in named:
            now[document.id] = extraction.claims
            kept = _extractions_of(store, document.id)
            before[document.id] = tuple(claim for each in kept for claim in each.claims)
    for hidden in store.withdrawn():  # decisions on them are not lost
        now[hidden] = store.claims_of(hidden)
    for claim in made_by_hand(judgements):
        now[claim.document] += (claim,)
    return Known(now, before)
