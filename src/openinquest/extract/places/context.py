"""What a text names besides one name, and so tells of it."""

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openinquest.extract.places.gazetteer import load_gazetteer
from openinquest.extract.places.towns import Entry

NEARBY = 300
"""Letters between two names that stand nearby: about two sentences."""

_MOST_ANCHORS = 50  # more tell no more, and each is measured against every candidate

Division = tuple[str, str | None]
"""A country, and one of its first divisions by its code, or None for the country itself."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a text names beyond doubt; `key` is the name that it gives."""

    key: str
    entry: Entry


@dataclass(slots=True)
class Context:
    """What a text names: countries and their parts, and the places that are beyond doubt.

    What a name itself says of a country is no evidence on that name: every question
    names the key that it is asked for, and leaves out what that key said.
    """

    homes: Counter[str] = field(default_factory=Counter)  # countries of the places named
    sure: set[str] = field(default_factory=set)  # names that stand as places somewhere
    placed: set[int] = field(default_factory=set)  # where names stand as places
    placed_times: Counter[str] = field(default_factory=Counter)  # how often each name does
    others: set[str] = field(default_factory=set)  # names that are those of persons, mostly
    called: Counter[str] = field(default_factory=Counter)  # how often a name is called a person's
    settled: dict[str, Entry] = field(default_factory=dict)  # "Tripoli, Lebanon" settles "Tripoli"
    datelines: set[str] = field(default_factory=set)  # names that stand in a dateline
    anchors: list[Anchor] = field(default_factory=list)
    occurrences: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _places: dict[Division, Counter[str]] = field(default_factory=dict)
    _peoples: dict[Division, Counter[str]] = field(default_factory=dict)
    _datelines: dict[Division, set[str]] = field(default_factory=dict)
    _where: dict[Division, list[tuple[int, str]]] = field(default_factory=dict)

    @property
    def country(self) -> str | None:
        """Return the country of most of the places named, None where there is none.

        Where a report was filed counts only where it names nothing else: wars are told of from
        the capitals beside them.
        """
        filed = Counter({code: len(names) for (code, _), names in self._datelines.items() if names})
        homes = self.homes - filed or self.homes
        if not homes:
            return None
        code, count = homes.most_common(1)[0]
        return code if 2 * count > homes.total() else None

    def add(self, country: str, key: str, at: int, *, state: str | None = None) -> None:
        """Note a place in a country: the name `key`, which stands at a letter of the text."""
        self.homes[country] += 1
        for division in {(country, None), (country, state)}:
            self._note(self._places, division, key, at)

    def add_anchor(self, key: str, entry: Entry) -> None:
        """Note a place beyond doubt, once."""
        anchor = Anchor(key, entry)
        if len(self.anchors) < _MOST_ANCHORS and anchor not in self.anchors:
            self.anchors.append(anchor)

    def add_division(self, country: str, state: str, key: str, at: int) -> None:
        """Note the name of a first division of a country, or of a part of one."""
        for division in ((country, None), (country, state)):
            self._note(self._places, division, key, at)

    def add_people(self, country: str, key: str, at: int) -> None:
        """Note words for the people of a country: "Iraqi"."""
        self._note(self._peoples, (country, None), key, at)

    def names(self, country: str, but: str, state: str | None = None) -> bool:
        """Return whether the text names a country or a division, by another name than `but`."""
        division = (country, state)
        return any(
            key != but
            for counted in (self._places, self._peoples)
            for key in counted.get(division, ())
        )

    def places_in(self, country: str, but: str, state: str | None = None) -> int:
        """Return how often the text names places in a country, or in a division of one."""
        counted = self._places.get((country, state), Counter())
        return counted.total() - counted[but]

    def names_neighbour_of(self, country: str, but: str) -> bool:
        """Return whether the text names a country that borders on another, not by `but`."""
        return any(self.names(other, but) for other in load_gazetteer().borders.get(country, ()))

    def names_any(self, but: str) -> bool:
        """Return whether the text names any country, or its people, by other names than `but`."""
        return any(
            key != but
            for counted in (self._places, self._peoples)
            for keys in counted.values()
            for key in keys
        )

    def names_any_place(self, but: str) -> bool:
        """Return whether the text names any place of a known country besides `but`."""
        return any(key != but for keys in self._places.values() for key in keys)

    def countries(self) -> frozenset[str]:
        """Return the countries that the text names, or their people."""
        return frozenset(country for country, _ in (*self._places, *self._peoples))

    def is_nearby(self, country: str, but: str, state: str | None = None) -> bool:
        """Return whether the text names a country or a division beside `but`, or in a dateline."""
        division = (country, state)
        if any(key != but for key in self._datelines.get(division, ())):
            return True
        where = self._where.get(division, ())
        return any(key != but for at in self.occurrences[but] for key in _within(where, at))

    def _note(
        self, counted: dict[Division, Counter[str]], division: Division, key: str, at: int
    ) -> None:
        counted.setdefault(division, Counter())[key] += 1
        if key in self.datelines:
            self._datelines.setdefault(division, set()).add(key)
        insort(self._where.setdefault(division, []), (at, key))


def _within(where: Sequence[tuple[int, str]], at: int) -> Iterable[str]:
    begin = bisect_left(where, (at - NEARBY, ""))
    end = bisect_right(where, (at + NEARBY, ""))
    return (key for _, key in where[begin:end])
