"""Figures by rule and by source, and facts by voices."""

from openinquest.model import Figure, day_in_words
from openinquest.report.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Line,
    Paragraph,
    Part,
    Picture,
    Row,
    Section,
    Table,
    Term,
    Terms,
    name,
    running,
    soft,
)
from openinquest.report.facts import FactRow
from openinquest.report.model_estimate import HEADING, EstimateRow
from openinquest.report.page import Page
from openinquest.report.picture import draw_figures
from openinquest.report.sections.lines import cites, said
from openinquest.report.stated import Stated
from openinquest.report.wording import HARM_WORDS, capitalised, group_words, how_many

_BY_RULE = (
    "What the accounts support by each rule, and who set each end. The rules stand beside one "
    "another; none is combined with another."
)
_BY_SOURCE = (
    "One row for each number that a voice stated, the first published on top: on the left the "
    "number, on the right when it was carried. A bar runs from the lower to the upper bound; an "
    "arrow means that the voice set no bound on that side. What a source gives for a longer time "
    "or another event is left out. A number that a rule set aside is drawn too; the table says "
    "why it is in no range."
)
_IN_WORDS = (
    "Each number that a source stated, in the order of publication. The table below holds the "
    "same data."
)
_BY_VOICES = (
    "How many voices give each value, or a kind of it. A voice counts once, however many carry "
    "it. No value is chosen, and numbers of voices prove nothing."
)


def figures(page: Page) -> Section | None:
    """Return the ranges by every rule, what was set aside, and the model's estimate apart."""
    together = page.figures_side_by_side
    if not together:
        return None
    rows = tuple(
        _figure_row(page, figure, again=place > 0)
        for same in together
        for place, figure in enumerate(same)
    )
    heads = ("Who", "Rule", "Range", "Who set the ends", "What the rule kept")
    blocks: list[Block] = [Table("figures", (running(_BY_RULE),), heads, rows, number=2)]
    blocks += [_set_aside(page, f) for same in together for f in same if f.set_aside]
    if rules := page.finding.beside.rules:
        terms = Terms(tuple(Term(rule.name, (name(rule.description),)) for rule in rules))
        blocks.append(Fold((running("What each rule does"),), (terms,)))
    if estimates := page.estimates:
        items = Items(tuple(_estimate(page, row) for row in estimates))
        note = Paragraph((name(page.estimate_note),), note=True)
        blocks.append(Part((running(HEADING),), (items, note)))
    return Section("figures", "Figures", tuple(blocks))


def figures_by_source(page: Page) -> Section | None:
    """Return each number that a source stated, as a picture and as a table."""
    if not page.stated:
        return None
    heads = ("Voice", "Published", "Number", "Who", "Remarks")
    rows = tuple(_stated_row(page, row) for row in page.stated)
    return Section(
        "figures-by-source",
        "Figures by source, over time",
        (
            Picture(lambda: _drawn(page), _IN_WORDS, (running(_BY_SOURCE),)),
            Table("stated", (running("The same data as a table"),), heads, rows, number=2),
        ),
    )


def facts(page: Page) -> Section | None:
    """Return what the voices give for means, weapon and actor."""
    if not page.facts:
        return None
    heads = ("Question", "Value", "Voices", "Given by", "Denied by")
    told = page.facts
    before = [None, *(row.question for row in told)]
    rows = tuple(
        _fact_row(page, row, again=row.question == last)
        for row, last in zip(told, before, strict=False)
    )
    return Section(
        "facts",
        "Means, weapon and actor, by voices",
        (Table("facts", (running(_BY_VOICES),), heads, rows, number=2),),
    )


def _drawn(page: Page) -> str:
    return draw_figures(page.stated, shown=page.withheld.text)


def _who(figure: Figure) -> str:
    return f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"


def _figure_row(page: Page, figure: Figure, *, again: bool) -> Row:
    ends: list[Line] = [
        (
            soft(end),
            running(" "),
            name(page.record.account(claim)),
            *cites(page, [claim.id]),
        )
        for end, claim in page.ends_of(figure)
    ] or [(soft("no account sets one"),)]
    kept: list[Line] = [
        (
            running(how_many(len(figure.considered), "claim", "claims")),
            *cites(page, figure.considered),
        )
    ]
    if figure.set_aside:
        aside = how_many(len(figure.set_aside), "claim", "claims")
        kept.append((soft(f"set aside: {aside}"),))
    return Row(
        (
            ((running(_who(figure)),),),
            ((running(figure.rule),),),
            ((running(page.range_of(figure)),),),
            (*ends, *((soft(note),) for note in page.notes_of(figure))),
            tuple(kept),
        ),
        again=again,
    )


def _set_aside(page: Page, figure: Figure) -> Fold:
    """Return which claims a rule set aside, each with the reason."""
    held = page.record.claim
    items: list[Item] = []
    for aside in figure.set_aside:
        cited: Line = ()
        if aside.claim in held:
            words = said(held[aside.claim])
            cited = (*words, *cites(page, [aside.claim]), running(": "))
        items.append(Item((*cited, name(page.readable(aside.reason)))))
    many = how_many(len(figure.set_aside), "claim", "claims")
    line = running(f"{capitalised(_who(figure))}, {figure.rule}: {many} set aside")
    return Fold((line,), (Items(tuple(items)),), shown=figure in page.finding.figures)


def _estimate(page: Page, row: EstimateRow) -> Item:
    drivers = tuple(
        Item((name(capitalised(driver.words)), *cites(page, driver.claims)))
        for driver in row.drivers
    )
    told = running(f"{capitalised(row.subject)}: {row.words}")
    line: Line = (told, *cites(page, row.claims))
    return Item(line, (Items(drivers),) if drivers else ())


def _stated_row(page: Page, row: Stated) -> Row:
    days = ", ".join(day_in_words(day) for day in row.published) or "no date"
    return Row(
        (
            ((name(capitalised(row.account)),),),
            ((running(days),),),
            ((running(row.words), *cites(page, [claim.id for claim in row.claims])),),
            ((running(f"{row.group} {HARM_WORDS[row.harm]}"),),),
            ((running(row.remarks),),) if row.remarks else (),
        )
    )


def _fact_row(page: Page, row: FactRow, *, again: bool) -> Row:
    return Row(
        (
            ((running(capitalised(row.question)),),),
            ((name(row.value),),),
            ((running(row.behind), *cites(page, row.claims)),),
            ((name("; ".join(row.given_by)),),),
            ((name("; ".join(row.denied_by) or "nobody"),),),
        ),
        again=again,
    )
