"""The incidents of a case beside the rows of another recorder, which a case can hold."""

from collections.abc import Iterable, Sequence

from openinquest.errors import NotRecorderTable
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
from openinquest.preserve import Capture, seal_bytes
from openinquest.report import tell_differences
from openinquest.store import Store
from openinquest.wire import read_rows

_RULE_OF: dict[Recorder, str] = {
    Recorder.AIRWARS: "airwars-1",
    Recorder.UCDP: "ucdp-1",
    Recorder.ACLED: "acled-1",
    Recorder.IBC: "ibc-1",
}

_TABLE = "text/csv"


def import_table(store: Store, content: bytes, capture: Capture, *, name: str) -> tuple[int, bool]:
    """Seal a table of another recorder in a case; return how many rows it has, and if it is new.

    Args:
        store: The case.
        content: The bytes of the table.
        capture: Who imports it, and when.
        name: Where it was found, as it is recorded.

    Raises:
        NotRecorderTable: it is no table of a recorder that is known.
    """
    rows = read_rows(content, name=name)
    sealed = seal_bytes(
        content,
        location=name,
        captured_utc=capture.utc,
        captured_by=capture.by,
        media_type=_TABLE,
    )
    with store.writer(capture.act("a table of another recorder is imported")) as writer:
        return len(rows), writer.add_original(sealed.original, content)


def imported_rows(store: Store) -> tuple[RecorderRow, ...]:
    """Return the rows of all tables of other recorders that were imported, in order.

    Raises:
        CaseDamaged: the bytes of one are gone or are no longer what they were.
    """
    rows: list[RecorderRow] = []
    for original in store.originals():
        if original.media_type == _TABLE:
            try:
                rows += read_rows(store.original(original.sha256), name=original.location)
            except NotRecorderTable:  # the sheet of an archiving tool is sealed so, too
                continue
    return tuple(rows)


def compare(findings: Sequence[Finding], rows: Iterable[RecorderRow]) -> tuple[Comparison, ...]:
    """Return each row with the incident that its day and place fit, number beside number.

    Ours are by the rule of that recorder, so that what differs is the record and not the rule;
    where they differ, it is said why, as far as our record tells.
    """
    by_incident = {finding.incident.id: finding for finding in findings}
    return tuple(_compared(row, by_incident) for row in rows)


def _compared(row: RecorderRow, findings: dict[IncidentId, Finding]) -> Comparison:
    incident = match_row(row, (finding.incident for finding in findings.values()))
    if incident is None:
        return Comparison(row, None)
    finding = findings[incident.id]
    pairs = tuple(
        tell_differences(
            FigurePair(theirs, _ours(theirs, _RULE_OF[row.recorder], finding)), finding
        )
        for theirs in row.figures
    )
    return Comparison(row, incident.id, pairs)


def _ours(theirs: RecordedFigure, rule: str, finding: Finding) -> Figure | None:
    wanted = (rule, theirs.harm, theirs.group)
    figures = (*finding.figures, *finding.beside.by_other_rules)
    return next((each for each in figures if (each.rule, each.harm, each.group) == wanted), None)
