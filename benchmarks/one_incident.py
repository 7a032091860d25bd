"""One incident with many claims, and how long its figures take by every rule."""

import random
import time
from collections.abc import Iterator
from datetime import date, timedelta

from openinquest.model import (
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Event,
    Group,
    Harm,
    Incident,
    IncidentId,
    Means,
    Origin,
    OriginId,
    Place,
    Precision,
    Scope,
    SourceKind,
    Span,
    TimeSpan,
    Toll,
)
from openinquest.reconcile import reconcile_incident

DAY = TimeSpan(date(2019, 5, 4), date(2019, 5, 4))
TOWN = Place("Tal Nasra", 36.1, 43.1, Precision.CITY, "IQ")
CLAIMS, DOCUMENTS, VOICES, RUNS = 10_000, 1_000, 800, 3


def reconcile_seconds() -> float:
    """Return the shortest time of several runs over the claims of one incident, in seconds."""
    draw = random.Random(1)
    documents = [_document(number, draw) for number in range(DOCUMENTS)]
    claims = [claim for document in documents for claim in _claims(document, draw)]
    origins = _origins(claims, draw)
    incident = Incident(IncidentId("i"), tuple(d.id for d in documents), DAY, TOWN)
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        reconcile_incident(claims, origins=origins, documents=documents, incident=incident)
        times.append(time.perf_counter() - began)
    return min(times)


def _document(number: int, draw: random.Random) -> Document:
    sentences = (
        f"In the blast {place} people were killed in a house there, they said."
        for place in range(10, 10 + CLAIMS // DOCUMENTS)
    )
    day = date(2019, 5, 4) + timedelta(days=draw.randrange(60)) if draw.random() < 0.9 else None
    return Document(DocumentId(f"d{number}"), " ".join(sentences), published=day)


def _claims(document: Document, draw: random.Random) -> Iterator[Claim]:
    """Yield a claim for each sentence: mostly tolls, and every fifth an event."""
    start = 0
    for place, words in enumerate(document.text.split(". ")):
        detail = Event(Means.AIR_STRIKE, when=DAY, where=TOWN) if place % 5 == 0 else _toll(draw)
        span = Span(start, start + len(words))
        yield Claim(ClaimId(f"{document.id}#{place}"), document.id, span, words, detail, "drawn")
        start += len(words) + 2


def _toll(draw: random.Random) -> Toll:
    low = int(draw.lognormvariate(4, 0.7)) + 1
    counts = (
        Count(low, low),
        Count(low, low),
        Count(low, None),
        Count(None, low),
        Count(low, low + low // 5, approximate=True),
        Count(12, None, approximate=True),
    )
    groups = (Group.ALL, Group.ALL, Group.CIVILIANS, Group.CIVILIANS, *Group)
    harms = (Harm.KILLED, Harm.KILLED, Harm.KILLED, *Harm)
    scopes = (*[Scope.INCIDENT] * 8, *Scope)
    return Toll(draw.choice(harms), draw.choice(groups), draw.choice(counts), draw.choice(scopes))


def _origins(claims: list[Claim], draw: random.Random) -> list[Origin]:
    said: dict[int, list[ClaimId]] = {}
    for claim in claims:
        said.setdefault(draw.randrange(VOICES), []).append(claim.id)
    return [
        Origin(OriginId(f"o{voice}"), f"voice {voice}", SourceKind.MEDIA, tuple(own), (), "drawn")
        for voice, own in said.items()
    ]
