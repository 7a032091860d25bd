"""Everything that one reader took from one document."""

from dataclasses import dataclass, replace
from typing import Self

from openinquest.errors import QuoteMismatch
from openinquest.model.attribution import Attribution
from openinquest.model.claim import Claim
from openinquest.model.document import Document


@dataclass(frozen=True, slots=True)
class Extraction:
    """The attributions and claims of one document, each in order of its span.

    `extractor` names the part that made it, with its version
    ("english-trees/1").
    """

    extractor: str
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]

    def in_pictures(self, document: Document) -> Self:
        """Return it with where each claim stands in a picture, if its words were recognised."""
        if not document.recognised:
            return self
        claims = (replace(each, picture=document.in_picture(each.span)) for each in self.claims)
        return replace(self, claims=tuple(claims))

    def verify(self, document: Document) -> None:
        """Check every span against the document.

        Raises:
            QuoteMismatch: a claim or an attribution does not stand in the text.
        """
        for claim in self.claims:
            claim.verify(document)
        for attribution in self.attributions:
            for span in (*attribution.cue, *attribution.content):
                if span.end > len(document.field(span.field)):
                    raise QuoteMismatch("an attribution lies outside the text", where=document.id)
