"""The incidents of a case as rows of a list, and which of them are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from openinquest.model import Figure, Finding, Harm, IncidentId, Place, TimeSpan, count_items
from openinquest.report import Withheld


@dataclass(frozen=True, slots=True)
class IncidentsAsked:
    """Which incidents are asked for; None is any.

    Of an incident whose day is not known nothing is listed where days are asked for.
    `place` are words in the name of the place; `reviewed` whether people have decided on anything.
    """

    since: date | None = None
    until: date | None = None
    place: str | None = None
    reviewed: bool | None = None


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident in a list, without what is withheld.

    `killed` and `injured` are the ranges of the main rule, a line for each group, None where no
    claim gives one. `decided` counts what people decided on it, `open` what takes no effect yet.
    """

    id: IncidentId
    when: TimeSpan | None
    where: Place | None
    place: str | None
    documents: int
    claims: int
    voices: int
    killed: str | None
    injured: str | None
    decided: int
    open: int

    @property
    def days(self) -> str | None:
        """The days on which it may have been, None where none is known."""
        return _days(self.when) if self.when else None


def incident_rows(
    findings: Iterable[Finding], asked: IncidentsAsked, withheld: Withheld
) -> Iterator[IncidentRow]:
    """Yield the incidents that are asked for as they may be seen, in order of findings.

    They are chosen by what is seen: no question finds out what is withheld.
    """
    for finding in findings:
        row = _row(withheld.fields(finding), withheld)
        if _fits(row, asked):
            yield row


def _row(finding: Finding, withheld: Withheld) -> IncidentRow:
    incident = finding.incident
    killed, injured = (_ranges(finding.figures, harm) for harm in (Harm.KILLED, Harm.INJURED))
    open_ = finding.open
    return IncidentRow(
        incident.id,
        incident.when,
        incident.where,
        withheld.text(incident.where.name) if incident.where else None,
        count_items(finding.documents),
        len(finding.claims),
        len(finding.origins),
        killed,
        injured,
        len(finding.judgements),
        len(open_.pending) + len(open_.disputed) + len(open_.unanchored),
    )


def _fits(row: IncidentRow, asked: IncidentsAsked) -> bool:
    first = row.when.earliest if row.when else None
    last = row.when.latest if row.when else None
    return (
        (asked.since is None or (last is not None and last >= asked.since))
        and (asked.until is None or (first is not None and first <= asked.until))
        and (asked.place is None or asked.place.casefold() in (row.place or "").casefold())
        and asked.reviewed in (None, bool(row.decided))
    )


def _days(when: TimeSpan) -> str:
    if when.earliest is None:
        return f"????-{when.month:02}-{when.day:02}" if when.day else f"????-{when.month:02}"
    same = when.earliest == when.latest
    return str(when.earliest) if same else f"{when.earliest} to {when.latest}"


def _ranges(figures: tuple[Figure, ...], harm: Harm) -> str | None:
    """Return the ranges of one harm, a line for each group."""
    lines = [
        f"{figure.group.value}: {_range(figure.low, figure.high)}"
        for figure in figures
        if figure.harm is harm and (figure.low, figure.high) != (None, None)
    ]
    return "\n".join(lines) or None


def _range(low: int | None, high: int | None) -> str:
    ends = ["?" if end is None else str(end) for end in (low, high)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)
