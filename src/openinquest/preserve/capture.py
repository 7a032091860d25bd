"""How originals are taken in: who does it, when, and up to which size."""

from dataclasses import dataclass
from datetime import date, datetime

from openinquest.confine import Limits
from openinquest.model import Act
from openinquest.preserve.web.visitor import Visitor


@dataclass(frozen=True, slots=True)
class Capture:
    """How originals are taken in: who does it, when, and up to which size.

    `utc` is as exact as the clock: of two decisions in one second the later one holds.
    `published` is the day of publication that the user names for every document, None where they
    name none. `recognise` are the languages, as Tesseract has them, in which the words of pictures
    are recognised, empty where none are. `visitor` fetches addresses; where it is None, none is
    fetched. `limits` are those of the processes in which files are opened and read, one for each;
    where it is None, this process does it, with none. `still_s` is for how many seconds a file has
    to have stood unchanged: what changed since is waited for.
    """

    by: str
    utc: datetime
    max_bytes: int
    published: date | None = None
    recognise: tuple[str, ...] = ()
    visitor: Visitor | None = None
    limits: Limits | None = None
    still_s: float = 0.0

    @property
    def captured_utc(self) -> datetime:
        """When it is done, to the second, as custody tells it."""
        return self.utc.replace(microsecond=0)

    def act(self, reason: str) -> Act:
        """Return what a change of a case is recorded with, made now by whoever acts."""
        return Act(self.by, self.utc, reason)
