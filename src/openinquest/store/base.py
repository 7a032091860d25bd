"""What every store must do; tests/conformance/test_store.py is the contract."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, Self

from openinquest.model import (
    Act,
    Claim,
    Document,
    DocumentId,
    Entry,
    Extraction,
    Head,
    Hit,
    Incident,
    Judgement,
    Member,
    Original,
    PhysicalCheck,
    Policy,
    Skipped,
    Timestamp,
    Verification,
    Version,
    Withdrawal,
)


class Writer(Protocol):
    """The only way to write; lives for one transaction.

    Every method is safe to repeat: what stands already is not written again.
    """

    def add_document(self, document: Document, content: bytes) -> bool:
        """Seal the bytes of a document and keep it; return whether it is new.

        The bytes are on the disk before the row is written. A document whose
        bytes stand already is left as it was first recorded, whatever is said
        of it now; where its original had been lost, the same bytes take its
        place.

        Raises:
            EvidenceError: the record does not name these bytes.
            UnknownRecord: it is transcribed from a document that is not in the case.
            CaseDamaged: other bytes stand under their digest.
            UnwritableOutput: the bytes cannot be written.
        """
        ...

    def add_original(self, original: Original, content: bytes) -> bool:
        """Seal bytes that are no document of their own; return whether they are new.

        The WARC file of a capture, the container that documents lay in, a
        table of another recorder.

        Raises:
            EvidenceError: the record does not name these bytes.
            CaseDamaged: other bytes stand under their digest.
            UnwritableOutput: the bytes cannot be written.
        """
        ...

    def add_extraction(self, document: DocumentId, extraction: Extraction) -> int:
        """Keep what a reader took from a document, in place of what was taken before.

        Returns:
            How many of its claims the latest extraction before did not hold;
            0 where that one is the same, and nothing is written then.

        Raises:
            UnknownRecord: the document is not in the case.
            QuoteMismatch: a claim does not stand in the document as it was
                recorded, or belongs to another.
        """
        ...

    def add_skipped(self, skipped: Skipped) -> bool:
        """Record that something could not be used; return whether that is new."""
        ...

    def add_judgement(self, judgement: Judgement) -> bool:
        """Keep a person's decision; return whether it is new.

        Raises:
            InputError: another judgement has its identifier.
        """
        ...

    def add_check(self, check: PhysicalCheck) -> bool:
        """Keep what comparing a quantity with a trace gave; return whether it is new.

        It is not where the same values gave the same before, whoever compared them.
        """
        ...

    def add_member(self, member: Member) -> bool:
        """Keep who works on the case; return whether anything is new. The last of a name holds."""
        ...

    def set_policy(self, policy: Policy) -> bool:
        """Keep how the case is worked on; return whether that is new. The last holds."""
        ...

    def add_version(self, version: Version) -> bool:
        """Keep a finding as it was signed; return whether it is new."""
        ...

    def add_timestamp(self, timestamp: Timestamp) -> bool:
        """Keep what an authority attested; return whether it is new."""
        ...

    def withdraw(self, withdrawal: Withdrawal) -> bool:
        """Hide a document, or show it again; return whether that changes anything.

        What people transcribed from it is hidden with it, and shown again where it was not
        hidden by itself.

        Raises:
            UnknownRecord: the document is not in the case.
            InputError: it was transcribed from a document that is hidden.
        """
        ...

    def erase(self, document: DocumentId) -> None:
        """Destroy a document for good: its bytes, its text and all that was made of it.

        With it go what was taken from it, the judgements on it and on its
        claims, incidents and signed findings that rest on it, the files
        that it was taken out of, for they hold its words, and what people transcribed
        from it. The audit keeps that
        each was there, its salted digest, and who erased it, when and why. The
        bytes are destroyed when the transaction has ended. Of a document that
        was erased before, what a crash may have left is destroyed.

        Raises:
            UnknownRecord: the case never held such a document.
        """
        ...

    def add_incidents(self, incidents: Iterable[Incident]) -> int:
        """Keep which documents stand in incidents; return of how many that is new.

        An incident is new where its documents are others than before, and not
        where it is only told otherwise: a document more changes the reasons of
        all. What was kept before stays on record; of two incidents that name
        one document the later holds.
        """
        ...


class Store(Protocol):
    """Keeps a case. Append-only: a correction is a new row, and the old one stays.

    What is read is what was written by the transactions that have ended. To
    read one thing while another is written is safe, also from within a loop
    over `documents`.

    Every method raises `CaseDamaged` where the case does not hold what it
    recorded, and `CaseBusy` where another program keeps it locked.
    """

    @property
    def name(self) -> str:
        """Where the case is, as it can be shown: without a password."""
        ...

    @property
    def place_of_originals(self) -> str:
        """Where the sealed bytes are, as it can be shown."""
        ...

    @property
    def schema(self) -> str:
        """The version of the tables."""
        ...

    def documents(self) -> Iterator[Document]:
        """Yield the documents that are not withdrawn, in the order in which they were added."""
        ...

    def withdrawn(self) -> tuple[DocumentId, ...]:
        """Return the documents that are hidden."""
        ...

    def erased(self) -> tuple[DocumentId, ...]:
        """Return what was destroyed for good: documents, and files that held their words."""
        ...

    def document(self, document: DocumentId) -> Document:
        """Return one document.

        Raises:
            UnknownRecord: the case holds none of that identifier.
        """
        ...

    def extraction_of(self, document: DocumentId) -> Extraction | None:
        """Return what was last taken from a document; None if nobody has read it.

        Raises:
            UnknownRecord: the case holds no such document.
        """
        ...

    def extractions(
        self, *, after: int | None = None
    ) -> Iterator[tuple[int, DocumentId, Extraction]]:
        """Yield all that was ever taken from documents, oldest first: its number, from which, what.

        The numbers grow; of what was destroyed there is none. Those after `after`, None for all.
        """
        ...

    def extractions_of(self, document: DocumentId) -> tuple[Extraction, ...]:
        """Return all that was ever taken from a document, oldest first.

        Raises:
            UnknownRecord: the case holds no such document.
        """
        ...

    def claims_of(self, document: DocumentId) -> tuple[Claim, ...]:
        """Return the claims of a document's last extraction, in order of their spans.

        Raises:
            UnknownRecord: the case holds no such document.
        """
        ...

    def skipped(self) -> tuple[Skipped, ...]:
        """Return what could not be used, in the order in which it was recorded."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """Return people's decisions in the order in which they were recorded."""
        ...

    def incidents(self) -> tuple[Incident, ...]:
        """Return the incidents as they were last kept, in order of their first keeping.

        No document stands in two. There are none where nothing was ever linked
        for good.
        """
        ...

    def checks(self) -> tuple[PhysicalCheck, ...]:
        """Return the quantities that were held against their traces, in order of first keeping.

        Of two on the same values the later holds.
        """
        ...

    def originals(self) -> Iterator[Original]:
        """Yield what is sealed without being a document, in the order of adding."""
        ...

    def members(self) -> tuple[Member, ...]:
        """Return who works on the case, in order of joining; none where one works alone."""
        ...

    def policy(self) -> Policy:
        """Return how the case is worked on."""
        ...

    def versions(self) -> tuple[Version, ...]:
        """Return the findings that were signed, in order."""
        ...

    def timestamps(self) -> tuple[Timestamp, ...]:
        """Return what authorities attested, in order."""
        ...

    def search(self, words: str) -> Iterator[Hit]:
        """Yield the documents and claims that hold all of `words`, best first.

        Case, accents, Arabic vowel signs and forms of one letter do not
        matter. Withdrawn documents are not looked into.
        """
        ...

    def audit(self, *, after: int = 0) -> Iterator[Entry]:
        """Yield every change of the case but the first `after`, oldest first."""
        ...

    def head(self) -> Head:
        """Return the end of the audit."""
        ...

    def as_of(self, count: int) -> "Store":
        """Return the case as it was after `count` entries of the audit, for reading.

        What was erased since is missing from it. It shares the connection of
        this store and is closed with it.
        """
        ...

    def verify(self, against: Sequence[Head] = ()) -> Verification:
        """Check everything that the case holds against what it recorded.

        The audit is replayed, every row and every original hashed again, every
        claim held against its words, and the heads `against`, which were
        printed earlier, against the audit. Faults come as a result, not as errors.
        """
        ...

    def original(self, sha256: str) -> bytes:
        """Return sealed bytes, hashed again.

        Raises:
            UnknownRecord: nothing in the case has that digest.
            CaseDamaged: the bytes are gone or are no longer what they were.
        """
        ...

    def writer(self, act: Act) -> AbstractContextManager[Writer]:
        """Open a transaction: all rows are written when the block ends well, or none.

        Each row that is written makes an entry of the audit, with `act`.
        Writers take turns, also those of other processes. Bytes that were
        sealed stay where the block fails; without a row they are no part of
        the case.

        Raises:
            CaseBusy: another program keeps the case locked.
            UnwritableOutput: the disk is full, or this account may not write
                to the case.
        """
        ...

    def close(self) -> None:
        """Let go of the case; nothing is lost where this is forgotten."""
        ...

    def __enter__(self) -> Self:
        """Return the store, to be closed at the end of the block."""
        ...

    def __exit__(self, *exception: object) -> None:
        """Close the store."""
        ...
