"""From what documents say to findings: link -> reconcile -> weigh -> report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from openinquest.errors import InputError, SeenBefore, TellsNothing
from openinquest.extract import kind_of_publisher
from openinquest.link import (
    compare_outlets,
    copying_among,
    find_copies,
    join_incidents,
    join_origins,
    name_states,
    name_words,
    own_claims,
    show_differences,
    trace_derivations,
)
from openinquest.model import (
    NOTHING_OPEN,
    Claim,
    ClaimKind,
    Copy,
    Document,
    DocumentId,
    Extraction,
    Figure,
    Finding,
    Grades,
    Incident,
    IncidentId,
    Judgement,
    Open,
    Origin,
    OutletComparison,
    PhysicalCheck,
    Reconciliation,
    Skipped,
    skipped_for,
)
from openinquest.pipeline.apart import readers_of
from openinquest.pipeline.concerned import judgements_on, judgements_open_on
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.reading import (
    Reading,
    extract,
    gather,
    name_of,
    read_or_skip,
)
from openinquest.preserve import Capture, Named
from openinquest.reconcile import (
    Parameters,
    fuse,
    reconcile_facts,
    reconcile_figures,
    reconcile_incident,
)
from openinquest.report import compose_finding
from openinquest.weigh import Names, gather_explanations, grade_incident, weigh_evidence


@dataclass(frozen=True, slots=True)
class Linked:
    """One incident with what is its own: `beside` is what reconciling gives beside the figures.

    `of_others` are the claims of its documents that are another incident's.
    """

    incident: Incident
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]
    origins: tuple[Origin, ...]
    figures: tuple[Figure, ...]
    beside: Reconciliation
    of_others: tuple[Claim, ...] = ()


def examine(
    sources: Iterable[Path | Named],
    capture: Capture,
    learnt: Learnt = AS_SHIPPED,
    *,
    on_document: Callable[[], None] = lambda: None,
) -> tuple[tuple[Finding, ...], Reading]:
    """Return a finding for each incident that the sources tell of, and what was read.

    Nothing is kept. `on_document` is called after each file.
    """
    documents: dict[DocumentId, Document] = {}
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    with readers_of(capture) as readers:
        for gathered in gather(sources, capture, readers):
            on_document()
            if isinstance(gathered, Skipped):
                skipped.append(gathered)
                continue
            document = gathered.document
            if document.id in documents:
                skipped.append(_seen_before(document, documents[document.id]))
                continue
            try:
                extraction, unread = read_or_skip(document, readers)
            except InputError as error:  # it took too much
                skipped.append(skipped_for(error, name_of(document)))
                continue
            documents[document.id] = document
            extractions.append(extraction)
            skipped.extend(unread)
    reading = Reading(tuple(documents.values()), tuple(extractions), tuple(skipped))
    return find(reading, learnt=learnt), reading


def find(
    reading: Reading,
    *,
    judgements: Sequence[Judgement] = (),
    undecided: Open = NOTHING_OPEN,
    standing: Sequence[Incident] = (),
    checks: Sequence[PhysicalCheck] = (),
    learnt: Learnt = AS_SHIPPED,
) -> tuple[Finding, ...]:
    """Return a finding for each incident that was read of, in order of time.

    link, reconcile, weigh, report. A document that tells of no incident
    stands among the skipped of every finding. `standing` are the incidents
    that were joined before; `checks` are told with the incident that holds their claims, and
    `undecided`, which take no effect, with what they are on.
    """
    linked = link(reading, judgements=judgements, standing=standing, learnt=learnt)
    skipped = (*reading.skipped, *_telling_nothing(reading, linked))
    placed = _placed(linked, checks)
    return tuple(
        replace(
            _found(told, skipped, judgements, placed.get(told.incident.id, ())),
            open=judgements_open_on(told.incident, told.claims, told.origins, undecided),
        )
        for told in linked
    )


def _placed(
    linked: Sequence[Linked], checks: Iterable[PhysicalCheck]
) -> dict[IncidentId, tuple[PhysicalCheck, ...]]:
    """Return the checks by incident: by their first claim, as an incident may get another name.

    Where nothing holds that claim any more, the name counts.
    """
    held = {claim.id: told.incident.id for told in linked for claim in told.claims}
    placed: dict[IncidentId, tuple[PhysicalCheck, ...]] = {}
    for check in checks:
        incident = held.get(check.claims[0], check.incident)
        placed[incident] = (*placed.get(incident, ()), check)
    return placed


def _found(
    told: Linked,
    skipped: tuple[Skipped, ...],
    judgements: Sequence[Judgement],
    checks: tuple[PhysicalCheck, ...],
) -> Finding:
    """Return the finding on one incident: weigh, report."""
    explanations = gather_explanations(
        told.claims,
        origins=told.origins,
        judgements=judgements,
        elsewhere=[each.claim for each in told.beside.elsewhere],
        states=name_states,
    )
    grades = _graded(told, judgements)
    return compose_finding(
        told.incident,
        documents=told.documents,
        claims=told.claims,
        origins=told.origins,
        copies=_with_differences(told),
        figures=told.figures,
        explanations=explanations,
        skipped=skipped,
        derivations=trace_derivations(
            told.documents, told.claims, origins=told.origins, copies=told.copies
        ),
        beside=told.beside,
        matrix=weigh_evidence(
            explanations,
            claims=told.claims,
            origins=told.origins,
            reliability=grades.letters_on(ClaimKind.CAUSE),
            checks=checks,
        ),
        judgements=judgements_on(told.incident, told.claims, told.origins, judgements),
        checks=checks,
        grades=grades,
        of_others=told.of_others,
    )


def _graded(told: Linked, judgements: Sequence[Judgement]) -> Grades:
    return grade_incident(
        told.incident,
        told.claims,
        origins=told.origins,
        histories=told.beside.histories,
        conceded=told.beside.conceded,
        names=Names(name_words, name_states),
        judgements=judgements,
    )


def _with_differences(told: Linked) -> tuple[Copy, ...]:
    """Return the copies of an incident with what they changed in an original that stands there."""
    held = {document.id: document for document in told.documents}
    return tuple(
        show_differences(copy, held) if copy.copy_of in held else copy for copy in told.copies
    )


def link(
    reading: Reading,
    *,
    judgements: Sequence[Judgement] = (),
    standing: Sequence[Incident] = (),
    learnt: Learnt = AS_SHIPPED,
) -> tuple[Linked, ...]:
    """Return each incident that was read of with what belongs to it.

    link and reconcile. Origins are counted within an incident. `standing` are the incidents
    that were joined before.
    """
    copies = find_copies(reading.documents)
    incidents = join_incidents(
        reading.documents,
        reading.claims,
        copies,
        judgements=judgements,
        weights=learnt.weights,
        standing=standing,
    )
    outlets = compare_outlets(reading.documents, reading.claims, copies, incidents, weigh=fuse)
    linked = list(
        _reconciled(reading, incidents, copies, outlets, judgements, parameters=learnt.parameters)
    )
    facts = reconcile_facts(linked, name_words=name_words, judgements=judgements)
    return tuple(
        replace(
            each,
            beside=replace(each.beside, facts=own, outlets=copying_among(each.documents, outlets)),
        )
        for each, own in zip(linked, facts, strict=True)
    )


def _reconciled(
    reading: Reading,
    incidents: Iterable[Incident],
    copies: Iterable[Copy],
    outlets: OutletComparison,
    judgements: Sequence[Judgement],
    *,
    parameters: Parameters,
) -> Iterator[Linked]:
    """Yield each incident with its figures, before facts are told from all of them."""
    read = zip(reading.documents, reading.extractions, strict=True)
    said = {document.id: (document, extraction) for document, extraction in read}
    copy_of = {copy.document: copy for copy in copies}
    for incident in incidents:
        own = [said[document] for document in incident.documents]
        documents = tuple(document for document, _ in own)
        said_there = tuple(claim for _, extraction in own for claim in extraction.claims)
        claims = own_claims(incident, said_there)
        own_copies = tuple(copy_of[each.id] for each in documents if each.id in copy_of)
        origins = join_origins(
            documents,
            claims,
            own_copies,
            outlets,
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
        others = tuple(claim for claim in said_there if claim.id not in held)
        yield Linked(incident, documents, claims, own_copies, origins, figures, beside, others)


def tally(document: Document) -> tuple[tuple[Figure, ...], Incident | None]:
    """Return the figures that one document supports, read as one incident.

    The incident says when and where; None where the document tells of none.
    """
    told, extraction = extract(document)
    claims = extraction.claims
    origins = join_origins((told,), claims, (), kind_of_publisher=kind_of_publisher)
    incident = next(iter(join_incidents((told,), claims, ())), None)
    figures = reconcile_figures(claims, origins=origins, documents=(told,), incident=incident)
    return figures, incident


def _telling_nothing(reading: Reading, linked: Sequence[Linked]) -> Iterator[Skipped]:
    """Yield the documents that were read and stand in no incident, with the reason."""
    placed = {document.id for told in linked for document in told.documents}
    unread = {skipped.location for skipped in reading.skipped}
    for document in reading.documents:
        name = name_of(document)
        if document.id not in placed and name not in unread:
            yield skipped_for(TellsNothing("it tells of no incident", where=name), name)


def _seen_before(document: Document, first: Document) -> Skipped:
    error = SeenBefore(f"it holds the same bytes as {name_of(first)}", where=name_of(document))
    return skipped_for(error, name_of(document))
