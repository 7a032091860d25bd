"""Where words were found."""

from dataclasses import dataclass

from openinquest.model.claim import ClaimId
from openinquest.model.document import DocumentId


@dataclass(frozen=True, slots=True)
class Hit:
    """A document, or a claim of it, that holds the words that were looked for.

    `claim` is None where the text of the document holds them. `passage` is the
    text around the first of the words, as it stands there: it is the words of
    the document, not to be trusted.
    """

    document: DocumentId
    claim: ClaimId | None
    passage: str
