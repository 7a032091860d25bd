"""The questions that a finding answers, and what stands behind each answer."""

from dataclasses import dataclass
from datetime import date

from openinquest.model.claim import ClaimId
from openinquest.model.grade_words import Question, Standard
from openinquest.model.origin import OriginId
from openinquest.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an answer since the version before.

    `since` is the day on which the version before was complete. `added` and
    `gone` are sentences; both empty where the answer is the same.
    """

    since: date
    added: tuple[str, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer: the sentences, and what speaks for and against them.

    `standard` is how widely it is told. `supporting` and `contrary` are claims,
    `origins` the voices behind the supporting ones. `change` is None where there
    is no version before.
    """

    question: Question
    sentences: tuple[Sentence, ...]
    standard: Standard
    supporting: tuple[ClaimId, ...] = ()
    contrary: tuple[ClaimId, ...] = ()
    origins: tuple[OriginId, ...] = ()
    change: Change | None = None
