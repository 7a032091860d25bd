"""From a claimed quantity and one effect that was seen to a verdict.

Forensic and inverse only: a trace gives a charge, a charge gives nothing.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from openinquest.errors import NotYetHappened
from openinquest.model import (
    Consistency,
    DamageGrade,
    ImpliedCharge,
    ObservedEffect,
    Quantity,
    Verdict,
)
from openinquest.weigh.physical.implied import Implied, NothingApplies, implied_by
from openinquest.weigh.physical.wording import (
    grade_words,
    kilograms,
    limits_of,
    to_digits,
    trace_words,
)

NINE_IN_TEN = 1.645
"""Standard deviations to either side that hold 90 % of a normal distribution."""

NINETY_NINE_IN_A_HUNDRED = 2.576
"""Standard deviations to either side that hold 99 % of a normal distribution."""

_DISTANCE_SLIPS = {False: ("a fifth", 1.2), True: ("a fiftieth", 1.02)}
"""By how much a measured distance is tried to be wrong, and that of a time of arrival."""

_WOULD_TELL = (
    "Damage to other houses, graded one by one at measured distances outside of the building, "
    "could tell; so could residues, the place of the worst damage, and a film with its sound."
)
_HEAVIEST_FIRST = tuple(DamageGrade)


@dataclass(frozen=True, slots=True)
class _Decision:
    verdict: Verdict
    reason: str
    implied: Implied | None = None
    factor: float | None = None


def check_quantity(
    claimed: Quantity, observed: ObservedEffect, *, on: date | None, today: date
) -> Consistency:
    """Return whether a claimed quantity agrees with one effect that was seen.

    Args:
        claimed: What a source says went off.
        observed: What was seen of it.
        on: The day of the explosion, None where nobody gave it.
        today: A day after it is none that an explosion can have been on.

    Raises:
        NotYetHappened: `on` is in the future.
    """
    if on is not None and on > today:
        raise NotYetHappened(f"{on} is in the future")
    decided = _decide(claimed, observed)
    implied = decided.implied
    return Consistency(
        claimed=claimed,
        observed=observed,
        verdict=decided.verdict,
        reason=decided.reason,
        implied_kg=_nine_in_ten(implied) if implied else None,
        factor=decided.factor and to_digits(decided.factor),
        flips=tuple(_flips(decided, claimed, observed)),
        limits=limits_of(observed),
        sources=implied.sources if implied else (),
        on=on,
    )


def _decide(claimed: Quantity, observed: ObservedEffect) -> _Decision:
    implied = implied_by(observed, claimed)
    if isinstance(implied, NothingApplies):
        return _Decision(Verdict.CANNOT_TELL, f"{implied.reason[0].upper()}{implied.reason[1:]}.")
    under = math.log(implied.low_kg / claimed.high_kg)
    over = 0.0 if implied.open_above else math.log(claimed.low_kg / implied.high_kg)
    gap = max(under, over, 0.0)
    verdict, caveat = _judge(gap, implied, spared=_spared(over > 0, gap, implied))
    trace, claim = trace_words(observed), claimed.in_words
    if verdict is Verdict.CONSISTENT:
        reason = (
            f"The claimed {claim} lies within what {trace} implies in nine cases of ten, "
            f"{_range_words(_nine_in_ten(implied))} of TNT."
        )
    else:
        least = "at least " if claimed.low_kg < claimed.high_kg else ""
        reason = (
            f"The claimed {claim} lies {least}{kilograms(math.exp(gap))} times "
            f"{'below' if under > 0 else 'above'} the middle of what {trace} implies: {caveat}."
        )
    return _Decision(verdict, reason, implied, math.exp(gap))


def _spared(is_over: bool, gap: float, implied: Implied) -> str | None:
    """Return why a claim so far off is not excluded, None where it is."""
    if is_over and implied.spares_over:
        return implied.spares_over
    if math.exp(gap) < implied.least_factor:
        return f"such a trace alone excludes only what is {implied.least_factor:.0f} times off"
    return None


def _judge(gap: float, implied: Implied, *, spared: str | None) -> tuple[Verdict, str]:
    """Return the verdict on a claim that lies a logarithm off, and how far outside it is."""
    if gap <= NINE_IN_TEN * implied.doubt:
        return Verdict.CONSISTENT, ""
    if gap <= NINETY_NINE_IN_A_HUNDRED * implied.doubt:
        return Verdict.CANNOT_TELL, (
            "hard to reconcile, outside of nine in ten such cases and inside of 99 in 100"
        )
    if spared:
        return Verdict.CANNOT_TELL, f"hard to reconcile, but {spared}"
    return Verdict.INCONSISTENT, "outside of 99 in 100 such cases"


def _nine_in_ten(implied: Implied) -> ImpliedCharge:
    wide = math.exp(NINE_IN_TEN * implied.doubt)
    high = None if implied.open_above else to_digits(implied.high_kg * wide)
    return ImpliedCharge(to_digits(implied.low_kg / wide), high)


def _range_words(implied: ImpliedCharge) -> str:
    if implied.high is None:
        return f"{kilograms(implied.low)} kg or more"
    return f"{kilograms(implied.low)} to {kilograms(implied.high)} kg"


def _flips(decided: _Decision, claimed: Quantity, observed: ObservedEffect) -> Iterator[str]:
    """Yield what would change the verdict, each tried out."""
    implied = decided.implied
    if implied is None:
        yield _WOULD_TELL
        return
    for words, other in _otherwise_seen(observed):
        verdict = _decide(claimed, other).verdict
        if verdict is not decided.verdict:
            yield f"Had {words}, the verdict would be: {verdict}."
    if decided.verdict is Verdict.CONSISTENT:
        ends = _nine_in_ten(implied)
        over = "" if ends.high is None else f", nor one over {kilograms(ends.high)} kg"
        yield f"A claim under {kilograms(ends.low)} kg would not be consistent{over}."
    elif claimed.high_kg < implied.low_kg:
        least = kilograms(_nine_in_ten(implied).low)
        yield (
            "Explosives of another kind that went off with it, a second charge or a store, would "
            f"make it consistent where all together come to {least} kg of TNT or more."
        )
    else:
        yield "A part that did not go off, or went off elsewhere, would bring the claim nearer."


def _otherwise_seen(observed: ObservedEffect) -> Iterator[tuple[str, ObservedEffect]]:
    """Yield what could have been seen wrongly, in words and as it would be then."""
    if observed.damage is not None and not observed.inside:
        place = _HEAVIEST_FIRST.index(observed.damage)
        for other in _HEAVIEST_FIRST[max(place - 1, 0) : place + 2]:
            if other is not observed.damage:
                words = f"it been {grade_words(other)} (grade {other.capitalize()})"
                yield words, replace(observed, damage=other)
    if observed.distance_m is not None:
        share, slip = _DISTANCE_SLIPS[observed.arrival_s is not None]
        shorter, longer = observed.distance_m / slip, observed.distance_m * slip
        yield f"the distance been {share} less", replace(observed, distance_m=shorter)
        yield f"the distance been {share} more", replace(observed, distance_m=longer)
