"""One attribution as character ranges, before its voice is known."""

from dataclasses import dataclass

from openinquest.extract.english.reporting_verbs import CueClass

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution as character ranges: source, cue and content in the text.

    `source=None` where the words name nobody. `quoted` marks content that
    holds a direct quotation as a whole. `antecedent` is the phrase that a
    relative source stands for ("the mayor, who"), None for all others;
    `relayed_by` the voice that cites the source, None where it is not cited.
    """

    source: Range | None
    cue: Range
    content: tuple[Range, ...]
    reading: CueClass
    rule: str
    quoted: bool = False
    antecedent: Range | None = None
    relayed_by: Range | None = None

    @property
    def length(self) -> int:
        """The number of characters of its content."""
        return sum(end - start for start, end in self.content)

    def lies_inside(self, outer: "Found") -> bool:
        """Return whether its cue stands in what another states, so that it adds a voice."""
        start, end = self.cue
        return (
            self.cue != outer.cue
            and any(piece[0] <= start and end <= piece[1] for piece in outer.content)
            and not any(piece[0] <= outer.cue[0] < piece[1] for piece in self.content)
        )
