"""What people decided on grades, sources and items, each with a written reason."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from openinquest.errors import InputError
from openinquest.model import (
    WORDS_OF_VIEW,
    ClaimId,
    ClaimKind,
    Credibility,
    GradeView,
    GradeWord,
    IncidentId,
    Judgement,
    JudgementKind,
    OriginId,
    Override,
    Reliability,
)

BY_RULE = "by_rule"
"""The value of a judgement that takes an earlier one back: the rule stands again."""

Word = TypeVar("Word", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Overrides:
    """The decisions that stand; of several on one thing the last holds."""

    grades: Mapping[tuple[IncidentId, GradeView], tuple[GradeWord, Override]] = field(
        default_factory=dict
    )
    sources: Mapping[tuple[OriginId, ClaimKind], tuple[Reliability, Override]] = field(
        default_factory=dict
    )
    items: Mapping[ClaimId, tuple[Credibility, Override]] = field(default_factory=dict)

    @property
    def letters(self) -> dict[tuple[OriginId, ClaimKind], Reliability]:
        """The letters that people gave to voices, by topic."""
        return {subject: letter for subject, (letter, _) in self.sources.items()}


def overrides_of(judgements: Iterable[Judgement]) -> Overrides:
    """Return what stands of people's judgements on grades, reliability and credibility.

    A grade is of an incident and a view, reliability of an origin and a topic, credibility of a
    claim. The value is the word of the closed list, or `by_rule`.

    Raises:
        InputError: a judgement names other subjects, a word that is none of the list, or no
            written reason.
    """
    grades: dict[tuple[IncidentId, GradeView], tuple[GradeWord, Override]] = {}
    sources: dict[tuple[OriginId, ClaimKind], tuple[Reliability, Override]] = {}
    items: dict[ClaimId, tuple[Credibility, Override]] = {}
    for one in sorted(judgements, key=lambda each: (each.made_utc, each.id)):
        if one.kind is JudgementKind.GRADE:
            incident, view = _two(one, "an incident and a view")
            graded = IncidentId(incident), _word(one, GradeView, view)
            _decide(grades, graded, one, WORDS_OF_VIEW[graded[1]])
        elif one.kind is JudgementKind.RELIABILITY:
            origin, topic = _two(one, "an origin and a topic")
            _decide(
                sources, (OriginId(origin), _word(one, ClaimKind, topic)), one, tuple(Reliability)
            )
        elif one.kind is JudgementKind.CREDIBILITY:
            if len(one.subjects) != 1:
                raise InputError("credibility is judged of one claim", where=one.id)
            _decide(items, ClaimId(one.subjects[0]), one, tuple(Credibility))
    return Overrides(grades, sources, items)


Subject = TypeVar("Subject")


def _decide(
    decided: dict[Subject, tuple[Word, Override]],
    subject: Subject,
    judgement: Judgement,
    words: tuple[Word, ...],
) -> None:
    if judgement.value == BY_RULE:
        decided.pop(subject, None)
        return
    word = next((each for each in words if each.value == judgement.value), None)
    if word is None:
        known = ", ".join(each.value for each in words)
        raise InputError(f"{judgement.value!r} is none of {known}, {BY_RULE}", where=judgement.id)
    if not judgement.reason.strip():
        raise InputError("a grade is overridden with a written reason", where=judgement.id)
    decided[subject] = (
        word,
        Override(judgement.id, judgement.actor, judgement.made_utc, judgement.reason),
    )


def _two(judgement: Judgement, what: str) -> tuple[str, str]:
    if len(judgement.subjects) != 2:
        raise InputError(f"a judgement of {judgement.kind} is of {what}", where=judgement.id)
    return judgement.subjects[0], judgement.subjects[1]


def _word(judgement: Judgement, words: type[Word], value: str) -> Word:
    for word in words:
        if word.value == value:
            return word
    known = ", ".join(each.value for each in words)
    raise InputError(f"{value!r} is none of {known}", where=judgement.id)
