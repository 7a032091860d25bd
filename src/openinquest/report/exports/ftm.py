"""Incidents as entities of FollowTheMoney: events, documents, and notes on the figures."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openinquest.model import Document, Figure, Finding
from openinquest.report.by_rule import notes_by_rule, range_words_of
from openinquest.report.claim_words import place_words
from openinquest.report.day_and_place import where_words
from openinquest.report.exports.flattened import Flattened, flatten
from openinquest.report.profiles import Profile
from openinquest.report.wording import GROUP_WORDS, HARM_WORDS

Entity = dict[str, Any]

LANGUAGES: dict[str, str] = {
    "am": "amh",
    "ar": "ara",
    "de": "deu",
    "en": "eng",
    "es": "spa",
    "fa": "fas",
    "fr": "fra",
    "he": "heb",
    "it": "ita",
    "ku": "kur",
    "my": "mya",
    "ps": "pus",
    "pt": "por",
    "ru": "rus",
    "so": "som",
    "sw": "swa",
    "ti": "tir",
    "tr": "tur",
    "uk": "ukr",
    "ur": "urd",
    "zh": "zho",
}
"""The code of three letters (ISO 639-3) for one of two; a language that is not here is left out."""


def render_ftm(findings: Sequence[Finding], profile: Profile) -> bytes:
    """Return one entity a line: an event for each incident, its documents, its figures as notes.

    FollowTheMoney has no numbers of people and no claims: a note says in words what a rule
    makes of the record, and who sets each end. An entity has the same identifier in every export.
    """
    entities: dict[str, Entity] = {}
    for flat in flatten(findings, profile):
        for entity in _entities(flat):
            entities.setdefault(entity["id"], entity)
    lines = (json.dumps(each, ensure_ascii=False) + "\n" for each in entities.values())
    return "".join(lines).encode("utf-8", "replace")


def _entities(flat: Flattened) -> Iterator[Entity]:
    event = _event(flat)
    yield event
    for document in flat.documents:
        article = _document(document, flat)
        yield article
        yield _entity(
            "Documentation",
            (article["id"], event["id"]),
            document=[article["id"]],
            entity=[event["id"]],
            role=["source"],
        )
    for figure in (*flat.finding.figures, *flat.finding.beside.by_other_rules):
        if (figure.low, figure.high) != (None, None):
            yield _note(figure, event, flat)


def _event(flat: Flattened) -> Entity:
    when, where = flat.when, flat.where
    place = flat.withheld.text(where_words(where)) if where else None
    first = when.earliest.isoformat() if when and when.earliest else None
    last = when.latest.isoformat() if when and when.latest else None
    same = first == last
    return _entity(
        "Event",
        ("incident", flat.id),
        name=[
            ", ".join(part for part in (place, when.in_words if when else None) if part) or flat.id
        ],
        date=[first if same else None],
        startDate=[None if same else first],
        endDate=[None if same else last],
        location=[place],
        country=[where.country.lower() if where and where.country else None],
        summary=[flat.summary],
        recordId=[flat.id],
    )


def _document(document: Document, flat: Flattened) -> Entity:
    # A hash is the same document everywhere; another identifier may mean another elsewhere.
    key = (document.id,) if document.id.startswith("sha256:") else (flat.id, document.id)
    sha256 = flat.sha256_of(document)
    title = flat.withheld.text(document.title) if document.title else None
    publisher = flat.withheld.text(document.publisher) if document.publisher else None
    return _entity(
        "Article",
        ("document", *key),
        title=[title],
        name=[title or publisher],
        publisher=[publisher],
        publishedAt=[document.published.isoformat() if document.published else None],
        sourceUrl=[flat.withheld.link(document.url)],
        language=[LANGUAGES.get(document.language or "")],
        # Not `contentHash`, which is a SHA-1.
        description=[f"SHA-256 of its bytes: {sha256}" if sha256 else None],
    )


def _note(figure: Figure, event: Entity, flat: Flattened) -> Entity:
    _, people = GROUP_WORDS[figure.group]
    numbers = range_words_of(figure, flat.record)
    shown = flat.withheld.text
    ends = [
        f"{end} {shown(flat.record.account(claim))}: “{shown(claim.quote)}”"
        + (f" ({place})" if (place := place_words(claim)) else "")
        for end, claim in flat.setters_of(figure)
    ]
    notes = [shown(note) for note in notes_by_rule(figure, flat.record)]
    return _entity(
        "Note",
        (event["id"], figure.rule, figure.harm, figure.group),
        name=[f"{people} {HARM_WORDS[figure.harm]}: {numbers} (rule {figure.rule})"],
        description=["; ".join([*ends, *notes])],
        entity=[event["id"]],
    )


def _entity(schema: str, key: Sequence[str], **properties: Sequence[str | None]) -> Entity:
    digest = hashlib.sha256("\x00".join((schema, *key)).encode("utf-8", "replace")).hexdigest()
    known: Mapping[str, list[str]] = {
        name: [value for value in values if value] for name, values in properties.items()
    }
    return {
        "id": f"inquest-{digest[:40]}",
        "schema": schema,
        "properties": {name: values for name, values in known.items() if values},
    }
