"""Whether a claim can set an end of a figure at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from openinquest.model import ClaimId, Harm, Judgement, Polarity, Scope, standing_rejections
from openinquest.reconcile.components import why_a_component
from openinquest.reconcile.stated import StatedToll

_SCOPES = {
    Scope.TOTAL: "it counts a longer stretch of events than this incident",
    Scope.OTHER: "it tells of another incident",
}


def rejections(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return why a person rejected each record that stands rejected.

    Example:
        >>> rejections([])
        {}
    """
    return {
        subject: f"a person rejected it: {judgement.reason}"
        for subject, judgement in standing_rejections(judgements).items()
    }


def left_out(tolls: Sequence[StatedToll], rejected: Mapping[str, str]) -> dict[ClaimId, str]:
    """Return the tolls that can set no end, each with the reason."""
    by_id = {toll.id: toll for toll in tolls}
    reasons = {toll.id: _why_left_out(toll, by_id, rejected) for toll in tolls}
    kept = [toll for toll in tolls if toll.id not in rejected]
    alone = {toll.id for toll in _parts_of_no_whole(kept)}
    return {claim: reason for claim, reason in reasons.items() if reason and claim not in alone}


def _parts_of_no_whole(tolls: Sequence[StatedToll]) -> Iterator[StatedToll]:
    """Yield the largest parts of a harm of which nobody counts the whole.

    "Five of one family were killed", and nothing else: then the five are all that is known.
    """
    affirmed = [toll for toll in tolls if toll.claim.polarity is Polarity.AFFIRMED]
    wholes = [toll for toll in affirmed if toll.toll.scope is Scope.INCIDENT and toll.toll.count]
    counted = {toll.toll.harm for toll in wholes}
    parts = [toll for toll in affirmed if toll.toll.scope is Scope.PART]
    most: dict[Harm, int] = {}
    for toll in parts:
        most[toll.toll.harm] = max(toll.number, most.get(toll.toll.harm, 0))
    harms = {toll.id: toll.toll.harm for toll in tolls}
    for toll in parts:
        whole = toll.toll.part_of
        of_this_harm = whole is not None and harms.get(whole) is toll.toll.harm
        alone = toll.toll.harm not in counted and not of_this_harm
        if alone and toll.number == most[toll.toll.harm] and not toll.says_none:
            yield toll


def _why_left_out(
    toll: StatedToll, by_id: Mapping[ClaimId, StatedToll], rejected: Mapping[str, str]
) -> str | None:
    if toll.id in rejected:
        return rejected[toll.id]
    if toll.claim.polarity is Polarity.DENIED:
        return "the voice says that it is not so"
    if toll.toll.scope in _SCOPES:
        return _SCOPES[toll.toll.scope]
    return why_a_component(toll, by_id)
