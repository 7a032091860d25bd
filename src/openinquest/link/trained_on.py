"""Where weights of linking are learnt."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TrainedOn:
    """The corpus by the SHA-256 of its file, the day, and the program's version.

    A file is not named: what is published must not tell how somebody calls it.
    """

    corpus: str
    day: date
    version: str
