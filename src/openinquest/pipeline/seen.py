"""What a case shows to those who may not see all of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openinquest.pipeline.case import findings_of
from openinquest.pipeline.learnt import AS_SHIPPED, Learnt
from openinquest.report import Profile, redacted_by, withheld_in
from openinquest.store import Store
from openinquest.wire import to_plain


@dataclass(frozen=True, slots=True)
class SeenDocuments:
    """The documents of a case as plain values, without what a profile withholds.

    `claims` is how many claims each has, by its identifier as it is shown; `not_read`
    says of those that nobody has read why, by the same.
    `unlisted` is how many documents stand in no incident: no profile knows
    what is to be withheld of these, so that they are not listed.
    """

    documents: tuple[dict[str, Any], ...]
    claims: Mapping[str, int]
    not_read: Mapping[str, str]
    unlisted: int


def documents_seen(store: Store, profile: Profile, learnt: Learnt = AS_SHIPPED) -> SeenDocuments:
    """Return the documents of a case as somebody may see them under `profile`."""
    if profile is Profile.FULL:
        return _all_documents(store)
    findings = findings_of(store, learnt)
    withheld = withheld_in(*findings, profile=profile)
    plain = [redacted_by(withheld, finding) for finding in findings]
    seen = {each["id"]: each for finding in plain for each in finding["documents"]}
    claims = {claim["id"]: claim["document"] for finding in plain for claim in finding["claims"]}
    listed = {document.id for finding in findings for document in finding.documents}
    unlisted = sum(document.id not in listed for document in store.documents())
    # Each tells of an incident: it was read.
    return SeenDocuments(tuple(seen.values()), Counter(claims.values()), {}, unlisted)


def _all_documents(store: Store) -> SeenDocuments:
    documents = []
    claims: dict[str, int] = {}
    not_read: dict[str, str] = {}
    for document in store.documents():
        documents.append(to_plain(document))
        extraction = store.extraction_of(document.id)
        claims[document.id] = len(extraction.claims) if extraction else 0
        if document.not_read is not None or extraction is None:
            not_read[document.id] = document.not_read or f"no reader of {document.language!r}"
    return SeenDocuments(tuple(documents), claims, not_read, 0)
