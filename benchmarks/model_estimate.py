"""Incidents of a few voices each, and how long the model estimate takes for one of them."""

import random
import time
from datetime import date, timedelta

from openinquest.model import (
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Group,
    Harm,
    Incident,
    IncidentId,
    Origin,
    OriginId,
    Scope,
    SourceKind,
    Span,
    TimeSpan,
    Toll,
)
from openinquest.reconcile import SHIPPED, settle_tolls
from openinquest.reconcile.posterior import estimate_incident
from openinquest.reconcile.settled import Settled

DAY = date(2019, 5, 4)
INCIDENTS, MOST_VOICES, RUNS = 200, 12, 3

Settling = tuple[Settled, list[Origin], Incident]


def estimate_seconds() -> float:
    """Return the mean time for the estimates of one incident, in the fastest of several runs."""
    draw = random.Random(1)
    settled = [_settled(number, draw) for number in range(INCIDENTS)]
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        for tolls, origins, incident in settled:
            estimate_incident(tolls, origins, incident, SHIPPED)
        times.append((time.perf_counter() - began) / INCIDENTS)
    return min(times)


def _settled(number: int, draw: random.Random) -> Settling:
    documents, claims, origins = [], [], []
    kinds = list(SourceKind)
    truth = draw.lognormvariate(3, 1)
    for voice in range(draw.randint(2, MOST_VOICES)):
        words = "In the blast people were killed, they said."
        day = DAY + timedelta(days=draw.randrange(20))
        document = Document(DocumentId(f"d{voice}"), words, published=day)
        low = int(truth * draw.lognormvariate(0, 0.4)) + 1
        count = draw.choice((Count(low, low), Count(low, None), Count(None, low)))
        toll = Toll(draw.choice((Harm.KILLED, Harm.INJURED)), _group(draw), count, Scope.INCIDENT)
        span = Span(0, len(words))
        claim = Claim(ClaimId(f"c{voice}"), document.id, span, words, toll, "drawn")
        kind = draw.choice(kinds)
        origins.append(Origin(OriginId(f"o{voice}"), f"v{voice}", kind, (claim.id,), (), "drawn"))
        documents.append(document)
        claims.append(claim)
    incident = Incident(
        IncidentId(f"i{number}"), tuple(each.id for each in documents), TimeSpan(DAY, DAY)
    )
    settled = settle_tolls(claims, origins=origins, documents=documents, incident=incident)
    return settled, origins, incident


def _group(draw: random.Random) -> Group:
    return draw.choice((Group.ALL, Group.ALL, Group.CIVILIANS, Group.WOMEN))
