"""From what is said on causes to rival accounts with what bears on each."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from openinquest.model import (
    LEAVES_OPEN,
    Cause,
    Claim,
    ClaimId,
    Evidence,
    Explanation,
    ExplanationId,
    Judgement,
    Means,
    Origin,
    OriginId,
    Polarity,
)
from openinquest.weigh.bearing import Bears, Chain, bearing_on, bearing_on_remainder, implies
from openinquest.weigh.cells import Decisions, decisions_of
from openinquest.weigh.titles import id_of, title_of

REMAINDER_ID = ExplanationId("x-something_else")
_REMAINDER = "Something else"


def gather_explanations(
    claims: Iterable[Claim],
    *,
    origins: Sequence[Origin],
    judgements: Sequence[Judgement] = (),
) -> tuple[Explanation, ...]:
    """Return the rival accounts of what caused the harm, with the evidence for and against.

    Every chain of means that a claim names is an account of its own: a strike
    that kills and a strike that sets off a vehicle bomb are rivals. Words that
    leave the means open ("a blast") make an account only where nobody is more
    exact, and "an attack" never does: it accounts for nothing. The last account
    is always "something else". Nothing is scored.

    Args:
        claims: The claims of one incident, in order of documents.
        origins: Whose claims are whose. A voice that says a thing again adds
            a piece of evidence that says so, so that nobody counts it twice.
        judgements: A rejected claim is no evidence. A decided cell goes before
            what the words say; "neutral" takes the claim out of the account.

    Returns:
        Accounts and their evidence in order of first mention, which says
        nothing of their weight.
    """
    decided = decisions_of(judgements)
    kept = {claim.id: claim for claim in claims if claim.id not in decided.rejected}
    chains = _chains(kept.values())
    voices = {claim: origin.id for origin in origins for claim in origin.claims}
    named = []
    for chain in chains:
        bearings = [(claim.id, bearing_on(claim, chain)) for claim in kept.values()]
        evidence = _evidence(id_of(chain), bearings, decided, voices)
        title = _title(chain, kept.values())
        named.append(Explanation(id_of(chain), title, chain, evidence))
    left = [(claim.id, bearing_on_remainder(claim, chains)) for claim in kept.values()]
    evidence = _evidence(REMAINDER_ID, left, decided, voices)
    return (*named, Explanation(REMAINDER_ID, _REMAINDER, (), evidence))


def _chains(claims: Iterable[Claim]) -> list[Chain]:
    """Return the chains of means that causes name, affirmed or denied, each once."""
    named: dict[tuple[Means, ...], None] = {}
    for claim in claims:
        if isinstance(claim.detail, Cause) and claim.detail.means != (Means.ATTACK,):
            named.setdefault(claim.detail.means)
    return [chain for chain in named if not _leaves_open(chain, named)]


def _leaves_open(chain: Chain, named: Iterable[Chain]) -> bool:
    """Return whether a chain names no means where another that it agrees with names one."""
    return not LEAVES_OPEN.isdisjoint(chain) and any(
        other != chain and implies(other, chain) for other in named
    )


def _title(chain: Chain, claims: Iterable[Claim]) -> str:
    effects = {
        claim.detail.effect
        for claim in claims
        if isinstance(claim.detail, Cause)
        and claim.detail.means == chain
        and claim.detail.effect is not None
        and claim.polarity is Polarity.AFFIRMED
    }
    return title_of(chain, effects)


def _evidence(
    explanation: ExplanationId,
    proposed: Iterable[tuple[ClaimId, Bears | None]],
    decided: Decisions,
    voices: dict[ClaimId, OriginId],
) -> tuple[Evidence, ...]:
    pieces = []
    for claim, bears in proposed:
        found = decided.cells.get((explanation, claim), bears)
        if found is not None:
            pieces.append(Evidence(claim, *found))
    return _with_repetitions_told(pieces, voices)


def _with_repetitions_told(
    pieces: Sequence[Evidence], voices: dict[ClaimId, OriginId]
) -> tuple[Evidence, ...]:
    """Say of each piece how often its voice speaks to the same side of this account."""
    sides = [(voices.get(piece.claim, piece.claim), piece.bearing) for piece in pieces]
    times = Counter(sides)
    return tuple(
        replace(piece, reason=f"{piece.reason} (one voice, {times[side]} times)")
        if times[side] > 1
        else piece
        for piece, side in zip(pieces, sides, strict=True)
    )
