"""A person's recorded decision on something that was proposed."""

from collections.abc import Iterable
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


def standing_rejections(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Return the rejection of each record that stands rejected, by the record's identifier.

    Of several decisions to accept or reject one record the last one holds.

    Example:
        >>> standing_rejections([])
        {}
    """
    return _standing(judgements, JudgementKind.REJECT)


def standing_acceptances(judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Return the acceptance of each record that stands accepted, by the record's identifier.

    Of several decisions to accept or reject one record the last one holds.
    """
    return _standing(judgements, JudgementKind.ACCEPT)


def _standing(judgements: Iterable[Judgement], kind: JudgementKind) -> dict[str, Judgement]:
    last: dict[str, Judgement] = {}
    for judgement in sorted(judgements, key=lambda each: (each.made_utc, each.id)):
        if judgement.kind in {JudgementKind.ACCEPT, JudgementKind.REJECT}:
            last.update(dict.fromkeys(judgement.subjects, judgement))
    return {subject: judgement for subject, judgement in last.items() if judgement.kind is kind}
