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
    """The decisions that stand; of several on one thing the last holds.

    `grades` are by the incident, or by the claim that it is found by; the word is
    None where a person put the rule back.
    """

    grades: Mapping[tuple[str, GradeView], tuple[GradeWord | None, Override]] = field(
        default_factory=dict
    )
    sources: Mapping[tuple[OriginId, ClaimKind], tuple[Reliability, Override]] = field(
        default_factory=dict
    )
    items: Mapping[ClaimId, tuple[Credibility, Override]] = field(default_factory=dict)

    def grade_of(
        self, view: GradeView, incident: IncidentId, claims: Iterable[ClaimId]
    ) -> tuple[GradeWord, Override] | None:
        """Return what people last decided on a view of an incident, None where the rule stands.

        Args:
            view: The view.
            incident: The incident as it is called now.
            claims: All claims that it holds.
        """
        found = [
            self.grades[subject, view]
            for subject in (incident, *claims)
            if (subject, view) in self.grades
        ]
        if not found:
            return None
        word, override = max(found, key=lambda one: (one[1].made_utc, one[1].judgement))
        return (word, override) if word else None

    @property
    def letters(self) -> dict[tuple[OriginId, ClaimKind], Reliability]:
        """The letters that people gave to voices, by topic."""
        return {subject: letter for subject, (letter, _) in self.sources.items()}


def overrides_of(judgements: Iterable[Judgement]) -> Overrides:
    """Return what stands of people's judgements on grades, reliability and credibility.

    A grade is of an incident and a view, reliability of an origin and a topic, credibility of a
    claim. The value is the word of the closed list, or `by_rule`. An incident may get another name
    when documents are added: a grade that names a claim, too, goes with the incident that holds it.

    Raises:
        InputError: a judgement names other subjects, a word that is none of the list, or no
            written reason.
    """
    grades: dict[tuple[str, GradeView], tuple[GradeWord | None, Override]] = {}
    sources: dict[tuple[OriginId, ClaimKind], tuple[Reliability, Override]] = {}
    items: dict[ClaimId, tuple[Credibility, Override]] = {}
    for one in sorted(judgements, key=lambda each: (each.made_utc, each.id)):
        if one.kind is JudgementKind.GRADE:
            subject, view = _graded(one)
            grades[subject, view] = _decided(one, WORDS_OF_VIEW[view])
        elif one.kind is JudgementKind.RELIABILITY:
            origin, topic = _two(one, "an origin and a topic")
            subject_of = OriginId(origin), _word(one, ClaimKind, topic)
            _decide(sources, subject_of, _decided(one, tuple(Reliability)))
        elif one.kind is JudgementKind.CREDIBILITY:
            if len(one.subjects) != 1:
                raise InputError("credibility is judged of one claim", where=one.id)
            _decide(items, ClaimId(one.subjects[0]), _decided(one, tuple(Credibility)))
    return Overrides(grades, sources, items)


Subject = TypeVar("Subject")


def _decide(
    standing: dict[Subject, tuple[Word, Override]],
    subject: Subject,
    decided: tuple[Word | None, Override],
) -> None:
    word, override = decided
    if word is None:
        standing.pop(subject, None)
    else:
        standing[subject] = word, override


def _decided(judgement: Judgement, words: tuple[Word, ...]) -> tuple[Word | None, Override]:
    """Return the word that a judgement sets, None for the rule's, and who set it and why."""
    override = Override(judgement.id, judgement.actor, judgement.made_utc, judgement.reason)
    if judgement.value == BY_RULE:
        return None, override
    word = next((each for each in words if each.value == judgement.value), None)
    if word is None:
        known = ", ".join(each.value for each in words)
        raise InputError(f"{judgement.value!r} is none of {known}, {BY_RULE}", where=judgement.id)
    if not judgement.reason.strip():
        raise InputError("a grade is overridden with a written reason", where=judgement.id)
    return word, override


def _graded(judgement: Judgement) -> tuple[str, GradeView]:
    """Return what a grade is found by, its claim where it names one, and its view."""
    if len(judgement.subjects) not in (2, 3):
        raise InputError(
            "a judgement of grade is of an incident, a view and, at will, a claim of it",
            where=judgement.id,
        )
    incident, view, *claims = judgement.subjects
    return (claims or [incident])[0], _word(judgement, GradeView, view)


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
