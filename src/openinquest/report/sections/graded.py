"""What three schools of recording would say of the record, side by side, none before another."""

from openinquest.report.blocks import (
    Block,
    Cards,
    Fold,
    Item,
    Items,
    Line,
    Look,
    Paragraph,
    Part,
    Section,
    Words,
    name,
    running,
    soft,
)
from openinquest.report.grade_sentences import HEADING, NOTE, GradeRow
from openinquest.report.page import Page
from openinquest.report.sections.lines import cites, said
from openinquest.report.wording import how_many


def grades(page: Page) -> Section | None:
    """Return each view with its word, why, by which rule, and what the word does not say."""
    rows = page.grade_rows
    if not rows:
        return None
    told = tuple(
        Paragraph((running(one.text), *cites(page, one.claims))) for one in page.grade_sentences
    )
    cards = Cards(tuple(_card(page, row) for row in rows))
    return Section("grades", HEADING, (Paragraph((running(NOTE),), note=True), *told, cards))


def _card(page: Page, row: GradeRow) -> Part:
    blocks: list[Block] = [
        Paragraph((Words(row.word, Look.STRONG),)),
        Paragraph((running(row.meaning),)),
        Paragraph((running(row.reason.text), *cites(page, row.reason.claims))),
    ]
    if row.parties:
        blocks.append(Paragraph((running(row.parties),)))
    if row.override:
        blocks.append(Paragraph((Words(row.override, Look.STRESSED),)))
    blocks.append(Paragraph((soft(f"Rule {row.rule}"),)))
    if row.set_aside:
        blocks.append(_set_aside(page, row))
    return Part((running(row.view),), tuple(blocks))


def _set_aside(page: Page, row: GradeRow) -> Fold:
    """Return what tells of harm and did not count, each with the reason."""
    held = page.record.claim
    items: list[Item] = []
    for aside in row.set_aside:
        cited: Line = ()
        if aside.claim in held:
            words = said(held[aside.claim])
            cited = (*words, *cites(page, [aside.claim]), running(": "))
        items.append(Item((*cited, name(aside.reason))))
    many = how_many(len(items), "claim", "claims")
    return Fold((running(f"{many} of harm did not count"),), (Items(tuple(items)),))
