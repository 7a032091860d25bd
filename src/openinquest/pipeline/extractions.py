"""What was last taken from each document of a case: only what came since is read again."""

from collections.abc import Mapping
from dataclasses import dataclass

from openinquest.model import DocumentId, Extraction
from openinquest.pipeline.memory import changed_at, memory_of
from openinquest.store import Store


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known up to the extraction of number `until` (None: of none), after an erasure."""

    erased: int
    until: int | None
    of: Mapping[DocumentId, Extraction]


def extractions_of(store: Store) -> Mapping[DocumentId, Extraction]:
    """Return what was last taken from each document that anybody has read, hidden ones too."""
    at = changed_at(store, "extraction", "erasure")
    return memory_of(store).once("extractions", at, lambda: _known(store)).of


def _known(store: Store) -> _Known:
    erased = changed_at(store, "erasure")
    before: _Known | None = memory_of(store).last("extractions")
    if before is None or before.erased != erased:
        before = _Known(erased, None, {})  # what was destroyed is forgotten
    until, of = before.until, dict(before.of)
    for number, document, extraction in store.extractions(after=before.until):
        until, of[document] = number, extraction
    return _Known(erased, until, of)
