"""Two incidents side by side: what speaks for their being one, and which others are like one."""

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest

from openinquest.link import PairWeight, PairWeights
from openinquest.model import DocumentId, Finding, Incident
from openinquest.pipeline.overview import Overview

_MOST = 10
_DAYS = 7


@dataclass(frozen=True, slots=True)
class Speaking:
    """What speaks for a document of one incident and one of another telling of one event."""

    left: DocumentId
    right: DocumentId
    weight: PairWeight


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much speaks for two incidents being one: bits on average over pairs, as joining counts.

    `pairs` are those for which most speaks, at most ten of `of_pairs`.
    """

    bits: float
    pairs: tuple[Speaking, ...]
    of_pairs: int


def likeness_of(weights: PairWeights, one: Finding, other: Finding) -> Likeness:
    """Return what speaks for two incidents being one, pair by pair of what mainly tells of them."""
    pairs = [
        Speaking(left, right, weights.of(left, right))
        for left in one.incident.mainly_told_in
        for right in other.incident.mainly_told_in
        if left != right and {left, right} <= weights.weighed
    ]
    bits = sum(each.weight.bits for each in pairs) / len(pairs) if pairs else 0.0
    return Likeness(bits, tuple(nlargest(_MOST, pairs, key=_rank)), len(pairs))


def likest(overview: Overview, finding: Finding) -> tuple[tuple[Finding, float], ...]:
    """Return the incidents for which most speaks that they are the one, at most ten, with bits.

    Only such of which a document is like one of its or names the day and place that one names,
    and such of days that may be within a week.
    """
    own = set(finding.incident.mainly_told_in)
    others = _main_incidents(overview.findings)
    offered = {
        others[theirs].incident.id
        for pair in overview.pair_weights.offered
        for mine, theirs in (pair, pair[::-1])
        if mine in own and theirs not in own and theirs in others
    }
    found = [
        (each, likeness_of(overview.pair_weights, finding, each))
        for each in overview.findings
        if each.incident.id in offered or _is_near(each.incident, finding.incident)
    ]
    likest_first = nlargest(
        _MOST, found, key=lambda each: (each[1].bits, *map(_rank, each[1].pairs))
    )
    return tuple((each, likeness.bits) for each, likeness in likest_first)


def _main_incidents(findings: Iterable[Finding]) -> dict[DocumentId, Finding]:
    return {name: each for each in findings for name in each.incident.mainly_told_in}


def _is_near(one: Incident, other: Incident) -> bool:
    if one.id == other.id or one.when is None or other.when is None:
        return False
    apart = one.when.days_from(other.when)
    return apart is not None and apart <= _DAYS


def _rank(each: Speaking) -> tuple[float, float]:
    """Return by what pairs are ordered; those that nothing offers by their signs alone."""
    return each.weight.bits, sum(bits for _, bits in each.weight.signs)
