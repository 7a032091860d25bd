"""Which of the places that share a name is meant, by what the text names besides."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from openinquest.extract.places.context import Context
from openinquest.extract.places.gazetteer import Gazetteer, load_gazetteer
from openinquest.extract.places.spelling import are_one_name, fold
from openinquest.extract.places.towns import CAPITAL, Entry, Named
from openinquest.model import Candidate, great_circle_km

# Weights in powers of ten of the population that they outweigh. Chosen on the development
# halves of the reading sets, where other values in their neighbourhood do as well.
_OTHER_SPELLING = -0.5
_OTHER_NAME = -2.0
_COUNTRY = 1.5
_NEIGHBOUR = 0.5
_STATE = 1.5
_NEARBY = 0.5
_SETTLED = 10.0
_MOST = 0.5
_BY_KM = ((50.0, 1.5), (150.0, 1.0), (400.0, 0.4))
_BY_FEATURE = {CAPITAL: 0.5, "P.PPLA": 0.3, "P.PPLX": -1.0}
_OTHER_CLASS = -1.0
_LEAST_POPULATION = 100  # what a village has whose population is unknown

MARGIN = 0.5
"""By how much the first must outweigh the next to be taken: a factor of three."""

_MARGIN_BY_SIZE = 0.8
"""The same where nothing but size speaks for it: a factor of six."""

_ONE_PLACE_KM = 25.0
_NEGLIGIBLE = 2.0  # what is a hundred times less likely is no rival
_MOST_CANDIDATES = 5


class Sign(NamedTuple):
    """What a text says for a place: in words, and its weight in powers of ten.

    `is_local` is whether it speaks of the surroundings and not of a whole country.
    """

    words: str
    weight: float
    is_local: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place of a name, with what speaks for it in powers of ten.

    `size` stands for what is known before any text is read, the others for what
    the text says.
    """

    entry: Entry
    size: float
    signs: tuple[Sign, ...]

    @property
    def by_text(self) -> float:
        """What the text adds."""
        return sum(sign.weight for sign in self.signs)

    @property
    def weight(self) -> float:
        """All that speaks for it."""
        return self.size + self.by_text


@dataclass(frozen=True, slots=True)
class Ranking:
    """Which place a name stands for.

    `best` is the likeliest, and `is_decided` whether it outweighs the others by enough.
    `has_local_sign` is whether the text names something close to it, or the division
    that it lies in. `candidates` are the places that it may stand for, the likeliest first;
    empty where there is no rival, and `reason` None then.
    """

    best: Entry
    is_decided: bool
    has_local_sign: bool
    candidates: tuple[Candidate, ...] = ()
    reason: str | None = None

    @property
    def country(self) -> str | None:
        """The country where it lies: of the best, or of all where none was taken."""
        countries = {candidate.country for candidate in self.candidates}
        if self.is_decided:
            return self.best.country
        return countries.pop() if len(countries) == 1 else None


def rank(named: Sequence[Named], key: str, context: Context) -> Ranking:
    """Return the places of a name in the order of what speaks for each.

    Those that the text names, or whose country or division it names, go before
    others, nearby before far; so do those close to places that are beyond doubt. The
    larger goes first where the text says nothing.

    Args:
        named: The places that bear the name, one at least.
        key: The name, as `fold` leaves it.
        context: What the text names.
    """
    gazetteer = load_gazetteer()
    weighed = sorted(
        (_weigh(entry, is_own, key, context) for entry, is_own in _without_divisions(named)),
        key=lambda one: (-one.weight, one.entry.id),
    )
    apart = _apart(weighed)
    first = apart[0]
    rivals = [
        other
        for other in apart[1:]
        if first.weight - other.weight <= _NEGLIGIBLE or first.size - other.size <= _NEGLIGIBLE
    ]
    has_local_sign = any(sign.is_local for sign in first.signs)
    if not rivals:
        return Ranking(first.entry, True, has_local_sign)
    decides = _is_enough(first, rivals[0])
    shown = [first, *rivals][:_MOST_CANDIDATES]
    return Ranking(
        first.entry,
        decides,
        has_local_sign,
        tuple(candidate_of(one.entry, gazetteer) for one in shown),
        _reason(first, rivals, decides),
    )


