"""The incidents of a case beside the rows of another recorder."""

from collections.abc import Iterable, Sequence

from openinquest.link import match_row
from openinquest.model import (
    Comparison,
    Figure,
    FigurePair,
    Finding,
    IncidentId,
    RecordedFigure,
    Recorder,
    RecorderRow,
)

_RULE_OF: dict[Recorder, str] = {
    Recorder.AIRWARS: "airwars-1",
    Recorder.UCDP: "ucdp-1",
    Recorder.ACLED: "acled-1",
    Recorder.IBC: "ibc-1",
}


def compare(findings: Sequence[Finding], rows: Iterable[RecorderRow]) -> tuple[Comparison, ...]:
    """Return each row with the incident that its day and place fit, number beside number.

    Ours are by the rule of that recorder, so that what differs is the record and not the rule.
    """
    by_incident = {finding.incident.id: finding for finding in findings}
    return tuple(_compared(row, by_incident) for row in rows)


def _compared(row: RecorderRow, findings: dict[IncidentId, Finding]) -> Comparison:
    incident = match_row(row, (finding.incident for finding in findings.values()))
    if incident is None:
        return Comparison(row, None)
    finding = findings[incident.id]
    pairs = tuple(
        FigurePair(theirs, _ours(theirs, _RULE_OF[row.recorder], finding)) for theirs in row.figures
    )
    return Comparison(row, incident.id, pairs)


def _ours(theirs: RecordedFigure, rule: str, finding: Finding) -> Figure | None:
    wanted = (rule, theirs.harm, theirs.group)
    figures = (*finding.figures, *finding.beside.by_other_rules)
    return next((each for each in figures if (each.rule, each.harm, each.group) == wanted), None)
