"""The Arabic extractor: one document in, claims out."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.arabic.chrome import end_of_post, other_headlines, without_addresses
from openinquest.extract.arabic.events import find_events
from openinquest.extract.arabic.folding import Folded, fold
from openinquest.extract.arabic.names import find_name_lists
from openinquest.extract.arabic.surroundings import settle
from openinquest.extract.arabic.tolls import FoundToll, find_tolls
from openinquest.model import (
    Claim,
    ClaimId,
    Document,
    Extraction,
    Field,
    Polarity,
    Scope,
    Span,
    Toll,
)

_FIELDS: tuple[Field, ...] = ("title", "text")


class ArabicExtractor:
    """Reads tolls in Arabic by patterns over text in one spelling."""

    name = "arabic-rules"
    languages = frozenset({"ar"})
    version = "1"

    def extract(self, document: Document) -> Extraction:
        """Return what the document says of harm, in order of spans."""
        passages = {field: _folded(document, field) for field in _FIELDS}
        told: list[tuple[Field, FoundToll]] = []
        for field, folded in passages.items():
            title = passages["title"].text if field == "text" else ""
            before = len(told)
            for toll in _tolls(folded.text, title):
                whole = None if toll.whole is None else toll.whole + before
                told.append((field, replace(toll, whole=whole)))
        settled = settle([toll for _, toll in told])
        claims = [
            _claim(document, number, (field, passages[field]), toll)
            for number, ((field, _), toll) in enumerate(zip(told, settled, strict=True), start=1)
        ]
        for field, folded in passages.items():
            title = passages["title"].text if field == "text" else ""
            claims += _events(document, len(claims), (field, folded), title)
        return Extraction(
            extractor=f"{self.name}/{self.version}", attributions=(), claims=tuple(claims)
        )


def _folded(document: Document, field: str) -> Folded:
    text = document.field(field) or ""
    post = text[: end_of_post(text)] if field == "text" else text
    return fold(without_addresses(post))


def _tolls(text: str, title: str) -> list[FoundToll]:
    elsewhere = other_headlines(text, title)
    return list(_in_scope([*find_tolls(text), *find_name_lists(text)], elsewhere))


def _in_scope(tolls: list[FoundToll], elsewhere: list[tuple[int, int]]) -> Iterator[FoundToll]:
    for toll in tolls:
        other = any(begin <= toll.start < end for begin, end in elsewhere)
        yield replace(toll, scope=Scope.OTHER) if other else toll


def _events(
    document: Document, before: int, where: tuple[Field, Folded], title: str
) -> Iterator[Claim]:
    """Yield the events of a field, but for those of other stories; `before` claims stand."""
    field, folded = where
    elsewhere = other_headlines(folded.text, title)
    text = document.field(field) or ""
    number = before
    for found in find_events(text, folded, field=field, published=document.published):
        if any(begin <= found.start < end for begin, end in elsewhere):
            continue
        number += 1
        start, end = folded.span(found.start, found.end)
        yield Claim(
            id=ClaimId(f"{document.id}#{number}"),
            document=document.id,
            span=Span(start, end, field),
            quote=text[start:end],
            detail=found.event,
            rule=found.rule,
            polarity=Polarity.DENIED if found.denied else Polarity.AFFIRMED,
        )


def _claim(document: Document, number: int, where: tuple[Field, Folded], toll: FoundToll) -> Claim:
    """Return the toll of a number as a claim."""
    field, folded = where
    start, end = folded.span(toll.start, toll.end)
    whole = None if toll.whole is None else ClaimId(f"{document.id}#{toll.whole + 1}")
    return Claim(
        id=ClaimId(f"{document.id}#{number}"),
        document=document.id,
        span=Span(start, end, field),
        quote=document.field(field)[start:end],
        detail=Toll(toll.harm, toll.group, toll.count, toll.scope, part_of=whole),
        rule=toll.rule,
        polarity=Polarity.DENIED if toll.denied else Polarity.AFFIRMED,
    )
