"""Findings as the tree that every format draws, without what its readers must not see."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from openinquest.model import Finding, Head
from openinquest.report.blocks import Chapter, Line, Picture, Words, name, running
from openinquest.report.head_words import head_words
from openinquest.report.highlight import Piece
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile, Withheld, withheld_in
from openinquest.report.sections import sections_of
from openinquest.report.wording import how_many

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole report: for whom it is, its title, and a chapter for each finding.

    `title` names the incident where there is one, how many there are where there are several.
    `head` says where the audit of the case ended, None where there is no case.
    """

    profile: Profile
    title: Line
    chapters: tuple[Chapter, ...]
    head: str | None = None


def outline(
    findings: Sequence[Finding],
    *,
    profile: Profile,
    head: Head | None = None,
    withheld: Withheld | None = None,
) -> Outline:
    """Return the report on `findings`, with every withheld name out of it.

    Args:
        findings: In the order in which they are to stand.
        profile: Who will read it.
        head: The end of the audit of the case that they are from, None without one.
        withheld: What is withheld, where more than these findings tell it; None for what they tell.
    """
    withheld = withheld or withheld_in(*findings, profile=profile)
    chapters = tuple(_chapter(open_page(finding, withheld)) for finding in findings)
    told = Outline(profile, _title(chapters), chapters)
    # Set last: it is our own, and no hash in it is one of a document.
    return replace(_without(told, withheld), head=head_words(head) if head else None)


def _chapter(page: Page) -> Chapter:
    return Chapter(page.anchor, (running(page.heading),), sections_of(page))


def _title(chapters: Sequence[Chapter]) -> Line:
    if len(chapters) == 1:
        return chapters[0].heading
    return (name(how_many(len(chapters), "finding", "findings") if chapters else "No finding"),)


def _without(node: T, withheld: Withheld) -> T:
    """Return a part of the tree with every text of it looked through for names.

    One look over all that leaves: no section and no format can forget it.
    """
    return node if withheld.profile is Profile.FULL else _looked_through(node, withheld)


def _looked_through(node: Any, withheld: Withheld) -> Any:  # noqa: ANN401  # any part of the tree
    if isinstance(node, Words | Piece):
        return replace(node, text=withheld.text(node.text))
    if isinstance(node, Picture):
        node = replace(node, words=withheld.text(node.words))
    if isinstance(node, tuple):
        return tuple(_looked_through(one, withheld) for one in node)
    if is_dataclass(node) and not isinstance(node, type):
        parts = {f.name: _looked_through(getattr(node, f.name), withheld) for f in fields(node)}
        return replace(node, **parts)
    return node
