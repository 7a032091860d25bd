"""Documents gathered to incidents by what speaks for and against each pair of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial

from openinquest.link.evidence import Account, Sign, signs, signs_of_day_and_place
from openinquest.link.gathering import KeepsApart
from openinquest.link.likeness import Likeness, Pair
from openinquest.link.linkage import Linkage
from openinquest.link.nearby import Key, day_keys, neighbour_keys, place_keys
from openinquest.link.unit import Gathering, Unit
from openinquest.link.weights import SHIPPED, Weights
from openinquest.model import DocumentId, IncidentId

Accounts = Mapping[DocumentId, Account]

UNOFFERED = -8.0
"""What speaks for a pair that nothing offers. Any value from -6 to -10 does as well."""


def gather_by_weight(
    units: Sequence[Unit],
    accounts: Accounts,
    likeness: Likeness,
    weights: Weights,
    keep_apart: KeepsApart,
    *,
    settled: Mapping[DocumentId, IncidentId],
) -> list[Gathering]:
    """Return the units gathered by incident; none stands in two.

    Groups are joined, those first for which most speaks, as long as the pairs
    of their documents speak for one incident on average. A group of which no
    unit tells of an event is none. Pairs of documents that are `settled` in two
    incidents are not weighed, but count among the pairs offered; what is like
    two such incidents joins one.
    """
    offered = sorted(offered_pairs(accounts, likeness))
    weighed = [pair for pair in offered if not _are_settled_apart(pair, settled)]
    found = _signs_of(weighed, accounts, likeness)
    apart = (pair for pair in offered if pair not in found)
    left_out = (signs_of_day_and_place(accounts[left], accounts[right]) for left, right in apart)
    before = weights.before_among([*found.values(), *left_out])
    together = cache(partial(weights.together, before=before))  # many pairs have the same signs
    bits = {pair: together(signs) for pair, signs in found.items()}
    linkage = Linkage([unit.ids for unit in units], bits, unlisted=UNOFFERED)
    linkage.join(_and_keeps_settled_apart(keep_apart, settled))
    unit_of = {document: unit for unit in units for document in unit.ids}
    gatherings = []
    for group in linkage.groups:
        own = list({unit_of[document].ids: unit_of[document] for document in group}.values())
        if any(unit.tells for unit in own):
            published = [unit.published for unit in own if unit.published]
            reasons = [
                _why(pair, found[pair], bits[pair], weights) for pair in _strongest(group, bits)
            ]
            if reasons and weights != SHIPPED:
                reasons.append(f"what its signs weigh was {weights.words}")
            gatherings.append(Gathering(own, own[0].sighting, published, reasons))
    return gatherings


def signs_of_pairs(accounts: Accounts, likeness: Likeness) -> dict[Pair, tuple[Sign, ...]]:
    """Return what the two of each pair offered have in common and what sets them apart."""
    return _signs_of(sorted(offered_pairs(accounts, likeness)), accounts, likeness)


def _signs_of(
    pairs: Iterable[Pair], accounts: Accounts, likeness: Likeness
) -> dict[Pair, tuple[Sign, ...]]:
    return {
        (left, right): signs(accounts[left], accounts[right], likeness.of(left, right))
        for left, right in pairs
    }


def _are_settled_apart(pair: Pair, settled: Mapping[DocumentId, IncidentId]) -> bool:
    left, right = (settled.get(document) for document in pair)
    return left is not None and right is not None and left != right


def _and_keeps_settled_apart(
    keep_apart: KeepsApart, settled: Mapping[DocumentId, IncidentId]
) -> Callable[[Sequence[DocumentId], Sequence[DocumentId]], bool]:
    def keeps_apart(left: Sequence[DocumentId], right: Sequence[DocumentId]) -> bool:
        one, other = ({settled[d] for d in side if d in settled} for side in (left, right))
        return bool(one and other and one.isdisjoint(other)) or keep_apart(left, right)

    return keeps_apart


def offered_pairs(accounts: Accounts, likeness: Likeness) -> Iterator[Pair]:
    """Yield once each pair that may be of one incident, the smaller id first.

    Those whose words are alike, and those that name a day and a place in
    common. All others are taken for documents of two.
    """
    offered: set[Pair] = set()
    by_keys: dict[tuple[Key, Key], list[DocumentId]] = {}
    for document, account in accounts.items():
        when, where = account.sighting.when, account.sighting.where
        for day in day_keys(when):
            for place in neighbour_keys(where):
                offered.update(_pair(document, other) for other in by_keys.get((day, place), ()))
        for day in day_keys(when):
            for place in place_keys(where):
                by_keys.setdefault((day, place), []).append(document)
    offered.update(_pair(*pair) for pair in likeness.pairs)
    yield from offered


def _pair(left: DocumentId, right: DocumentId) -> Pair:
    return (left, right) if left < right else (right, left)


def _strongest(group: Sequence[DocumentId], bits: Mapping[Pair, float]) -> Iterator[Pair]:
    """Yield for each document of a group the pair that speaks most for its standing there."""
    seen: set[Pair] = set()
    for document in sorted(group):
        pairs = [_pair(document, other) for other in group if other != document]
        best = max((p for p in pairs if p in bits), key=lambda p: (bits[p], p), default=None)
        if best is not None and bits[best] > 0 and best not in seen:
            seen.add(best)
            yield best


def _why(pair: Pair, found: Sequence[Sign], together: float, weights: Weights) -> str:
    bits = weights.bits
    telling = sorted((sign for sign in found if bits[sign]), key=lambda sign: -bits[sign])
    words = ", ".join(f"{sign.value} ({bits[sign]:+g})" for sign in telling)
    return f"{pair[0]} and {pair[1]} tell of one event by {together:.1f} bits: {words}"
