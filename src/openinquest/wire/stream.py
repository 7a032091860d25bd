"""The rows that the stream commands read and write."""

import json
from datetime import date
from typing import Any

from pydantic import Field as Constrained
from pydantic import ValidationError, field_validator

from openinquest.errors import BadStreamRow
from openinquest.model import (
    ClaimId,
    Document,
    DocumentId,
    Extraction,
    Figure,
    Group,
    Harm,
    Incident,
    Precision,
)
from openinquest.wire.claims import AttributionRow, ClaimRow, Row
from openinquest.wire.nouns import to_plain


class DocumentRow(Row):
    """A document as a stream brings it; what it does not say is null.

    `published` is the day that a date or a time begins with. Empty words, and
    words that begin with no day as ISO 8601 writes it, are unknown: pages are
    captured with whatever they hold there.
    """

    id: str = Constrained(min_length=1)
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: date | None = None
    language: str | None = None

    @field_validator("published", mode="before")
    @classmethod
    def _read_day(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        try:
            return date.fromisoformat(value.strip()[:10])
        except ValueError:
            return None


class ExtractRow(Row):
    """A line of `extract`: what one document says, and who says it."""

    id: str
    language: str | None
    attributions: list[AttributionRow]
    claims: list[ClaimRow]


class FigureClaimsRow(Row):
    """The claims that set the ends of a figure, null where none does."""

    low: ClaimId | None
    high: ClaimId | None


class FigureRow(Row):
    """A range by a named rule."""

    harm: Harm
    group: Group
    low: int | None
    high: int | None
    rule: str
    claims: FigureClaimsRow


class DateRow(Row):
    """When; both ends null and `month` and `day` set where the year is unknown."""

    earliest: date | None
    latest: date | None
    month: int | None = None
    day: int | None = None


class CandidateRow(Row):
    """One of the places that a name may stand for; `region` is the first division."""

    name: str
    latitude: float | None
    longitude: float | None
    country: str | None = None
    region: str | None = None


class PlaceRow(Row):
    """Where, in degrees (WGS 84), with the ISO 3166 code of the country.

    `division` is the code of its first division, as GeoNames has it ("SY.11").
    `candidates` are the places that the name may stand for, the likeliest first,
    empty where only one bears it; `reason` is what decided between them.
    Coordinates are null where nothing did.
    """

    name: str
    latitude: float | None
    longitude: float | None
    precision: Precision | None
    country: str | None = None
    candidates: tuple[CandidateRow, ...] = ()
    reason: str | None = None
    division: str | None = None


class TallyRow(Row):
    """A line of `tally`: the figures that one document supports as a whole."""

    id: str
    figures: list[FigureRow]
    dates: list[DateRow]
    places: list[PlaceRow]


class LinkRow(Row):
    """A line of `link`: one incident, its documents and what they support."""

    incident: str
    documents: list[str]
    figures: list[FigureRow]
    dates: list[DateRow]
    places: list[PlaceRow]


def read_document_row(row: str | dict[str, Any], *, where: str) -> Document:
    """Return the document that a row of a stream holds, a line of JSON or its content.

    Raises:
        BadStreamRow: it is no JSON object with a text `id` and a text `text`,
            or a field has another type than the format gives it.

    Example:
        >>> read_document_row('{"id": "d1", "text": "Nine died."}', where="line 1").text
        'Nine died.'
    """
    try:
        stated = (
            DocumentRow.model_validate_json(row)
            if isinstance(row, str)
            else DocumentRow.model_validate(row)
        )
    except ValidationError as error:
        problem = error.errors()[0]
        what = ".".join(map(str, problem["loc"]))
        reason = f"{what}: {problem['msg']}" if what else problem["msg"]
        raise BadStreamRow(f"it is no document ({reason})", where=where) from error
    return Document(
        id=DocumentId(stated.id),
        text=stated.text,
        title=stated.title or None,
        url=stated.url,
        publisher=stated.publisher,
        published=stated.published,
        language=stated.language,
    )


def document_row(document: Document) -> dict[str, Any]:
    """Return the line of a stream that holds a document which was captured.

    `addresses` are all that led to it on the web, in order.
    """
    original = document.original
    web = original.web if original else None
    return {
        "id": document.id,
        "url": document.url,
        "addresses": [web.url_requested, *web.redirects, web.url_final] if web else [],
        "captured": original.captured_utc.isoformat() if original else None,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "language": document.language,
        "title": document.title,
        "text": document.text,
    }


def addresses_in_row(row: str) -> frozenset[str]:
    """Return the addresses that a line of a stream names as those of its document.

    Example:
        >>> addresses_in_row('{"id": "d1", "text": "", "url": "https://news.example.org/1"}')
        frozenset({'https://news.example.org/1'})
    """
    try:
        told = json.loads(row)
    except ValueError:
        return frozenset()
    if not isinstance(told, dict):
        return frozenset()
    others = told.get("addresses")
    named = (told.get("url"), *(others if isinstance(others, list) else ()))
    return frozenset(each for each in named if isinstance(each, str))


def extract_row(document: Document, extraction: Extraction) -> dict[str, Any]:
    """Return the line of `extract` for one document."""
    plain = to_plain(extraction)
    for row in (*plain["attributions"], *plain["claims"]):
        del row["document"]
    return {
        "id": document.id,
        "language": document.language,
        "attributions": plain["attributions"],
        "claims": plain["claims"],
    }


def tally_row(
    document: Document, figures: tuple[Figure, ...], incident: Incident | None
) -> dict[str, Any]:
    """Return the line of `tally` for one document, read as one incident.

    `incident` is None where the document tells of none.
    """
    return {"id": document.id, **_supported(figures, incident)}


def link_row(incident: Incident, figures: tuple[Figure, ...]) -> dict[str, Any]:
    """Return the line of `link` for one incident."""
    return {
        "incident": incident.id,
        "documents": list(incident.documents),
        **_supported(figures, incident),
    }


def _supported(figures: tuple[Figure, ...], incident: Incident | None) -> dict[str, Any]:
    when = incident.when if incident else None
    where = incident.where if incident else None
    return {
        "figures": [
            {
                "harm": figure.harm,
                "group": figure.group,
                "low": figure.low,
                "high": figure.high,
                "rule": figure.rule,
                "claims": {"low": figure.low_claim, "high": figure.high_claim},
            }
            for figure in figures
            if (figure.low, figure.high) != (None, None)
        ],
        "dates": [] if when is None else [_without_words(to_plain(when))],
        "places": [] if where is None else [to_plain(where)],
    }


def _without_words(when: dict[str, Any]) -> dict[str, Any]:
    known = {key: value for key, value in when.items() if key != "words"}
    if known["earliest"] is not None:
        known.pop("month"), known.pop("day")
    return known
