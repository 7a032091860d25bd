"""Reading as a worker does it: what is asked, and the document that came of it, as text."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from openinquest.model import Described, Document, DocumentId, Original
from openinquest.read.document import read_document
from openinquest.read.language import evident_language
from openinquest.wire import from_json, to_json


@dataclass(frozen=True, slots=True)
class ToRead:
    """What `read_document` is told beside the bytes."""

    original: Original
    described: Described | None
    published: date | None
    recognise: tuple[str, ...]

    def document_of(self, answer: str) -> Document:
        """Return the document that an answer spells; which bytes it is of is not for it to say.

        Raises:
            InquestError: it spells none.
        """
        own = DocumentId(f"sha256:{self.original.sha256}")
        return replace(from_json(Document, answer), id=own, original=self.original)


def serve(told: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the document that `content` holds, with its language where that is evident.

    Raises:
        InquestError: what `read_document` raises.
    """
    asked = from_json(ToRead, told)
    document = read_document(
        content,
        asked.original,
        described=asked.described,
        published=asked.published,
        recognise=asked.recognise,
        language_of=evident_language,
    )
    yield to_json(document), b""
