"""The rows that other recorders of violence enter, as their tables give them."""

from dataclasses import dataclass
from enum import StrEnum

from openinquest.model.figure import Figure
from openinquest.model.incident import IncidentId
from openinquest.model.when_where import Place, TimeSpan
from openinquest.model.words import Group, Harm


class Recorder(StrEnum):
    """Whose table it is."""

    AIRWARS = "airwars"
    UCDP = "ucdp"
    ACLED = "acled"
    IBC = "ibc"


@dataclass(frozen=True, slots=True)
class RecordedFigure:
    """A number of people that a recorder enters.

    `low`, `best` and `high` are None where the row leaves them open; 0 is
    the recorder's own statement that there were none.
    """

    harm: Harm
    group: Group
    low: int | None = None
    best: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class RecorderRow:
    """One incident as another recorder enters it.

    `id` is the recorder's. `when` and `where` are None where the row has no
    day or names no place. `figures` has one entry for each harm and each group of
    ours of which the row gives a number. `cells` is the row itself, verbatim, each cell
    under the name of its column; `line` is where it stands in its file,
    counted from 1.
    """

    recorder: Recorder
    id: str
    when: TimeSpan | None
    where: Place | None
    figures: tuple[RecordedFigure, ...]
    cells: tuple[tuple[str, str], ...]
    line: int


@dataclass(frozen=True, slots=True)
class FigurePair:
    """A number of a recorder beside ours by that recorder's rule.

    `ours` is None where the rule makes no figure of that harm and group. `why` says in words
    why the numbers differ, as far as the record tells; empty where they do not.
    """

    theirs: RecordedFigure
    ours: Figure | None
    why: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether each number that they enter is the one that our rule gives."""
        ends = ((each, getattr(self.theirs, each)) for each in ("low", "best", "high"))
        return all(theirs in (None, getattr(self.ours, end, None)) for end, theirs in ends)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A row of a recorder beside the incident that its day and place fit.

    `incident` is None where none fits; `figures` is then empty.
    """

    row: RecorderRow
    incident: IncidentId | None
    figures: tuple[FigurePair, ...] = ()
