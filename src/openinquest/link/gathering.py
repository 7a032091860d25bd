"""Documents gathered to incidents around the day and place that they agree on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Protocol

from openinquest.link.agreement import (
    Agreement,
    compare_places,
    compare_times,
    distance_km,
    is_coarse,
    is_exact,
)
from openinquest.link.order import publication_key
from openinquest.link.shingles import words_of
from openinquest.link.sightings import Sighting
from openinquest.link.wording import say_day, say_sighting
from openinquest.model import Document, DocumentId, Place, TimeSpan

NEWS_DAYS = 7
"""News tells of the last days: a report without a day is taken to tell of this many days up to
its publication, and two reports published this close together can be of one event."""

CELL_DEGREES = 1.0
"""Side of the squares in which places are looked up: wider than `SAME_PLACE_KM` to 77 degrees
north and south."""


class KeepsApart(Protocol):
    """Says whether some document of one side may not stand with one of the other."""

    def __call__(self, left: Iterable[DocumentId], right: Iterable[DocumentId]) -> bool:
        """Return whether they may not stand together."""


@dataclass(frozen=True, slots=True)
class Unit:
    """Documents that cannot be parted, in order of publication, and what they say."""

    documents: tuple[Document, ...]
    sighting: Sighting

    @property
    def ids(self) -> tuple[DocumentId, ...]:
        """The ids of the documents."""
        return tuple(document.id for document in self.documents)

    @property
    def published(self) -> date | None:
        """The day on which the first of the documents appeared, None if unknown."""
        return self.documents[0].published

    @property
    def is_settled(self) -> bool:
        """Whether day and place are both known finely enough to tell events apart."""
        when, where = self.sighting.when, self.sighting.where
        if when is None or where is None:
            return False
        return is_exact(when) and not is_coarse(where)


@dataclass(slots=True)
class Gathering:
    """Units that stand together; day and place are settled by the units that know both."""

    units: list[Unit]
    sighting: Sighting
    published: list[date]
    reasons: list[str] = field(default_factory=list)

    @property
    def ids(self) -> list[DocumentId]:
        """The ids of all its documents."""
        return [document for unit in self.units for document in unit.ids]


def gather(units: Sequence[Unit], keep_apart: KeepsApart) -> list[Gathering]:
    """Return the units gathered by incident; each stands in exactly one gathering.

    First those that know day and place, the most exact first, each to the
    gathering whose settled day and place it agrees with. Then the others, each
    to the only such gathering that it fits; what fits none or several is
    gathered among its like in the same manner. What joins in the second step
    settles nothing, so it brings no others in.
    """
    in_order = sorted(units, key=lambda unit: publication_key(unit.documents[0]))
    firm = _Gatherings(keep_apart)
    for unit in sorted((unit for unit in in_order if unit.is_settled), key=_span_days):
        firm.take_settled(unit)
    loose = _Gatherings(keep_apart)
    for unit in in_order:
        if unit.is_settled or firm.take_only_fit(unit) or loose.take_only_fit(unit):
            continue
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
        self._by_key: dict[tuple[object, ...], list[int]] = {}

    def open(self, unit: Unit) -> None:
        """Begin a gathering with one unit."""
        published = [unit.published] if unit.published else []
        for key in {*_day_keys(unit.sighting.when), *_place_keys(unit.sighting.where)}:
            self._by_key.setdefault(key, []).append(len(self.gatherings))
        self.gatherings.append(Gathering([unit], unit.sighting, published))

    def take_settled(self, unit: Unit) -> None:
        """Add a unit that knows day and place where both agree, else begin with it anew."""
        fits = self._that_fit(unit, _agrees)
        if not fits:
            self.open(unit)
            return
        best = min(fits, key=lambda gathering: _place_gap(gathering, unit))
        best.units.append(unit)
        if unit.published:
            best.published.append(unit.published)

    def take_only_fit(self, unit: Unit) -> bool:
        """Add a unit to the one gathering that it may be of; say whether there is just one."""
        fits = self._that_fit(unit, _may_be_of)
        if len(fits) != 1:
            return False
        fits[0].units.append(unit)
        fits[0].reasons.append(_why_the_only_fit(unit, fits[0]))
        return True

    def _that_fit(self, unit: Unit, fits: Callable[[Gathering, Unit], bool]) -> list[Gathering]:
        return [
            gathering
            for gathering in self._near(unit)
            if fits(gathering, unit) and not self._keep_apart(gathering.ids, unit.ids)
        ]

    def _near(self, unit: Unit) -> Iterator[Gathering]:
        """Yield in order the gatherings that share a day with the unit, or a place."""
        keys = [*_day_keys(unit.sighting.when), *_neighbour_keys(unit.sighting.where)]
        numbers = {number for key in keys for number in self._by_key.get(key, ())}
        return (self.gatherings[number] for number in sorted(numbers))


def _agrees(gathering: Gathering, unit: Unit) -> bool:
    """Return whether day and place of a unit are those that the gathering settled on."""
    settled, said = gathering.sighting, unit.sighting
    return (
        compare_times(settled.when, said.when) is Agreement.AGREE
        and compare_places(settled.where, said.where) is Agreement.AGREE
    )


def _may_be_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit that lacks day or place can tell of the gathering's event."""
    settled, said = gathering.sighting, unit.sighting
    time = compare_times(settled.when, said.when)
    place = compare_places(settled.where, said.where)
    if Agreement.DISAGREE in {time, place} or _is_told_before(gathering, unit):
        return False
    if place is Agreement.AGREE:
        if time is Agreement.UNKNOWN:
            return _is_news_of(gathering, unit)
        return True
    some_place = settled.where is not None or said.where is not None
    return time is Agreement.AGREE and some_place and _published_close(gathering, unit)


