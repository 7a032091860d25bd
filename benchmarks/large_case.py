"""A case of ten thousand documents and a hundred thousand claims, drawn and kept.

The world is that of `many_incidents`; beside its four claims a document says who was killed, what
brought it about, and who says so.

Usage: python benchmarks/large_case.py FOLDER
"""

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from many_incidents import draw_world

from openinquest.model import (
    Act,
    Cause,
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Effect,
    Extraction,
    Group,
    Harm,
    Means,
    Original,
    Polarity,
    Scope,
    Source,
    SourceKind,
    Span,
    Toll,
)
from openinquest.pipeline import link_afresh
from openinquest.store import CaseAt, Store, create_case

CLAIMS_OF_THE_WORLD = 40_000
NOW = datetime(2031, 1, 1, tzinfo=UTC)
ACT = Act("benchmark", NOW, "a drawn case")
PUBLISHERS = [f"Paper {number}" for number in range(60)]
AT_ONCE = 200


def keep_large_case(at: CaseAt | Path, claims: int = CLAIMS_OF_THE_WORLD) -> Store:
    """Return a new case of the drawn world; `claims` is how many that has by itself."""
    world = draw_world(claims)
    store = create_case(at)
    own: dict[DocumentId, list[Claim]] = defaultdict(list)
    for claim in world.claims:
        own[claim.document].append(claim)
    kept = (_sealed(number, each, own[each.id]) for number, each in enumerate(world.documents))
    while some := list(islice(kept, AT_ONCE)):
        with store.writer(ACT) as writer:
            for document, content, extraction in some:
                writer.add_document(document, content)
                writer.add_extraction(document.id, extraction)
    link_afresh(store, ACT)
    return store


def _sealed(
    number: int, document: Document, claims: list[Claim]
) -> tuple[Document, bytes, Extraction]:
    """Return a document as it is sealed, with all that it says."""
    content = f"{document.title}\n\n{document.text}\n{number}".encode()
    digest = hashlib.sha256(content).hexdigest()
    name = DocumentId(f"sha256:{digest}")
    original = Original(
        digest, len(content), "text/plain", f"{number}.txt", NOW, "benchmark", "benchmark/1"
    )
    publisher = PUBLISHERS[number % len(PUBLISHERS)]
    whole = replace(document, id=name, original=original, publisher=publisher)
    said = [*claims, *_further(document, claims)]
    told = [_moved(each, whole, place) for place, each in enumerate(said)]
    return whole, content, Extraction("english-trees/1", (), tuple(told))


def _moved(claim: Claim, document: Document, place: int) -> Claim:
    span = Span(10 * place, 10 * place + 9)
    return replace(
        claim,
        id=ClaimId(f"{document.id}#{place}"),
        document=document.id,
        span=span,
        quote=document.text[span.start : span.end],
        rule="drawn",
    )


def _further(document: Document, claims: list[Claim]) -> Iterator[Claim]:
    """Yield what a document says beside when, where and how many."""
    killed = claims[2]
    assert isinstance(killed.detail, Toll)
    least = (killed.detail.count and killed.detail.count.at_least) or 1
    army = Source(organisation="the army", kind=SourceKind.MILITARY)
    doctor = Source(organisation="the hospital", kind=SourceKind.MEDIC)
    yield replace(killed, sources=(doctor,))
    yield replace(
        killed,
        detail=Toll(Harm.KILLED, Group.CHILDREN, Count(least // 2, least // 2), Scope.INCIDENT),
        sources=(doctor,),
    )
    strike = Cause((Means.AIR_STRIKE,), Effect.DEATHS, "the air force")
    yield replace(killed, detail=strike)
    yield replace(killed, detail=strike, sources=(army,), polarity=Polarity.DENIED)
    yield replace(killed, detail=Cause((Means.VEHICLE_BOMB,), Effect.DEATHS), sources=(army,))
    yield replace(
        killed,
        detail=Toll(Harm.INJURED, Group.ALL, Count(least, None), Scope.INCIDENT),
        sources=(army,),
    )


if __name__ == "__main__":
    keep_large_case(Path(sys.argv[1])).close()
