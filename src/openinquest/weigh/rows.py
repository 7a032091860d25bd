"""The rows of the matrix: what each voice says that sits alike with every explanation."""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import (
    Claim,
    ClaimId,
    EvidenceRow,
    Explanation,
    Mark,
    Origin,
    SourceKind,
)

Cells = tuple[tuple[Mark, str] | None, ...]


def rows_of(
    explanations: Sequence[Explanation], claims: Iterable[Claim], origins: Sequence[Origin]
) -> tuple[EvidenceRow, ...]:
    """Return a row for each thing that a voice says, however often and in how many claims.

    Rows are in the order of their first claims. What a voice says once more
    adds a claim to its row and no row.
    """
    cells = _cells_by_claim(explanations)
    voices = {claim: origin for origin in origins for claim in origin.claims}
    together: dict[tuple[str, Cells], list[ClaimId]] = {}
    for claim in dict.fromkeys(claim.id for claim in claims):
        if claim in cells:
            voice = voices[claim].id if claim in voices else claim
            together.setdefault((voice, cells[claim]), []).append(claim)
    return tuple(_row(voices.get(same[0]), same, marked) for (_, marked), same in together.items())


def _row(origin: Origin | None, claims: Sequence[ClaimId], cells: Cells) -> EvidenceRow:
    return EvidenceRow(
        origin.id if origin else None,
        origin.kind if origin else SourceKind.UNSPECIFIED,
        tuple(claims),
        tuple(cell[0] if cell else None for cell in cells),
    )


def _cells_by_claim(explanations: Sequence[Explanation]) -> Mapping[ClaimId, Cells]:
    marked: dict[ClaimId, dict[int, tuple[Mark, str]]] = {}
    for place, explanation in enumerate(explanations):
        for piece in explanation.evidence:
            marked.setdefault(piece.claim, {})[place] = piece.mark, piece.rule
    width = range(len(explanations))
    return {claim: tuple(cells.get(place) for place in width) for claim, cells in marked.items()}
