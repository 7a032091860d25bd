"""Where claims come from: the voice that first asserted, not the page."""

from dataclasses import dataclass
from typing import NewType

from openinquest.model.claim import ClaimId
from openinquest.model.document import DocumentId
from openinquest.model.span import Span
from openinquest.model.words import DerivationKind, SourceKind

OriginId = NewType("OriginId", str)


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of words that a copy changed: where it stood, and what stands for it.

    `original` is None for words that the copy added, `copy` for those that it
    left out; never both.
    """

    original: Span | None
    copy: Span | None


@dataclass(frozen=True, slots=True)
class Copy:
    """That one document carries another's text.

    `likeness` is the share of the copy's word shingles that stand in the
    original (0 to 1). `exact` marks the same text to the letter. `differences`
    are in the order of the texts, empty where they were not asked for.
    """

    document: DocumentId
    copy_of: DocumentId
    likeness: float
    exact: bool
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Derivation:
    """That a document has something from a voice, or from another document, and why that is held.

    `origin` is the voice, None where a text is carried whatever it says;
    `source` the document that had it before, None where none is known.
    `claims` are those of `document` that are had so, empty for a whole text.
    """

    kind: DerivationKind
    document: DocumentId
    reason: str
    origin: OriginId | None = None
    source: DocumentId | None = None
    claims: tuple[ClaimId, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """One voice across documents, with every claim it made and who carried it.

    `reason` says why its claims were joined. Anonymous voices are never
    joined with one another.
    """

    id: OriginId
    label: str
    kind: SourceKind
    claims: tuple[ClaimId, ...]
    carriers: tuple[DocumentId, ...]
    reason: str
