"""An event that a reader found, before it is a claim."""

from dataclasses import dataclass

from openinquest.model import Certainty, Event


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event and where it is told; `denied` where it is said not to have happened.

    `certainty` is how sure the words of the event leave it.
    Places are those of the text that is read: of Arabic, in one spelling. `anchor` is the range of
    the words that tell of it; who speaks them tells of it.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    event: Event
    rule: str
    denied: bool
    certainty: Certainty = Certainty.CERTAIN
