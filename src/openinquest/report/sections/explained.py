"""Rival explanations, side by side."""

from openinquest.model import Claim, Explanation
from openinquest.report.account_sentences import letter
from openinquest.report.blocks import (
    Block,
    Cards,
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
from openinquest.report.page import Page
from openinquest.report.sections.lines import account, cites, said

_BEARINGS = {"for": "+ Speaks for it", "against": "− Speaks against it"}


def explanations(page: Page) -> Section | None:
    """Return the rival explanations, each with what speaks for it and against it."""
    if not page.finding.explanations:
        return None
    note = "In order of mention; the order says nothing. None is chosen."
    cards = tuple(_card(page, place, one) for place, one in enumerate(page.finding.explanations))
    return Section(
        "explanations",
        "Explanations, side by side",
        (Paragraph((running(note),), note=True), Cards(cards)),
    )


def _card(page: Page, place: int, explanation: Explanation) -> Part:
    blocks: list[Block] = []
    if not explanation.means:
        blocks.append(Paragraph((running("What none of the accounts names."),), note=True))
    for bearing, words in _BEARINGS.items():
        evidence = page.bearing(explanation, bearing)
        nothing = () if evidence else (running(": nothing in the record"),)
        blocks.append(Paragraph((Words(words, Look.STRONG), *nothing)))
        if evidence:
            blocks.append(Items(tuple(Item(_line(page, *one)) for one in evidence)))
    heading = running(f"({letter(place)}) "), name(explanation.title)
    return Part(heading, tuple(blocks))


def _line(page: Page, claims: list[Claim], reason: str) -> Line:
    return (
        *account(page, claims[0]),
        running(": "),
        *said(claims[0]),
        *cites(page, [claim.id for claim in claims]),
        running(" "),
        soft(reason),
    )
