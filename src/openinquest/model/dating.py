"""The day and the place that the claims of one incident support, and who says otherwise."""

from dataclasses import dataclass

from openinquest.model.claim import ClaimId
from openinquest.model.figure import SetAside
from openinquest.model.when_where import Place, TimeSpan


@dataclass(frozen=True, slots=True)
class DayFigure:
    """The days that the claims on one incident leave open together.

    `set_by` are the claims that set an end of the stretch, `agree` those whose
    words are wider and hold it ("in March"), `disagree` those that name other
    days, and `set_aside` those that are told of another event or of a day that
    cannot be, each with the reason.
    """

    when: TimeSpan
    set_by: tuple[ClaimId, ...]
    agree: tuple[ClaimId, ...] = ()
    disagree: tuple[SetAside, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFigure:
    """The finest place that the claims on one incident support.

    `set_by` are the claims that name it, `agree` those that name a wider place
    around it, `disagree` those that name another, and `set_aside` those by
    which a voice names another beside it, each with the reason.
    """

    where: Place
    set_by: tuple[ClaimId, ...]
    agree: tuple[ClaimId, ...] = ()
    disagree: tuple[SetAside, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
