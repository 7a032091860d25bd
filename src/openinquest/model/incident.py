"""One moment in time and place at which harm is alleged."""

from dataclasses import dataclass
from typing import NewType

from openinquest.model.document import DocumentId
from openinquest.model.when_where import Place, TimeSpan

IncidentId = NewType("IncidentId", str)


@dataclass(frozen=True, slots=True)
class Incident:
    """The unit of record: documents that tell of the same event.

    `when` and `where` are what the documents support best, None when none
    says. `reasons` say in words why the documents stand together.
    """

    id: IncidentId
    documents: tuple[DocumentId, ...]
    when: TimeSpan | None = None
    where: Place | None = None
    reasons: tuple[str, ...] = ()
