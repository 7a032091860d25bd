"""The incidents of a case as rows of a list, and which of them are asked for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial

from openinquest.model import (
    Figure,
    Finding,
    GradeWord,
    Harm,
    IncidentId,
    Place,
    TimeSpan,
    count_items,
)
from openinquest.pipeline.memory import Memory
from openinquest.report import Withheld
from openinquest.store import are_among, words_in


@dataclass(frozen=True, slots=True)
class IncidentsAsked:
    """Which incidents are asked for; None is any.

    Of an incident whose day is not known nothing is listed where days are asked for.
    `place` are words in the name of the place; `reviewed` whether people have decided on anything.
    `grade` is what some view says of the record. `party` are words in the name of somebody whose
    act it is said to be, or to whom a voice belongs. `words` stand, all of them, in titles,
    publishers, quotes, speakers and the place.
    """

    since: date | None = None
    until: date | None = None
    place: str | None = None
    reviewed: bool | None = None
    grade: GradeWord | None = None
    party: str | None = None
    words: str | None = None


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
    findings: Iterable[Finding],
    asked: IncidentsAsked,
    withheld: Withheld,
    memory: Memory | None = None,
) -> Iterator[IncidentRow]:
    """Yield the incidents that are asked for as they may be seen, in order of findings.

    They are chosen by what is seen: no question finds out what is withheld. What `memory` holds of
    the incidents that are as they were is taken over.
    """
    memory = memory or Memory()
    for finding in findings:
        told = memory.once(
            ("listed", withheld.profile, finding.incident.id),
            (finding, withheld),
            partial(_Listed.of, finding, withheld),
        )
        if _fits(told.row, asked) and told.tells(asked):
            yield told.row


@dataclass(frozen=True)
class _Listed:
    """An incident as it may be seen, with what it can be asked for by."""

    row: IncidentRow
    finding: Finding
    withheld: Withheld

    @classmethod
    def of(cls, finding: Finding, withheld: Withheld) -> "_Listed":
        shown = withheld.fields(finding)
        return cls(_row(shown, withheld), shown, withheld)

    def tells(self, asked: IncidentsAsked) -> bool:
        """Return whether it is graded as asked, by whom, and told in the words asked for."""
        views = self.finding.grades.views
        return (
            (asked.grade is None or any(each.word == asked.grade for each in views))
            and (
                asked.party is None or any(asked.party.casefold() in each for each in self.parties)
            )
            and (asked.words is None or are_among(asked.words, self.words))
        )

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """Whose act it is said to be, and to whom its voices belong."""
        return tuple(self.withheld.text(each).casefold() for each in _parties(self.finding))

    @cached_property
    def words(self) -> frozenset[str]:
        """All words in which it is told."""
        return words_in(" ".join(map(self.withheld.text, _words(self.finding))))


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


def _parties(finding: Finding) -> Iterator[str]:
    yield from (each.actor for each in finding.explanations if each.actor)
    yield from (party for each in finding.grades.views for party in each.parties)
    sources = (source for claim in finding.claims for source in claim.sources)
    yield from {source.party for source in sources if source.party}


def _words(finding: Finding) -> Iterator[str]:
    if finding.incident.where:
        yield finding.incident.where.name
    for document in finding.documents:
        yield from filter(None, (document.title, document.publisher))
    for claim in finding.claims:
        yield claim.quote
        yield from (source.name for source in claim.sources if source.name)


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
