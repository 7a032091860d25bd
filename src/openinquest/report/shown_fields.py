"""A finding whose fields hold only what a report may show; its texts are looked through later."""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import TypeVar

from openinquest.model import Document, DocumentId, Original, Place, Skipped
from openinquest.report.codes import code_words
from openinquest.report.exact_places import coarsened
from openinquest.report.pseudonyms import Pseudonyms, names_analyst
from openinquest.report.reasons import NO_REASONS, Reasons
from openinquest.report.shown_ids import HASH_WITHHELD, ShownIds, is_guessable
from openinquest.report.traces import FILE_WITHHELD

T = TypeVar("T")

# Words of documents, which are no identifier although they may read like one.
_WORDS = ("quote", "text")


@dataclass(frozen=True)
class ShownFields:
    """What stands for the fields of a finding.

    `exact` reports show exact places, hashes of short texts and the time of day
    at which people acted.
    """

    analysts: Pseudonyms
    ids: ShownIds
    exact: bool
    reasons: Reasons = NO_REASONS

    def of(self, value: T) -> T:
        """Return a value in whose fields, however deep, nothing is left that may not be shown."""
        return self._shown(value)  # type: ignore[return-value]  # each kind stays what it is

    def _shown(self, value: object) -> object:
        if type(value) is str:
            return self.ids.of(self.reasons.of(value))
        if isinstance(value, tuple):
            inner = tuple(self._shown(one) for one in value)
            changed = any(new is not old for new, old in zip(inner, value, strict=True))
            return inner if changed else value
        if isinstance(value, Skipped):
            return Skipped(FILE_WITHHELD, value.code, code_words(value.code))
        if isinstance(value, Place):
            return value if self.exact else coarsened(value)
        if isinstance(value, datetime):
            return value if self.exact else value.replace(hour=0, minute=0, second=0, microsecond=0)
        if isinstance(value, Document):
            return self._document(value)
        if is_dataclass(value) and not isinstance(value, type):
            return self._inside(value)
        return value

    def _inside(self, value: object) -> object:
        changed: dict[str, object] = {}
        for each in fields(value):  # type: ignore[arg-type]  # asked of dataclasses only
            if each.name in _WORDS:
                continue
            held = getattr(value, each.name)
            analyst = names_analyst(type(value), each.name)
            shown = self._pseudonym(held) if analyst else self._shown(held)
            if shown is not held:
                changed[each.name] = shown
        return replace(value, **changed) if changed else value  # type: ignore[type-var]

    def _pseudonym(self, held: object) -> object:
        if isinstance(held, tuple):
            return tuple(self._pseudonym(one) for one in held)
        return self.analysts.of(held) if isinstance(held, str) else held

    def _document(self, document: Document) -> Document:
        hashed = self.exact or not is_guessable(document)
        original = document.original and self._original(document.original, hashed=hashed)
        shown = DocumentId(self.ids.of(document.id))
        transcribed = self.of(document.transcribed)
        return replace(document, id=shown, original=original, transcribed=transcribed)

    def _original(self, original: Original, *, hashed: bool) -> Original:
        return replace(
            original,
            sha256=original.sha256 if hashed else HASH_WITHHELD,
            location=FILE_WITHHELD,
            captured_by=self.analysts.of(original.captured_by),
            captured_utc=self.of(original.captured_utc),
        )
