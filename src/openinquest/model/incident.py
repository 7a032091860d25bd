"""One moment in time and place at which harm is alleged."""

from dataclasses import dataclass
from typing import NewType

from openinquest.model.claim import ClaimId
from openinquest.model.document import DocumentId
from openinquest.model.when_where import Place, TimeSpan

IncidentId = NewType("IncidentId", str)


@dataclass(frozen=True, slots=True)
class Portion:
    """What a document says of one incident, where it tells of several.

    `claims` are those of that incident, in order of where they stand. `beside`: the
    document mainly tells of another one.
    """

    document: DocumentId
    claims: tuple[ClaimId, ...]
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Incident:
    """The unit of record: documents that tell of the same event.

    `when` and `where` are what the documents support best, None when none
    says. `reasons` say in words why the documents stand together. Of a
    document in `portions` only the claims named there are the incident's; of
    any other, all.
    """

    id: IncidentId
    documents: tuple[DocumentId, ...]
    when: TimeSpan | None = None
    where: Place | None = None
    reasons: tuple[str, ...] = ()
    portions: tuple[Portion, ...] = ()

    @property
    def mainly_told_in(self) -> tuple[DocumentId, ...]:
        """The documents that tell of no other incident more; each has just one such incident.

        Example:
            >>> aside = Portion(DocumentId("b"), (), beside=True)
            >>> told_in = (DocumentId("a"), DocumentId("b"))
            >>> Incident(IncidentId("i"), told_in, portions=(aside,)).mainly_told_in
            ('a',)
        """
        beside = {portion.document for portion in self.portions if portion.beside}
        return tuple(document for document in self.documents if document not in beside)
