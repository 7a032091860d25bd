"""Where words stand."""

from dataclasses import dataclass
from typing import Literal

from openinquest.errors import InputError

Field = Literal["text", "title"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range `[start, end)` of one field of a document.

    Offsets count Unicode code points of the *read* text, never bytes.
    """

    start: int
    end: int
    field: Field = "text"

    def __post_init__(self) -> None:
        """Refuse a span that is empty, reversed or before the text."""
        if not 0 <= self.start < self.end:
            raise InputError(f"span [{self.start}, {self.end}) is empty or reversed")

    def __len__(self) -> int:
        """Return the number of code points."""
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Return whether both cover at least one common code point."""
        return self.field == other.field and self.start < other.end and other.start < self.end
