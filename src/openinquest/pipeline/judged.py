"""What a case holds, with people's decisions: store -> judge."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from openinquest.judge import (
    Known,
    apply_to,
    find_in_force,
    read_claim,
    subjects_now,
    with_anchors,
)
from openinquest.model import (
    Claim,
    Document,
    DocumentId,
    Extraction,
    Judged,
    Judgement,
    JudgementKind,
)
from openinquest.pipeline.memory import changed_at, memory_of
from openinquest.pipeline.reading import Reading
from openinquest.store import Store

NOTHING_JUDGED = Judged(())
_SAYS_SOMETHING = frozenset({JudgementKind.CLAIM, JudgementKind.CORRECT})


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
    judgements = judgements_of(store)
    if not judgements:
        return JudgedReading(reading)
    memory, known = memory_of(store), _known(store, reading, judgements)

    def now_of(judgement: Judgement) -> tuple[str | None, ...]:
        of = (judgement, known.of(judgement))
        return memory.once(("anchored", judgement.id), of, partial(subjects_now, judgement, known))

    anchored, lost = with_anchors(judgements, now_of)
    judged = find_in_force(anchored, store.policy(), lost)
    own = _by_document(judged.in_force)

    def as_judged(document: Document, extraction: Extraction) -> Extraction:
        of = (document, extraction, own.get(document.id, ()))
        return memory.once(("judged", document.id), of, partial(_as_judged, *of))

    read = zip(reading.documents, reading.extractions, strict=True)
    extractions = tuple(
        as_judged(document, extraction) if document.id in own else extraction
        for document, extraction in read
    )
    return JudgedReading(replace(reading, extractions=extractions), judged)


def made_by_hand(judgements: Iterable[Judgement]) -> tuple[Claim, ...]:
    """Return the claims that people made, whether or not that takes effect."""
    return tuple(read_claim(each) for each in judgements if each.kind is JudgementKind.CLAIM)


def judgements_of(store: Store) -> tuple[Judgement, ...]:
    """Return people's decisions in the order in which they were recorded."""
    at = changed_at(store, "judgement", "erasure")
    return memory_of(store).once("judgements", at, store.judgements)


def _as_judged(
    document: Document, extraction: Extraction, judgements: tuple[Judgement, ...]
) -> Extraction:
    judged = apply_to(extraction, judgements)
    judged.verify(document)
    return judged


def _by_document(judgements: Iterable[Judgement]) -> dict[str, tuple[Judgement, ...]]:
    """Return the decisions that say what a document says, by that document."""
    own: dict[str, tuple[Judgement, ...]] = {}
    for each in judgements:
        if each.kind in _SAYS_SOMETHING:
            for of in _named([each]):
                own[of] = (*own.get(of, ()), each)
    return own


def _named(judgements: Iterable[Judgement]) -> set[str]:
    """Return the documents whose claims decisions are on."""
    subjects = (subject for each in judgements for subject in each.subjects)
    return {subject.rpartition("#")[0] for subject in subjects if "#" in subject}


def _known(store: Store, reading: Reading, judgements: tuple[Judgement, ...]) -> Known:
    """Return the claims of all documents that decisions are on, as they are and as they were."""
    named, memory = _named(judgements), memory_of(store)
    erased = changed_at(store, "erasure")
    now: defaultdict[DocumentId, tuple[Claim, ...]] = defaultdict(tuple)
    before: dict[DocumentId, tuple[Claim, ...]] = {}
    for document, extraction in zip(reading.documents, reading.extractions, strict=True):
        if document.id in named:
            now[document.id] = extraction.claims
            ever, of = partial(_ever_read, store, document.id), (extraction, erased)
            before[document.id] = memory.once(("ever read", document.id), of, ever)
    for hidden in store.withdrawn():  # decisions on them are not lost
        now[hidden] = store.claims_of(hidden)
    for claim in memory.once("by hand", judgements, partial(made_by_hand, judgements)):
        now[claim.document] += (claim,)
    return Known(now, before)


def _ever_read(store: Store, document: DocumentId) -> tuple[Claim, ...]:
    """Return the claims of all that was ever read of a document, oldest first."""
    return tuple(claim for each in store.extractions_of(document) for claim in each.claims)