def _is_told_before(gathering: Gathering, unit: Unit) -> bool:
    """Return whether a unit appeared before the event, a day's grace given for time zones."""
    when = gathering.sighting.when
    if when is None or when.earliest is None or unit.published is None:
        return False
    return unit.published < when.earliest - timedelta(days=1)


def _is_news_of(gathering: Gathering, unit: Unit) -> bool:
    """Return whether days of publication speak for one event where a day is missing."""
    settled, said = gathering.sighting.when, unit.sighting.when
    if settled is not None:
        return unit.published is not None and _falls_before(settled, unit.published)
    if said is not None:
        return any(_falls_before(said, published) for published in gathering.published)
    return _published_close(gathering, unit)


def _falls_before(when: TimeSpan, published: date) -> bool:
    """Return whether a time may lie in the `NEWS_DAYS` up to a day of publication."""
    news = TimeSpan(published - timedelta(days=NEWS_DAYS), published)
    if when.earliest is not None:
        return bool(when.overlaps(news))
    days = (published - timedelta(days=back) for back in range(NEWS_DAYS + 1))
    return any(when.overlaps(TimeSpan(day, day)) for day in days)


def _published_close(gathering: Gathering, unit: Unit) -> bool:
    return unit.published is not None and any(
        abs((unit.published - day).days) <= NEWS_DAYS for day in gathering.published
    )


def _place_gap(gathering: Gathering, unit: Unit) -> tuple[bool, float]:
    """Return what sorts gatherings by how close their place is to a unit's."""
    settled, said = gathering.sighting.where, unit.sighting.where
    if settled is None or said is None:
        return True, 0.0
    return words_of(settled.name) != words_of(said.name), distance_km(settled, said) or 0.0


def _why_the_only_fit(unit: Unit, gathering: Gathering) -> str:
    document = unit.documents[0]
    published = f", published on {say_day(document.published)}," if document.published else ""
    return (
        f"{document.id}{published} says {say_sighting(unit.sighting)}: of the incidents known, "
        f"only that of {say_sighting(gathering.sighting)} fits"
    )


def _day_keys(when: TimeSpan | None) -> list[tuple[object, ...]]:
    """Return the keys of the days of a time that is exact; years may be unknown."""
    if when is None or not is_exact(when):
        return []
    if when.earliest is None or when.latest is None:
        return [("day", when.month, when.day)]
    days = {when.earliest, when.latest}
    return [("day", day.month, day.day) for day in days]


def _place_keys(where: Place | None) -> list[tuple[object, ...]]:
    """Return the keys under which a place is found: its name, and its square."""
    if where is None or is_coarse(where):
        return []
    named: list[tuple[object, ...]] = [("name", *words_of(where.name))]
    if where.latitude is None or where.longitude is None:
        return named
    return [*named, ("square", *_square(where.latitude, where.longitude))]


def _neighbour_keys(where: Place | None) -> list[tuple[object, ...]]:
    """Return the keys of all places that may be the same as `where`."""
    keys = _place_keys(where)
    if where is None or where.latitude is None or where.longitude is None or not keys:
        return keys
    row, column = _square(where.latitude, where.longitude)
    columns = round(360 / CELL_DEGREES)
    return keys + [
        ("square", row + up, (column + right) % columns)
        for up in (-1, 0, 1)
        for right in (-1, 0, 1)
    ]


def _square(latitude: float, longitude: float) -> tuple[int, int]:
    columns = round(360 / CELL_DEGREES)
    return int((latitude + 90) // CELL_DEGREES), int((longitude + 180) // CELL_DEGREES) % columns
