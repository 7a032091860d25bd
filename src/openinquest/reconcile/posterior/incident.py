"""The model estimates of one incident, and of many: killed, injured; everyone, civilians."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from openinquest.model import Driver, Group, Harm, Incident, ModelEstimate, ModelTotal, Origin
from openinquest.reconcile.everyone import count_everyone
from openinquest.reconcile.posterior.grid import middles_without, posterior_of
from openinquest.reconcile.posterior.observation import Observation, observe
from openinquest.reconcile.posterior.parameters import Parameters
from openinquest.reconcile.posterior.total import total_of
from openinquest.reconcile.settled import Settled
from openinquest.reconcile.stated import StatedToll, covers_nobody

HARMS = (Harm.KILLED, Harm.INJURED)
GROUPS = (Group.ALL, Group.CIVILIANS)

_MOST_DRIVERS = 3
_MOST_VOICES = 50
"""Among more no single voice moves the middle by much, and looking for it takes long."""


@dataclass(frozen=True, slots=True)
class Question:
    """How many of a group came to a harm in one incident, and what voices answered."""

    harm: Harm
    group: Group
    answers: tuple[Observation, ...]


def questions_of(
    settled: Settled, *, origins: Sequence[Origin], incident: Incident | None
) -> Iterator[Question]:
    """Yield each question of an incident to which some voice gave a number.

    A word that nobody counted by ("dozens", "people") is heard where another
    voice gives a number, and is no answer alone.
    """
    standing = settled.standing
    happened = _first_day(incident)
    for harm in HARMS:
        for group in GROUPS:
            tolls = _tolls_on(harm, group, standing)
            if all(toll.is_vague or toll.toll.count is None for toll in tolls):
                continue
            heard = observe(
                tolls, group=group, origins=origins, happened=happened, extents=settled.extents
            )
            if answers := tuple(heard):
                yield Question(harm, group, answers)


def estimate_incident(
    settled: Settled,
    origins: Sequence[Origin],
    incident: Incident | None,
    parameters: Parameters,
) -> tuple[ModelEstimate, ...]:
    """Return the model's estimate for each harm and group that some voice gave a number of."""
    return tuple(
        _estimate(question, parameters)
        for question in questions_of(settled, origins=origins, incident=incident)
    )


def _estimate(question: Question, parameters: Parameters) -> ModelEstimate:
    found = posterior_of(question.answers, parameters)
    middle = found.quantile(0.5)
    return ModelEstimate(
        harm=question.harm,
        group=question.group,
        low=found.quantile(0.05),
        middle=middle,
        high=found.quantile(0.95),
        origins=len(question.answers),
        claims=tuple(claim for answer in question.answers for claim in answer.claims),
        anchor=parameters.anchor,
        parameters=parameters.provenance.words,
        drivers=_drivers(question.answers, middle, parameters),
    )


def _drivers(
    answers: Sequence[Observation], middle: int, parameters: Parameters
) -> tuple[Driver, ...]:
    if not 1 < len(answers) <= _MOST_VOICES:
        return ()
    found = zip(answers, middles_without(answers, parameters), strict=True)
    moving = [Driver(answer.claims, without) for answer, without in found if without != middle]
    moving.sort(key=lambda driver: abs(math.log((1 + driver.without) / (1 + middle))), reverse=True)
    return tuple(moving[:_MOST_DRIVERS])


def total_incidents(
    asked: Sequence[Sequence[Question]], parameters: Parameters
) -> tuple[ModelTotal, ...]:
    """Return the totals over incidents, of each of which the questions are given.

    A harm and group of which no incident has a number gets no total.
    """
    found = []
    for harm, group in product(HARMS, GROUPS):
        own = [q for each in asked for q in each if (q.harm, q.group) == (harm, group)]
        if own:
            found.append(
                ModelTotal(
                    harm,
                    group,
                    *total_of([each.answers for each in own], parameters),
                    incidents=len(own),
                    without=len(asked) - len(own),
                    anchor=parameters.anchor,
                    parameters=parameters.provenance.words,
                )
            )
    return tuple(found)


def _tolls_on(harm: Harm, group: Group, standing: Sequence[StatedToll]) -> list[StatedToll]:
    if group is Group.ALL:
        return count_everyone(harm, standing).tolls
    return [
        toll
        for toll in standing
        if (toll.toll.harm is harm and toll.toll.group is group) or covers_nobody(toll, harm, group)
    ]


def _first_day(incident: Incident | None) -> date | None:
    return incident.when.earliest if incident and incident.when else None
