"""What was done, and when: documents taken in, decisions of people, quantities checked."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openinquest.model import JudgementKind, day_in_words
from openinquest.report.blocks import Line, Row, Section, Table, name, running
from openinquest.report.page import Page
from openinquest.report.sections.lines import cites
from openinquest.report.wording import how_many

_CAPTION = (
    "Documents taken in and decisions of people, in order of time. The record stays open: what "
    "comes later makes a new version."
)
_DECIDED: dict[JudgementKind, str] = {
    JudgementKind.ACCEPT: "accepted",
    JudgementKind.REJECT: "rejected",
    JudgementKind.MERGE: "merged incidents",
    JudgementKind.SPLIT: "split incidents",
    JudgementKind.CELL: "marked a cell of the matrix",
    JudgementKind.GRADE: "graded the record",
    JudgementKind.RELIABILITY: "judged how reliable a voice is",
    JudgementKind.CREDIBILITY: "judged how credible a claim is",
}


def change_log(page: Page) -> Section | None:
    """Return what was done to reach this version, None where no time is known."""
    entries = sorted(_entries(page), key=lambda entry: entry[0])
    if not entries:
        return None
    rows = tuple(Row((((running(day_in_words(day)),),), (line,))) for day, line in entries)
    heads = ("Day", "What was done")
    return Section("changes", "Change log", (Table("changes", (running(_CAPTION),), heads, rows),))


def _entries(page: Page) -> Iterator[tuple[date, Line]]:
    finding = page.finding
    taken = Counter(
        document.original.captured_utc.date() for document in finding.documents if document.original
    )
    for day, number in taken.items():
        yield day, (running(f"{how_many(number, 'document', 'documents')} taken in"),)
    for each in finding.judgements:
        yield (
            each.made_utc.date(),
            (
                name(f"{_who(page, each.actor)} {_DECIDED[each.kind]}: {each.reason}"),
                *cites(page, [c for c in page.record.claim if c in each.subjects]),
            ),
        )
    for check in finding.checks:
        quantity = check.found.claimed.in_words
        yield (
            check.made_utc.date(),
            (
                name(f"{_who(page, check.actor)} checked a quantity of {quantity}"),
                *cites(page, check.claims),
            ),
        )


def _who(page: Page, actor: str) -> str:
    """Return who acted; who works on a case is named to those who work on it."""
    return actor if page.whole else "a person"
