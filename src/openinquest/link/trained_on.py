"""Where weights of linking are learnt."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TrainedOn:
    """The corpus in words and by the SHA-256 of its file, the day, and the program's version."""

    corpus_name: str
    corpus: str
    day: date
    version: str