def candidate_of(entry: Entry, gazetteer: Gazetteer) -> Candidate:
    """Return an entry of the gazetteer as one of the places that a name may stand for."""
    return Candidate(
        entry.name,
        entry.latitude,
        entry.longitude,
        entry.country or None,
        gazetteer.region_of(entry),
    )


def _weigh(entry: Entry, is_own: bool, key: str, context: Context) -> Weighed:
    size = math.log10(max(entry.population, _LEAST_POPULATION))
    if not is_own:
        size += _OTHER_SPELLING if are_one_name(key, fold(entry.name)) else _OTHER_NAME
    is_plain = entry.feature.startswith("P.")
    size += _BY_FEATURE.get(entry.feature, 0 if is_plain else _OTHER_CLASS)
    return Weighed(entry, size, tuple(_signs(entry, key, context)))


def _signs(entry: Entry, key: str, context: Context) -> Iterator[Sign]:
    """Yield what a text says for a place: in words, and its weight."""
    gazetteer = load_gazetteer()
    if context.settled.get(key) == entry:
        yield Sign("the text says which elsewhere", _SETTLED, is_local=True)
    country = gazetteer.country_names.get(entry.country, entry.country)
    if context.names(entry.country, key):
        near = _NEARBY * context.is_nearby(entry.country, key)
        most = _MOST * (context.country == entry.country)
        yield Sign(f"the text names {country}", _COUNTRY + near + most)
    elif context.names_neighbour_of(entry.country, key):
        yield Sign(f"the text names a neighbour of {country}", _NEIGHBOUR)
    if entry.state and context.places_in(entry.country, key, entry.state):
        region = gazetteer.region_of(entry) or "its province"
        near = _NEARBY * context.is_nearby(entry.country, key, entry.state)
        yield Sign(f"the text names {region} or a place in it", _STATE + near, is_local=True)
    nearest = min(
        (
            (distance_km(entry, anchor.entry), anchor)
            for anchor in context.anchors
            if anchor.key != key
        ),
        key=lambda pair: pair[0],
        default=None,
    )
    if nearest:
        weight = next((weight for km, weight in _BY_KM if nearest[0] <= km), 0.0)
        if weight:
            name = nearest[1].entry.name
            words = f"{name}, which the text names, lies {nearest[0]:.0f} km away"
            yield Sign(words, weight, is_local=True)


def _without_divisions(named: Sequence[Named]) -> list[Named]:
    """Return the places without the divisions that bear the name of a town in them.

    A report that means the province says so by its noun.
    """
    towns = {(e.country, e.state) for e, _ in named if e.feature.startswith("P.")}
    return [
        (entry, is_own)
        for entry, is_own in named
        if not (entry.feature.startswith("A.") and (entry.country, entry.state) in towns)
    ]


def _apart(weighed: Sequence[Weighed]) -> list[Weighed]:
    """Return one of those that lie so close together that they are one place.

    Two towns on either side of a border are two: Rafah is one of Gaza, and one of Egypt.
    """
    kept: list[Weighed] = []
    for one in weighed:
        if not any(_are_one(one.entry, other.entry) for other in kept):
            kept.append(one)
        if len(kept) > 10 * _MOST_CANDIDATES:
            break
    return kept


def _are_one(left: Entry, right: Entry) -> bool:
    return left.country == right.country and distance_km(left, right) <= _ONE_PLACE_KM


def _is_enough(first: Weighed, second: Weighed) -> bool:
    lead = first.weight - second.weight
    return lead >= (MARGIN if first.by_text > second.by_text else _MARGIN_BY_SIZE)


def _reason(first: Weighed, rivals: Sequence[Weighed], decides: bool) -> str:
    count = f"one of {len(rivals) + 1} places of the name"
    if not decides:
        return f"{count}: the text does not tell them apart"
    against = {sign.words: sign.weight for sign in rivals[0].signs}
    telling = [sign for sign in first.signs if sign.weight > against.get(sign.words, 0.0)]
    if not telling:
        return f"{count}: by far the largest"
    return f"{count}: {max(telling, key=lambda sign: sign.weight).words}"


def distance_km(left: Entry, right: Entry) -> float:
    """Return the great-circle distance between two entries in kilometres."""
    return great_circle_km((left.latitude, left.longitude), (right.latitude, right.longitude))
