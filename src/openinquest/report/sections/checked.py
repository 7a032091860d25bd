"""Claimed quantities of explosives, each held against one effect that was seen."""

from openinquest.model import ObservedEffect, PhysicalCheck
from openinquest.report.blocks import Fold, Item, Items, Line, Paragraph, Part, Section, running
from openinquest.report.page import Page
from openinquest.report.sections.lines import cites

_NOTE = (
    "Each compares what a source says went off with one effect that a source says was seen. "
    "Consistent does not mean true: other quantities leave the same trace."
)


def quantities(page: Page) -> Section | None:
    """Return the quantities that people held against their traces."""
    checks = page.finding.checks
    if not checks:
        return None
    note = Paragraph((running(_NOTE),), note=True)
    return Section(
        "quantities",
        "Quantities and their traces",
        (note, *(_part(page, check) for check in checks)),
    )


def _part(page: Page, check: PhysicalCheck) -> Part:
    found, sources = check.found, cites(page, check.claims)
    told = (f"{found.verdict.capitalize()}. {found.reason}", *found.flips)
    rest = (*found.limits, *found.sources)
    return Part(
        (running(f"{found.claimed.in_words} and {_effect(found.observed)}"),),
        (
            Items(tuple(Item((running(words), *sources)) for words in told)),
            Fold(
                (running("What limits it, and what it rests on"),),
                (Items(tuple(Item(_plain(words)) for words in rest)),),
            ),
        ),
    )


def _plain(words: str) -> Line:
    return (running(words),)


def _effect(observed: ObservedEffect) -> str:
    """Return what was seen, as the end of a heading."""
    if observed.inside:
        return "a detonation inside or against the building"
    if observed.crater_m is not None:
        return f"a crater of {observed.crater_m:,.10g} m"
    away = "" if observed.distance_m is None else f" at {observed.distance_m:,.10g} m"
    if observed.arrival_s is not None:
        return f"a wave that arrived after {observed.arrival_s:,.10g} s{away}"
    grade = observed.damage.capitalize() if observed.damage else ""
    return f"damage of grade {grade}{away}"
