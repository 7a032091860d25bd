"""Extracting as a worker does it: a document, and what it says, as text."""

from collections.abc import Iterator
from pathlib import Path

from openinquest.extract.base import claim_extractors
from openinquest.extract.choosing import extractor_for
from openinquest.extract.places import use_gazetteer
from openinquest.model import Document, DocumentId
from openinquest.wire import from_json, to_json

_SAMPLE = "At least 12 civilians were killed when a shell hit a market in Mosul, the ministry said."


def prepare(gazetteer: str) -> None:
    """Build the extractors, and let each read a sentence: the first takes its model to memory.

    Args:
        gazetteer: The path of the imported one, empty to do without.

    Raises:
        GazetteerDamaged, AnalyserDamaged: what they need is not as it was.
    """
    use_gazetteer(Path(gazetteer) if gazetteer else None)
    for name in claim_extractors:
        extractor = claim_extractors.get(name)
        language = min(extractor.languages, default=None)
        extractor.extract(Document(DocumentId("a sample"), _SAMPLE, language=language))


def serve(told: str, _content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what a document says.

    Raises:
        UnsupportedLanguage: no extractor reads its language.
        QuoteMismatch: the extractor broke its contract.
    """
    document = from_json(Document, told)
    where = document.original.location if document.original else document.id
    extraction = extractor_for(document.language, where=where).extract(document)
    extraction.verify(document)
    yield to_json(extraction), b""
