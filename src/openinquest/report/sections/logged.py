"""What was done, and when: documents taken in, decisions of people, quantities checked."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from openinquest.model import Judgement, JudgementKind, Review, day_in_words
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
    JudgementKind.CORRECT: "corrected a claim",
    JudgementKind.CLAIM: "made a claim by hand",
    JudgementKind.MERGE: "merged incidents",
    JudgementKind.SPLIT: "split incidents",
    JudgementKind.MERGE_VOICES: "put two names together as one voice",
    JudgementKind.SPLIT_VOICES: "told a voice apart from others of its name",
    JudgementKind.MERGE_ORIGINS: "traced claims to one origin",
    JudgementKind.SPLIT_ORIGINS: "traced claims to origins of their own",
    JudgementKind.CELL: "marked a cell of the matrix",
    JudgementKind.GRADE: "graded the record",
    JudgementKind.RELIABILITY: "judged how reliable a voice is",
    JudgementKind.CREDIBILITY: "judged how credible a claim is",
    JudgementKind.REVIEW: "reviewed a decision",
    JudgementKind.SIGN: "signed off",
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
        (document.original.captured_utc.date(), document.transcribed is not None)
        for document in finding.documents
        if document.original
    )
    for (day, by_hand), number in taken.items():
        what = (
            f"{how_many(number, 'passage', 'passages')} transcribed by a person"
            if by_hand
            else f"{how_many(number, 'document', 'documents')} taken in"
        )
        yield day, (running(what),)
    for each in {one.id: one for one in _decisions(page)}.values():
        yield (
            each.made_utc.date(),
            (
                name(f"{_who(page, each.actor)} {_decided(page, each)}: {each.reason}"),
                *cites(page, [c for c in page.record.claim if c in each.subjects]),
                *(running(f" ({note})") for note in _notes(page, each)),
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


def _decisions(page: Page) -> Iterator[Judgement]:
    """Yield all decisions on the incident, those without effect among them."""
    still_open = page.finding.open
    yield from page.finding.judgements
    yield from (*still_open.pending, *still_open.disputed, *still_open.unanchored)


def _decided(page: Page, judgement: Judgement) -> str:
    """Return what was decided, in words."""
    if judgement.kind is JudgementKind.REVIEW:
        agrees = judgement.value == Review.AGREE
        made = {one.id: one for one in _decisions(page)}
        reviewed = [_DECIDED[made[each].kind] for each in judgement.subjects if each in made]
        word = "agreed with" if agrees else "disagreed with"
        return f"{word} whoever {' and '.join(reviewed) or 'made a decision'}"
    if judgement.kind is JudgementKind.SIGN and judgement.value:
        count, _, head = judgement.value.partition(" ")
        return f"signed off at entry {count} of the audit, {head}"
    return _DECIDED[judgement.kind]


def _notes(page: Page, judgement: Judgement) -> Iterator[str]:
    """Yield what a reader must know of a decision beside what it is."""
    still_open = page.finding.open
    if judgement.id in {each.id for each in still_open.pending}:
        yield "without effect until another person agrees"
    if judgement.id in {each.id for each in still_open.disputed}:
        yield "another person disagrees"
    if judgement.id in {each.id for each in still_open.unanchored}:
        yield "the words it is on are not read any more: without effect there"


def _who(page: Page, actor: str) -> str:
    """Return who acted; who works on a case is named to those who work on it."""
    return actor if page.whole else "a person"
