"""What reconciling the claims of one incident gives beside the figures that are told."""

from dataclasses import dataclass

from openinquest.model.dating import DayFigure, PlaceFigure
from openinquest.model.fact import NOT_COMPARED, Fact, OutletComparison
from openinquest.model.figure import Figure, FigureRule, SetAside
from openinquest.model.history import History, PartsCheck
from openinquest.model.posterior import ModelEstimate


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What stands beside the figures of one incident.

    `by_other_rules` are the figures by every rule but the one that is told;
    they are combined with nothing. `rules` says what each rule does, the told
    one first. `conceded` are figures, by the told rule, of what those who
    admit a part in the harm themselves give; they change no other figure.
    `histories` say how the number of each voice moved, `parts` whether what is
    given in parts adds up. `day` and `place` are what the claims support of
    when and where, None where none says. `facts` are means, weapon and actor by
    the weight of the voices; `outlets` is what comparing the outlets of the
    whole record gave. `untold` is 0 for each harm that registers of incidents
    enter as none for want of any report; no claim says it. `estimates` are what a
    model makes of the same numbers; they enter no figure. `elsewhere` are tolls
    that are told of another day or country, and why.
    """

    by_other_rules: tuple[Figure, ...] = ()
    rules: tuple[FigureRule, ...] = ()
    conceded: tuple[Figure, ...] = ()
    histories: tuple[History, ...] = ()
    parts: tuple[PartsCheck, ...] = ()
    day: DayFigure | None = None
    place: PlaceFigure | None = None
    facts: tuple[Fact, ...] = ()
    outlets: OutletComparison = NOT_COMPARED
    untold: tuple[Figure, ...] = ()
    estimates: tuple[ModelEstimate, ...] = ()
    elsewhere: tuple[SetAside, ...] = ()


NOTHING_BESIDE = Reconciliation()
"""Of an incident of which only the figures are known."""
