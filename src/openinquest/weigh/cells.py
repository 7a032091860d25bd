"""What people decided on evidence and explanations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from openinquest.errors import InputError
from openinquest.model import (
    ClaimId,
    ExplanationId,
    Judgement,
    JudgementKind,
    Mark,
    Opinion,
    standing_rejections,
)
from openinquest.weigh.bearing import Bears

CellKey = tuple[ExplanationId, ClaimId]


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that stand; of several of one analyst on one thing the last holds.

    `rejected` are claims that people rejected. `cells` hold what each analyst
    made of a cell, in the order in which they first marked it.
    """

    rejected: frozenset[str]
    cells: Mapping[CellKey, tuple[Opinion, ...]]


def decisions_of(judgements: Iterable[Judgement]) -> Decisions:
    """Return what stands of the judgements on claims and on cells.

    Raises:
        InputError: a judgement on a cell names no explanation and claim, or
            marks it with another word than those of `Mark`.
    """
    judgements = sorted(judgements, key=lambda each: (each.made_utc, each.id))
    cells: dict[CellKey, dict[str, Opinion]] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.CELL:
            opinion = Opinion(judgement.actor, _mark(judgement), judgement.reason)
            cells.setdefault(_cell(judgement), {})[judgement.actor] = opinion
    return Decisions(
        frozenset(standing_rejections(judgements)),
        {cell: tuple(opinions.values()) for cell, opinions in cells.items()},
    )


def agreed(opinions: tuple[Opinion, ...]) -> Bears:
    """Return what the opinions of one or more analysts on a cell come to.

    It is the mean of their marks, rounded toward neutral: who differ from one
    another make a cell say less, never more.
    """
    # int() cuts toward zero, which is neutral.
    steps = int(fmean(opinion.mark.steps for opinion in opinions))
    mark = next(mark for mark in Mark if mark.steps == steps)
    reasons = "; ".join(dict.fromkeys(opinion.reason for opinion in opinions))
    if len({opinion.mark for opinion in opinions}) > 1:
        marks = " and ".join(opinion.mark.letters for opinion in opinions)
        return Bears(mark, f"people differ ({marks}): {reasons}", "cell.person-1")
    who = "a person" if len(opinions) == 1 else f"{len(opinions)} people"
    return Bears(mark, f"{who} decided: {reasons}", "cell.person-1")


def _cell(judgement: Judgement) -> CellKey:
    if len(judgement.subjects) != 2:
        raise InputError("a cell is of one explanation and one claim", where=judgement.id)
    explanation, claim = judgement.subjects
    return ExplanationId(explanation), ClaimId(claim)


def _mark(judgement: Judgement) -> Mark:
    if judgement.value not in set(Mark):
        raise InputError(f"{judgement.value!r} is no mark of a cell", where=judgement.id)
    return Mark(judgement.value)
