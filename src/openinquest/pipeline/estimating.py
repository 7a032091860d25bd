"""Over many documents: what is learnt from them, and what the model makes of all incidents."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from openinquest.link import TrainedOn, Weights
from openinquest.model import Finding, Group, Incident, Judgement, ModelTotal
from openinquest.pipeline.case import read_judged
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.pipeline.linking import Linked, link
from openinquest.pipeline.memory import Memory
from openinquest.pipeline.reading import Reading
from openinquest.reconcile import (
    Parameters,
    Provenance,
    Question,
    questions_of,
    settle_tolls,
    total_incidents,
)
from openinquest.store import Store


def train_linking(reading: Reading, trained_on: TrainedOn) -> Weights:
    """Return how much each sign weighs for two documents of a reading telling of one event.

    Raises:
        TooFewPairs: the documents are too few, or too unlike, to tell.
    """
    from openinquest.link.training import train_weights  # its libraries are slow to import

    return train_weights(reading.documents, reading.claims, trained_on)


def fit_parameters(reading: Reading, provenance: Provenance) -> Parameters:
    """Return the parameters of the model estimate that a reading supports.

    link, settle, fit: what each origin last said of how many were killed and injured, in each
    incident. Copies count once, as their origin.

    Raises:
        TooFewAnswers: too few incidents have numbers of two origins.
    """
    from openinquest.reconcile.posterior.fit import fit  # its optimiser is slow to import

    asked = [
        question.answers
        for _, own in ask(reading)
        for question in own
        if question.group is Group.ALL
    ]
    return fit(asked, provenance)


def totals_of(store: Store, learnt: Learnt = AS_SHIPPED) -> tuple[ModelTotal, ...]:
    """Return what the model makes of all incidents of a case together, judgements applied.

    link, settle, estimate. Sums of draws: low ends and high ends are never added up.
    """
    held = read_judged(store)
    asked = ask(held.reading, judgements=held.judgements, standing=store.incidents(), learnt=learnt)
    return total_incidents([own for _, own in asked], learnt.parameters)


def totals_over(
    findings: Iterable[Finding], learnt: Learnt = AS_SHIPPED, memory: Memory | None = None
) -> tuple[ModelTotal, ...]:
    """Return what the model makes of the incidents of findings together, as `totals_of` does.

    What `memory` holds of findings that are as they were is taken over.
    """
    memory = memory or Memory()

    def asked_of(finding: Finding) -> tuple[Question, ...]:
        make = partial(_asked_of, finding, finding.judgements)
        return memory.once(("asked", finding.incident.id), finding, make)

    asked = tuple(map(asked_of, findings))
    sums = partial(total_incidents, asked, learnt.parameters)
    return memory.once("totals", (asked, learnt.parameters), sums)


def ask(
    reading: Reading,
    *,
    judgements: Sequence[Judgement] = (),
    standing: Sequence[Incident] = (),
    learnt: Learnt = AS_SHIPPED,
) -> Iterator[tuple[Linked, tuple[Question, ...]]]:
    """Yield each incident with what the model asks of it, and what its voices answer.

    link, settle. An incident of which nobody gives a number has no questions. The arguments are
    those of `link`.
    """
    for told in link(reading, judgements=judgements, standing=standing, learnt=learnt):
        yield told, _asked_of(told, judgements)


def _asked_of(told: Linked | Finding, judgements: Sequence[Judgement]) -> tuple[Question, ...]:
    settled = settle_tolls(
        told.claims,
        origins=told.origins,
        documents=told.documents,
        incident=told.incident,
        judgements=judgements,
    )
    return tuple(questions_of(settled, origins=told.origins, incident=told.incident))
