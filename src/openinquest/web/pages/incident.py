"""One incident: the answer first, then all that it rests on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Annotated, Any, TypeVar
from zlib import crc32

from fastapi import APIRouter
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from openinquest.errors import UnknownRecord
from openinquest.model import Finding
from openinquest.people import Right
from openinquest.pipeline import finding_seen
from openinquest.report import Chapter, Cite, Picture, Section, Words, outline
from openinquest.web.seen_document import called
from openinquest.web.visit import Visit, visiting

router = APIRouter()

Reads = Annotated[Visit, visiting(Right.READ)]
T = TypeVar("T")

_KEPT = 200
"""How many incidents are kept as they were told, a few of them in the place of others."""
_APART = frozenset({"documents", "claims"})
"""Sections that pages of their own show: each document, with its claims in place."""


@router.get("/incidents/{incident}")
def incident(incident: str, visit: Reads) -> HTMLResponse:
    """Show the finding on an incident."""
    found = finding_seen(visit.overview.findings, incident, visit.withheld)
    shown = visit.withheld.fields(found)
    whole = visit.may("READ_WHOLE")
    chapter = _chapter(visit, found)
    return visit.page(
        "incident.html.j2",
        heading=chapter.heading,
        sections=_drawn(visit, found),
        incident=shown.incident,
        documents=shown.documents if whole else (),
        called=called,
        open=found.open if whole else None,
    )


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A section of the page: where it stands, its heading, and what it tells as HTML."""

    anchor: str
    name: str
    heading: str
    html: Markup


def _drawn(visit: Visit, found: Finding) -> tuple[_Drawn, ...]:
    """Return the sections of an incident's page, drawn once for as long as it stands so."""
    return _once(visit, found, "sections drawn", lambda: tuple(_draw(visit, found)))


def _draw(visit: Visit, found: Finding) -> Iterator[_Drawn]:
    chapter = _chapter(visit, found)
    for section in shown_sections(visit, found):
        html = Markup(visit.draw("section.html.j2", section=section))
        yield _Drawn(chapter.section_anchor(section), section.name, section.heading, html)


def shown_sections(visit: Visit, found: Finding) -> tuple[Section, ...]:
    """Return the sections of an incident's page; pictures and claims stand at their addresses."""
    return _once(visit, found, "sections shown", lambda: tuple(_sections(visit, found)))


def _sections(visit: Visit, found: Finding) -> Iterator[Section]:
    page = f"/incidents/{visit.withheld.fields(found).incident.id}"
    numbers = iter(range(10_000))

    def elsewhere(part: Picture | Cite) -> Picture | Words:
        if isinstance(part, Cite):
            return Words(
                f" [{part.number}]", address=f"{page}/claims?at={part.number}#n{part.number}"
            )
        address = f"{page}/pictures/{next(numbers)}.svg"
        return replace(part, draw=lambda: address)

    for each in _chapter(visit, found).sections:
        if each.name not in _APART:
            yield _changed(each, elsewhere)


@router.get("/incidents/{incident}/pictures/{number}.svg")
def picture(incident: str, number: int, visit: Reads) -> Response:
    """Return a picture of an incident's page."""
    key = (visit.profile, incident, number)
    drawn = visit.overview.drawn
    if key not in drawn:
        found = finding_seen(visit.overview.findings, incident, visit.withheld)
        sections = _chapter(visit, found).sections
        held = [one for each in sections if each.name not in _APART for one in _pictures(each)]
        if not 0 <= number < len(held):
            raise UnknownRecord(f"the page of the incident has no picture {number}")
        drawn[key] = held[number].draw()
    return Response(
        drawn[key], media_type="image/svg+xml", headers={"content-security-policy": _SVG}
    )


_SVG = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""A picture may have a look of its own, and does nothing."""


def _chapter(visit: Visit, found: Finding) -> Chapter:
    """Return what a report tells of an incident, told once for as long as it stands so."""
    profile, withheld = visit.profile, visit.withheld

    def told() -> Chapter:
        return outline([found], profile=profile, withheld=withheld).chapters[0]

    return _once(visit, found, "chapter", told)


def _once(visit: Visit, found: Finding, what: str, make: Callable[[], T]) -> T:
    """Return what is made of a finding; it is kept for few, as it takes much memory."""
    place = crc32(found.incident.id.encode()) % _KEPT
    of = (found, visit.withheld)
    return visit.overview.memory.once((what, visit.profile, place), of, make)


def _changed(node: T, change: Callable[[Picture | Cite], Picture | Words]) -> T:
    """Return a part of the tree of a report with other pictures and citations, in order."""
    if isinstance(node, Picture | Cite):
        return change(node)  # type: ignore[return-value]
    if isinstance(node, tuple):
        return tuple(_changed(one, change) for one in node)  # type: ignore[return-value]
    if is_dataclass(node) and not isinstance(node, type):
        parts = {f.name: _changed(getattr(node, f.name), change) for f in fields(node)}
        return replace(node, **parts)
    return node


def _pictures(node: Any) -> Iterator[Picture]:  # noqa: ANN401  # any part of the tree
    if isinstance(node, Picture):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from _pictures(one)
    elif is_dataclass(node) and not isinstance(node, type):
        for each in fields(node):
            yield from _pictures(getattr(node, each.name))
