"""From what documents say to incidents with their voices and figures: link -> reconcile."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from openinquest.extract import kind_of_publisher
from openinquest.link import (
    compare_outlets,
    copying_among,
    find_copies,
    join_incidents,
    join_origins,
    name_words,
    own_claims,
)
from openinquest.model import (
    Claim,
    Copy,
    Document,
    DocumentId,
    Extraction,
    Fact,
    Figure,
    Incident,
    Judgement,
    JudgementKind,
    Origin,
    OutletComparison,
    Reconciliation,
    standing_rejections,
)
from openinquest.pipeline.concerned import Decisions
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.memory import Memory
from openinquest.pipeline.reading import Reading
from openinquest.reconcile import Parameters, fuse, reconcile_facts, reconcile_incident


@dataclass(frozen=True, slots=True)
class Linked:
    """One incident with what is its own: `beside` is what reconciling gives beside the figures.

    `of_others` are the claims of its documents that are another incident's. `names` are those of
    all that a decision on it can be on.
    """

    incident: Incident
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    figures: tuple[Figure, ...]
    beside: Reconciliation
    of_others: tuple[Claim, ...]
    names: frozenset[str]


def link(
    reading: Reading,
    *,
    judgements: Sequence[Judgement] = (),
    standing: Sequence[Incident] = (),
    learnt: Learnt = AS_SHIPPED,
    memory: Memory | None = None,
    workers: int = 1,
) -> tuple[Linked, ...]:
    """Return each incident that was read of with what belongs to it.

    link and reconcile. Origins are counted within an incident. `standing` are the incidents
    that were joined before. What `memory` holds of incidents that nothing new concerns is taken
    over. With two `workers` or more, a process of its own compares the words of documents.
    """
    memory = memory or Memory()
    binding = (_binding(judgements), tuple(standing))
    incidents = _incidents(reading, binding, learnt, memory=memory, workers=workers)
    copies = _copies(reading, memory)
    compared, decided = _compared(reading, copies, incidents, memory), Decisions(judgements)

    def reconciled(part: _Part) -> tuple[Linked, OutletComparison]:
        by = (part.documents, compared)
        outlets = memory.once(("outlets", part.incident.id), by, partial(copying_among, *by))
        of = (part, decided.on(part.names), outlets.pairs, learnt.parameters)
        return memory.once(("linked", part.incident.id), of, partial(_linked, *of)), outlets

    parts = tuple(map(reconciled, _parts(reading, incidents, copies, memory)))
    linked = tuple(told for told, _ in parts)
    facts = memory.once(
        "facts",
        (linked, standing_rejections(judgements)),
        lambda: reconcile_facts(linked, name_words=name_words, judgements=judgements),
    )
    return tuple(
        memory.once(("beside", told.incident.id), of, partial(_with_beside, *of))
        for (told, outlets), own in zip(parts, facts, strict=True)
        for of in [(told, own, outlets)]
    )


@dataclass(frozen=True, slots=True)
class Joined:
    """An incident with the copies among its documents, and which of their outlets copy."""

    incident: Incident
    copies: tuple[Copy, ...]
    outlets: OutletComparison


def join(
    documents: Sequence[Document],
    said: Mapping[DocumentId, Sequence[Claim]],
    learnt: Learnt = AS_SHIPPED,
    *,
    workers: int = 1,
) -> Iterator[Joined]:
    """Yield in order the incidents that `link` gives, before their claims are reconciled.

    What `reconcile_joined` makes of each needs no other: each may be reconciled elsewhere. Texts
    and what is `said` in each document, in order, may lie on a disk: no more than one is held.
    """
    copies: list[Copy] = []

    def find() -> Iterator[Copy]:
        copies.extend(find_copies(documents))
        yield from copies

    incidents = join_incidents(documents, said, find(), weights=learnt.weights, workers=workers)
    published = (document.id for document in documents if document.publisher is not None)
    claims = (claim for document in published for claim in said.get(document, ()))
    compared = compare_outlets(documents, claims, copies, incidents, weigh=fuse)
    known, copy_of = {each.id: each for each in documents}, {each.document: each for each in copies}
    for incident in incidents:
        carried = tuple(copy_of[each] for each in incident.documents if each in copy_of)
        outlets = copying_among(map(known.__getitem__, incident.documents), compared)
        yield Joined(incident, carried, outlets)


def reconcile_joined(
    joined: Joined, read: Iterable[tuple[Document, Extraction]], learnt: Learnt = AS_SHIPPED
) -> Linked:
    """Return an incident as `link` gives it, but for facts: those are told of many at once.

    `read` are its documents in its order, with what each says.
    """
    part = _part(joined.incident, tuple(read), joined.copies)
    told = _linked(part, (), joined.outlets.pairs, learnt.parameters)
    return _with_beside(told, (), joined.outlets)


def _copies(reading: Reading, memory: Memory) -> tuple[Copy, ...]:
    return memory.once("copies", reading.documents, partial(find_copies, reading.documents))


def _copies_when_asked(reading: Reading, memory: Memory) -> Iterator[Copy]:
    yield from _copies(reading, memory)


def _incidents(
    reading: Reading,
    binding: tuple[tuple[Judgement, ...], tuple[Incident, ...]],
    learnt: Learnt,
    *,
    memory: Memory,
    workers: int = 1,
) -> tuple[Incident, ...]:
    """Return the incidents that documents are joined to; decisions and what stands bind."""
    judgements, standing = binding
    return memory.once(
        "incidents",
        (reading.documents, reading.extractions, binding, learnt.weights),
        lambda: join_incidents(
            reading.documents,
            reading.claims,
            _copies_when_asked(reading, memory),
            judgements=judgements,
            weights=learnt.weights,
            standing=standing,
            once=memory.once,
            workers=workers,
        ),
    )


def _compared(
    reading: Reading,
    copies: tuple[Copy, ...],
    incidents: tuple[Incident, ...],
    memory: Memory,
) -> OutletComparison:
    """Return which outlets copy one another; the one before, if it says the same."""
    documents = reading.documents
    outlets = memory.once(
        "outlets",
        (documents, reading.extractions, incidents),
        lambda: compare_outlets(
            documents, reading.claims, copies, incidents, weigh=fuse, once=memory.once
        ),
    )
    return memory.same("outlets told", outlets)


def _with_beside(told: Linked, facts: tuple[Fact, ...], outlets: OutletComparison) -> Linked:
    return replace(told, beside=replace(told.beside, facts=facts, outlets=outlets))


def _binding(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the decisions that say which documents stand together, or that a claim is none."""
    judgements = tuple(judgements)
    together = {JudgementKind.MERGE, JudgementKind.SPLIT}
    rejected: dict[Judgement, list[str]] = {}
    for claim, rejection in sorted(standing_rejections(judgements).items()):
        rejected.setdefault(rejection, []).append(claim)
    return (
        *(each for each in judgements if each.kind in together),
        *(replace(each, subjects=tuple(claims)) for each, claims in rejected.items()),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """An incident with what its documents say, theirs of other incidents among it.

    `names` are those of all that a decision on it can be on, before voices are told apart.
    """

    incident: Incident
    documents: tuple[Document, ...]
    said: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    names: frozenset[str]


def _parts(
    reading: Reading, incidents: Iterable[Incident], copies: Iterable[Copy], memory: Memory
) -> Iterator[_Part]:
    """Yield what belongs to each incident."""
    read = zip(reading.documents, reading.extractions, strict=True)
    said = {document.id: (document, extraction) for document, extraction in read}
    copy_of = {copy.document: copy for copy in copies}
    for incident in incidents:
        own = tuple(said[document] for document in incident.documents)
        carried = tuple(copy_of[each] for each in incident.documents if each in copy_of)
        of = (incident, own, carried)
        yield memory.once(("part", incident.id), of, partial(_part, *of))


def _part(
    incident: Incident, own: tuple[tuple[Document, Extraction], ...], copies: tuple[Copy, ...]
) -> _Part:
    claims = tuple(claim for _, extraction in own for claim in extraction.claims)
    names = frozenset((incident.id, *incident.documents, *(claim.id for claim in claims)))
    return _Part(incident, tuple(document for document, _ in own), claims, copies, names)


def _linked(
    part: _Part,
    judgements: Sequence[Judgement],
    copying: frozenset[frozenset[str]],
    parameters: Parameters,
) -> Linked:
    """Return one incident with its voices and figures, without what is told of many at once."""
    incident, documents, copies = part.incident, part.documents, part.copies
    claims = own_claims(incident, part.said)
    origins = join_origins(
        documents,
        claims,
        copies,
        copying,
        kind_of_publisher=kind_of_publisher,
        judgements=judgements,
    )
    figures, beside = reconcile_incident(
        claims,
        origins=origins,
        documents=documents,
        incident=incident,
        judgements=judgements,
        parameters=parameters,
    )
    held = {claim.id for claim in claims}
    return Linked(
        incident,
        documents,
        claims,
        copies,
        origins,
        figures,
        beside,
        tuple(claim for claim in part.said if claim.id not in held),
        part.names.union(origin.id for origin in origins),
    )
