"""A person's recorded decision on something that was proposed."""

from dataclasses import dataclass
from datetime import datetime

from openinquest.model.words import JudgementKind


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who decided what about which records, when and why.

    `subjects` are identifiers of claims, documents, incidents or of a cell's
    explanation and claim. `value` is what was decided where the kind alone
    does not say it (a cell's mark), else None.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[str, ...]
    actor: str
    made_utc: datetime
    reason: str
    value: str | None = None
