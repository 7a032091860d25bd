"""How the US Department of Defense assesses a report of civilian casualties: `dod-grade-1`.

Credible: more likely than not, a strike of that party resulted in civilian casualties.
Non-credible: not enough evidence to say so; it does not say that nothing happened. The standard is
a threshold and no probability: what is counted here are the voices that can speak to it.

1. The party admits a part in the harm and itself counts people harmed: credible.
2. A party declares a strike there that day, harm is told of by an independent voice, and
   more independent voices lay it to a strike than to anything else: credible.
3. Somebody tells of harm: non-credible, with what is wanting.

Source: the definitions printed in the monthly casualty reports of Combined Joint Task Force
Operation Inherent Resolve, 2016 to 2019, in our words; how evidence is counted is ours.
"""

from collections.abc import Iterable

from openinquest.model import Claim, GradeView, GradeWord, Means, OriginId, Polarity, is_a
from openinquest.weigh.grades.rule import Fired, GradeRule, parties_of
from openinquest.weigh.grades.told import Told, first_means


def _conceded(told: Told) -> Fired | None:
    """Return that a party itself holds that people were harmed."""
    if not told.admitted:
        return None
    who = parties_of(told, told.admitted)
    reason = "the party itself admits a part in it and counts people harmed"
    claims = [*told.admissions[-1:], *told.admitted[:1]]
    return Fired(GradeWord.CREDIBLE, "party_concedes", reason, claims, who)


def _attributed(told: Told) -> Fired | None:
    """Return that a party declares the strike, and more voices lay harm to it than do not."""
    telling, _ = told.independent(told.harm, any_named=False)
    laying, otherwise = _to_a_strike(told)
    if not told.declared or not telling or len(laying) <= len(otherwise):
        return None
    who = parties_of(told, told.declared)
    reason = (
        "the party declares a strike nearby on that day; independent voices that tell of harm: "
        f"{len(telling)}; that lay it to a strike: {len(laying)}; that lay it to something else or "
        f"deny a strike: {len(otherwise)}"
    )
    claims = [*told.declared[:1], *telling.values(), *laying.values(), *otherwise.values()]
    return Fired(GradeWord.CREDIBLE, "declared_and_attributed", reason, claims, who)


def _not_enough(told: Told) -> Fired | None:
    """Return what is wanting for the standard."""
    if not told.harm:
        return None
    telling, _ = told.independent(told.harm, any_named=False)
    laying, otherwise = _to_a_strike(told)
    if not told.declared:
        step, reason = "no_strike_declared", "no party says that it struck there on that day"
    elif not telling:
        step = "no_independent_voice"
        reason = "no independent voice that saw, treated or counted for itself tells of harm"
    else:
        step = "not_attributed"
        reason = (
            f"independent voices that lay the harm to a strike: {len(laying)}; that lay it to "
            f"something else or deny a strike: {len(otherwise)}; no majority lays it to a strike"
        )
    who = parties_of(told, told.declared)
    claims = [*told.declared[:1], *telling.values(), *laying.values(), *otherwise.values()]
    return Fired(GradeWord.NON_CREDIBLE, step, reason, claims or told.harm[:1], who)


def _to_a_strike(told: Told) -> tuple[dict[OriginId, Claim], dict[OriginId, Claim]]:
    """Return the voices that lay the harm to a strike, and those that lay it elsewhere or deny it.

    A voice that says both is of neither side.
    """
    laying, _ = told.independent((c for c in told.causes if _is_to_a_strike(c)), any_named=False)
    elsewhere, _ = told.independent(_not_to_a_strike(told.causes), any_named=False)
    both = laying.keys() & elsewhere.keys()
    return _without(laying, both), _without(elsewhere, both)


def _is_to_a_strike(claim: Claim) -> bool:
    """Return whether a cause says that fire from aircraft or guns came first."""
    means = first_means(claim)
    struck = is_a(means, Means.AERIAL_ATTACK) or is_a(means, Means.SHELLING)
    return claim.polarity is Polarity.AFFIRMED and (struck or means is Means.MISSILE)


def _not_to_a_strike(causes: Iterable[Claim]) -> Iterable[Claim]:
    """Yield what lays the harm to charges that were there, and what denies a strike."""
    for claim in causes:
        means = first_means(claim)
        if claim.polarity is Polarity.AFFIRMED:
            if is_a(means, Means.IED) or means in (Means.LANDMINE, Means.STORED_EXPLOSIVES):
                yield claim
        elif is_a(means, Means.EXPLOSIVE_VIOLENCE) and not is_a(means, Means.IED):
            yield claim


def _without(voices: dict[OriginId, Claim], left_out: set[OriginId]) -> dict[OriginId, Claim]:
    return {voice: claim for voice, claim in voices.items() if voice not in left_out}


RULE = GradeRule(
    GradeView.DOD, "dod-grade-1", (_conceded, _attributed, _not_enough), any_named=False
)
