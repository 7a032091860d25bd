"""Claims in their own words, and persons as sources name them."""

from openinquest.model import Claim, JudgementKind, day_in_words
from openinquest.report.blocks import (
    Entries,
    Entry,
    Item,
    Items,
    Jump,
    Line,
    Look,
    Paragraph,
    Section,
    Words,
    name,
    quote,
    running,
)
from openinquest.report.claim_words import detail_words, notes_of, person_words
from openinquest.report.grade_sentences import CODE_NOTE
from openinquest.report.page import Page, document_name
from openinquest.report.sections.lines import cites
from openinquest.report.wording import how_many

_CONFIDENCE = (
    "Confidence says how sure the reader of the words is to have understood them. It does not say "
    "whether they are true."
)

_WITHHELD = (
    "Withheld from what is published, unless their family or an office has named them and they are "
    "known to be of age."
)
_RELEASED = (
    "Named in public by their family or by an office, and known to be of age. Nobody else who was "
    "harmed is named in this report."
)


def claims(page: Page) -> Section:
    """Return every claim under its number."""
    entries = tuple(_entry(page, claim) for claim in page.claims)
    notes = (_CONFIDENCE, CODE_NOTE) if page.finding.grades.items else (_CONFIDENCE,)
    return Section(
        "claims",
        "Claims, in their own words",
        (*(Paragraph((running(note),), note=True) for note in notes), Entries(entries)),
    )


def persons(page: Page) -> Section | None:
    """Return the victims as sources name them; a published report has those who may be named."""
    if not page.persons:
        return None
    items = tuple(
        Item(
            (
                name(person.name),
                running(": "),
                name(", ".join(person_words(person))),
                running(", by the account of "),
                name(page.record.account(claim)),
                *cites(page, [claim.id]),
            )
        )
        for claim, person in page.persons
    )
    note = Paragraph((running(_WITHHELD if page.whole else _RELEASED),), note=True)
    return Section("persons", "Persons, as sources name them", (note, Items(items)))


def _entry(page: Page, claim: Claim) -> Entry:
    citation = page.citations[claim.id]
    notes = [(running("; "), Words(note, Look.STRESSED)) for note in notes_of(claim)]
    lines: tuple[Line, ...] = (
        (quote(claim.quote),),
        (
            Words(claim.kind.value, Look.KIND),
            running(" "),
            name(detail_words(claim.detail)),
            *(run for note in notes for run in note),
        ),
        (running("Speaker: "), name(page.record.account(claim))),
        (running("In "), *_place(page, claim)),
    )
    if claim.judgement is not None:
        lines = (*lines, (name(_by_a_person(page, claim)),))
    if graded := page.graded(claim):
        code, meaning = graded
        lines = (*lines, (running(f"Graded {code}: "), name(meaning)))
    return Entry(citation.number, citation.entry, claim.kind, lines)


def _by_a_person(page: Page, claim: Claim) -> str:
    """Return who made or corrected a claim, when and why."""
    made = next((one for one in page.finding.judgements if one.id == claim.judgement), None)
    if made is None:
        return "Made or corrected by a person"
    what = "Made by hand" if made.kind is JudgementKind.CLAIM else "Corrected"
    who = made.actor if page.whole else "a person"
    return f"{what} by {who} on {day_in_words(made.made_utc.date())}: {made.reason}"


def _place(page: Page, claim: Claim) -> Line:
    """Return the document that a claim stands in, where in it, and by which rule it was read."""
    document = page.record.document.get(claim.document)
    called = document_name(document) if document else "a document"
    rest = ""
    if number := page.page_number(claim):
        rest += f", page {number}"
    if claim.span.field == "title":
        rest += ", in the title"
    if claim.repeats:
        rest += f", said again in {how_many(len(claim.repeats), 'place', 'places')}"
    rest += f" · rule {claim.rule} · confidence {claim.confidence:.2f}"
    line: Line = (name(called, anchor=page.document_anchor(claim.document)), running(rest))
    if not page.whole:
        return line
    return (*line, Jump("to the words", page.citations[claim.id].words))
