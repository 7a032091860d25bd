"""A finding as it was when someone signed it."""

from dataclasses import dataclass

from openinquest.model.audit import Head
from openinquest.model.document import DocumentId
from openinquest.model.incident import IncidentId


@dataclass(frozen=True, slots=True)
class Version:
    """A finding on one incident, kept word for word.

    `content` is the finding as JSON, as `inquest report --format json` writes
    it; `documents` are those that it rests on; `head` is the end of the
    record of changes when it was made. `judgement` is the sign-off.
    """

    incident: IncidentId
    judgement: str
    documents: tuple[DocumentId, ...]
    head: Head
    content: str
