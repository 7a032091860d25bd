"""How Airwars grades the reporting of an incident: `airwars-grade-1`.

The steps stand in order and the first that fires holds.

1. A belligerent admits a part in it and itself counts people harmed: confirmed.
2. Voices with no stake say that those harmed were fighters, and nobody tells of more: discounted.
3. Two origins with no stake blame another than the one who declares a strike, and none blames that
   one: discounted.
4. Voices with no stake blame belligerents of different states, or fire from the air and from the
   ground: contested.
5. Two independent credible origins tell of harm, and a party declares a strike nearby, or a
   credible origin tells of one: fair.
6. Somebody tells of harm: weak.

Source: the definitions that Airwars publishes with its grades, in our words; the order and what
counts as credible are ours (`docs/explanation/grades.md`).
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from openinquest.model import (
    Cause,
    Claim,
    Event,
    GradeView,
    GradeWord,
    Group,
    Means,
    OriginId,
    Polarity,
    Toll,
    is_a,
)
from openinquest.weigh.grades.rule import Fired, GradeRule, many, parties_of
from openinquest.weigh.grades.told import Told, first_means

SEVERAL = 2
"""So many independent origins make more than one voice."""

_FROM_THE_AIR = (Means.AERIAL_ATTACK,)
_FROM_THE_GROUND = (Means.SHELLING, Means.GUNFIRE, Means.RAID, Means.CLASH)
_LAID = (Means.IED, Means.LANDMINE)
_FAMILIES = {
    "from the air": _FROM_THE_AIR,
    "from the ground": _FROM_THE_GROUND,
    "by charges that were laid or driven there": _LAID,
}


def _admitted(told: Told) -> Fired | None:
    """Return that a belligerent admits harm: it speaks against its own interest."""
    if not told.admitted:
        return None
    # The last admission of a party goes furthest: first that it struck, then that it killed.
    first = _each_voice_once(told, [*reversed(told.admissions), *told.admitted])
    reason = "a belligerent admits a part in it and itself counts people harmed"
    who = parties_of(told, told.admitted)
    return Fired(GradeWord.CONFIRMED, "belligerent_admits", reason, first, who)


def _only_fighters(told: Told) -> Fired | None:
    """Return that those harmed were fighters, by voices other than who attacked them."""
    saying, _ = told.independent(told.fighters, any_named=True)
    if not saying:
        return None
    most = max(_at_most(claim) for claim in saying.values())
    if any(_tells_of_others(claim, most) for claim in told.harm):
        return None
    reason = (
        f"{many(len(saying), 'voice')} with no stake in it "
        f"{'say' if len(saying) > 1 else 'says'} that those harmed were fighters, and nobody tells "
        "of anyone else"
    )
    return Fired(GradeWord.DISCOUNTED, "only_fighters", reason, [*saying.values()])


def _another_party(told: Told) -> Fired | None:
    """Return that others than the party that declares a strike are blamed, and it by nobody.

    Only states tell parties apart for certain: one army goes by many names. So a name that
    carries no state may be that of the declaring party.
    """
    if not told.declared or not told.harm:
        return None
    names = [told.label(claim) for claim in told.declared]
    names += filter(None, map(_actor, told.declared))
    declared = frozenset[str]().union(*map(told.names.states, names))
    blaming = [(voice, claim, _states(told, claim)) for voice, claim in _blaming(told)]
    if not declared or any(not states or states & declared for _, _, states in blaming):
        return None
    others = {voice: claim for voice, claim, _ in blaming}
    if len(others) < SEVERAL:
        return None
    who = parties_of(told, told.declared)
    reason = (
        f"{many(len(others), 'independent origin')} with no stake in it blame another party than "
        "the one that declares a strike nearby, and none blames that one"
    )
    claims = [*others.values(), *told.declared[:1]]
    return Fired(GradeWord.DISCOUNTED, "another_party", reason, claims, who)


def _rivals(told: Told) -> Fired | None:
    """Return that voices with no stake blame several belligerents, or several kinds of fire."""
    if not told.harm:
        return None
    blamed: dict[frozenset[str], Claim] = {}
    for _, claim in _blaming(told):
        blamed.setdefault(_states(told, claim), claim)
    rival = next(
        (
            [blamed[one], blamed[other]]
            for one, other in combinations(blamed, 2)
            if one and other and not one & other
        ),
        None,
    )
    if rival:
        reason = "voices with no stake in it blame belligerents of different states"
        who = tuple(dict.fromkeys(_actor(claim) or "" for claim in rival))
        return Fired(GradeWord.CONTESTED, "several_belligerents", reason, rival, who)
    fired = {family: voices for family, voices in _by_family(told).items() if voices}
    if len(fired) < SEVERAL or len({voice for each in fired.values() for voice in each}) < SEVERAL:
        return None
    reason = f"voices with no stake in it say that people were hit {' and '.join(fired)}"
    claims = [next(iter(voices.values())) for voices in fired.values()]
    return Fired(GradeWord.CONTESTED, "several_means", reason, claims)


def _by_family(told: Told) -> Mapping[str, Mapping[OriginId, Claim]]:
    """Return which voices with no stake name fire of each kind as what came first."""
    found: dict[str, dict[OriginId, Claim]] = {family: {} for family in _FAMILIES}
    for voice, claim in _every(told, _affirmed(told.causes)):
        for family, kinds in _FAMILIES.items():
            if any(is_a(first_means(claim), kind) for kind in kinds):
                found[family].setdefault(voice, claim)
    return found


def _fair(told: Told) -> Fired | None:
    """Return that several independent origins tell of harm, with a strike nearby."""
    telling, _ = told.independent(told.harm, any_named=True)
    if len(telling) < SEVERAL:
        return None
    strikes, _ = told.independent(told.strikes, any_named=True)
    if not told.declared and not strikes:
        return None
    who = parties_of(told, told.declared)
    nearby = told.declared[:1] or [*strikes.values()]
    said = "a party declares a strike" if who else f"{len(strikes)} of such tell of a strike"
    reason = (
        f"{many(len(telling), 'independent credible origin')} tell of harm, and {said} nearby "
        "on that day"
    )
    claims = [*telling.values(), *nearby]
    return Fired(GradeWord.FAIR, "several_origins_and_strike", reason, claims, who)


def _weak(told: Told) -> Fired | None:
    """Return that somebody tells of harm."""
    if not told.harm:
        return None
    telling, _ = told.independent(told.harm, any_named=True)
    if len(telling) >= SEVERAL:
        step = "no_strike_known"
        reason = (
            f"{many(len(telling), 'independent credible origin')} tell of harm, but no party "
            "declares a strike nearby, and none of them tells of one"
        )
    elif telling:
        step, reason = "one_origin", "one independent credible origin tells of harm"
    else:
        step = "no_credible_origin"
        reason = (
            "harm is told of only by voices that nobody can place, that hold it possible or that "
            "have a stake in it"
        )
    return Fired(GradeWord.WEAK, step, reason, [*telling.values()] or told.harm[:1])


def _each_voice_once(told: Told, claims: Sequence[Claim]) -> list[Claim]:
    """Return the first claim of each kind of each voice."""
    first: dict[tuple[str | None, str], Claim] = {}
    for claim in claims:
        first.setdefault((told.voice(claim), claim.kind), claim)
    return list(first.values())


def _blaming(told: Told) -> list[tuple[OriginId, Claim]]:
    """Return what names who acted, by voices with no stake, with the voice."""
    acting = [claim for claim in (*told.strikes, *_affirmed(told.causes)) if _actor(claim)]
    return list(_every(told, acting))


def _states(told: Told, claim: Claim) -> frozenset[str]:
    return told.names.states(_actor(claim) or "")


def _every(told: Told, claims: Iterable[Claim]) -> Iterable[tuple[OriginId, Claim]]:
    """Yield each claim that counts with its voice; one voice may blame several parties."""
    for claim in claims:
        voice = told.voice(claim)
        if voice is not None and told.why_not_counted(claim, any_named=True) is None:
            yield voice, claim


def _affirmed(claims: Iterable[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.polarity is Polarity.AFFIRMED]


def _actor(claim: Claim) -> str | None:
    detail = claim.detail
    return detail.actor if isinstance(detail, Event | Cause) else None


def _at_most(claim: Claim) -> int:
    """Return how many fighters a claim can count; any number where it sets no upper end."""
    detail = claim.detail
    if not isinstance(detail, Toll) or detail.count is None:
        return 1
    return max(detail.count.at_most or 0, detail.count.at_least or 0)


def _tells_of_others(claim: Claim, fighters: int) -> bool:
    """Return whether a claim tells of people beside the fighters: it names civilians, or more."""
    detail = claim.detail
    if not isinstance(detail, Toll) or detail.group is not Group.ALL:
        return True
    return detail.count is None or (detail.count.at_least or 0) > fighters


RULE = GradeRule(
    GradeView.AIRWARS,
    "airwars-grade-1",
    (_admitted, _only_fighters, _another_party, _rivals, _fair, _weak),
    any_named=True,
)
