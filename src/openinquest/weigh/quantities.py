"""How a check of a quantity sits with the explanations: a row of its own in the matrix."""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import (
    Cause,
    Claim,
    ClaimId,
    Event,
    EvidenceRow,
    Explanation,
    Mark,
    Means,
    Observation,
    PhysicalCheck,
    SourceKind,
    Verdict,
    is_a,
)


def rows_of_checks(
    checks: Iterable[PhysicalCheck],
    explanations: Sequence[Explanation],
    claims: Mapping[ClaimId, Claim],
) -> tuple[EvidenceRow, ...]:
    """Return a row for each check that still rests on claims of the incident.

    Which means the quantity is of is read from the claims that its values rest
    on. An inconsistent quantity speaks against the accounts in which that means
    acted alone; where it is too small it is what an account with a second charge
    after it would leave. Of what no claim tells the means the row is neutral.
    """
    rows = []
    for check in checks:
        held = [claim for claim in check.claims if claim in claims]
        if held:
            means = [m for claim in held for m in _means_of(claims[claim])]
            marks = tuple(_mark(check, means, one) for one in explanations)
            rows.append(EvidenceRow(None, SourceKind.UNSPECIFIED, tuple(held), marks, check.id))
    return tuple(rows)


def _means_of(claim: Claim) -> tuple[Means, ...]:
    detail = claim.detail
    if isinstance(detail, Event):
        return (detail.what,)
    if isinstance(detail, Cause):
        return detail.means[:1]
    if isinstance(detail, Observation):
        return (*detail.suggests, *detail.speaks_against)
    return ()


def _mark(check: PhysicalCheck, means: Sequence[Means], explanation: Explanation) -> Mark | None:
    chain = explanation.means
    if not chain:
        return None
    starts = any(is_a(chain[0], one) or is_a(one, chain[0]) for one in means)
    verdict = check.found.verdict
    if not starts or verdict is Verdict.CANNOT_TELL:
        return Mark.NEUTRAL
    if len(chain) == 1:
        agrees = verdict is Verdict.CONSISTENT
        return Mark.CONSISTENT if agrees else Mark.INCONSISTENT
    return Mark.CONSISTENT if _is_too_small(check) else Mark.NEUTRAL


def _is_too_small(check: PhysicalCheck) -> bool:
    """Return whether a quantity is inconsistent because the trace implies more."""
    implied = check.found.implied_kg
    inconsistent = check.found.verdict is Verdict.INCONSISTENT
    return inconsistent and implied is not None and check.found.claimed.high_kg < implied.low
