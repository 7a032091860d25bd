"""The rows of the matrix: what each voice says that sits alike with every explanation."""

from collections.abc import Iterable, Mapping, Sequence

from openinquest.model import (
    Bearing,
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


def votes_of(rows: Iterable[EvidenceRow]) -> tuple[EvidenceRow, ...]:
    """Return one line for each voice: its strongest word against each account, else that for it.

    A voice votes once, so that neither repeating a thing nor splitting it into
    several rows moves anything.
    """
    said: dict[str, list[EvidenceRow]] = {}
    for row in rows:
        said.setdefault(voice_of(row), []).append(row)
    return tuple(
        EvidenceRow(
            own[0].origin,
            own[0].kind,
            tuple(claim for row in own for claim in row.claims),
            tuple(map(_strongest, zip(*(row.marks for row in own), strict=True))),
            own[0].check,
        )
        for own in said.values()
    )


def voice_of(row: EvidenceRow) -> str:
    """Return whose row it is; a claim of an unknown voice, or a check, is a voice of its own."""
    return row.origin or row.check or row.claims[0]


def _strongest(marks: Iterable[Mark | None]) -> Mark | None:
    """Return the most inconsistent of some marks where one is inconsistent, else the most for."""
    held = sorted((mark for mark in marks if mark is not None), key=lambda mark: mark.steps)
    if not held:
        return None
    return held[0] if held[0].bearing is Bearing.AGAINST else held[-1]


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
