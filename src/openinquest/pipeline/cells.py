"""The matrix as analysts fill it: a row for each claim, a cell for each explanation."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Claim, ClaimId, Evidence, Finding


@dataclass(frozen=True, slots=True)
class CellRow:
    """One claim, and how it sits with each explanation in their order; None where nobody says."""

    claim: Claim
    cells: tuple[Evidence | None, ...]

    @property
    def disputed(self) -> bool:
        """Whether analysts marked a cell of it differently."""
        return any(is_disputed(cell) for cell in self.cells if cell)


def is_disputed(cell: Evidence) -> bool:
    """Return whether analysts marked a cell differently."""
    return len({opinion.mark for opinion in cell.opinions}) > 1


def cell_rows(finding: Finding) -> Iterator[CellRow]:
    """Yield the claims that bear on an explanation, in order of the finding."""
    held: list[dict[ClaimId, Evidence]] = [
        {piece.claim: piece for piece in explanation.evidence}
        for explanation in finding.explanations
    ]
    for claim in finding.claims:
        cells = tuple(of.get(claim.id) for of in held)
        if any(cells):
            yield CellRow(claim, cells)
