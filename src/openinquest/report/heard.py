"""Which voice is heard in which document, and which documents carry another's text."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from openinquest.model import DerivationKind, Document, DocumentId, Finding, Origin, items_of


class How(StrEnum):
    """How a document has a voice."""

    OWN = "in its own name"
    QUOTED = "quoted"
    CREDITED = "credited as where it is from"
    COPIED = "in a text that is carried"


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice and the documents that it is heard in, the first published first."""

    origin: Origin
    heard: Mapping[DocumentId, How]

    @property
    def is_shared(self) -> bool:
        """Whether more than one document carries it."""
        return len(self.heard) > 1


@dataclass(frozen=True, slots=True)
class Heard:
    """The documents in the order of publication, those without a day last; voices; copies.

    `voices` that most documents carry come first. `copies` leads from each text
    that others carry to the documents that carry it.
    """

    documents: tuple[Document, ...]
    voices: tuple[Voice, ...]
    copies: Mapping[DocumentId, tuple[DocumentId, ...]]

    def alone_in(self, document: DocumentId) -> int:
        """Return how many voices are heard in one document and in no other."""
        return sum(document in voice.heard for voice in self.voices if not voice.is_shared)


def list_heard(finding: Finding) -> Heard:
    """Return which voice is heard in which document of a finding.

    A film and passages that people transcribed from it are one document.
    """
    item = items_of(finding.documents)
    documents = sorted(
        {each.id: each for each in item.values()}.values(),
        key=lambda d: (d.published is None, d.published or _LAST),
    )
    order = {document.id: place for place, document in enumerate(documents)}
    how = {
        (item[each.document].id, each.origin): How.CREDITED
        if each.kind is DerivationKind.DERIVED_FROM
        else How.QUOTED
        for each in finding.derivations
    }
    copying = {copy.document for copy in finding.copies}

    def heard(document: DocumentId, origin: Origin) -> How:
        unsaid = How.COPIED if document in copying else How.OWN
        return how.get((document, origin.id), unsaid)

    def carried(origin: Origin) -> Iterator[DocumentId]:
        return (item[each].id for each in origin.carriers if each in item)

    voices = [
        Voice(origin, {d: heard(d, origin) for d in _in_order(carried(origin), order)})
        for origin in finding.origins
    ]
    voices.sort(key=lambda voice: -len(voice.heard))
    copies: dict[DocumentId, tuple[DocumentId, ...]] = {}
    for document in order:
        carrying = [copy.document for copy in finding.copies if copy.copy_of == document]
        if held := _in_order(carrying, order):
            copies[document] = held
    return Heard(tuple(documents), tuple(voices), copies)


_LAST = date.max


def _in_order(
    documents: Iterable[DocumentId], order: Mapping[DocumentId, int]
) -> tuple[DocumentId, ...]:
    return tuple(sorted({d for d in documents if d in order}, key=order.__getitem__))
