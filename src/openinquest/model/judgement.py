"""A person's recorded decision on something that was proposed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from openinquest.model.claim import ClaimId
from openinquest.model.span import Span
from openinquest.model.words import ClaimKind, JudgementKind


@dataclass(frozen=True, slots=True)
class Anchor:
    """A claim as it stood when somebody judged it, by which it is found again.

    A better reader may give other claims its identifier, or read it otherwise.
    `says` is its detail as JSON, without what names other claims.
    """

    claim: ClaimId
    span: Span
    quote: str
    kind: ClaimKind
    says: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who decided what about which records, when and why.

    `subjects` are identifiers of claims, documents, incidents, of a cell's
    explanation and claim, or of the judgement that is reviewed. `value` is what
    was decided where the kind alone does not say it, else None: a cell's mark,
    and the claim itself, as JSON, where it was corrected or made by hand.
    `seen` are the claims among the subjects as they stood then.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[str, ...]
    actor: str
    made_utc: datetime
    reason: str
    value: str | None = None
    seen: tuple[Anchor, ...] = ()


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
