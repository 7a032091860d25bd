"""The Arabic extractor: one document in, claims out."""

from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.tolls import find_tolls
from openinquest.model import Claim, ClaimId, Document, Extraction, Span, Toll


class ArabicExtractor:
    """Reads tolls in Arabic by patterns over text in one spelling."""

    name = "arabic-rules"
    languages = frozenset({"ar"})
    version = "1"

    def extract(self, document: Document) -> Extraction:
        """Return what the document says of harm, in order of spans."""
        claims: list[Claim] = []
        for field in ("title", "text"):
            text = document.field(field) or ""
            folded = fold(text)
            for toll in find_tolls(folded.text):
                start, end = folded.span(toll.start, toll.end)
                claims.append(
                    Claim(
                        id=ClaimId(f"{document.id}#{len(claims) + 1}"),
                        document=document.id,
                        span=Span(start, end, field),
                        quote=text[start:end],
                        detail=Toll(toll.harm, toll.group, toll.count, toll.scope),
                        rule=toll.rule,
                    )
                )
        return Extraction(
            extractor=f"{self.name}/{self.version}", attributions=(), claims=tuple(claims)
        )
