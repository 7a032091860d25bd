"""Documents that cannot be parted, and groups of them that stand together."""

from dataclasses import dataclass, field
from datetime import date

from openinquest.link.agreement import is_exact, narrowed
from openinquest.link.evidence import Tolls
from openinquest.link.sightings import Sighting
from openinquest.model import Document, DocumentId, is_coarse

Victim = tuple[str, str]  # first and last word of a name, in small letters


@dataclass(frozen=True, slots=True)
class Unit:
    """Documents that cannot be parted, in order of publication, and what they say.

    `tells`: whether they tell of harm or an event, so that they can be an
    incident of their own. `victims` are those whom they name in full, and `tolls`
    the numbers that they give.
    """

    documents: tuple[Document, ...]
    sighting: Sighting
    tells: bool = True
    victims: frozenset[Victim] = frozenset()
    tolls: Tolls = field(default_factory=dict)

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
        """Whether day, year and place are known finely enough to tell events apart."""
        when, where = self.sighting.when, self.sighting.where
        if when is None or when.earliest is None or where is None:
            return False
        return is_exact(when) and not is_coarse(where)


@dataclass(slots=True)
class Gathering:
    """Units that stand together.

    `sighting` is the day and place they settled on, which every further unit
    has to agree with; `published` the days that count for closeness in time.
    """

    units: list[Unit]
    sighting: Sighting
    published: list[date]
    reasons: list[str] = field(default_factory=list)

    @property
    def ids(self) -> list[DocumentId]:
        """The ids of all its documents."""
        return [document for unit in self.units for document in unit.ids]

    @property
    def victims(self) -> frozenset[Victim]:
        """The victims whom its units name."""
        return frozenset[Victim]().union(*(unit.victims for unit in self.units))

    def add(self, unit: Unit) -> None:
        """Add a unit; the settled time narrows to what both allow."""
        self.units.append(unit)
        time = narrowed(self.sighting.when, unit.sighting.when)
        self.sighting = Sighting(
            time,
            self.sighting.where or unit.sighting.where,
            self.sighting.night or unit.sighting.night,
        )
