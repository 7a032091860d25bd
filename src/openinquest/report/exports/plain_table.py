"""Our own plain table: one row for each figure, with the claims that set its ends."""

from collections.abc import Iterator, Sequence

from openinquest.model import Claim, ClaimId, Figure, Finding
from openinquest.report.claim_words import picture_words, transcribed_words
from openinquest.report.exports.flattened import Flattened, flatten
from openinquest.report.precision_area import RADIUS_METRES
from openinquest.report.profiles import Profile
from openinquest.wire import Cell, write_table

PLAIN_COLUMNS: dict[str, str] = {
    "incident": "the identifier of the incident, as `inquest incidents` lists it",
    "day_earliest": "the first day that the record leaves open, YYYY-MM-DD",
    "day_latest": "the last one",
    "place": "the place as texts name it",
    "country": "ISO 3166 code of two letters",
    "latitude": "degrees north (WGS 84)",
    "longitude": "degrees east",
    "precision": "how finely the place is known; see the words of the model",
    "radius_m": "how far from the coordinates the place may lie, in metres",
    "basis": "`range`: what the record supports; `conceded`: what those who admit a part "
    "themselves give; `untold`: nobody tells of this harm, and registers enter none",
    "rule": "the rule, with its version, that made the figure",
    "harm": "what befell the people",
    "group": "who was counted",
    "low": "the low end; empty where no claim sets one",
    "best": "the number the rule holds most probable; empty where it names none",
    "high": "the high end; empty where the record sets none",
    "low_by": "whose account sets the low end",
    "low_words": "its words",
    "low_claim": "the identifier of that claim",
    "low_from_ocr": "where a machine made the words out in a picture; empty where they are text",
    "low_transcribed": "where a person saw or heard the words and wrote them down; else empty",
    "best_by": "whose account sets the best number",
    "best_words": "its words",
    "best_claim": "the identifier of that claim",
    "best_from_ocr": "likewise",
    "best_transcribed": "likewise",
    "high_by": "whose account sets the high end",
    "high_words": "its words",
    "high_claim": "the identifier of that claim",
    "high_from_ocr": "likewise",
    "high_transcribed": "likewise",
    "claims_kept": "how many claims the rule weighed",
    "claims_set_aside": "how many it left out",
    "notes": "what else the rule found",
}
"""The columns in their order, each with what stands in it. An empty cell is unknown, never 0."""


def render_plain_table(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return a table with a row for each figure by each rule.

    An incident without a figure has one row that gives its day and place.
    """
    rows = (row for flat in flatten(findings, profile) for row in _rows(flat))
    return write_table(tuple(PLAIN_COLUMNS), rows)


def _rows(flat: Flattened) -> Iterator[dict[str, Cell]]:
    incident = _incident(flat)
    beside = flat.finding.beside
    figures = [
        *(("range", each) for each in (*flat.finding.figures, *beside.by_other_rules)),
        *(("conceded", each) for each in beside.conceded),
        *(("untold", each) for each in beside.untold),
    ]
    for basis, figure in figures:
        yield incident | {"basis": basis} | _figure(figure, flat)
    if not figures:
        yield incident


def _incident(flat: Flattened) -> dict[str, Cell]:
    when, where = flat.when, flat.where
    return {
        "incident": flat.id,
        "day_earliest": when.earliest.isoformat() if when and when.earliest else None,
        "day_latest": when.latest.isoformat() if when and when.latest else None,
        "place": flat.place_name,
        "country": where.country if where else None,
        "latitude": where.latitude if where else None,
        "longitude": where.longitude if where else None,
        "precision": where.precision.value if where and where.precision else None,
        "radius_m": RADIUS_METRES[where.precision] if where and where.precision else None,
    }


def _figure(figure: Figure, flat: Flattened) -> dict[str, Cell]:
    return {
        "rule": figure.rule,
        "harm": figure.harm.value,
        "group": figure.group.value,
        "low": figure.low,
        "best": figure.best,
        "high": figure.high,
        **_setter("low", figure.low_claim, flat),
        **_setter("best", figure.best_claim, flat),
        **_setter("high", figure.high_claim, flat),
        "claims_kept": len(figure.considered),
        "claims_set_aside": len(figure.set_aside),
        "notes": flat.withheld.text("; ".join(figure.notes)),
    }


def _setter(end: str, setter: ClaimId | None, flat: Flattened) -> dict[str, Cell]:
    claim: Claim | None = flat.record.claim.get(setter) if setter else None
    if claim is None:
        return {}
    return {
        f"{end}_by": flat.withheld.text(flat.record.account(claim)),
        f"{end}_words": flat.withheld.text(claim.quote),
        f"{end}_claim": claim.id,
        f"{end}_from_ocr": picture_words(claim.picture) if claim.picture else None,
        f"{end}_transcribed": transcribed_words(claim.transcribed) if claim.transcribed else None,
    }
