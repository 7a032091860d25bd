"""What stands in the record of changes of a case, and what comes of checking it."""

from dataclasses import dataclass
from datetime import datetime

from openinquest.model.document import DocumentId


@dataclass(frozen=True, slots=True)
class Entry:
    """One change of a case: who did what, when and why.

    `number` counts from 1. `action` says what was done to the row `row` of
    `table`: "add", or "erase". `digest` is the salted digest of that row, which
    tells nothing once the row and its salt are gone. `hash` covers all other
    values and `previous`, the hash of the entry before.
    """

    number: int
    at_utc: datetime
    actor: str
    action: str
    reason: str
    table: str
    row: int
    digest: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the record of changes: how many entries it has, and the hash of the last.

    Printed with whatever leaves the case, it shows later whether entries were
    cut off or the record was written anew. A case without an entry has the
    count 0 and a hash of zeros.
    """

    count: int
    hash: str


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a case that is not as it was recorded: where, and what is wrong."""

    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Attested:
    """What a timestamp tells once it was checked: its head existed at `at_utc`.

    `by` is the subject of the certificate that signed, as the certificate
    has it. `known` says whether that leads to a certificate which the reader
    named as trusted; where it is False nobody vouches for who signed.
    """

    head: Head
    at_utc: datetime
    by: str
    known: bool


@dataclass(frozen=True, slots=True)
class Verification:
    """What checking a whole case gave: what was checked, what was erased, what is wrong.

    `erased` names the documents whose bytes and text were destroyed on
    purpose. Nothing is wrong where `faults` is empty; else the first is the
    first row that fails, in the order of the record. `attested` holds what
    the timestamps tell that were looked into, in the order of asking.
    """

    head: Head
    entries: int
    originals: int
    documents: int
    claims: int
    timestamps: int
    erased: tuple[DocumentId, ...]
    faults: tuple[Fault, ...]
    attested: tuple[Attested, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether all is as it was recorded."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class Timestamp:
    """What an authority attested: that a head existed at a time (RFC 3161).

    `token` is the answer of the authority in base64, which holds its
    certificates; it can be checked without a network. `authority` is the
    address that was asked.
    """

    head: Head
    authority: str
    token: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """That a document is hidden, or shown again; nothing of it is destroyed.

    `along_with` is the document whose passage it is where it goes or comes back with that, None
    where it was named itself.
    """

    document: DocumentId
    hidden: bool
    along_with: DocumentId | None = None


@dataclass(frozen=True, slots=True)
class Erasure:
    """That a document, or a file that held its words, was destroyed for good.

    `document` is `sha256:` and the digest of the bytes, which is all that is left.
    """

    document: DocumentId
