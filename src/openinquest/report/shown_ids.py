"""Identifiers that tell nothing: for what is named by a guessable hash, or by whoever gave it."""

import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from openinquest.model import Document, Finding

# Whoever can guess a text can prove by its hash that it is the one. English carries about one bit
# a letter (Shannon 1951: 0.6 to 1.3), so that texts of 500 letters are past guessing even where
# most of their words are a form; a short message with one name unknown is not.
SHORTEST_HASHED = 500

HASH_WITHHELD = "[hash withheld]"

_OURS = re.compile(r"sha256:[0-9a-f]{64}(?:#\d+)?$")
_DIGEST = re.compile(r"(?:sha256:)?(?<![0-9a-z])[0-9a-f]{12,64}(?![0-9a-z])")
_LEAST_OF_DIGEST = 12


def is_guessable(document: Document) -> bool:
    """Return whether a document's text is short enough to be guessed and proved by its hash."""
    return len(document.text) < SHORTEST_HASHED


@dataclass(frozen=True)
class ShownIds:
    """What stands for identifiers that a report must not show.

    `digests` are the first letters of the hashes that may not stand in a text.
    """

    shown: Mapping[str, str] = field(default_factory=dict)
    digests: frozenset[str] = frozenset()

    def tells_nothing(self, value: str) -> bool:
        """Return whether a value is an identifier made by us, which a report may show."""
        return _OURS.match(value) is not None and self.of(value) == value

    def of(self, value: str) -> str:
        """Return an identifier, or that of a part of something, as a report may show it.

        Example:
            >>> ShownIds({"note.txt": "document-1"}).of("note.txt#3")
            'document-1#3'
        """
        if value in self.shown:
            return self.shown[value]
        whole, mark, part = value.rpartition("#")
        if mark and whole in self.shown:
            return f"{self.shown[whole]}{mark}{part}"
        return self.in_text(value) if self.digests else value

    def in_text(self, text: str) -> str:
        """Return `text` with the hashes in it that may not stand withheld."""
        if text in self.shown:
            return self.shown[text]
        return _DIGEST.sub(self._of_digest, text) if self.digests else text

    def _of_digest(self, match: re.Match[str]) -> str:
        if match[0] in self.shown:
            return self.shown[match[0]]
        digest = match[0].removeprefix("sha256:")
        return HASH_WITHHELD if digest[:_LEAST_OF_DIGEST] in self.digests else match[0]


def lasting_id(key: bytes, incident: str) -> str:
    """Return what an incident is called where it is told of again and again.

    It is the same each time, whatever else is told; who has no `key` can prove nothing by it.

    Example:
        >>> lasting_id(b"key", "i-1") == lasting_id(b"key", "i-1") != lasting_id(b"other", "i-1")
        True
    """
    return f"incident-{hmac.digest(key, incident.encode(), 'sha256').hex()[:12]}"


def shown_ids(findings: Sequence[Finding], *, hashes: bool) -> ShownIds:
    """Return what stands for identifiers that a report must not show.

    A document that a stream named by a path or a name gets a number, and so
    does every origin: its own identifier is a hash of what the voice is called.
    Unless `hashes` may stand, so do a document that is guessable and the
    incident that is named after it. What a person transcribed from something that stands in no
    finding names that, too: whether it can be guessed is not known, so that it counts as guessable.
    """
    documents = dict.fromkeys(one.id for finding in findings for one in finding.documents)
    unseen = dict.fromkeys(
        one.whole for finding in findings for one in finding.documents if one.whole not in documents
    )
    documents |= unseen
    origins = dict.fromkeys(one.id for finding in findings for one in finding.origins)
    number = {document: place for place, document in enumerate(documents, start=1)}
    shown = {str(origin): f"origin-{place}" for place, origin in enumerate(origins, start=1)}
    digests: set[str] = set()
    for one in unseen:
        if not hashes or not _OURS.match(one):
            shown[one] = f"document-{number[one]}"
            digests.add(one.removeprefix("sha256:")[:_LEAST_OF_DIGEST])
    for place, finding in enumerate(findings, start=1):
        hidden = [one for one in finding.documents if not (hashes or not is_guessable(one))]
        foreign = [one for one in finding.documents if not _OURS.match(one.id)]
        shown |= {str(one.id): f"document-{number[one.id]}" for one in (*hidden, *foreign)}
        digests |= {digest[:_LEAST_OF_DIGEST] for one in hidden for digest in _digests(one)}
        if hidden:
            shown[finding.incident.id] = f"incident-{place}"
    return ShownIds(shown, frozenset(digests))


def _digests(document: Document) -> list[str]:
    stated = [document.original.sha256] if document.original else []
    return [*stated, document.id.removeprefix("sha256:")]
