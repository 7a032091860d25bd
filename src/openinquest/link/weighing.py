"""Documents gathered to incidents by what speaks for and against each pair of them."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import product, repeat

import numpy as np
import numpy.typing as npt

from openinquest.link.evidence import Account, Sign, signs_of_day_and_place
from openinquest.link.gathering import KeepsApart
from openinquest.link.likeness import Likeness
from openinquest.link.linkage import Linkage
from openinquest.link.nearby import Key, day_keys, neighbour_keys, place_keys
from openinquest.link.pair_signs import PairSigns, signs_of_pairs
from openinquest.link.pairs import Floats, Pairs, pairs_in_order
from openinquest.link.unit import Gathering, Unit
from openinquest.link.weights import SHIPPED, Weights
from openinquest.model import DocumentId, Incident, IncidentId

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
    standing: Iterable[Incident],
) -> list[Gathering]:
    """Return the units gathered by incident; none stands in two.

    Groups are joined, those first for which most speaks, as long as the pairs
    of their documents speak for one incident on average. A group of which no
    unit tells of an event is none. Pairs of documents that are settled in two
    `standing` incidents are not weighed, but count among the pairs offered; what
    is like two such incidents joins one.
    """
    settled = {document: each.id for each in standing for document in each.mainly_told_in}
    offered = offered_pairs(accounts, likeness)
    apart = _settled_apart(offered, settled)
    found = signs_of_pairs(offered.only(~apart), accounts, likeness)
    before = weights.before_among(found.times + _days_and_places(offered.only(apart), accounts))
    bits = found.weighed(partial(weights.together, before=before))
    linkage = Linkage([unit.ids for unit in units], found.pairs, bits, unlisted=UNOFFERED)
    linkage.join(_and_keeps_settled_apart(keep_apart, settled))
    groups = linkage.groups
    strongest = _strongest(found.pairs, bits, groups)
    unit_of = {document: unit for unit in units for document in unit.ids}
    gatherings = []
    for group in groups:
        own = list({unit_of[document].ids: unit_of[document] for document in group}.values())
        if any(unit.tells for unit in own):
            published = [unit.published for unit in own if unit.published]
            best = (strongest[document] for document in sorted(group) if document in strongest)
            reasons = [_why(found, pair, bits[pair], weights) for pair in dict.fromkeys(best)]
            if reasons and weights != SHIPPED:
                reasons.append(f"what its signs weigh was {weights.words}")
            gatherings.append(Gathering(own, own[0].sighting, published, reasons))
    return gatherings


def _days_and_places(pairs: Pairs, accounts: Accounts) -> Counter[tuple[Sign, ...]]:
    """Return how many pairs show each two signs of the day and the place."""
    return Counter(signs_of_day_and_place(accounts[one], accounts[other]) for one, other in pairs)


def _settled_apart(pairs: Pairs, settled: Mapping[DocumentId, IncidentId]) -> npt.NDArray[np.bool_]:
    """Return of each pair whether the two are settled in two incidents: (pairs,)."""
    number = {incident: place for place, incident in enumerate(dict.fromkeys(settled.values()))}
    standing = [number[settled[each]] if each in settled else -1 for each in pairs.ids]
    incident = np.array(standing, np.int32)
    left, right = incident[pairs.left], incident[pairs.right]
    apart: npt.NDArray[np.bool_] = (left >= 0) & (right >= 0) & (left != right)
    return apart


def _and_keeps_settled_apart(
    keep_apart: KeepsApart, settled: Mapping[DocumentId, IncidentId]
) -> Callable[[Sequence[DocumentId], Sequence[DocumentId]], bool]:
    def keeps_apart(left: Sequence[DocumentId], right: Sequence[DocumentId]) -> bool:
        one, other = ({settled[d] for d in side if d in settled} for side in (left, right))
        return bool(one and other and one.isdisjoint(other)) or keep_apart(left, right)

    return keeps_apart


def offered_pairs(accounts: Accounts, likeness: Likeness) -> Pairs:
    """Return the pairs that may be of one incident.

    Those whose words are alike, and those that name a day and a place in
    common. All others are taken for documents of two. The accounts are those of
    the documents whose words were compared.
    """
    alike = likeness.pairs
    number = {document: place for place, document in enumerate(alike.ids)}
    one, other = array("i", alike.left.tobytes()), array("i", alike.right.tobytes())
    by_keys: dict[tuple[Key, Key], list[int]] = {}
    for document, account in accounts.items():
        when, where = account.sighting.when, account.sighting.where
        days, places = day_keys(when), neighbour_keys(where)
        near = {each for key in product(days, places) for each in by_keys.get(key, ())}
        other.extend(near)
        one.extend(repeat(number[document], len(near)))
        for key in product(days, place_keys(where)):
            by_keys.setdefault(key, []).append(number[document])
    return pairs_in_order(alike.ids, np.array(one), np.array(other))[0]


def _strongest(
    pairs: Pairs, bits: Floats, groups: Iterable[Sequence[DocumentId]]
) -> dict[DocumentId, int]:
    """Return for each document the pair that speaks most for its standing in its group.

    Of two that speak as much it is the later one; where none speaks for it, there is none.
    """
    of = {document: place for place, group in enumerate(groups) for document in group}
    group = np.array([of[document] for document in pairs.ids], np.int32)
    within = np.flatnonzero((group[pairs.left] == group[pairs.right]) & (bits > 0))
    left, right = pairs.left[within], pairs.right[within]
    documents, others = np.concatenate([left, right]), np.concatenate([right, left])
    within = np.concatenate([within, within])
    weakest_first = np.lexsort((others, bits[within]))
    return {
        pairs.ids[document]: pair
        for document, pair in zip(
            documents[weakest_first].tolist(), within[weakest_first].tolist(), strict=True
        )
    }


def _why(found: PairSigns, place: int, together: float, weights: Weights) -> str:
    left, right = found.pairs.at(place)
    signs = found.kinds[found.kind[place]]
    bits = weights.among(signs)
    telling = sorted((sign for sign in signs if bits[sign]), key=lambda sign: -bits[sign])
    words = ", ".join(f"{sign.value} ({bits[sign]:+g})" for sign in telling)
    return f"{left} and {right} tell of one event by {together:.1f} bits: {words}"
