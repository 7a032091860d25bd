"""Evidence against explanations: the matrix with its readings and what they hang on."""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import (
    Claim,
    Explanation,
    Matrix,
    Origin,
    OriginId,
    PhysicalCheck,
    Reliability,
)
from openinquest.weigh.quantities import rows_of_checks
from openinquest.weigh.rows import rows_of, votes_of
from openinquest.weigh.scores import LIKELIHOODS, Trust, ballot_of, leaders_of, standings_of
from openinquest.weigh.sensitivity import sensitivity_of

# The weights of PARC: low, medium and high are 1/sqrt 2, 1 and sqrt 2.
_LOW, _MEDIUM, _HIGH = 2**-0.5, 1.0, 2**0.5

RELIABILITY: Mapping[Reliability, tuple[float, float]] = {
    Reliability.A: (_HIGH, 0.95),
    Reliability.B: (_HIGH, 0.85),
    Reliability.C: (_MEDIUM, 0.7),
    Reliability.D: (_LOW, 0.5),
    Reliability.E: (_LOW, 0.3),
    Reliability.F: (_MEDIUM, 0.6),
}
"""For each letter the weight of a voice and the probability that it can be relied on.

A convention, as the likelihoods are; F, which nobody judged, stands between C and D.
"""


def weigh_evidence(
    explanations: Sequence[Explanation],
    *,
    claims: Iterable[Claim],
    origins: Sequence[Origin],
    reliability: Mapping[OriginId, Reliability] | None = None,
    checks: Iterable[PhysicalCheck] = (),
) -> Matrix:
    """Return the matrix of `explanations`: a record of reasoning, never a verdict.

    Each voice has one vote on each explanation, so that a claim said twice, a
    claim split in two or a voice printed in ten papers moves nothing.

    Args:
        explanations: As `gather_explanations` gives them, "something else" last.
        claims: The claims of the incident; they give the rows their order.
        origins: Whose claims are whose.
        reliability: How reliable people judged a voice to be; who is not
            among them cannot be judged (F).
        checks: Quantities held against their traces; each is a row of its own.
    """
    claims = list(claims)
    names = [explanation.id for explanation in explanations]
    rows = (
        *rows_of(explanations, claims, origins),
        *rows_of_checks(checks, explanations, {claim.id: claim for claim in claims}),
    )
    trust = _trust(reliability or {})
    votes = votes_of(rows)
    ballot = ballot_of(names, votes, trust)
    standings = standings_of(ballot)
    return Matrix(
        tuple(names),
        rows,
        votes,
        standings,
        leaders_of(ballot, standings),
        sensitivity_of(names, rows, trust),
        LIKELIHOODS,
    )


def _trust(judged: Mapping[OriginId, Reliability]) -> Trust:
    """Return what gives a voice its weight and its reliability; who is not judged has F."""

    def trust(origin: OriginId | None) -> tuple[float, float]:
        letter = judged.get(origin, Reliability.F) if origin else Reliability.F
        return RELIABILITY[letter]

    return trust
