"""The Arabic extractor: one document in, claims out."""

from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.arabic.chrome import end_of_post, other_headlines, without_addresses
from openinquest.extract.arabic.folding import Folded, fold
from openinquest.extract.arabic.names import find_name_lists
from openinquest.extract.arabic.surroundings import settle
from openinquest.extract.arabic.tolls import FoundToll, find_tolls
from openinquest.model import Claim, ClaimId, Document, Extraction, Scope, Span, Toll


class ArabicExtractor:
    """Reads tolls in Arabic by patterns over text in one spelling."""

    name = "arabic-rules"
    languages = frozenset({"ar"})
    version = "1"

    def extract(self, document: Document) -> Extraction:
        """Return what the document says of harm, in order of spans."""
        passages = [(field, _folded(document, field)) for field in ("title", "text")]
        title = passages[0][1].text
        told = [_tolls(folded.text, title if field == "text" else "") for field, folded in passages]
        claims: list[Claim] = []
        settled = settle(told)
        for (field, folded), tolls in zip(passages, settled, strict=True):
            own = len(claims)
            for toll in tolls:
                claims.append(_claim(document, len(claims), (field, folded), toll, own))
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


def _in_scope(
    tolls: list[FoundToll], elsewhere: list[tuple[int, int]]
) -> Iterator[FoundToll]:
    for toll in tolls:
        other = any(begin <= toll.start < end for begin, end in elsewhere)
        yield replace(toll, scope=Scope.OTHER) if other else toll


def _claim(
    document: Document, number: int, where: tuple[str, Folded], toll: FoundToll, own: int
) -> Claim:
    """Return a toll as a claim; `own` is the number of the first claim of its field."""
    field, folded = where
    start, end = folded.span(toll.start, toll.end)
    whole = None if toll.whole is None else ClaimId(f"{document.id}#{own + toll.whole + 1}")
    return Claim(
        id=ClaimId(f"{document.id}#{number + 1}"),
        document=document.id,
        span=Span(start, end, field),
        quote=document.field(field)[start:end],
        detail=Toll(toll.harm, toll.group, toll.count, toll.scope, part_of=whole),
        rule=toll.rule,
    )
