"""The claim-extractor plug point."""

from typing import Protocol, runtime_checkable

from openinquest.model import Document, Extraction, Reasons
from openinquest.plugins import Registry


class ClaimExtractor(Protocol):
    """Turns the text of one document into attributions and claims.

    Same document in, same extraction out: no clock, no network, no global
    state. Every span passes `Extraction.verify`; tests/conformance checks it
    for every implementation, ours and installed ones.
    """

    name: str
    languages: frozenset[str]  # ISO 639-1 codes it can read

    @property
    def version(self) -> str:
        """What tells its extractions from those of another version, or of another gazetteer."""
        ...

    def extract(self, document: Document) -> Extraction:
        """Return what the document says and who says it, in order of spans."""
        ...


@runtime_checkable
class TellsWhy(Protocol):
    """A claim extractor that can say why it read a document as it did. It need not be one."""

    def tell_why(self, document: Document, extraction: Extraction) -> Reasons:
        """Return the reasons for each claim of an extraction of its own, in their order."""
        ...


claim_extractors: Registry[ClaimExtractor] = Registry("claim extractor")
