"""What graders of three schools would say of a record, and how its sources and items are graded.

A grade is of the record, never of the truth of a death.
"""

from dataclasses import dataclass
from datetime import datetime

from openinquest.errors import InputError
from openinquest.model.claim import ClaimId
from openinquest.model.figure import SetAside
from openinquest.model.grade_words import (
    Credibility,
    GradeView,
    GradeWord,
    Interest,
    Reliability,
)
from openinquest.model.likelihood import AnalyticConfidence
from openinquest.model.origin import OriginId
from openinquest.model.words import ClaimKind

WORDS_OF_VIEW: dict[GradeView, tuple[GradeWord, ...]] = {
    GradeView.AIRWARS: (
        GradeWord.CONFIRMED,
        GradeWord.FAIR,
        GradeWord.WEAK,
        GradeWord.CONTESTED,
        GradeWord.DISCOUNTED,
    ),
    GradeView.UN: (GradeWord.VERIFIED, GradeWord.REPORTED),
    GradeView.DOD: (GradeWord.CREDIBLE, GradeWord.NON_CREDIBLE),
}
"""The words that each view has."""


@dataclass(frozen=True, slots=True)
class Override:
    """That a person graded otherwise than the rule, who, when and with which written reason."""

    judgement: str
    actor: str
    made_utc: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Grade:
    """What one view says of an incident.

    `word` is what stands, `by_rule` what the rule gave; both are None where the
    record says nothing that the view can grade. `rule` names the rule with its
    version, `step` the part of it that fired, `reason` says it in a sentence.
    `claims` are those that the step rests on, one for each voice; `set_aside`
    those that tell of harm and did not count, and why. `parties` are those whose
    acts the step is about, as the record names them, empty where it is about
    nobody's. `override` is a person's decision, None where the rule stands.
    """

    view: GradeView
    word: GradeWord | None
    by_rule: GradeWord | None
    rule: str
    step: str
    reason: str
    claims: tuple[ClaimId, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    parties: tuple[str, ...] = ()
    override: Override | None = None

    def __post_init__(self) -> None:
        """Refuse a word of another view."""
        for word in (self.word, self.by_rule):
            if word is not None and word not in WORDS_OF_VIEW[self.view]:
                raise InputError(f"the view {self.view} has no word {word}")


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """How far a voice has earned trust on one topic: the kind of what it claims.

    `reliability` is F where no person judged it, and `override` then None.
    `interests` say what stake the voice has there; empty where none is seen.
    """

    origin: OriginId
    topic: ClaimKind
    reliability: Reliability
    interests: tuple[Interest, ...] = ()
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class ItemGrade:
    """How well a claim is supported by what voices of other origins say, whoever makes it.

    `agree` and `against` are these voices, each once. `credibility` is what
    stands, `by_rule` what the rule gave.
    """

    claim: ClaimId
    credibility: Credibility
    by_rule: Credibility
    rule: str
    reason: str
    agree: tuple[OriginId, ...] = ()
    against: tuple[OriginId, ...] = ()
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Grades:
    """All grades of one incident; none is an average of others.

    `civilian_harm_reported` is False where the record tells of a strike and
    nobody tells of harm to people who are not said to fight, None where it
    tells of neither. `confidence` says how sound the record is that the views
    rest on, None where there is none. `sources` hold one entry for each voice and
    topic, `items` one for each claim.
    """

    views: tuple[Grade, ...] = ()
    civilian_harm_reported: bool | None = None
    confidence: AnalyticConfidence | None = None
    sources: tuple[SourceGrade, ...] = ()
    items: tuple[ItemGrade, ...] = ()

    def letters_on(self, topic: ClaimKind) -> dict[OriginId, Reliability]:
        """Return the letters that people gave on a topic, without voices that nobody judged."""
        return {
            source.origin: source.reliability
            for source in self.sources
            if source.topic is topic and source.override is not None
        }


NOTHING_GRADED = Grades()
"""Of an incident that nobody graded."""
