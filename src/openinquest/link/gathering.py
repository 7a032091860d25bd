"""Documents gathered to incidents around the day and place that they agree on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from openinquest.link.fits import agrees, may_be_of, names_a_victim_of, place_gap
from openinquest.link.nearby import Key, day_keys, neighbour_keys, place_keys
from openinquest.link.order import publication_key
from openinquest.link.sightings import Sighting
from openinquest.link.unit import Gathering, Unit
from openinquest.link.wording import say_sighting
from openinquest.model import DocumentId, day_in_words


class KeepsApart(Protocol):
    """Says whether some document of one side may not stand with one of the other."""

    def __call__(self, left: Iterable[DocumentId], right: Iterable[DocumentId]) -> bool:
        """Return whether they may not stand together."""


def gather(units: Sequence[Unit], keep_apart: KeepsApart) -> list[Gathering]:
    """Return the units gathered by incident; none stands in two.

    Every unit that tells of an event stands in one.

    First those that know day and place, the most exact first, each to the
    gathering whose settled day and place it agrees with. Then the others, each
    to the only such gathering that it fits; what fits none or several is
    gathered among its like in the same manner; one that names a victim of just
    one incident, and no other day, is of it. What joins can only narrow the
    settled time, so it brings no others in.
    """
    in_order = sorted(units, key=lambda unit: publication_key(unit.documents[0]))
    firm = _Gatherings(keep_apart)
    for unit in sorted(
        (unit for unit in in_order if unit.is_settled and unit.tells), key=_span_days
    ):
        firm.take_settled(unit)
    loose = _Gatherings(keep_apart)
    for unit in in_order:
        if (
            (unit.is_settled and unit.tells)
            or firm.take_only_fit(unit)
            or loose.take_only_fit(unit)
        ):
            continue
        if unit.tells:
            loose.open(unit)
    return firm.gatherings + loose.gatherings


def _span_days(unit: Unit) -> int:
    when = unit.sighting.when
    return (when.latest - when.earliest).days if when and when.earliest and when.latest else 0


class _Gatherings:
    """Gatherings with an index of their days and places, so that none is searched for long."""

    def __init__(self, keep_apart: KeepsApart) -> None:
        self.gatherings: list[Gathering] = []
        self._keep_apart = keep_apart
        self._by_key: dict[Key, list[int]] = {}
        self._number_of: dict[DocumentId, int] = {}  # by the first document of each

    def open(self, unit: Unit) -> None:
        """Begin a gathering with one unit."""
        published = [unit.published] if unit.published else []
        for key in {*_time_keys(unit.sighting), *place_keys(unit.sighting.where)}:
            self._by_key.setdefault(key, []).append(len(self.gatherings))
        self._number_of[unit.documents[0].id] = len(self.gatherings)
        self.gatherings.append(Gathering([unit], unit.sighting, published))
        self._learn_victims(unit, self.gatherings[-1])

    def take_settled(self, unit: Unit) -> None:
        """Add a unit that knows day and place where both agree, else begin with it anew.

        A victim whom it names speaks for an incident, too, where the place is read otherwise.
        """
        fits = self._that_fit(unit, agrees)
        if not fits:
            if not self._take_by_victim(unit):
                self.open(unit)
            return
        best = min(fits, key=lambda gathering: place_gap(gathering, unit))
        best.add(unit)
        self._learn_victims(unit, best)
        if unit.published:
            best.published.append(unit.published)

    def take_only_fit(self, unit: Unit) -> bool:
        """Add a unit to the one gathering that it may be of; say whether there is just one.

        Of several it is of the one whose victim it names.
        """
        if self._take_by_victim(unit):
            return True
        fits = self._that_fit(unit, may_be_of)
        if len(fits) != 1:
            return False
        fits[0].reasons.append(_why_the_only_fit(unit, fits[0]))
        fits[0].add(unit)
        self._learn_victims(unit, fits[0])
        return True

    def _take_by_victim(self, unit: Unit) -> bool:
        """Add a unit to the one gathering of which it names a victim; say whether there is one."""
        fits = self._that_fit(unit, names_a_victim_of)
        if len(fits) != 1:
            return False
        fits[0].reasons.append(_why_by_victim(unit, fits[0]))
        fits[0].add(unit)
        self._learn_victims(unit, fits[0])
        return True

    def _learn_victims(self, unit: Unit, gathering: Gathering) -> None:
        number = self._number_of[gathering.units[0].documents[0].id]
        for victim in unit.victims:
            self._by_key.setdefault(("victim", *victim), []).append(number)

    def _that_fit(self, unit: Unit, fits: Callable[[Gathering, Unit], bool]) -> list[Gathering]:
        return [
            gathering
            for gathering in self._near(unit)
            if fits(gathering, unit) and not self._keep_apart(gathering.ids, unit.ids)
        ]

    def _near(self, unit: Unit) -> Iterator[Gathering]:
        """Yield in order the gatherings that share a day with the unit, a place or a victim."""
        keys = [*_time_keys(unit.sighting), *neighbour_keys(unit.sighting.where)]
        keys += [("victim", *victim) for victim in unit.victims]
        numbers = {number for key in keys for number in self._by_key.get(key, ())}
        return (self.gatherings[number] for number in sorted(numbers))


def _time_keys(sighting: Sighting) -> list[Key]:
    nights: list[Key] = [("night", sighting.night)] if sighting.night else []
    return day_keys(sighting.when) + nights


def _why_the_only_fit(unit: Unit, gathering: Gathering) -> str:
    document = unit.documents[0]
    published = f", published on {day_in_words(document.published)}," if document.published else ""
    return (
        f"{document.id}{published} can tell of {say_sighting(gathering.sighting)}, "
        "and of no other incident known"
    )


def _why_by_victim(unit: Unit, gathering: Gathering) -> str:
    """Say that a victim is named by both, and not who: reasons are published."""
    return (
        f"{unit.documents[0].id} names a victim of {say_sighting(gathering.sighting)}, and gives "
        "no other day"
    )
