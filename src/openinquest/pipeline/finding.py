"""From what documents say to findings: linking -> weigh -> report."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from openinquest.errors import InputError, SeenBefore, TellsNothing
from openinquest.extract import kind_of_publisher
from openinquest.link import (
    join_incidents,
    join_origins,
    name_states,
    name_words,
    show_differences,
    trace_derivations,
)
from openinquest.model import (
    NOTHING_OPEN,
    ClaimKind,
    Copy,
    Document,
    DocumentId,
    Explanation,
    Extraction,
    Figure,
    Finding,
    Grades,
    Incident,
    IncidentId,
    Judgement,
    Matrix,
    Open,
    OutletComparison,
    PhysicalCheck,
    Skipped,
    skipped_for,
    standing_rejections,
)
from openinquest.pipeline.apart import ReadersOf, readers_of
from openinquest.pipeline.by_model import ByModel
from openinquest.pipeline.concerned import (
    Decisions,
    Undecided,
    judgements_on,
    judgements_open_on,
)
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.linking import Linked, link
from openinquest.pipeline.memory import Memory
from openinquest.pipeline.reading import (
    Reading,
    gather,
    name_of,
    read_or_skip,
)
from openinquest.preserve import Capture, Named
from openinquest.reconcile import causes_of_others, reconcile_figures
from openinquest.report import compose_finding
from openinquest.weigh import Names, gather_explanations, grade_incident, weigh_evidence


def examine(
    sources: Iterable[Path | Named],
    capture: Capture,
    learnt: Learnt = AS_SHIPPED,
    *,
    by_model: ByModel | None = None,
    on_document: Callable[[], None] = lambda: None,
    readers_of: ReadersOf = readers_of,
) -> tuple[tuple[Finding, ...], Reading]:
    """Return a finding for each incident that the sources tell of, and what was read.

    Nothing is kept. `by_model` where a model server reads what they say; `on_document` is called
    after each file. `readers_of` gives what reads: this call's own, or what was begun before.

    Raises:
        BudgetSpent, ModelFailed: the model server gives no answer, and why.
    """
    documents: dict[DocumentId, Document] = {}
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    with readers_of(capture, by_model) as readers:
        readers.begin()
        for gathered in gather(sources, capture, readers):
            on_document()
            if isinstance(gathered, Skipped):
                skipped.append(gathered)
                continue
            if (document := gathered.document).id in documents:
                skipped.append(_seen_before(document, documents[document.id]))
                continue
            try:
                extraction, unread = read_or_skip(document, readers)
            except InputError as error:  # it took too much
                skipped.append(skipped_for(error, name_of(document)))
            else:
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
    memory: Memory | None = None,
) -> tuple[Finding, ...]:
    """Return a finding for each incident that was read of, in order of time.

    link, reconcile, weigh, report. A document that tells of no incident
    stands among the skipped of every finding. `standing` are the incidents
    that were joined before; `checks` are told with the incident that holds their claims, and
    `undecided`, which take no effect, with what they are on. What `memory` holds of the incidents
    that nothing new concerns is taken over.
    """
    memory = memory or Memory()
    linked = link(reading, judgements=judgements, standing=standing, learnt=learnt, memory=memory)
    skipped = memory.same("skipped", (*reading.skipped, *_telling_nothing(reading, linked)))
    placed, decided = _placed(linked, checks), Decisions(judgements)
    waiting = Undecided(undecided)

    def found(told: Linked) -> Finding:
        own, checked = decided.on(told.names), placed.get(told.incident.id, ())
        incident, outlets = told.incident.id, told.beside.outlets
        # What two outlets have in common changes with each answer of either, wherever it is: of
        # that a finding holds the numbers, and nothing is made of them.
        bare = (told, replace(outlets, copying=()))
        without = memory.once(("without", incident), bare, partial(_with_outlets, *bare))
        of = (without, skipped, own, checked, waiting.on(told.names))
        made = memory.once(("finding", incident), of, partial(_found, *of))
        held = (made, outlets)
        return memory.once(("with outlets", incident), held, partial(_with_outlets, *held))

    return tuple(map(found, linked))


_Told = TypeVar("_Told", Linked, Finding)


def _with_outlets(told: _Told, outlets: OutletComparison) -> _Told:
    return replace(told, beside=replace(told.beside, outlets=outlets))


def _placed(
    linked: Sequence[Linked], checks: Sequence[PhysicalCheck]
) -> dict[IncidentId, tuple[PhysicalCheck, ...]]:
    """Return the checks by incident: by their first claim, as an incident may get another name.

    Where nothing holds that claim any more, the name counts.
    """
    if not checks:
        return {}
    held = {claim.id: told.incident.id for told in linked for claim in told.claims}
    placed: dict[IncidentId, tuple[PhysicalCheck, ...]] = {}
    for check in checks:
        incident = held.get(check.claims[0], check.incident)
        placed[incident] = (*placed.get(incident, ()), check)
    return placed


def _found(
    told: Linked,
    skipped: tuple[Skipped, ...],
    judgements: tuple[Judgement, ...],
    checks: tuple[PhysicalCheck, ...],
    undecided: Open,
) -> Finding:
    """Return the finding on one incident, with the decisions that concern it: weigh, report."""
    rejected = standing_rejections(judgements)
    kept = [claim for claim in told.claims if claim.id not in rejected]
    tolls = frozenset(each.claim for each in told.beside.elsewhere)
    explanations = gather_explanations(
        told.claims,
        origins=told.origins,
        judgements=judgements,
        elsewhere=causes_of_others(kept, told.incident, tolls),
        states=name_states,
    )
    grades = _graded(told, judgements)
    on = (told.incident, told.claims, told.origins)
    finding = compose_finding(
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
        matrix=_matrix(told, explanations, grades, checks),
        judgements=judgements_on(*on, judgements),
        checks=checks,
        grades=grades,
        of_others=told.of_others,
    )
    return replace(finding, open=judgements_open_on(*on, undecided))


def _matrix(
    told: Linked,
    explanations: tuple[Explanation, ...],
    grades: Grades,
    checks: tuple[PhysicalCheck, ...],
) -> Matrix:
    return weigh_evidence(
        explanations,
        claims=told.claims,
        origins=told.origins,
        reliability=grades.letters_on(ClaimKind.CAUSE),
        checks=checks,
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


def tally(told: Document, extraction: Extraction) -> tuple[tuple[Figure, ...], Incident | None]:
    """Return the figures that what one document says supports, read as one incident.

    The incident says when and where; None where the document tells of none. Of a document that
    the reader parted it is the main one.
    """
    claims = tuple(claim for claim in extraction.claims if claim.happening in {None, 1})
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
