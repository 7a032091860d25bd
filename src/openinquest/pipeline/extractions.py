"""What was last taken from each document of a case: only what came since is read again."""

from collections.abc import Mapping
from dataclasses import dataclass

from openinquest.model import DocumentId, Extraction, Head
from openinquest.pipeline.memory import changed_at, goes_on_from, memory_of
from openinquest.store import Store


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a case that ended with `head`: up to the extraction of number `until`.

    `erased` is the entry of the audit that last erased something, `until` None where nothing is
    known.
    """

    head: Head
    erased: int
    until: int | None
    of: Mapping[DocumentId, Extraction]


def extractions_of(store: Store) -> Mapping[DocumentId, Extraction]:
    """Return what was last taken from each document that anybody has read, hidden ones too."""
    at = changed_at(store, "extraction", "erasure")
    return memory_of(store).once("extractions", at, lambda: _known(store)).of


def _known(store: Store) -> _Known:
    head, erased = store.head(), changed_at(store, "erasure")
    known: _Known | None = memory_of(store).last("extractions")
    # What was destroyed is forgotten, and so is a case in whose place another one lies by now.
    if known is None or known.erased != erased or not goes_on_from(store, known.head):
        known = _Known(head, erased, None, {})
    until, of = known.until, dict(known.of)
    for number, document, extraction in store.extractions(after=known.until):
        until, of[document] = number, extraction
    return _Known(head, erased, until, of)
