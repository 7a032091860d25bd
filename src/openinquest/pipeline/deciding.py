"""A decision as it goes into a case."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from openinquest.errors import InputError
from openinquest.judge import BY_HAND, anchor_of
from openinquest.model import Act, Claim, Extraction, Judgement, JudgementKind
from openinquest.pipeline.transcribing import Written
from openinquest.store import Store

_ONE_MORE = "it takes effect when another person agrees"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it was kept; `waits` says for what, None where it takes effect at once."""

    judgement: Judgement
    waits: str | None = None


def keep_decision(
    store: Store,
    kind: JudgementKind,
    subjects: Sequence[str],
    act: Act,
    *,
    value: str | None = None,
    seen: Iterable[Claim] = (),
    written: Written | None = None,
    rejected: Claim | None = None,
) -> Decided:
    """Keep a decision, with what was written down for it, all or nothing.

    The audit says what kind it is of; the reason stands with the decision.

    Args:
        store: The case.
        kind: Of what kind it is.
        subjects: What it is on.
        act: Who decides, when and why.
        value: What was decided, None where the kind says it.
        seen: The claims among the subjects as they stand.
        written: The passage that a person wrote down for it, None without one.
        rejected: A claim that is rejected with it, None without one.

    Raises:
        InputError: it has no reason.
    """
    if not act.reason.strip():
        raise InputError("a decision is made with a written reason")
    judgement = _judgement(kind, subjects, act, value, seen)
    with store.writer(replace(act, reason=f"a decision is made: {kind}")) as writer:
        if written is not None:
            writer.add_document(written.document, written.sealed.content)
            writer.add_extraction(written.document.id, Extraction(BY_HAND, (), ()))
        if rejected is not None:
            writer.add_judgement(_rejection(rejected, act))
        writer.add_judgement(judgement)
    needs = store.policy().second_review and kind not in (JudgementKind.REVIEW, JudgementKind.SIGN)
    return Decided(judgement, _ONE_MORE if needs else None)


def _rejection(claim: Claim, act: Act) -> Judgement:
    return _judgement(JudgementKind.REJECT, [claim.id], act, None, [claim])


def _judgement(
    kind: JudgementKind,
    subjects: Sequence[str],
    act: Act,
    value: str | None,
    seen: Iterable[Claim],
) -> Judgement:
    made = (kind, *subjects, act.actor, act.at_utc.isoformat(), act.reason, value)
    return Judgement(
        id=f"j-{sha256(repr(made).encode()).hexdigest()[:12]}",
        kind=kind,
        subjects=tuple(subjects),
        actor=act.actor,
        made_utc=act.at_utc,
        reason=act.reason,
        value=value,
        seen=tuple(anchor_of(claim) for claim in seen),
    )
