"""What people decided on evidence and explanations."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openinquest.errors import InputError
from openinquest.model import (
    Bearing,
    ClaimId,
    ExplanationId,
    Judgement,
    JudgementKind,
    standing_rejections,
)

_NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions that stand; of several on one thing the last holds.

    `rejected` are claims that people rejected. `cells` hold a bearing and its
    reason for an explanation and a claim; None marks a claim that a person
    found to bear on neither side.
    """

    rejected: frozenset[str]
    cells: Mapping[tuple[ExplanationId, ClaimId], tuple[Bearing, str] | None]


def decisions_of(judgements: Iterable[Judgement]) -> Decisions:
    """Return what stands of the judgements on claims and on cells.

    Raises:
        InputError: a judgement on a cell names no explanation and claim, or
            marks it with another word than "for", "against" or "neutral".
    """
    judgements = sorted(judgements, key=lambda each: (each.made_utc, each.id))
    cells: dict[tuple[ExplanationId, ClaimId], tuple[Bearing, str] | None] = {}
    for judgement in judgements:
        if judgement.kind is JudgementKind.CELL:
            cells[_cell(judgement)] = _mark(judgement)
    return Decisions(frozenset(standing_rejections(judgements)), cells)


def _cell(judgement: Judgement) -> tuple[ExplanationId, ClaimId]:
    if len(judgement.subjects) != 2:
        raise InputError("a cell is of one explanation and one claim", where=judgement.id)
    explanation, claim = judgement.subjects
    return ExplanationId(explanation), ClaimId(claim)


def _mark(judgement: Judgement) -> tuple[Bearing, str] | None:
    if judgement.value == _NEUTRAL:
        return None
    if judgement.value not in set(Bearing):
        raise InputError(f"{judgement.value!r} is no mark of a cell", where=judgement.id)
    return Bearing(judgement.value), f"a person decided: {judgement.reason}"
