"""What is told in sentences: the finding, its method, day and place, unknowns, positions."""

from openinquest.report.blocks import Line, Paragraph, Part, Points, Section, name, running
from openinquest.report.page import Page
from openinquest.report.parts import PARTIES
from openinquest.report.sections.lines import sentences

_LIMITS = (
    "Every number and every voice in this report leads to the words it was read from. A range is "
    "what the kept claims support under the named rule; it is no estimate of the truth. "
    "Explanations are weighed by declared rules and never decided. Nothing here is a finding of "
    "law or of guilt."
)


def summary(page: Page) -> Section:
    """Return the finding: the sentence to take away, then the others under headings."""
    parts = [part for part in page.parts if part.heading not in PARTIES]
    return Section(
        "summary",
        "The finding",
        (
            *sentences(page, page.finding.summary[:1], points=Points.FIRST),
            *(Part((running(part.heading),), sentences(page, part.sentences)) for part in parts),
        ),
    )


def method_and_limits(page: Page) -> Section:
    """Return how the finding was made and what it does not say."""
    made: Line = (name(f"Method: {page.finding.method}."),)
    return Section("method", "Method and limits", (Paragraph((running(_LIMITS),)), Paragraph(made)))


def day_and_place(page: Page) -> Section | None:
    """Return who sets the day and the place, and who says otherwise."""
    told = sentences(page, page.day_and_place)
    return Section("when-and-where", "When and where", told) if told else None


def unknowns(page: Page) -> Section:
    """Return what the record leaves open."""
    told = sentences(page, page.finding.unknowns, points=Points.BULLETS)
    return Section("unknowns", "What is not known", told)


def positions(page: Page) -> Section | None:
    """Return what the parties say of the matter and of one another, and who looks into it."""
    parts = [part for part in page.parts if part.heading in PARTIES]
    told = tuple(Part((running(p.heading),), sentences(page, p.sentences)) for p in parts)
    return Section("positions", "Positions of the parties", told) if told else None
